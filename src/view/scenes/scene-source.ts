import { type Certainty, compose } from '../../domain/certainty/certainty';
import { DEGREE_WORD, kindsOf } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { Shown } from '../page/source-line';
import { shownOf, sourceLine } from '../page/source-line';

/** One degree, and what makes it so between brackets. */
const paperDegree = (certainty: Certainty): string =>
  certainty.degree === 'exact'
    ? DEGREE_WORD.exact
    : `${DEGREE_WORD[certainty.degree]} (${kindsOf(certainty)})`;

/** What a scene says: of its map, its figures, those in its sentences, its list or table. */
interface Said {
  /** Views that it draws; none where it is words alone. */
  readonly states: readonly ExplorerState[];
  readonly shown: readonly Shown[];
}

/**
 * Source of a scene: what is shown and nothing else, as sure as the least sure of it. Words alone have no precision.
 * @param detailed for paper and slides, where no window opens on a figure: also what keeps it from being exact
 */
export function sceneSource(
  model: Model,
  { states, shown }: Said,
  detailed = false,
): { readonly text: string; readonly certainty: Certainty } {
  const all = [...states.map((state) => shownOf(model, state)), ...shown];
  const certainty = compose(all.map((one) => one.certainty));
  return {
    text: sourceLine(
      model,
      { about: all.flatMap(({ about }) => about), certainty },
      detailed ? paperDegree : undefined,
    ),
    certainty,
  };
}
