import { fault } from '../tables/fault';
import { at } from '../tables/rule';
import type { WarningRule } from './warning';

const WORDS = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const COUNTED = /(?<!\p{L})(deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\s(axes|volets|vagues)(?!\p{L})/giu;

/** « quatre axes » in the words of a table, where the edition has five: it would be published, and false. */
export const countsAgree: WarningRule = ({ get, names, columns }) => {
  const counts: Readonly<Record<string, number>> = {
    axes: get('axes').rows.length,
    volets: get('enveloppes').rows.length,
    vagues: get('vagues').rows.length,
  };
  return names.flatMap((name) => {
    const table = get(name);
    return table.rows.flatMap((row) =>
      columns(name).flatMap((column) =>
        [...row.cell(column).matchAll(COUNTED)].flatMap(([said, word = '', what = '']) => {
          const count = counts[what.toLowerCase()] ?? 0;
          return count === 0 || WORDS.indexOf(word.toLowerCase()) === count
            ? []
            : [
                fault(
                  { ...at(table, row, column), valeur: said },
                  'nombre écrit en lettres, qui n’est plus celui des données',
                  `${WORDS[count] ?? count} ${what}, ou une phrase qui ne les compte pas`,
                ),
              ];
        }),
      ),
    );
  });
};
