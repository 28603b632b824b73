import type { ReactNode } from 'react';
import { withDegree } from '../../domain/certainty/words';
import type { MapTheme } from '../../theme/map-theme';
import type { Figure } from '../../view/figure';
import type { LegendEntry } from '../../view/legend';
import { Swatch } from '../legend/swatch';

export interface SceneWords {
  readonly surtitre: string | null;
  readonly titre: string;
  readonly phrase: string;
  readonly notes: string;
  readonly figures: readonly Figure[];
  readonly faults: readonly string[];
}

/** Title and sentence of a scene. */
export function SceneText({ scene }: { readonly scene: SceneWords }) {
  return (
    <>
      {scene.surtitre ? <p className="scene-kicker">{scene.surtitre}</p> : null}
      <h1 className="scene-title">{scene.titre}</h1>
      <p className="scene-sentence">{scene.phrase}</p>
    </>
  );
}

/** The first figure large, the others in lines. */
export function SceneFigures({ figures }: { readonly figures: readonly Figure[] }) {
  const [first, ...others] = figures;
  if (!first) return null;
  return (
    <div className="scene-figures">
      <p className="scene-figure">
        <strong>{first.text}</strong> <span>{withDegree(first.label, first.certainty)}</span>
      </p>
      {others.length > 0 ? (
        <dl>
          {others.map((figure) => (
            <div key={figure.label}>
              <dt>{withDegree(figure.label, figure.certainty)}</dt>
              <dd>{figure.text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

/** Signs on the map, without what only a pointer can use. */
export function SceneLegend({
  entries,
  theme,
}: {
  readonly entries: readonly LegendEntry[];
  readonly theme: MapTheme;
}) {
  return (
    <ul className="scene-legend" aria-label="Légende">
      {entries.map((entry) => (
        <li key={entry.id}>
          <span className="scene-sign" data-kind={entry.swatch.kind}>
            <Swatch swatch={entry.swatch} theme={theme} />
          </span>
          <span>
            {entry.label}
            {entry.note ? <small className="scene-note">{entry.note}</small> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a scene names and the data no longer know: said, and the show goes on. */
export function SceneFaults({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <p className="scene-faults">
      Une partie de cette scène n’existe plus dans les données&nbsp;: {faults.join(' ')}
    </p>
  );
}

interface ProgressProps {
  readonly index: number;
  readonly count: number;
  readonly children?: ReactNode;
}

export function ShowProgress({ index, count, children }: ProgressProps) {
  return (
    <div className="show-foot">
      {children}
      <p className="show-rank">
        <span className="sr-only">Scène </span>
        {index + 1}
        <span aria-hidden="true"> / </span>
        <span className="sr-only"> sur </span>
        {count}
      </p>
      <svg className="show-bar" width="100%" height="6" aria-hidden="true" focusable="false">
        <rect width={`${((index + 1) / count) * 100}%`} height="6" />
      </svg>
    </div>
  );
}
