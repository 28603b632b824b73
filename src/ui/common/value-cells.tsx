import type { TableView } from '../../view/table-view';

type Cells = NonNullable<TableView['total']>;

/** Values of one line of a table, numbers set to the right: on screen and on paper alike. */
export const ValueCells = ({
  columns,
  cells,
}: {
  readonly columns: TableView['columns'];
  readonly cells: Cells;
}) =>
  cells.map((cell, i) => (
    <td
      key={columns[i]?.id ?? i}
      className={columns[i]?.numeric ? 'numeric' : columns[i]?.long ? 'long' : undefined}
    >
      {cell.text}
    </td>
  ));
