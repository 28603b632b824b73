import type { ShowAction } from './show-keys';

interface Props {
  readonly ask: (action: ShowAction) => void;
  readonly changed: boolean;
  /** What the next press of « vague » shows; `null` where the theme has no wave. */
  readonly nextWave: string | null;
  readonly onMenu: () => void;
}

/** On-screen twin of the keys: a show needs no keyboard. */
export function ShowButtons({ ask, changed, nextWave, onMenu }: Props) {
  return (
    <fieldset className="show-buttons" aria-label="Conduite de la présentation">
      {changed ? (
        <button type="button" className="show-button show-button-main" onClick={() => ask({ kind: 'home' })}>
          Revenir à la scène
        </button>
      ) : null}
      {nextWave ? (
        <button type="button" className="show-button" onClick={() => ask({ kind: 'waves' })}>
          {nextWave}
        </button>
      ) : null}
      <button
        type="button"
        className="show-button"
        aria-label="Scène précédente"
        onClick={() => ask({ kind: 'step', by: -1 })}
      >
        ‹
      </button>
      <button
        type="button"
        className="show-button"
        aria-label="Scène suivante"
        onClick={() => ask({ kind: 'step', by: 1 })}
      >
        ›
      </button>
      <button
        type="button"
        className="show-button"
        aria-label="Toutes les scènes"
        onClick={() => ask({ kind: 'overview' })}
      >
        ⊞
      </button>
      <button type="button" className="show-button" aria-label="Menu de la présentation" onClick={onMenu}>
        ☰
      </button>
    </fieldset>
  );
}
