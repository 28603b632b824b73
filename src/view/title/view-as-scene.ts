import { foldedWords } from '../../domain/fold-text';
import { LONGEST } from '../../domain/show/scene';
import { GAP } from '../text/formats';
import { conditions, headingText, type ViewTitle } from './view-title';

/** Braces would ask for a figure of the model. */
const plain = (text: string): string => text.replaceAll('{', '(').replaceAll('}', ')');

/** As many whole conditions as there is room for, and how many more there are. */
function listed(filters: readonly string[], room: number): string {
  const left = (count: number): string =>
    count === 0 ? '' : ` et ${count} ${count > 1 ? 'autres filtres' : 'autre filtre'}`;
  const text = (count: number): string =>
    count === 0
      ? `${filters.length} ${filters.length > 1 ? 'filtres' : 'filtre'}`
      : filters.slice(0, count).join(', ') + left(filters.length - count);
  let count = filters.length;
  while (count > 0 && text(count).length > room) count -= 1;
  return text(count).trim();
}

/** The subject with the conditions that a line has room for: lists of scenes show the title alone. */
function titled(subject: string, filters: readonly string[]): string {
  if (filters.length === 0) return subject;
  return `${subject}${GAP}: ${listed(filters, LONGEST.titre - subject.length - 3)}`;
}

/**
 * Words of a scene made from a view: its whole title in one line, or, where that is too long for a line, what is
 * selected above, the subject and as many conditions as there is room for as title, and all of them as sentence. Nothing is cut.
 */
export function sceneWords(title: ViewTitle): {
  readonly surtitre: string | null;
  readonly titre: string;
  readonly phrase: string;
} {
  const whole = plain(headingText(title));
  if (whole.length <= LONGEST.titre) return { surtitre: null, titre: whole, phrase: '' };
  const selected = title.selected === null ? null : plain(title.selected);
  const said = plain(conditions(title));
  const filters = title.filters.map(plain);
  return {
    surtitre: selected !== null && selected.length <= LONGEST.surtitre ? selected : null,
    titre: titled(plain(title.subject), filters),
    phrase: said.length <= LONGEST.phrase ? said : `Filtres${GAP}: ${listed(filters, LONGEST.phrase - 10)}`,
  };
}

/** True where words name a condition: whole, or by what comes first in it ("Axe 2" of « Axe 2 · Emploi »). */
function isSaid(words: string, condition: string): boolean {
  const [first = condition] = condition.split(/ · | \(/);
  const asked = foldedWords(first, ' ');
  return asked === '' || ` ${words} `.includes(` ${asked} `);
}

/**
 * What narrows the map of a scene and that its own words do not name: a title typed by hand must not hide a filter.
 * Empty where all is said.
 */
export function unsaid(title: ViewTitle, words: string): string {
  const said = foldedWords(words, ' ');
  const { waves, filters, hypothesis, overlays } = title;
  const left = {
    ...title,
    filters: [...(waves === null ? [] : [waves]), ...filters].filter((filter) => !isSaid(said, filter)),
    hypothesis: hypothesis !== null && isSaid(said, hypothesis) ? null : hypothesis,
    overlays: overlays.filter((overlay) => !isSaid(said, overlay)),
  };
  const text = conditions(left);
  return text === '' ? '' : `Sur la carte${GAP}: ${text}.`;
}
