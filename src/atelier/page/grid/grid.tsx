import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fold } from '../../../load/text/nearest';
import type { CellPlace } from '../../check';
import { fieldOf, isList, optionsOf } from '../../fields';
import { fileLines, type Lines, type Pack } from '../../pack';
import type { Edit } from '../../state';
import { Cell, cellId } from './cell';
import { around } from './walk';

interface Props {
  readonly pack: Pack;
  readonly path: string;
  readonly title: string;
  readonly lines: Lines;
  /** Sentences of faults by `line¦column`. */
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** The cell that is asked for. */
  readonly target: CellPlace | null;
  readonly edit: (edits: readonly Edit[], label: string) => void;
  readonly choose: (place: CellPlace) => void;
}

/** Lines drawn at once: a table of thousands stays as quick as one of ten. */
const PAGE = 40;
/** Words of a menu; a longer list is proposed while one types. */
const MENU = 8;

const ADD_ID = 'at-ligne';
const removeId = (line: number): string => `oter-${line}`;

/** The cells of one table. */
export function Grid({ pack, path, title, lines, said, target, edit, choose }: Props) {
  const [page, setPage] = useState(0);
  const [search, setSearch] = useState('');
  const header = lines[0] ?? [];
  const places = useMemo(() => fileLines(lines), [lines]);
  const kept = useMemo(() => {
    const asked = fold(search);
    return lines.flatMap((cells, i) =>
      i === 0 || (asked !== '' && !cells.some((cell) => fold(cell).includes(asked))) ? [] : [i],
    );
  }, [lines, search]);
  const pages = Math.max(1, Math.ceil(kept.length / PAGE));
  const at = Math.min(page, pages - 1);
  const shown = kept.slice(at * PAGE, (at + 1) * PAGE);

  /** Id of what takes the focus once it is drawn. */
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    if (!target) return;
    setSearch('');
    setPage(Math.max(0, Math.floor((target.line - 1) / PAGE)));
    setAsked(cellId(target.line, target.column ?? 0));
  }, [target]);
  useEffect(() => {
    if (!asked) return;
    const element = document.getElementById(asked);
    if (!element) return;
    element.focus();
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    setAsked(null);
  });

  const options = useMemo(() => header.map((column) => optionsOf(pack, path, column)), [pack, path, header]);
  const numeric = header.map((column) => /^(integer|number)$/.test(fieldOf(pack, path, column)?.type ?? ''));
  // Cells are drawn again only where they change: what they are given stays.
  const ranks = useRef(places);
  ranks.current = places;
  const commit = useCallback(
    (line: number, column: number, value: string) =>
      edit(
        [{ kind: 'cell', path, line, column, value }],
        `${path}, ligne ${ranks.current[line]}, «\u00a0${header[column] ?? ''}\u00a0»`,
      ),
    [edit, path, header],
  );
  const pick = useCallback((line: number, column: number) => choose({ path, line, column }), [choose, path]);
  const add = (): void => {
    edit(
      [{ kind: 'line-added', path, at: lines.length, cells: header.map(() => '') }],
      `ajouter une ligne à ${path}`,
    );
    setSearch('');
    setPage(Math.floor((lines.length - 1) / PAGE));
    setAsked(cellId(lines.length, 0));
  };
  const remove = (line: number): void => {
    edit([{ kind: 'line-removed', path, line }], `supprimer la ligne ${places[line]} de ${path}`);
    // The focus goes to the line that takes its place, or to the one above the last.
    const { next, above } = around(kept, line);
    setAsked(next !== null ? removeId(next - 1) : above !== null ? removeId(above) : ADD_ID);
  };
  const walk = (line: number, column: number, up: boolean): void => {
    const { next, above } = around(kept, line);
    const to = up ? above : next;
    if (to === null) return;
    const element = document.getElementById(cellId(to, column));
    if (element) {
      element.focus();
      return;
    }
    setPage(Math.floor(kept.indexOf(to) / PAGE));
    setAsked(cellId(to, column));
  };
  const walker = useRef(walk);
  walker.current = walk;
  const go = useCallback((line: number, column: number, up: boolean) => walker.current(line, column, up), []);
  return (
    <section className="at-grid" aria-labelledby="at-grid-title" data-pane="">
      <div className="at-grid-head">
        <h3 id="at-grid-title">
          {title} <span className="quiet">{path}</span>
        </h3>
        <label className="at-search">
          Chercher dans ce tableau
          <input
            type="search"
            value={search}
            onChange={({ currentTarget }) => {
              setSearch(currentTarget.value);
              setPage(0);
            }}
          />
        </label>
      </div>
      {options.map((list, i) =>
        list !== null && (list.length > MENU || isList(header[i] ?? '')) ? (
          <datalist key={header[i]} id={`liste-${i}`}>
            {list.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </datalist>
        ) : null,
      )}
      <div className="at-scroll at-grid-scroll">
        <table className="at-table at-cells">
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              {header.map((column, i) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: a header may hold a name twice
                  key={`${i} ${column}`}
                  scope="col"
                  data-fault={said.has(`0¦${i}`) || undefined}
                  title={fieldOf(pack, path, column)?.description}
                >
                  {fieldOf(pack, path, column)?.title ?? column}
                  {fieldOf(pack, path, column)?.constraints?.required ? (
                    <abbr title="obligatoire">*</abbr>
                  ) : null}
                  <span className="at-column">{column}</span>
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">Supprimer</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line}>
                <th scope="row" data-fault={said.has(`${line}¦0`) || undefined}>
                  {places[line]}
                </th>
                {header.map((column, i) => {
                  const list = options[i] ?? null;
                  const menu = list !== null && list.length <= MENU && !isList(column);
                  return (
                    <Cell
                      // biome-ignore lint/suspicious/noArrayIndexKey: a header may hold a name twice
                      key={`${i} ${column}`}
                      line={line}
                      column={i}
                      value={lines[line]?.[i] ?? ''}
                      label={`${fieldOf(pack, path, column)?.title ?? column}, ligne ${places[line]}`}
                      said={(said.get(`${line}¦${i}`) ?? []).join(' ')}
                      words={menu ? list : null}
                      list={list !== null && !menu ? `liste-${i}` : undefined}
                      numeric={numeric[i] === true}
                      commit={commit}
                      choose={pick}
                      go={go}
                    />
                  );
                })}
                <td>
                  <button
                    type="button"
                    id={removeId(line)}
                    className="at-remove"
                    aria-label={`Supprimer la ligne ${places[line]}`}
                    title={`Supprimer la ligne ${places[line]}`}
                    onClick={() => remove(line)}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="at-buttons">
        <button type="button" id={ADD_ID} className="at-button" onClick={add}>
          Ajouter une ligne
        </button>
        {pages > 1 ? (
          <>
            <button type="button" className="at-button" disabled={at === 0} onClick={() => setPage(at - 1)}>
              Lignes précédentes
            </button>
            <span>
              Page {at + 1} sur {pages}
            </span>
            <button
              type="button"
              className="at-button"
              disabled={at === pages - 1}
              onClick={() => setPage(at + 1)}
            >
              Lignes suivantes
            </button>
          </>
        ) : null}
        <span className="quiet">
          {kept.length} ligne{kept.length > 1 ? 's' : ''}
          {search === '' ? '' : ' trouvées'}. Entrée&nbsp;: case du dessous. Tab&nbsp;: case de droite.
          F6&nbsp;: la case et ses choix, à côté, puis les étapes, les fautes, les tableaux. Pour une ligne de
          plus, le plus court est d’en copier une semblable&nbsp;: entrez dans une de ses cases, puis
          «&nbsp;Copier cette ligne dessous&nbsp;».
        </span>
      </div>
    </section>
  );
}
