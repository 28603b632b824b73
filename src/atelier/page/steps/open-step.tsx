import { useId, useRef } from 'react';
import { Drafts } from './drafts';
import type { StepProps } from './step-view';

/** What one has: files of this device, today's figures, or a draft of an earlier visit. */
export function OpenStep({ work, autosave, go }: StepProps) {
  const input = useRef<HTMLInputElement>(null);
  const help = useId();
  const { lastOpened, resources, check, checking, state } = work;
  const published = (resources?.published.tables.size ?? 0) > 0;
  return (
    <div className="at-text">
      {resources?.missing.map((sentence) => (
        <p key={sentence} className="at-note at-note-warn" role="alert">
          {sentence}
        </p>
      ))}
      <Drafts
        autosave={autosave}
        takeUp={(draft) => {
          work.restart(draft.pack);
          autosave.take(draft);
          go('corriger');
        }}
      />
      <p>
        {published
          ? 'Les chiffres publiés par ce site sont déjà ouverts. '
          : state.pack.tables.size === 0
            ? 'Ouvrez d’abord le ZIP d’un pacte. '
            : ''}
        Déposez sur cette page, ou choisissez, ce que vous avez changé dans votre tableur&nbsp;: chaque
        tableau reconnu à son nom ou à ses colonnes prend la place du sien, les autres restent. Rien n’est
        envoyé&nbsp;: tout se passe dans ce navigateur.
      </p>
      <div className="at-buttons">
        <button
          type="button"
          className="at-button at-button-main"
          aria-describedby={help}
          onClick={() => input.current?.click()}
        >
          Choisir des fichiers
        </button>
        <button type="button" className="at-button" onClick={() => work.restart(null)}>
          {published ? 'Repartir des données publiées' : 'Repartir du premier pacte ouvert'}
        </button>
      </div>
      <p id={help} className="quiet">
        CSV (Excel ou LibreOffice), classeur XLSX ou ODS avec une feuille par tableau, ou ZIP d’un pacte.
      </p>
      <input
        ref={input}
        type="file"
        className="sr-only"
        aria-label="Fichiers à ouvrir"
        tabIndex={-1}
        multiple
        accept=".csv,.txt,.tsv,.xlsx,.ods,.zip,.json"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) void work.open(files);
        }}
      />
      <div role="status">
        {lastOpened === null ? null : (
          <>
            {lastOpened.taken.length > 0 ? (
              <>
                <h3>Ouvert</h3>
                <ul className="at-list">
                  {lastOpened.taken.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </>
            ) : (
              <p className="at-note at-note-warn">Rien n’a été ouvert.</p>
            )}
            {lastOpened.left.length > 0 ? (
              <>
                <h3>À savoir</h3>
                <ul className="at-list">
                  {lastOpened.left.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </>
            ) : null}
            <p>
              {state.pack.tables.size === 0
                ? 'Aucun tableau n’est ouvert.'
                : checking
                  ? 'Vérification des tableaux…'
                  : check.faults.length === 0
                    ? 'Les tableaux ne contiennent aucune faute.'
                    : `${check.faults.length} faute${check.faults.length > 1 ? 's' : ''} à corriger.`}
            </p>
          </>
        )}
      </div>
    </div>
  );
}
