import {
  isArrondissementCode,
  isCommuneCode,
  isDepartementCode,
  isEpciCode,
  isPartyCode,
  type PartyCode,
} from '../../domain/codes';
import type {
  AmountPrecision,
  AxeNum,
  Perimeter,
  PerimeterMembers,
  Precision,
  SourceRef,
} from '../../domain/pacts';
import { narrowSpaces } from '../text/narrow-spaces';
import type { Row } from './read-table';

/**
 * Cells → values, once the schema has passed. A value out of its schema cannot come here; the fallbacks only satisfy
 * the compiler without a cast.
 */
export const text = (row: Row, column: string): string =>
  narrowSpaces(row.cell(column).replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '));
export const orNull = (row: Row, column: string): string | null => text(row, column) || null;
export const int = (row: Row, column: string): number => Number(row.cell(column));
export const list = (row: Row, column: string): readonly string[] =>
  row.cell(column) === '' ? [] : text(row, column).split('|');
export const yes = (row: Row, column: string): boolean => row.cell(column) === 'oui';

export const axe = (row: Row, column = 'axe'): AxeNum => int(row, column);

export const precision = (row: Row, column = 'precision'): Precision => {
  const value = row.cell(column);
  return value === 'exact' || value === 'interprete' ? value : 'approche';
};
export const amountPrecision = (row: Row): AmountPrecision => {
  const value = row.cell('precision');
  return value === 'exact' || value === 'arrondi' ? value : 'environ';
};
export const parties = (row: Row): readonly PartyCode[] => list(row, 'parties').filter(isPartyCode);

export const source = (row: Row, rubrique: string | null = orNull(row, 'rubrique')): SourceRef => ({
  section: text(row, 'section'),
  diapositive: text(row, 'diapositive'),
  rubrique,
  rang: row.cell('rang') === '' ? null : int(row, 'rang'),
});

function members(row: Row): PerimeterMembers {
  const codes = list(row, 'codes');
  const niveau = row.cell('niveau');
  switch (niveau) {
    case 'departement':
      return { niveau, codes: codes.filter(isDepartementCode) };
    case 'arrondissement':
      return { niveau, codes: codes.filter(isArrondissementCode) };
    case 'epci':
      return { niveau, codes: codes.filter(isEpciCode) };
    case 'infracommunal':
      return { niveau, codes: codes.filter(isCommuneCode) };
    default:
      return { niveau: 'commune', codes: codes.filter(isCommuneCode) };
  }
}

export const perimeter = (row: Row): Perimeter => ({
  members: members(row),
  precision: precision(row),
  motif: text(row, 'motif'),
  reference: orNull(row, 'reference'),
});
