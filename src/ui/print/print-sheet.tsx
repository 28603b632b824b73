import './print-sheet.css';
import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { ExportDocument } from '../../view/export-view';
import type { PaperSheet } from '../../view/paper/paper';
import type { TableView } from '../../view/table-view';
import { ValueCells } from '../common/value-cells';

interface Props {
  readonly paper: 'a4' | 'a3';
  /** The framed map as `<svg>`, with its title, legend and sources; `null` when it cannot be drawn. */
  readonly picture: string | null;
  readonly table: TableView;
  readonly made: ExportDocument;
  /** Of what is chosen; `null` where nothing is. */
  readonly sheet: PaperSheet | null;
  /** What paper lacks: it must say so, or it would be read as whole. */
  readonly missing: readonly string[];
  /** Said in place of rows that are too many for paper; `null` where they are not. */
  readonly tooMany: string | null;
}

/** The sheet of what is chosen: each figure with how sure it is and where it comes from. */
/** A longer value says whose it is too: in words, which are broken into lines. */
const NUMBER = 24;

const ChosenSheet = ({ sheet }: { readonly sheet: PaperSheet }) => (
  <section className="print-chosen" aria-label="Fiche">
    <h2>{sheet.titre}</h2>
    <p>{sheet.nature}</p>
    {sheet.parts.map(({ titre, texts, rows }) => (
      <section key={titre}>
        <h3>{titre}</h3>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {rows.length === 0 ? null : (
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col" className="numeric">
                  Valeur
                </th>
                <th scope="col">Précision</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, value, precision, source }) => (
                <tr key={`${label} ${value} ${source}`}>
                  <th scope="row">{label}</th>
                  <td className={value.length > NUMBER ? 'numeric print-words' : 'numeric'}>{value}</td>
                  <td>{precision}</td>
                  <td>{source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    ))}
    {sheet.notes.map((note) => (
      <p key={note} className="print-note">
        {note}
      </p>
    ))}
  </section>
);

/** What goes on paper: the framed map on a page of its own, then the sheet, the table, its notes and its sources. */
export function PrintSheet({ paper, picture, table, made, sheet, missing, tooMany }: Props) {
  const map = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (picture === null) return;
    const drawn = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
    map.current?.replaceChildren(document.importNode(drawn, true));
  }, [picture]);
  const last = made.rows.at(-1);
  return createPortal(
    <article className="print-sheet" data-papier={paper} aria-label="Version imprimée">
      {missing.map((text) => (
        <p key={text} className="print-missing">
          {text}
        </p>
      ))}
      {picture === null ? null : <div className="print-map" ref={map} />}
      {sheet === null ? null : <ChosenSheet sheet={sheet} />}
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
          {(tooMany === null ? table.rows : []).map((row) => (
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
      {tooMany === null ? null : <p>{tooMany}</p>}
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
