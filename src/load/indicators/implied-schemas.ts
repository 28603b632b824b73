import type { Table } from '../tables/read-table';
import type { TableSchema } from '../tables/table-schema';

/** The table that describes the indicators, and the folder of their values. */
const TABLE = 'indicateurs';
export const VALUES_FOLDER = 'indicateurs';

/** Name of the table of values of an indicator. */
export const valuesTable = (id: string): string => `${VALUES_FOLDER}/${id}`;

/** True for a file of values, whether an indicator names it or not. */
export const isValuesFile = (name: string): boolean => name.startsWith(`${VALUES_FOLDER}/`);

/** Form of the file of values of an indicator. */
export const valuesSchema = (id: string): TableSchema => ({
  name: valuesTable(id),
  path: `${valuesTable(id)}.csv`,
  fields: [
    {
      name: 'code',
      type: 'string',
      title: 'Code officiel',
      description:
        'Code Insee de la commune ou du département, ou SIREN de l’EPCI, selon le niveau que l’indicateur a dans indicateurs.csv.',
      example: '246200364',
      constraints: { required: true, unique: true, pattern: '^[0-9AB]+$' },
    },
    {
      name: 'valeur',
      type: 'number',
      title: 'Valeur',
      description:
        'Un nombre, sans unité ni signe « % » : l’unité est dans indicateurs.csv. « s » pour le secret statistique, « nd » pour non disponible.',
      example: '12,5',
      constraints: { required: true },
    },
  ],
});

/** A file of values for each indicator that is not computed: one form for all, so that nobody has to describe it again. */
export const impliedSchemas = (tables: ReadonlyMap<string, Table>): readonly TableSchema[] => {
  const ids = (tables.get(TABLE)?.rows ?? []).flatMap((row) =>
    row.cell('calcul') === '' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.cell('id')) ? [row.cell('id')] : [],
  );
  return [...new Set(ids)].map(valuesSchema);
};
