/**
 * What is wrong, where something is done about it besides telling it: who finds such a fault and who mends it name the
 * cause, and the French words stand here alone. Nothing is ever decided by those words.
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
  misformed: 'forme inattendue',
  idMisspelt: 'identifiant mal écrit',
  notInteger: 'ce n’est pas un nombre entier',
  unknownValue: 'valeur inconnue',
  /** Of a period typed in one cell: the cell of its end is then left empty, which is no fault of its own. */
  twoYears: 'deux années dans une case',
  emptyCell: 'case vide',
  otherTable: 'lignes d’un autre tableau sous le premier',
} as const;
type Worded = keyof typeof CAUSES;

/** A cause, of which the words may tell a number or a name as well: who finds it then writes them. */
export type Cause =
  | Worded
  /** A save in another encoding: it breaks the letters of every column. */
  | 'brokenLetters'
  | 'digitCount'
  | 'tooLong'
  | 'taken'
  | 'misnamedColumn'
  | 'swapped'
  | 'shifted'
  | 'tenfold'
  | 'aboveEnvelope'
  | 'sumAboveEnvelope'
  | 'sortedAlone'
  | 'changedAtOnce';

/** What a fault knows besides its words. */
export interface Known {
  /** Absent where the fault is only told. */
  readonly cause?: Cause | undefined;
  /** What should stand in its place, where that is sure. */
  readonly mended?: string | undefined;
  /** What was most likely meant, where only a person can say. */
  readonly near?: string | undefined;
  /** The name that stands where another is awaited. */
  readonly instead?: string | undefined;
}

/** What is wrong and what was expected, for a sentence. */
export interface Told extends Known {
  readonly what: string;
  readonly attendu: string;
}

/** A fault of a cause, in its own words. */
export const caused = (cause: Worded, attendu: string, known: Omit<Known, 'cause'> = {}): Told => ({
  ...known,
  cause,
  what: CAUSES[cause],
  attendu,
});
