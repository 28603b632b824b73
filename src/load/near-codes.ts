import { type Fault, fault } from './tables/fault';
import type { KnownCodes } from './tables/rule';
import { suggested } from './text/nearest';

/** Columns of official codes, in which a hand may have typed a name. */
const COLUMNS = ['codes', 'code', 'departement', 'departements', 'parties', 'partie', 'dans', 'region'];

/** A cell of codes that has not their form, answered by the codes of the name that it holds. */
export function withCodes(faults: readonly Fault[], known: KnownCodes | null): readonly Fault[] {
  if (known === null) return faults;
  return faults.map((found) => {
    const { colonne, valeur, probleme, attendu } = found;
    // A code of another level than the column takes.
    const commune = valeur === null || colonne === 'codes' ? undefined : known.commune.get(valeur);
    if (commune !== undefined && probleme === 'forme inattendue')
      return fault(found, probleme, `${attendu} ; ${valeur} est une commune (${commune})`);
    const named =
      valeur !== null && /\p{L}{2}/u.test(valeur) && colonne !== null && COLUMNS.includes(colonne);
    if (!named || probleme !== 'forme inattendue') return found;
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
    return fault(found, probleme, `${attendu}${suggested(valeur, whole)}`);
  });
}
