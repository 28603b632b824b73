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

/** Waves follow each other, in their numbers and in their years, and hold a perimeter. */
export const wavesInOrder: WarningRule = ({ get }) => {
  const table = get('vagues');
  const used = new Set(get('france-travail').rows.map((row) => row.cell('vague')));
  const rows = [...table.rows].sort((a, b) => Number(a.cell('num')) - Number(b.cell('num')));
  return rows.flatMap((row, i) => {
    const num = row.cell('num');
    const before = rows[i - 1];
    return [
      ...(Number(num) === i + 1
        ? []
        : [fault(at(table, row, 'num'), 'un numéro de vague manque avant celui-ci', `${i + 1}`)]),
      ...(before && Number(row.cell('annee')) < Number(before.cell('annee'))
        ? [
            fault(
              at(table, row, 'annee'),
              `vague ${num} avant la vague ${before.cell('num')} (${before.cell('annee')})`,
              'une année qui suit celle de la vague précédente',
            ),
          ]
        : []),
      ...(used.has(num)
        ? []
        : [
            fault(
              at(table, row, 'num'),
              'vague sans périmètre',
              'une ligne au moins de cette vague dans france-travail.csv',
            ),
          ]),
    ];
  });
};

/** What stands for words that are still to be written. */
const PLACEHOLDER =
  /^(a (completer|definir|preciser|venir|faire|renseigner)|en attente|todo|tbd|xx+|lorem ipsum.*|n ?c|nsp)$/;

/** A text that waits for its words: it would be published. */
export const wordsWritten: WarningRule = ({ get, names, columns }) =>
  names.flatMap((name) => {
    const table = get(name);
    return table.rows.flatMap((row) =>
      columns(name).flatMap((column) =>
        PLACEHOLDER.test(fold(row.cell(column)))
          ? [fault(at(table, row, column), 'texte qui attend encore ses mots', 'le texte, ou une case vide')]
          : [],
      ),
    );
  });
