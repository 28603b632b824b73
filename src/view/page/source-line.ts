import { type Certainty, compose } from '../../domain/certainty/certainty';
import { DEGREE_WORD } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import { vintage } from '../text/copy';
import { GAP } from '../text/formats';
import { lowered } from '../text/grammar';
import { dataMark } from '../versions/version-words';

/** What figures, a list, a table or a map are made of, and how sure it is. */
export interface Shown {
  /** "Actions citées en exemple", "Enveloppes des volets": what the deck is read for. */
  readonly about: readonly string[];
  readonly certainty: Certainty;
}

/** What a view shows: its theme, and the schemes drawn over it. */
export function shownOf(model: Model, state: ExplorerState): Shown {
  const over = state.overlays.flatMap((overlay) =>
    overlay === 'lieux' || overlay === state.theme ? [] : [PAGES[overlay]],
  );
  const pages = [PAGES[state.theme], ...over];
  return {
    about: [...new Set(pages.map(({ about }) => about))],
    certainty: compose(pages.map((page) => page.certainty(model, state))),
  };
}

/** The kinds of what is shown, in one line: "Enveloppes des volets, actions citées en exemple". */
export const aboutText = ({ about }: Pick<Shown, 'about'>): string =>
  [...new Set(about)].map((text, i) => (i === 0 ? text : lowered(text))).join(', ');

/** The line under a map, a scene, a page: what is shown, how sure it is, and of which vintage. */
export function sourceLine(
  { pacts }: Model,
  shown: Shown,
  degree: (certainty: Certainty) => string = ({ degree: one }) => DEGREE_WORD[one],
): string {
  const said =
    shown.about.length === 0 ? [] : [aboutText(shown), `précision${GAP}: ${degree(shown.certainty)}`];
  return [...said, vintage(pacts.edition), dataMark(pacts)].join(' · ');
}
