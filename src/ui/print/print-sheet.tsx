import './print-sheet.css';
import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { ExportDocument } from '../../view/export-view';
import type { TableView } from '../../view/table-view';
import { ValueCells } from '../common/value-cells';

interface Props {
  readonly paper: 'a4' | 'a3';
  /** The framed map as `<svg>`, with its title, legend and sources; `null` when it cannot be drawn. */
  readonly picture: string | null;
  readonly table: TableView;
  readonly made: ExportDocument;
}

/** What goes on paper: the framed map on a page of its own, then the table, its notes and its sources. */
export function PrintSheet({ paper, picture, table, made }: Props) {
  const map = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (picture === null) return;
    const drawn = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
    map.current?.replaceChildren(document.importNode(drawn, true));
  }, [picture]);
  const last = made.rows.at(-1);
  return createPortal(
    <article className="print-sheet" data-papier={paper} aria-label="Version imprimée">
      {picture === null ? null : <div className="print-map" ref={map} />}
      <h2>{made.title}</h2>
      {made.filters.length > 0 ? <p>{made.filters.join(' · ')}</p> : null}
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.heading}</th>
            {table.columns.map(({ id, label, numeric }) => (
              <th key={id} scope="col" className={numeric ? 'numeric' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <ValueCells columns={table.columns} cells={row.cells} />
            </tr>
          ))}
        </tbody>
        {table.total && last?.total ? (
          <tbody className="print-total">
            <tr>
              <th scope="row">{last.cells[1]}</th>
              <ValueCells columns={table.columns} cells={table.total} />
            </tr>
          </tbody>
        ) : null}
      </table>
      {table.rows.length === 0 ? <p>Aucune ligne pour ces filtres.</p> : null}
      {[...table.notes, ...made.sources].map((line) => (
        <p key={line} className="print-note">
          {line}
        </p>
      ))}
      <p className="print-note">{made.link}</p>
    </article>,
    document.body,
  );
}
