import { type Fault, faultOf } from './tables/fault';
import type { KnownCodes } from './tables/rule';
import { suggestion } from './text/nearest';

/** Columns of official codes, in which a hand may have typed a name. */
const COLUMNS = ['codes', 'code', 'departement', 'departements', 'parties', 'partie', 'dans', 'region'];

/** A cell of codes that has not their form, answered by the codes of the name that it holds. */
export function withCodes(faults: readonly Fault[], known: KnownCodes | null): readonly Fault[] {
  if (known === null) return faults;
  return faults.map((found) => {
    const { colonne, valeur, probleme: what, attendu, cause } = found;
    if (cause !== 'misformed') return found;
    // A code of another level than the column takes.
    const commune = valeur === null || colonne === 'codes' ? undefined : known.commune.get(valeur);
    if (commune !== undefined)
      return faultOf(found, { cause, what, attendu: `${attendu} ; ${valeur} est une commune (${commune})` });
    const named =
      valeur !== null && /\p{L}{2}/u.test(valeur) && colonne !== null && COLUMNS.includes(colonne);
    if (!named) return found;
    const whole =
      colonne.startsWith('departement') || colonne === 'dans'
        ? known.departement
        : colonne === 'region'
          ? new Map([[known.region.code, known.region.nom]])
          : new Map([
              ...known.departement,
              ...known.epci,
              ...known.arrondissement,
              ...(colonne === 'codes' ? known.commune : []),
            ]);
    const { words, near } = suggestion(valeur, whole);
    return faultOf(found, { cause, what, attendu: `${attendu}${words}`, near });
  });
}
