import type { ReactNode } from 'react';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { SceneKey } from '../../view/scenes/scale-view';
import { type Notice, NoticeBar } from '../layout/bars';
import { NumberKey, SceneCode, ScenePoints, SceneRows, type ShownCode } from './scene-body';
import { SceneFigures, SceneLegend, type WholeScene } from './scene-panel';

export interface HandoutPage {
  readonly scene: WholeScene;
  /** None where the scene is words alone. */
  readonly pictures: readonly { readonly label: string; readonly picture: ReactNode }[];
  /** `null`: a scene of words. */
  readonly legend: SceneKey | null;
  readonly source: string;
}

interface Props {
  readonly titre: string;
  readonly pages: readonly HandoutPage[];
  /** Leads to what is shown, on the last page; `null` for none. */
  readonly code: ShownCode | null;
  readonly tokens: DesignTokens;
  readonly withNotes: boolean;
  readonly onNotes: (on: boolean) => void;
  readonly onPrint: () => void;
  readonly onSlides: () => void;
  readonly onBack: () => void;
  /** Something that the pages draw has not come yet: they cannot be printed or saved. */
  readonly waiting: boolean;
  /** Why something has not come. */
  readonly notices: readonly Notice[];
  readonly onNotice: (id: string) => void;
  readonly status: string;
}

/** The show on paper: one A4 page a scene, with its legend and its sources; the notes if they are wanted. */
export function HandoutView(props: Props) {
  const { titre, pages, code, withNotes, waiting } = props;
  // Not `disabled`: a button that has the focus would lose it.
  const whenReady = (run: () => void) => (): void => {
    if (!waiting) run();
  };
  return (
    <main className="handout">
      <div className="handout-tools">
        <h1>{titre}</h1>
        <button
          type="button"
          className="button button-main"
          aria-disabled={waiting}
          onClick={whenReady(props.onPrint)}
        >
          Imprimer ou enregistrer en PDF
        </button>
        <button type="button" className="button" aria-disabled={waiting} onClick={whenReady(props.onSlides)}>
          PowerPoint modifiable
        </button>
        <label>
          <input
            type="checkbox"
            checked={withNotes}
            onChange={(event) => props.onNotes(event.target.checked)}
          />{' '}
          Avec les notes
        </label>
        <button type="button" className="button" onClick={props.onBack}>
          Revenir à la présentation
        </button>
        <p role="status">
          {waiting ? 'Les cartes se préparent : limites et noms des communes arrivent…' : props.status}
        </p>
        <NoticeBar notices={props.notices} onClose={props.onNotice} />
      </div>
      {pages.map(({ scene, pictures, legend, source }, index) => (
        <article
          className={pictures.length === 1 ? 'sheet-page' : 'sheet-page sheet-words-only'}
          // biome-ignore lint/suspicious/noArrayIndexKey: a scene has no name but its rank
          key={index}
        >
          {pictures.length === 1 ? <div className="sheet-map">{pictures[0]?.picture}</div> : null}
          <div className="sheet-words">
            {scene.surtitre ? <p className="sheet-kicker">{scene.surtitre}</p> : null}
            <h2>{scene.titre}</h2>
            {scene.phrase === '' ? null : <p>{scene.phrase}</p>}
            <ScenePoints points={scene.points} />
            {pictures.length > 1 ? null : <SceneFigures figures={scene.figures} />}
            {scene.table ? (
              <SceneRows table={scene.table} compact={pictures.length === 1} caption={scene.titre} />
            ) : null}
            {pictures.length > 1 ? (
              <div className="scene-pair">
                {pictures.map(({ label, picture }) => (
                  <figure key={label}>
                    <figcaption>{label}</figcaption>
                    {picture}
                  </figure>
                ))}
                <div className="scene-pair-key">
                  <SceneFigures figures={scene.figures} />
                  {legend ? <SceneLegend legend={legend} tokens={props.tokens} /> : null}
                </div>
              </div>
            ) : null}
            {scene.numbered ? <NumberKey numbered={scene.numbered} /> : null}
            {legend && pictures.length === 1 ? <SceneLegend legend={legend} tokens={props.tokens} /> : null}
            {index === pages.length - 1 ? <SceneCode code={code} /> : null}
            {withNotes && scene.notes !== '' ? <p className="sheet-notes">{scene.notes}</p> : null}
          </div>
          <p className="sheet-source">
            {source} · page {index + 1} / {pages.length}
          </p>
        </article>
      ))}
    </main>
  );
}
