import { fault } from '../tables/fault';
import { at } from '../tables/rule';
import { fold } from '../text/nearest';
import type { WarningRule } from './warning';

/** The same line twice, in a file whose lines have no identifier to tell it. */
export const linesOnce: WarningRule = ({ get, names, columns }) =>
  names.flatMap((name) => {
    const table = get(name);
    const [first = ''] = columns(name);
    const seen = new Map<string, number>();
    return table.rows.flatMap((row) => {
      const key = columns(name).map(row.cell).join('¦');
      const before = seen.get(key);
      seen.set(key, before ?? row.ligne);
      return before === undefined
        ? []
        : [fault(at(table, row, first), `même ligne que la ligne ${before}`, 'une seule des deux')];
    });
  });

/** Columns whose every line is one thing of its own. */
const NAMED: readonly (readonly [table: string, column: string])[] = [
  ['actions', 'titre'],
  ['thematiques', 'titre'],
  ['france-travail', 'nom'],
  ['pactes-territoriaux', 'nom'],
  ['appels-a-projets', 'titre'],
  ['parties', 'nom'],
];

/** Two lines under one name: the same thing entered twice, or two that nobody can tell apart. */
export const namedOnce: WarningRule = ({ get }) =>
  NAMED.flatMap(([name, column]) => {
    const table = get(name);
    const seen = new Map<string, number>();
    return table.rows.flatMap((row) => {
      const title = fold(row.cell(column));
      const first = seen.get(title);
      if (first === undefined) seen.set(title, row.ligne);
      return first === undefined || title === ''
        ? []
        : [
            fault(
              at(table, row, column),
              `même nom que la ligne ${first}`,
              'un nom qui distingue les deux lignes, ou une seule ligne',
            ),
          ];
    });
  });
