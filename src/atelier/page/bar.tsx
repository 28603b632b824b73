import type { AtelierWork } from './hooks/use-atelier';
import type { Autosave } from './hooks/use-autosave';
import type { NextStep, StepId } from './steps/steps';

interface Props {
  readonly site: string;
  readonly work: AtelierWork;
  readonly autosave: Autosave;
  readonly next: NextStep;
  readonly go: (step: StepId) => void;
}

const KEPT_WORDS = {
  yes: 'Brouillon gardé dans ce navigateur.',
  no: 'Ce navigateur ne garde pas de brouillon\u00a0: emportez le ZIP avant de fermer.',
} as const;

/** Where one is, what to do next, and the way back. */
export function Bar({ site, work, autosave, next, go }: Props) {
  const { past, future } = work.state;
  const [undo, redo] = [past.at(-1)?.label, future[0]?.label];
  return (
    <header className="at-bar">
      <div className="at-title">
        <h1>Atelier</h1>
        <p className="at-home">
          <a href="./">← Carte · {site}</a>
        </p>
        <div className="at-undo">
          <button
            type="button"
            className="at-button"
            disabled={undo === undefined}
            title={undo === undefined ? undefined : `Annuler\u00a0: ${undo}`}
            onClick={work.undo}
          >
            Annuler
          </button>
          <button
            type="button"
            className="at-button"
            disabled={redo === undefined}
            title={redo === undefined ? undefined : `Rétablir\u00a0: ${redo}`}
            onClick={work.redo}
          >
            Rétablir
          </button>
        </div>
      </div>
      <div className="at-next">
        <p role="status">
          <strong>{next.said}</strong> {next.hint}
          {autosave.kept ? <span className="quiet"> {KEPT_WORDS.yes}</span> : null}
        </p>
        {next.step === null ? null : (
          <button
            type="button"
            className="at-button at-button-main"
            onClick={() => next.step && go(next.step)}
          >
            {next.action}
          </button>
        )}
      </div>
      {autosave.kept === false ? <p className="at-note at-note-warn">{KEPT_WORDS.no}</p> : null}
      {autosave.elsewhere ? (
        <p className="at-note at-note-warn" role="status">
          L’atelier est ouvert aussi dans un autre onglet. Chaque onglet garde son propre brouillon&nbsp;: ce
          que vous faites ici ne se voit pas là-bas.
        </p>
      ) : null}
    </header>
  );
}
