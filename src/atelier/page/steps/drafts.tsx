import { type Draft, MOST } from '../hooks/drafts';
import type { Autosave } from '../hooks/use-autosave';

const WHEN = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' });

interface Props {
  readonly autosave: Autosave;
  readonly takeUp: (draft: Draft) => void;
}

/** Drafts of earlier visits: to take up, or to throw away and put back. */
export function Drafts({ autosave, takeUp }: Props) {
  const gone = new Set(autosave.thrown.map(({ id }) => id));
  const all = [...autosave.drafts.filter(({ id }) => !gone.has(id)), ...autosave.thrown]
    .filter(({ when }) => when > 0)
    .sort((a, b) => b.when - a.when);
  const leaving = new Set(autosave.leaving.map(({ id }) => id));
  return all.map((draft) => {
    const when = WHEN.format(draft.when);
    const thrown = gone.has(draft.id);
    return (
      <div key={draft.id} className="at-note">
        <p role={thrown ? 'status' : undefined}>
          {thrown
            ? `Le brouillon du ${when} est effacé.`
            : `Un brouillon du ${when} est gardé dans ce navigateur.`}
        </p>
        {thrown || !leaving.has(draft.id) ? null : (
          <p>
            <strong>Il sera effacé à votre premier changement</strong>&nbsp;: ce navigateur n’en garde que{' '}
            {MOST}. Pour ne pas le perdre, reprenez-le et emportez son ZIP, ou effacez-en un autre.
          </p>
        )}
        {thrown || !autosave.isOld(draft) ? null : (
          <p>
            <strong>Depuis, les données publiées ont changé.</strong> Le reprendre remet aussi les anciens
            chiffres là où vous n’aviez rien changé&nbsp;: relisez ensuite «&nbsp;Ce qui change&nbsp;».
          </p>
        )}
        <div className="at-buttons">
          {thrown ? null : (
            <button type="button" className="at-button at-button-main" onClick={() => takeUp(draft)}>
              Reprendre ce brouillon
            </button>
          )}
          {/* One button for both ways: the focus stays where the hand is. */}
          <button
            type="button"
            className="at-button"
            onClick={() => (thrown ? autosave.putBack(draft) : autosave.drop(draft))}
          >
            {thrown ? 'Annuler l’effacement' : 'Effacer ce brouillon'}
          </button>
        </div>
      </div>
    );
  });
}
