/** Longest name that `nom_court` of `parties.csv` takes. */
export const SHORT = 20;

/** Kind of a body, before or after its name: what a narrow place does without. */
const KIND =
  /^(?:CU|Métropole(?: Européenne)?|Eurométropole|Collectivité(?: européenne| territoriale)?|Territoire)(?: (?:de la|de|du)(?= )| d(?=’))?[ ’]/;
const KIND_AFTER = /[ -]Métropole$/;
/** Words that lead to the next one: a name does not end on them. */
const LEADING =
  /^(?:à|au|aux|d|de|des|du|en|et|l|la|le|les|lès|sous|sur|val|pays|saint|sainte|grand|grande|haut|haute|hauts|hautes)$/i;

/** The name without its last words, as many as make it short: never a part of a word, nor one that leads to the next. */
function cut(name: string, at: string): string {
  const words = name.split(at);
  while (words.length > 1 && (words.join(at).length > SHORT || LEADING.test(words.at(-1) ?? ''))) words.pop();
  return words.join(at);
}

/** The name of a body as a narrow place holds it: whole where it can be, else without its kind, then its last words. */
export function shortName(nom: string): string {
  const bare = nom.replace(KIND, '').replace(KIND_AFTER, '');
  const tight = bare.replace(/\bHaute-/, 'Hte-').replace(/-(?:de|du|des|la)-/g, '-');
  const whole = [nom, bare, tight].find((name) => name.length <= SHORT);
  if (whole !== undefined) return whole;
  const words = cut(bare, ' ');
  return words.length <= SHORT ? words.replace(KIND_AFTER, '') : cut(words, '-');
}
