import { useState } from 'react';
import { type ChangeTable, sortedRows } from '../view/versions/change-tables';

interface Order {
  readonly column: number;
  readonly descending: boolean;
}

/** A table that each of its headings puts in order, one way then the other. */
export function ChangeTableView({ table }: { readonly table: ChangeTable }) {
  const [order, setOrder] = useState<Order | null>(null);
  const rows = order === null ? table.rows : sortedRows(table, order.column, order.descending);
  return (
    // Scrolls in its box on a narrow screen: reached and named, so that a keyboard can scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keys
    <section className="ch-scroll" aria-label={table.caption} tabIndex={0}>
      <table className="ch-table">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, numeric }, column) => {
              const own = order?.column === column ? order : null;
              return (
                <th
                  key={label}
                  scope="col"
                  className={numeric ? 'ch-number' : undefined}
                  aria-sort={own ? (own.descending ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    className="ch-sort"
                    // Amounts from the largest, words from A.
                    onClick={() => setOrder({ column, descending: own ? !own.descending : numeric })}
                  >
                    {label}
                    <span aria-hidden="true" className="ch-arrow">
                      {own ? (own.descending ? '▼' : '▲') : '↕'}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, moved, cells: [name, ...cells] }) => (
            <tr key={key} data-moved={moved || undefined}>
              <th scope="row">{name?.text}</th>
              {cells.map(({ text }, i) => (
                <td
                  key={table.columns[i + 1]?.label}
                  className={
                    table.columns[i + 1]?.numeric ? 'ch-number' : text.length > 60 ? 'ch-long' : undefined
                  }
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
