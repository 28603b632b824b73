/** French agreements, by rule: what counts what the data hold never has its number typed. */

const WORDS = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
] as const;

/** "cinq", "une": in letters up to sixteen, in digits beyond. */
export const inWords = (count: number, genre: 'f' | 'm' = 'm'): string =>
  count === 1 && genre === 'f' ? 'une' : (WORDS[count] ?? String(count));

/** "a", "a et b", "a, b et c". */
export const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1) ?? ''}`;

export const capital = (text: string): string =>
  text.replace(/^./u, (first) => first.toLocaleUpperCase('fr'));
/** The same in the middle of a sentence; a sigle stays as it is. */
export const lowered = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.replace(/^./u, (first) => first.toLocaleLowerCase('fr'));
/** "de" before a name with its article or without: "du Nord", "de l’Aisne", "d’Amiens Métropole". */
export function de(name: string): string {
  if (name.startsWith('le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('les ')) return `des ${name.slice(4)}`;
  return /^[AEIOUYÀÂÉÈÊÎÔH]/.test(name) ? `d’${name}` : `de ${name}`;
}
/** "à" before the name of a commune, whose article goes into it: "À Péronne", "Au Quesnoy", "Aux Ageux". */
export function at(name: string): string {
  if (name.startsWith('Le ')) return `Au ${name.slice(3)}`;
  return name.startsWith('Les ') ? `Aux ${name.slice(4)}` : `À ${name}`;
}

/** Titles side by side without the words that all begin with: "Expérimentation, vague 1" is "Vague 1" beside "…, vagues 1 et 2". */
export function apart(titles: readonly string[]): readonly string[] {
  if (titles.length < 2) return titles;
  const parts = titles.map((title) => title.split(', '));
  const [first = []] = parts;
  let same = 0;
  while (parts.every((words) => words.length > same + 1 && words[same] === first[same])) same += 1;
  return parts.map((words) => capital(words.slice(same).join(', ')));
}
