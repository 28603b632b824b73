import type { ReactNode } from 'react';
import { withDegree } from '../../domain/certainty/words';
import type { SceneKind } from '../../domain/show/scene';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { Figure } from '../../view/figure';
import type { PanelView } from '../../view/panel-view';
import type { NumberedNames } from '../../view/scenes/lists/scene-names';
import type { SceneTable } from '../../view/scenes/lists/scene-table';
import type { SceneKey } from '../../view/scenes/scale-view';
import { Swatch } from '../legend/swatch';
import { ScenePoints, SceneRows } from './scene-body';
import { TerritoryCard } from './territory-card';

export interface SceneWords {
  readonly surtitre: string | null;
  readonly titre: string;
  readonly phrase: string;
  readonly notes: string;
  readonly figures: readonly Figure[];
  readonly faults: readonly string[];
}

/** The words of a scene, and what stands beside or instead of its map. */
export interface WholeScene extends SceneWords {
  readonly genre: SceneKind;
  readonly points: readonly string[];
  readonly table: SceneTable | null;
  /** What the numbers on two maps stand for. */
  readonly numbered?: NumberedNames | null;
}

/** Title and sentence of a scene. */
export function SceneText({ scene }: { readonly scene: SceneWords }) {
  return (
    <>
      {scene.surtitre ? <p className="scene-kicker">{scene.surtitre}</p> : null}
      <h1 className="scene-title">{scene.titre}</h1>
      {scene.phrase === '' ? null : <p className="scene-sentence">{scene.phrase}</p>}
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
        <strong>{first.text}</strong> <span>{withDegree(first.label, first)}</span>
      </p>
      {others.length > 0 ? (
        <dl>
          {others.map((figure) => (
            <div key={figure.label}>
              <dt>{withDegree(figure.label, figure)}</dt>
              <dd>{figure.text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

/** Letters that half of the panel of a scene holds on one line. */
const HALF = 20;

/** Signs on the map, without what only a pointer can use; what must be said beside several of them is said once. */
export function SceneLegend({
  legend: { title, entries, notes },
  tokens,
}: {
  readonly legend: SceneKey;
  readonly tokens: DesignTokens;
}) {
  return (
    <div className="scene-key">
      <p className="scene-key-title">{title}</p>
      <ul className="scene-legend" aria-label="Légende">
        {entries.map((entry) => (
          <li key={entry.id} data-wide={entry.label.length > HALF || undefined}>
            <span className="scene-sign" data-kind={entry.swatch.kind}>
              <Swatch swatch={entry.swatch} tokens={tokens} />
            </span>
            <span>{entry.label}</span>
          </li>
        ))}
        {notes.map((note) => (
          <li key={note} className="scene-note" data-wide>
            {note}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SideProps {
  readonly scene: WholeScene;
  /** Sheet of what was clicked while presenting; `null`: the words of the scene. */
  readonly chosen: PanelView | null;
  readonly legend: SceneKey;
  readonly tokens: DesignTokens;
}

/** Beside the map of a scene: its words, its figures and its list, or the card of what was clicked; then the legend. */
export function SceneSide({ scene, chosen, legend, tokens }: SideProps) {
  return (
    <>
      {chosen ? (
        <TerritoryCard view={chosen} />
      ) : (
        <>
          <SceneText scene={scene} />
          <SceneFigures figures={scene.figures} />
          <ScenePoints points={scene.points} />
          {scene.table ? <SceneRows table={scene.table} compact caption={scene.titre} /> : null}
        </>
      )}
      <SceneLegend legend={legend} tokens={tokens} />
    </>
  );
}

interface FaultsProps {
  /** What the link asks and the show does not have. */
  readonly link: readonly string[];
  /** What the scene names and the data no longer know. */
  readonly scene: readonly string[];
  /** Communes that the map of the scene shows have not come: what it leaves plain is not all without. */
  readonly waiting: boolean;
}

/** What a link or a scene asks in vain: said, and the show goes on. */
export function SceneFaults({ link, scene, waiting }: FaultsProps) {
  if (link.length + scene.length === 0 && !waiting) return null;
  return (
    <div className="scene-faults">
      {waiting ? <p>La carte n’est pas complète&nbsp;: ses communes ne sont pas encore là.</p> : null}
      {link.length > 0 ? <p>Le lien n’est pas suivi en entier&nbsp;: {link.join(' ')}</p> : null}
      {scene.length > 0 ? (
        <p>Une partie de cette scène n’existe plus dans les données&nbsp;: {scene.join(' ')}</p>
      ) : null}
    </div>
  );
}

interface ProgressProps {
  readonly index: number;
  readonly count: number;
  /** Empty where nothing on screen comes from the deck. */
  readonly source: string;
  readonly children?: ReactNode;
}

/** Numbers stand alone in their elements: a translator of pages takes away a text that has others beside it. */
export function ShowProgress({ index, count, source, children }: ProgressProps) {
  return (
    <div className="show-foot">
      {children}
      <p className="scene-source">{source}</p>
      <p className="show-rank">
        <span className="sr-only">Scène </span>
        <span key={`rang-${index}`} translate="no">
          {index + 1}
        </span>
        <span aria-hidden="true"> / </span>
        <span className="sr-only"> sur </span>
        <span key={`nombre-${count}`} translate="no">
          {count}
        </span>
      </p>
      <svg className="show-bar" width="100%" height="6" aria-hidden="true" focusable="false">
        <rect width={`${((index + 1) / count) * 100}%`} height="6" />
      </svg>
    </div>
  );
}
