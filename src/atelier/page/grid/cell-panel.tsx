import { useEffect, useState } from 'react';
import type { KnownCodes } from '../../../load/read-pacts';
import type { CellPlace } from '../../check';
import { fieldOf, isCode, isList, optionsOf, wordsOf } from '../../fields';
import { columnAt, fileLines, type Pack } from '../../pack';
import type { Edit } from '../../state';
import { nameOfLine } from '../../words/changes';
import { CodeFinder } from './code-finder';
import { LinkedTables } from './linked-tables';

interface Props {
  readonly pack: Pack;
  readonly known: KnownCodes | null;
  readonly place: CellPlace | null;
  readonly said: ReadonlyMap<string, readonly string[]>;
  readonly edit: (edits: readonly Edit[], label: string) => void;
  readonly show: (place: CellPlace) => void;
  readonly openTable: (path: string) => void;
}

/** Columns that take codes of one level, whatever the line says. */
const LEVEL_OF: Readonly<Record<string, string>> = {
  departement: 'departement',
  departements: 'departement',
  dans: 'departement',
  hors: 'epci',
};

/** Words of a list with one more, or one less. */
const toggled = (text: string, word: string): string => {
  const words = text.split('|').filter((one) => one !== '');
  return (words.includes(word) ? words.filter((one) => one !== word) : [...words, word]).join('|');
};

/** All about the cell in hand: what it is for, what is wrong, its whole text, and what may be put there. */
export function CellPanel({ pack, known, place, said, edit, show, openTable }: Props) {
  const lines = place ? (pack.tables.get(place.path) ?? []) : [];
  const cells = place ? lines[place.line] : undefined;
  const value = (place && cells?.[place.column ?? 0]) ?? '';
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  if (!place || !cells)
    return (
      <aside className="at-panel" aria-label="La case" data-pane="">
        <p className="quiet">
          Entrez dans une case pour savoir ce qui y est attendu et chercher un code. Au clavier, F6 mène d’une
          case à ce panneau, et de là aux étapes, aux fautes, aux tableaux.
        </p>
      </aside>
    );
  const { path, line } = place;
  const at = place.column ?? 0;
  const column = lines[0]?.[at] ?? '';
  const field = fieldOf(pack, path, column);
  const row = fileLines(lines)[line] ?? line + 1;
  const words = wordsOf(pack, known, path, column, value);
  const options = isList(column) ? optionsOf(pack, path, column) : null;
  const put = (next: string): void => {
    if (next !== value)
      edit(
        [{ kind: 'cell', path, line, column: at, value: next }],
        `${path}, ligne ${row}, «\u00a0${column}\u00a0»`,
      );
  };
  const niveau = cells[columnAt(lines, 'niveau')] ?? '';
  return (
    <aside className="at-panel" aria-label="La case" data-pane="">
      <h3>
        {field?.title ?? column} <span className="quiet">ligne {row}</span>
      </h3>
      {cells.some((one) => one !== '') ? <p>{nameOfLine(pack, path, cells)}</p> : null}
      {(said.get(`${line}¦${at}`) ?? []).map((sentence) => (
        <p key={sentence} className="at-note at-note-warn">
          {sentence}
        </p>
      ))}
      <p className="quiet">
        {field?.constraints?.required ? 'Obligatoire. ' : ''}
        {field?.description}
        {field?.example === undefined ? '' : ` Par exemple\u00a0: ${field.example}`}
      </p>
      <label className="at-whole">
        Contenu
        <textarea
          rows={3}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onBlur={() => put(text.trim())}
        />
      </label>
      {words === '' ? null : <p>{words}</p>}
      {options === null ? null : (
        <fieldset className="at-picks">
          <legend>Mots de la liste</legend>
          {options.map((option) => (
            <label key={option.value}>
              <input
                type="checkbox"
                checked={value.split('|').includes(option.value)}
                onChange={() => put(toggled(value, option.value))}
              />{' '}
              {option.label}
            </label>
          ))}
        </fieldset>
      )}
      <LinkedTables {...{ pack, path, column, value, openTable }} />
      {isCode(column) && known ? (
        <CodeFinder
          known={known}
          niveau={LEVEL_OF[column] ?? (niveau || null)}
          several={isList(column)}
          put={(code) => put(isList(column) && value !== '' ? toggled(value, code) : code)}
          has={(code) => value.split('|').includes(code)}
        />
      ) : null}
      <div className="at-buttons">
        <button
          type="button"
          className="at-button"
          onClick={() => {
            edit([{ kind: 'line-added', path, at: line + 1, cells }], `copier la ligne ${row} de ${path}`);
            show({ path, line: line + 1, column: 0 });
          }}
        >
          Copier cette ligne dessous
        </button>
      </div>
    </aside>
  );
}
