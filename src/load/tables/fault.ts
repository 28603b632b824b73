/** One fault of the data, with all that a person needs to mend it. */
export interface Fault {
  readonly fichier: string;
  /** Line in the file, from 1 (the header); `null` for the file as a whole. */
  readonly ligne: number | null;
  readonly colonne: string | null;
  readonly valeur: string | null;
  readonly attendu: string;
  /** French sentence. */
  readonly message: string;
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Makes a fault and its sentence: file, line, column, value, what is wrong, what was expected. */
export function fault(
  at: Pick<Fault, 'fichier'> & Partial<Pick<Fault, 'ligne' | 'colonne' | 'valeur'>>,
  what: string,
  attendu: string,
): Fault {
  const { fichier, ligne = null, colonne = null, valeur = null } = at;
  const place = [
    fichier,
    ...(ligne === null ? [] : [`ligne ${ligne}`]),
    ...(colonne === null ? [] : [`colonne « ${colonne} »`]),
  ].join(', ');
  // An empty cell has nothing to show.
  const value = valeur === null || valeur === '' ? '' : ` (lu : « ${shown(valeur)} »)`;
  return {
    fichier,
    ligne,
    colonne,
    valeur,
    attendu,
    message: `${place} : ${what}${value}. Attendu : ${attendu}.`,
  };
}
