import type { ReactNode } from 'react';
import type { SceneWords } from './scene-panel';
import type { ShowAction } from './show-keys';

interface Props {
  readonly index: number;
  readonly count: number;
  readonly scene: SceneWords;
  readonly next: SceneWords;
  readonly picture: ReactNode;
  readonly nextPicture: ReactNode;
  /** Milliseconds since the show and since the scene began. */
  readonly elapsed: number;
  readonly sceneElapsed: number;
  readonly blank: boolean;
  /** False: no other window follows this one. */
  readonly linked: boolean;
  readonly ask: (action: ShowAction) => void;
  readonly onRestartClock: () => void;
  readonly onRoom: () => void;
}

const two = (value: number): string => String(value).padStart(2, '0');
/** "4:05", "1:04:05". */
function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** The presenter's own screen: what is on, what comes, what to say, and how long it has taken. */
export function PresenterView(props: Props) {
  const { index, count, scene, next, ask } = props;
  return (
    <main className="presenter">
      <section className="presenter-now" aria-label="Scène en cours">
        <h1>
          {index + 1} / {count} · {scene.titre}
        </h1>
        {props.picture}
        <p>{scene.phrase}</p>
      </section>
      <section className="presenter-next" aria-label="Scène suivante">
        <h2>Ensuite&nbsp;: {next.titre}</h2>
        {props.nextPicture}
      </section>
      <section className="presenter-notes" aria-label="Notes">
        <h2>Notes</h2>
        <p>{scene.notes || 'Pas de notes pour cette scène.'}</p>
      </section>
      <section className="presenter-bar" aria-label="Conduite">
        <p className="presenter-clock">
          <span>
            Durée <strong role="timer">{duration(props.elapsed)}</strong>
          </span>
          <span>
            Scène <strong role="timer">{duration(props.sceneElapsed)}</strong>
          </span>
        </p>
        <button type="button" className="show-button" onClick={() => ask({ kind: 'step', by: -1 })}>
          ‹ Précédente
        </button>
        <button
          type="button"
          className="show-button show-button-main"
          onClick={() => ask({ kind: 'step', by: 1 })}
        >
          Suivante ›
        </button>
        <button
          type="button"
          className="show-button"
          aria-pressed={props.blank}
          onClick={() => ask({ kind: 'blank' })}
        >
          Écran noir
        </button>
        <button type="button" className="show-button" onClick={props.onRestartClock}>
          Remettre à zéro
        </button>
        <button type="button" className="show-button" onClick={props.onRoom}>
          Afficher la scène ici
        </button>
        {props.linked ? null : (
          <p role="status">Ce navigateur ne relie pas les fenêtres&nbsp;: avancez dans chacune.</p>
        )}
      </section>
    </main>
  );
}
