/** Lower case, without accents or ligatures: what two spellings of one word have in common. */
export const foldText = (text: string): string =>
  text
    .toLocaleLowerCase('fr-FR')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('’', "'");

/** True when every word asked for begins a word of the text (`famille` finds « familles »). An empty query finds all. */
export function textMatches(text: string, query: string): boolean {
  const words = foldText(query)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const inside = ` ${foldText(text).replace(/[^a-z0-9]+/g, ' ')}`;
  return words.every((word) => inside.includes(` ${word}`));
}
