import type { ReactNode } from 'react';
import { ScenePoints, SceneRows } from './scene-body';
import { SceneFigures, type SceneWords, type WholeScene } from './scene-panel';
import type { ShowAction } from './show-keys';

interface Props {
  readonly index: number;
  readonly count: number;
  readonly scene: WholeScene;
  /** `null` after the last scene. */
  readonly next: SceneWords | null;
  /** Its map, where it has one: all that it says in words stands under it. */
  readonly picture: ReactNode;
  readonly nextPicture: ReactNode;
  /** Legend of what the audience sees, or the card of what was clicked there. */
  readonly aside: ReactNode;
  /** The room sees something else than the scene: its card takes the place of the words. */
  readonly chosen: boolean;
  /** Back to the scene; `null` when it is on. */
  readonly onHome: (() => void) | null;
  readonly clock: ReactNode;
  /** Size of the notes, as a share of the usual one. */
  readonly noteSize: number;
  readonly onNoteSize: (by: 1 | -1) => void;
  readonly blank: boolean;
  /** False: no other window follows this one. */
  readonly linked: boolean;
  /** Which figures are on screen; `null` where they have no name. */
  readonly version: string | null;
  readonly ask: (action: ShowAction) => void;
  readonly onRestartClock: () => void;
  readonly onAudience: () => void;
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
        {props.onHome ? (
          <button type="button" className="show-button" onClick={props.onHome}>
            Revenir à la scène
          </button>
        ) : (
          <p>{scene.phrase}</p>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
        <section className="presenter-aside" aria-label="Ce que voit la salle" tabIndex={0}>
          {props.chosen ? null : (
            <>
              <SceneFigures figures={scene.figures} />
              <ScenePoints points={scene.points} />
              {scene.table ? (
                // With its headings where the room has them: a number without one says nothing.
                <SceneRows table={scene.table} compact={scene.genre !== 'tableau'} caption={scene.titre} />
              ) : null}
            </>
          )}
          {props.aside}
        </section>
      </section>
      <section className="presenter-next" aria-label="Scène suivante">
        <h2>{next ? `Ensuite\u00a0: ${next.titre}` : 'Ensuite\u00a0: écran noir, fin'}</h2>
        {props.nextPicture}
      </section>
      <section className="presenter-notes" aria-label="Notes">
        <div className="presenter-notes-head">
          <h2>Notes</h2>
          <button
            type="button"
            className="show-button"
            aria-label="Notes plus petites"
            onClick={() => props.onNoteSize(-1)}
          >
            A−
          </button>
          <button
            type="button"
            className="show-button"
            aria-label="Notes plus grandes"
            onClick={() => props.onNoteSize(1)}
          >
            A+
          </button>
        </div>
        <p ref={(element) => element?.style.setProperty('--taille', String(props.noteSize))}>
          {scene.notes || 'Pas de notes pour cette scène.'}
        </p>
      </section>
      <section className="presenter-bar" aria-label="Conduite">
        {props.clock}
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
        <button type="button" className="show-button" onClick={props.onAudience}>
          Afficher la scène ici
        </button>
        {props.version === null ? null : <p className="presenter-version">{props.version}</p>}
        {props.linked ? null : (
          <p role="status">Ce navigateur ne relie pas les fenêtres&nbsp;: avancez dans chacune.</p>
        )}
      </section>
    </main>
  );
}
