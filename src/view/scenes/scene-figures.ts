import type { Model } from '../../domain/model';
import { indicatorWords, namedIndicator } from '../../themes/besoins/later/named-figures';
import { PAGES } from '../../themes/pages';
import type { Figure, FigureKind } from '../figure';
import type { Shown } from '../page/source-line';
import { CALL_KINDS } from './call-figures';
import { COVERAGE_KINDS } from './coverage-figures';
import { MONEY_KINDS } from './money-figures';
import { sceneWord } from './scene-words';

/**
 * Figures that a scene may name, between `{}` in its texts or in its list. Every one comes from the model: a show
 * never holds a number of its own. Each kind tells its names too: those that are offered, and looked for in what is typed.
 */
const KINDS: Readonly<Record<string, FigureKind>> = {
  ...MONEY_KINDS,
  ...COVERAGE_KINDS,
  ...CALL_KINDS,
  // Last: they are many, and a figure of the deck has the better right to a number.
  indicateur: { about: [PAGES.besoins.about], figure: namedIndicator, words: indicatorWords },
};

/** A figure and what it is read from. */
export interface NamedFigure extends Pick<Shown, 'about'> {
  readonly figure: Figure;
}

/** The figure of a name such as `partie.62.total`, with what it is read from; `null` when there is none. */
export function namedFigure(model: Model, name: string): NamedFigure | null {
  const [first = '', ...words] = name.split('.');
  const kind = Object.hasOwn(KINDS, first) ? KINDS[first] : undefined;
  const figure = kind?.figure(model, words);
  return kind && figure ? { about: kind.about, figure } : null;
}

/** Each name that exists with its figure today, in the order of the kinds. */
export const allFigures = (model: Model): readonly { readonly name: string; readonly figure: Figure }[] =>
  Object.entries(KINDS).flatMap(([first, kind]) =>
    kind.words(model).flatMap((words) => {
      const figure = kind.figure(model, words);
      return figure ? [{ name: [first, ...words].join('.'), figure }] : [];
    }),
  );

/** The names that one name stands for: `total.axes` is the total of each axe, however many the edition has. */
export const namesFor = (model: Model, name: string): readonly string[] => {
  const each = /^(total|actions)\.axes$/.exec(name)?.[1];
  return each === undefined ? [name] : model.axes.map((axe) => `${each}.axe${axe}`);
};

/** The figure of a name alone. */
export const sceneFigure = (model: Model, name: string): Figure | null =>
  namedFigure(model, name)?.figure ?? null;

/** What a line of sources says of a figure. */
export const shownFigure = ({ about, figure: { certainty } }: NamedFigure): Shown => ({ about, certainty });

/** A text with its `{names}` replaced by figures and by words of the edition, the names that mean nothing left as they are. */
export function fillFigures(
  model: Model,
  text: string,
): { readonly text: string; readonly unknown: readonly string[]; readonly shown: readonly Shown[] } {
  const unknown: string[] = [];
  const shown: Shown[] = [];
  const filled = text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const word = sceneWord(model, name);
    if (word !== null) return word;
    const found = namedFigure(model, name);
    if (!found) {
      unknown.push(name);
      return whole;
    }
    shown.push(shownFigure(found));
    return found.figure.text;
  });
  return { text: filled, unknown, shown };
}
