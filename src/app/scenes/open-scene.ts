import type { Model } from '../../domain/model';
import type { Scene } from '../../domain/show/scene';
import { type ExplorerState, START } from '../../state/explorer-state';
import { decode } from '../../state/url/codec';
import { vocabularyOf } from '../../state/url/vocabulary';
import type { Figure } from '../../view/figure';
import { fillFigures, sceneFigure } from '../../view/scenes/scene-figures';

/** A scene ready to be shown: its view, and its words with their figures. */
export interface OpenScene {
  readonly surtitre: string | null;
  readonly titre: string;
  readonly phrase: string;
  readonly notes: string;
  readonly state: ExplorerState;
  readonly figures: readonly Figure[];
  /** What the scene names and nobody knows (any more): French sentences. The rest is shown all the same. */
  readonly faults: readonly string[];
}

/** Joins a scene and the model. Total: what is gone is said, and nothing else breaks. */
export function openScene(model: Model, scene: Scene): OpenScene {
  const faults: string[] = [];
  const { state, shell, ignored } = decode(scene.vue, vocabularyOf(model));
  faults.push(...ignored);
  if (shell.kind !== 'explorer')
    faults.push('«\u00a0mode\u00a0»\u00a0: une scène est une vue de l’explorateur, sans mode.');
  const unknownFigure = (name: string): string =>
    `«\u00a0{${name}}\u00a0»\u00a0: ce chiffre n’existe pas (ou plus).`;
  const fill = (text: string): string => {
    const filled = fillFigures(model, text);
    faults.push(...filled.unknown.map(unknownFigure));
    return filled.text;
  };
  const figures = scene.chiffres.flatMap((name) => {
    const figure = sceneFigure(model, name);
    if (!figure) faults.push(unknownFigure(name));
    return figure ?? [];
  });
  return {
    surtitre: scene.surtitre === null ? null : fill(scene.surtitre),
    titre: fill(scene.titre),
    phrase: fill(scene.phrase),
    notes: fill(scene.notes),
    // The table has no place in a show: its rows are on the handout.
    state: { ...START, ...state, tableau: false },
    figures,
    faults: [...new Set(faults)],
  };
}
