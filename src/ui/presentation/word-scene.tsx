import type { ReactNode } from 'react';
import { BigFigures, ScenePoints, SceneRows } from './scene-body';
import { SceneFigures, SceneText, type WholeScene } from './scene-panel';

interface Props {
  readonly scene: WholeScene;
  /** Two maps and what each shows; for before and after. */
  readonly maps?: readonly { readonly label: string; readonly picture: ReactNode }[];
}

/** A scene without a map of its own: title, text, figures, list, table; or two maps side by side. */
export function WordScene({ scene, maps = [] }: Props) {
  return (
    <div className="word-scene" data-genre={scene.genre}>
      <SceneText scene={scene} />
      <ScenePoints points={scene.points} />
      {scene.genre === 'chiffres' ? (
        <BigFigures figures={scene.figures} />
      ) : (
        <SceneFigures figures={scene.figures} />
      )}
      {scene.table ? (
        <SceneRows table={scene.table} compact={scene.genre === 'actions'} caption={scene.titre} />
      ) : null}
      {maps.length > 0 ? (
        <div className="scene-pair">
          {maps.map(({ label, picture }) => (
            <figure key={label}>
              <figcaption>{label}</figcaption>
              {picture}
            </figure>
          ))}
        </div>
      ) : null}
    </div>
  );
}
