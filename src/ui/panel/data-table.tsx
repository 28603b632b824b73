import './data-table.css';
import { useState } from 'react';
import type { RowTarget, TableRow, TableView } from '../../view/table-view';
import { Segments } from '../common/radios';
import type { Dispatch } from '../common/types';
import { ValueCells } from '../common/value-cells';
import { useTop } from '../layout/use-top';

interface Props {
  readonly table: TableView;
  /** @param add to what is selected already, where it can be */
  readonly onOpen: (target: RowTarget, add: boolean) => void;
  readonly dispatch: Dispatch;
}

/** By the id of a column: another view has others, and keeps a sort only by what it shows too. */
type Sort = { readonly column: string; readonly down: boolean } | null;

const NAME = 'territoire';

/** Absences go last whatever the direction: they are no value. */
function sorted({ rows, columns }: TableView, sort: Sort): readonly TableRow[] {
  const column = columns.findIndex(({ id }) => id === sort?.column);
  if (!sort || (column < 0 && sort.column !== NAME)) return rows;
  const value = (row: TableRow) => (column < 0 ? row.label : (row.cells[column]?.value ?? null));
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'fr');
    return sort.down ? -order : order;
  });
}

/** Rows drawn before a reader asks for all: three thousand communes take seconds on a small machine. */
const ROWS_SHOWN = 300;

/** The table twin of the map: same rows, same values, sortable, selectable. */
export function DataTable({ table, onOpen, dispatch }: Props) {
  const [sort, setSort] = useState<Sort>(null);
  const [all, setAll] = useState(false);
  // Filters keep the columns, and the reader's place; another theme or level does not.
  const box = useTop<HTMLElement>(table.columns.map(({ id }) => id).join());
  const rows = sorted(table, sort);
  const shown = all ? rows : rows.slice(0, ROWS_SHOWN);
  const header = (label: string, column: string, numeric: boolean) => {
    const on = sort?.column === column;
    return (
      <th
        // Not the label: two contracts on one place have columns of the same words.
        key={column}
        scope="col"
        className={numeric ? 'head numeric' : 'head'}
        aria-sort={on ? (sort.down ? 'descending' : 'ascending') : 'none'}
      >
        <button
          type="button"
          className="sort"
          onClick={() => setSort({ column, down: on ? !sort.down : numeric })}
        >
          {label}
          <span aria-hidden="true">{on ? (sort.down ? ' ▼' : ' ▲') : ''}</span>
        </button>
      </th>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
    <section className="data-table" aria-label={table.caption} tabIndex={0} ref={box}>
      {table.forms ? (
        <fieldset className="table-forms">
          <legend className="sr-only">Lignes du tableau</legend>
          <Segments
            name="lignes"
            options={table.forms}
            onChoose={(value) => {
              const chosen = table.forms?.find((form) => form.value === value);
              if (chosen) dispatch(chosen.command);
            }}
          />
        </fieldset>
      ) : null}
      {/* Shown while columns stand outside the frame, for the eye. */}
      <p className="table-more" aria-hidden="true">
        Autres colonnes à droite →
      </p>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {header(table.heading, NAME, false)}
            {table.columns.map((column) => header(column.label, column.id, column.numeric))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key} className={row.selected ? 'row-on' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={row.selected}
                  onClick={(event) => onOpen(row.target, event.ctrlKey || event.metaKey || event.shiftKey)}
                >
                  {row.label}
                </button>
              </th>
              <ValueCells columns={table.columns} cells={row.cells} />
            </tr>
          ))}
        </tbody>
        {table.total ? (
          <tfoot>
            <tr>
              <th scope="row">{table.totalLabel}</th>
              <ValueCells columns={table.columns} cells={table.total} />
            </tr>
          </tfoot>
        ) : null}
      </table>
      {rows.length === 0 ? <p>Aucune ligne pour ces filtres.</p> : null}
      {shown.length < rows.length ? (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Afficher les {rows.length - shown.length} autres lignes
        </button>
      ) : null}
      {table.notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </section>
  );
}
