/**
 * What is wrong, where something is done about it besides telling it: who finds such a fault and who mends it name the
 * cause, and the French words stand here alone.
 */
export const CAUSES = {
  lostZero: 'zéro perdu en tête du code',
  formatted: 'nombre mis en forme',
  percent: 'pourcentage avec son signe',
  decimalsAdded: 'le tableur a ajouté des décimales',
  apostrophe: 'apostrophe laissée en tête par le tableur',
  misspelt: 'mot mal écrit',
  badlySetApart: 'mots mal séparés',
  spacedSiren: 'espaces dans un SIREN',
  spacedInsee: 'espace dans un code INSEE',
  invisible: 'caractère invisible dans le code',
  otherAlphabet: 'chiffres ou lettres d’un autre alphabet',
  lowerCase: 'lettre minuscule dans un code',
  formula: 'formule à la place du code',
  siret: 'SIRET à la place d’un SIREN',
  absorbed: 'commune absorbée par une autre',
  totalLine: 'ligne de total',
  headerAgain: 'ligne d’en-tête répétée',
  twiceInList: 'deux fois dans la liste',
  unnamedColumn: 'colonne sans nom au milieu des autres',
  unknownColumn: 'colonne inconnue',
  columnTwice: 'colonne en double',
} as const;
export type Cause = keyof typeof CAUSES;

const BY_WORDS: ReadonlyMap<string, Cause> = new Map(
  Object.keys(CAUSES).flatMap((cause) => (isCause(cause) ? [[CAUSES[cause], cause]] : [])),
);

function isCause(word: string): word is Cause {
  return Object.hasOwn(CAUSES, word);
}

/** The cause of a fault; `null` for one that is only told. */
export const causeOf = ({ probleme }: { readonly probleme: string }): Cause | null =>
  BY_WORDS.get(probleme) ?? null;
