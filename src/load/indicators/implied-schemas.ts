import type { Table } from '../tables/read-table';
import type { TableSchema } from '../tables/table-schema';

/** The table that describes the indicators, and the folder of their values. */
const TABLE = 'indicateurs';
export const VALUES_FOLDER = 'indicateurs';

/** Name of the table of values of an indicator. */
export const valuesTable = (id: string): string => `${VALUES_FOLDER}/${id}`;

/** True for a file of values, whether an indicator names it or not. */
export const isValuesFile = (name: string): boolean => name.startsWith(`${VALUES_FOLDER}/`);

const schemaOf = (id: string): TableSchema => ({
  name: valuesTable(id),
  path: `${valuesTable(id)}.csv`,
  fields: [
    {
      name: 'code',
      type: 'string',
      title: 'Code officiel',
      example: '246200364',
      constraints: { required: true, unique: true, pattern: '^[0-9AB]+$' },
    },
    { name: 'valeur', type: 'number', title: 'Valeur', example: '12,5', constraints: { required: true } },
  ],
});

/** A file of values for each indicator that is not computed: one form for all, so that nobody has to describe it again. */
export const impliedSchemas = (tables: ReadonlyMap<string, Table>): readonly TableSchema[] => {
  const ids = (tables.get(TABLE)?.rows ?? []).flatMap((row) =>
    row.cell('calcul') === '' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.cell('id')) ? [row.cell('id')] : [],
  );
  return [...new Set(ids)].map(schemaOf);
};
