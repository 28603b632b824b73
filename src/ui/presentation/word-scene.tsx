import type { ReactNode } from 'react';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { SceneKey } from '../../view/scenes/scale-view';
import { BigFigures, NumberKey, SceneCode, ScenePoints, SceneRows, type ShownCode } from './scene-body';
import { SceneFigures, SceneLegend, SceneText, type WholeScene } from './scene-panel';

interface Props {
  readonly scene: WholeScene;
  /** Two maps and what each shows; for before and after. */
  readonly maps?: readonly { readonly label: string; readonly picture: ReactNode }[];
  /** Signs of both. */
  readonly legend?: SceneKey | null;
  /** Leads to what was shown, where a show ends. */
  readonly code?: ShownCode | null;
  readonly tokens: DesignTokens;
}

/** A scene without a map of its own: title, text, figures, list, table; or two maps side by side. */
export function WordScene({ scene, maps = [], legend = null, code = null, tokens }: Props) {
  const paired = maps.length > 0;
  return (
    <div className="word-scene" data-genre={scene.genre}>
      <SceneText scene={scene} />
      <ScenePoints points={scene.points} />
      {scene.genre === 'chiffres' ? (
        <BigFigures figures={scene.figures} />
      ) : paired ? null : (
        <SceneFigures figures={scene.figures} />
      )}
      {scene.table ? (
        <SceneRows table={scene.table} compact={scene.genre === 'actions'} caption={scene.titre} />
      ) : null}
      <SceneCode code={code} />
      {scene.numbered ? <NumberKey numbered={scene.numbered} /> : null}
      {paired ? (
        <div className="scene-pair">
          {maps.map(({ label, picture }) => (
            <figure key={label}>
              <figcaption>{label}</figcaption>
              {picture}
            </figure>
          ))}
          <div className="scene-pair-key">
            <SceneFigures figures={scene.figures} />
            {legend ? <SceneLegend legend={legend} tokens={tokens} /> : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}
