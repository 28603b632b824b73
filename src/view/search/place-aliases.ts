import { foldedWords } from '../../domain/fold-text';

const NATURES: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
};

/** Words that have no letter in an acronym. */
const JOINING = /^(?:de|du|des|la|le|les|l|d|et|en|sur|a)$/;

const DIGITS: Readonly<Record<string, string>> = { deux: '2', trois: '3', quatre: '4' };

/** "CA du Pays de Saint-Omer" → CAPSO, "CU de Dunkerque" → CUD, "CA des Deux Baies…" → CADB… and CA2B… */
function acronyms(form: string, rest: string): readonly string[] {
  const words = foldedWords(rest.replace(/\s*\(.*\)$/, ''), ' ')
    .split(' ')
    .filter((word) => !JOINING.test(word));
  const of = (letter: (word: string) => string): string =>
    `${form}${words.map(letter).join('').toUpperCase()}`;
  return [of((word) => word.charAt(0)), of((word) => DIGITS[word] ?? word.charAt(0))];
}

/** "Hauts-de-France" → HDF, "Provence-Alpes-Côte d’Azur" → PACDA and PACA: of names of three words and more. */
export function initials(nom: string): readonly string[] {
  const words = foldedWords(nom, ' ').split(' ');
  const bare = words.filter((word) => !JOINING.test(word));
  return [words, bare].flatMap((some) =>
    some.length < 3
      ? []
      : [
          some
            .map((word) => word.charAt(0))
            .join('')
            .toUpperCase(),
        ],
  );
}

/** "GrandSoissons" is two words. */
const apart = (text: string): string => text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');

/** How people of a place, and its land, are called: « soissonnais », « valenciennois ». Both endings: one of them is right. */
export function demonyms(text: string): readonly string[] {
  return apart(text)
    .split(/[^\p{L}]+/u)
    .filter(
      (word) =>
        word.length > 3 &&
        /^\p{Lu}/u.test(word) &&
        !/^(?:Pays|Grand|Région|Agglomération|Métropole|Communauté)$/u.test(word),
    )
    .flatMap((word) => {
      const stem = word.replace(/(?:es|s|e)$/, '');
      const base = /on$/.test(stem) ? `${stem}n` : stem;
      return [`${base}ais`, `${base}ois`];
    });
}

/** An EPCI as people call it: without its legal form, without « Pays de », without the list of its towns; or in full. */
export function epciNames(nom: string): readonly string[] {
  const [, form, rest] = /^(CC|CA|CU)\s+(.*)$/.exec(nom) ?? [];
  if (!form || !rest) return [nom];
  const bare = (text: string): string => text.replace(/^(?:de la |de l['’]|du |des |de |d['’])/i, '');
  const core = bare(rest).replace(/\s*\(.*\)$/, '');
  const short = /^(?:Pays|Région) d/.test(core) ? bare(core.replace(/^(?:Pays|Région) /, '')) : core;
  return [
    ...new Set([
      nom,
      `${NATURES[form]} ${rest}`,
      core,
      short,
      ...acronyms(form, rest),
      apart(core),
      ...demonyms(core),
    ]),
  ];
}
