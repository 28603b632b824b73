export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Lower case, without accents or ligatures: what two spellings of one word have in common. */
export const foldText = (text: string): string =>
  withoutAccents(text.toLocaleLowerCase('fr-FR').replaceAll('œ', 'oe').replaceAll('æ', 'ae')).replaceAll(
    '’',
    "'",
  );

/** Its letters and digits alone, folded, with one separator between two words. */
export const foldedWords = (text: string, separator: ' ' | '-'): string =>
  foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join(separator);

/** True when every word asked for begins a word of the text (`famille` finds « familles »). An empty query finds all. */
export function textMatches(text: string, query: string): boolean {
  const words = foldedWords(query, ' ');
  if (words === '') return true;
  const inside = ` ${foldedWords(text, ' ')}`;
  return words.split(' ').every((word) => inside.includes(` ${word}`));
}
