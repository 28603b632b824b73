import { compose } from '../../domain/certainty/certainty';
import { certaintyKinds } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { Figure } from '../figure';
import { buildCaption } from '../page/build-caption';

/**
 * Source of a scene on paper or in a slide, where no window opens on a figure: its line, then what keeps the map and the
 * figures from being exact.
 */
export function paperSource(
  model: Model,
  { state, figures }: { readonly state: ExplorerState; readonly figures: readonly Figure[] },
): string {
  const { source, certainty } = buildCaption(model, state);
  const all = compose([certainty, ...figures.map((figure) => figure.certainty)]);
  return all.degree === 'exact'
    ? source
    : `${source} · ${certaintyKinds(all).replace(/^./u, (first) => first.toUpperCase())}`;
}
