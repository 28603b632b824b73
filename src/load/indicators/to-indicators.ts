import { INDICATOR_LEVELS, type Indicator, type NoValueCode } from '../../domain/indicators/indicator';
import { orNull, precision, text } from '../tables/cells';
import { decimalOf } from '../tables/decimal-cell';
import type { Row } from '../tables/read-table';
import { valuesTable } from './implied-schemas';

const value = (cell: string): number | NoValueCode => decimalOf(cell) ?? (cell === 's' ? 's' : 'nd');

const direction = (cell: string): Indicator['sens'] => (cell === 'haut' || cell === 'bas' ? cell : 'neutre');
const calculation = (cell: string): Indicator['calcul'] =>
  cell === 'population' || cell === 'densite' ? cell : null;

/** The indicators of the data, each with what its file says. */
export const toIndicators = (rows: (name: string) => readonly Row[]): readonly Indicator[] =>
  rows('indicateurs').map((row): Indicator => {
    const id = text(row, 'id');
    const described = {
      id,
      nom: text(row, 'nom'),
      unite: text(row, 'unite'),
      niveau: INDICATOR_LEVELS.find((level) => level === row.cell('niveau')) ?? 'commune',
      source: text(row, 'source'),
      millesime: text(row, 'millesime'),
      licence: text(row, 'licence'),
      sens: direction(row.cell('sens')),
      precision: precision(row),
      calcul: calculation(row.cell('calcul')),
      valeurs: rows(valuesTable(id)).map((line) => [line.cell('code'), value(line.cell('valeur'))] as const),
    };
    const denominateur = orNull(row, 'denominateur');
    return denominateur === null
      ? { ...described, nature: 'absolu' }
      : { ...described, nature: 'ratio', denominateur };
  });
