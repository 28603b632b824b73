import { type KeyboardEvent, memo, useEffect, useState } from 'react';
import type { Option } from '../../fields';

export interface CellProps {
  readonly line: number;
  readonly column: number;
  readonly value: string;
  readonly label: string;
  /** Sentences of its faults. */
  readonly said: string;
  /** Words of a short list: a menu. */
  readonly words: readonly Option[] | null;
  /** Id of a list of proposals, shared by the cells of the column. */
  readonly list: string | undefined;
  readonly numeric: boolean;
  readonly commit: (line: number, column: number, value: string) => void;
  readonly choose: (line: number, column: number) => void;
  /** To the cell below or above, of those that are found. */
  readonly go: (line: number, column: number, up: boolean) => void;
}

export const cellId = (line: number, column: number): string => `case-${line}-${column}`;

/** One cell: typed in as in any spreadsheet; Enter goes down, Shift+Enter up, Tab to the right. */
export const Cell = memo(function Cell(props: CellProps) {
  const { line, column, value, label, said, words, list, numeric, commit, choose, go } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const id = cellId(line, column);
  const errorId = said === '' ? undefined : `${id}-faute`;
  const common = {
    id,
    'aria-label': label,
    'aria-invalid': said === '' ? undefined : true,
    'aria-describedby': errorId,
    onFocus: () => choose(line, column),
  } as const;
  const error =
    errorId === undefined ? null : (
      <span id={errorId} className="sr-only">
        {said}
      </span>
    );
  if (words !== null)
    return (
      <td data-fault={said !== '' || undefined} title={said || undefined}>
        <select
          {...common}
          value={value}
          onChange={({ currentTarget }) => commit(line, column, currentTarget.value)}
        >
          {words.some((word) => word.value === value) ? null : <option value={value}>{value}</option>}
          {words.some((word) => word.value === '') || value === '' ? null : <option value="" />}
          {words.map((word) => (
            <option key={word.value} value={word.value}>
              {word.label}
            </option>
          ))}
        </select>
        {error}
      </td>
    );
  const done = (): void => commit(line, column, text.trim());
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') setText(value);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    done();
    go(line, column, event.shiftKey);
  };
  return (
    <td data-fault={said !== '' || undefined} title={said || undefined}>
      <input
        {...common}
        type="text"
        className={numeric ? 'at-number' : undefined}
        value={text}
        list={list}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={done}
        onKeyDown={keys}
      />
      {error}
    </td>
  );
});
