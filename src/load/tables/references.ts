import { suggested } from '../text/nearest';
import { fault } from './fault';
import { at, type Rule, split } from './rule';

/** Columns in which a line has its name, for a suggestion. */
const NAMES = ['titre_court', 'titre', 'nom', 'singulier', 'sigle'];

/** Every word of a column is an id of another file. */
export const refers =
  (from: string, column: string, to: string, key = 'id'): Rule =>
  ({ get, wrong }) => {
    const target = get(to);
    // An id that is wrong there by itself makes every line that names it look wrong.
    if (wrong(target, key)) return [];
    const ids = new Map(
      target.rows.map((row) => [row.cell(key), NAMES.map((name) => row.cell(name)).find(Boolean) ?? '']),
    );
    const table = get(from);
    return table.rows.flatMap((row) =>
      split(row.cell(column))
        .filter((word) => !ids.has(word))
        .map((word) =>
          fault(
            { ...at(table, row, column), valeur: word },
            'identifiant inconnu',
            `un « ${key} » de ${target.fichier}${suggested(word, ids)}`,
          ),
        ),
    );
  };
