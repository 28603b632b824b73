import type { Known, Told } from '../lines/causes';

/** A cell, a line or a file of the data. */
export interface Place {
  readonly fichier: string;
  /** Line in the file, from 1 (the header); `null` for the file as a whole. */
  readonly ligne: number | null;
  readonly colonne: string | null;
}

/** One fault of the data, with all that a person needs to mend it. */
export interface Fault extends Place, Known {
  readonly valeur: string | null;
  /** What is wrong. */
  readonly probleme: string;
  readonly attendu: string;
  /** Where the same cause shows again. */
  readonly autres: readonly Place[];
  /** French sentence. */
  readonly message: string;
}

/** A value as a person reads it: cut when long, a box for what no screen shows. */
const shown = (text: string): string => {
  const visible = text.replace(/\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Noncharacter_Code_Point}/gu, '□');
  return visible.length > 60 ? `${visible.slice(0, 60)}…` : visible;
};

const inColumn = (colonne: string | null): string => (colonne === null ? '' : `, colonne « ${colonne} »`);

/** Places that are listed; the others are counted. */
const LISTED = 4;

/** « ligne 3 et 48 autres (4, 5, 6, 7…) »: places of one column of one file. */
function sameColumn({ fichier, ligne, colonne }: Place, others: readonly Place[]): string {
  const lines = others.map((one) => one.ligne);
  const more = lines.length > LISTED ? '…' : '';
  const also = `${lines.length} autre${lines.length > 1 ? 's' : ''} (${lines.slice(0, LISTED).join(', ')}${more})`;
  return `${fichier}, ligne ${ligne} et ${also}${inColumn(colonne)}`;
}

/** « …, et 31 autres cases (financements.csv, lignes 3, 4, 7…) »: places of several columns or files. */
function elsewhere(others: readonly Place[]): string {
  const columns = new Map<string, number[]>();
  for (const { fichier, ligne } of others) {
    columns.set(fichier, [...(columns.get(fichier) ?? []), ...(ligne === null ? [] : [ligne])]);
  }
  const list = [...columns].map(([fichier, lines]) => {
    const own = [...new Set(lines)];
    return `${fichier}, ligne${own.length > 1 ? 's' : ''} ${own.slice(0, LISTED).join(', ')}${own.length > LISTED ? '…' : ''}`;
  });
  return `, et ${others.length} autre${others.length > 1 ? 's cases' : ' case'} (${list.join(' ; ')})`;
}

function placesOf(place: Place, others: readonly Place[]): string {
  const alike = others.every(
    ({ fichier, colonne }) => fichier === place.fichier && colonne === place.colonne,
  );
  if (others.length > 0 && alike && place.ligne !== null) return sameColumn(place, others);
  const { fichier, ligne, colonne } = place;
  const own = `${fichier}${ligne === null ? '' : `, ligne ${ligne}`}${inColumn(colonne)}`;
  return others.length === 0 ? own : `${own}${elsewhere(others)}`;
}

type At = Pick<Fault, 'fichier'> & Partial<Pick<Fault, 'ligne' | 'colonne' | 'valeur'>>;

/** Makes a fault that is only told. */
export const fault = (at: At, what: string, attendu: string): Fault => faultOf(at, { what, attendu });

/** Makes a fault and its sentence: file, line, column, value, what is wrong, what was expected. */
export function faultOf(
  at: At,
  { what: probleme, attendu, cause, mended, near, instead }: Told,
  autres: readonly Place[] = [],
): Fault {
  const { fichier, ligne = null, colonne = null, valeur = null } = at;
  const place = placesOf({ fichier, ligne, colonne }, autres);
  // An empty cell has nothing to show.
  const value = valeur === null || valeur === '' ? '' : ` (lu : « ${shown(valeur)} »)`;
  return {
    fichier,
    ligne,
    colonne,
    valeur,
    probleme,
    attendu,
    autres,
    ...{ cause, mended, near, instead },
    message: `${place} : ${probleme}${value}. Attendu : ${attendu}.`,
  };
}
