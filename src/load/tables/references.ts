import type { Cause } from '../lines/causes';
import { fold, isWord, nearestIds, oneNear, type Suggestion, suggestion } from '../text/nearest';
import { type Fault, faultOf } from './fault';
import type { Table } from './read-table';
import { at, type Rule, split } from './rule';

/** Ids that one sentence can list. */
const FEW = 8;

/** Columns in which a line has its name, for a suggestion. */
const NAMES = ['titre_court', 'titre', 'nom', 'singulier', 'sigle'];

/** Ids of a file, with the name of each line. */
const idsOf = ({ rows }: Table, key: string): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [row.cell(key), NAMES.map((name) => row.cell(name)).find(Boolean) ?? '']));

/** What an unknown word most likely meant: the line of that very name, the nearest ids, or all where they are few. */
function offered(word: string, table: Table, key: string, ids: ReadonlyMap<string, string>): Suggestion {
  const more = key === 'num' ? ` ; ou une ligne de plus dans ${table.fichier}` : '';
  const [named, another] = table.rows.filter((row) =>
    NAMES.some((name) => fold(row.cell(name)) === fold(word)),
  );
  if (named && !another && fold(word) !== '') {
    const id = named.cell(key);
    return oneNear(id, `${id}${ids.get(id) ? ` (${ids.get(id)})` : ''}`);
  }
  const { words, near } = suggestion(word, ids);
  if (words !== '' || ids.size > FEW) return { words: `${words}${more}`, near };
  const all = [...ids].map(([id, name]) => (name === '' ? id : `${id} (${name})`));
  return { words: ` : ${all.join(', ')}${more}` };
}

/** A column whose every word is an id (or another key) of another file. */
export type Reference = readonly [from: string, column: string, to: string, key?: string];

/** Answers of the form of a word alone, which know nothing of the file that it should be found in. */
const OF_FORM: readonly (Cause | undefined)[] = ['idMisspelt', 'misformed', 'badlySetApart'];
const sep = (text: string): readonly string[] => text.split(/\s*[|;,/\n]\s*/).filter((word) => word !== '');

/** A word that has not the form of an id, answered by the ids that are there where these are nearer than its form. */
export function withIds(
  faults: readonly Fault[],
  references: readonly Reference[],
  get: (name: string) => Table,
): readonly Fault[] {
  return faults.map((found) => {
    const { fichier, colonne, valeur, probleme: what, cause } = found;
    const reference = references.find(([from, column]) => `${from}.csv` === fichier && column === colonne);
    if (!reference || valeur === null || !OF_FORM.includes(cause)) return found;
    const [, , to, key = 'id'] = reference;
    const target = get(to);
    const ids = idsOf(target, key);
    const words = sep(valeur);
    // Right words, wrongly set apart: the form is all there is to say.
    if (words.every((word) => ids.has(word))) return found;
    const meant = words.map((word) => (ids.has(word) ? word : (nearestIds(word, ids)[0] ?? null)));
    if (meant.length === 0 || meant.some((word) => word === null)) return found;
    const named = meant.length === 1 && ids.get(meant[0] ?? '') ? ` (${ids.get(meant[0] ?? '')})` : '';
    const mended = meant.join('|');
    return faultOf(found, {
      ...{ cause, what, mended, near: isWord(mended) ? mended : undefined },
      attendu: `${mended}${named}, de ${target.fichier}`,
    });
  });
}

/** Every word of a column is an id of another file. */
export const refers =
  (...[from, column, to, key = 'id']: Reference): Rule =>
  ({ get, wrong, known }) => {
    const target = get(to);
    // An id that is wrong there by itself makes every line that names it look wrong.
    if (wrong(target, key)) return [];
    const ids = idsOf(target, key);
    // A scheme may reach a département that has no contract, or in whose place a collectivity has one.
    const units = column === 'departement' ? known?.departement : undefined;
    const table = get(from);
    const unknown = table.rows.flatMap((row) =>
      split(row.cell(column))
        .filter((word) => !ids.has(word) && !units?.has(word))
        .map((word) => ({ row, word })),
    );
    // A line that took the id of another there has lost its own, and is told by itself.
    const lost = target.rows.length - ids.size;
    if (lost > 0 && new Set(unknown.map(({ word }) => word)).size <= lost) return [];
    return unknown.map(({ row, word }) => {
      const { words, near } = offered(word, target, key, ids);
      return faultOf(
        { ...at(table, row, column), valeur: word },
        { what: 'identifiant inconnu', attendu: `un « ${key} » de ${target.fichier}${words}`, near },
      );
    });
  };

/** Names of one file in another. */
export const REFERENCES: readonly Reference[] = [
  ['actions', 'thematique', 'thematiques'],
  ['actions', 'rubrique', 'rubriques'],
  ['financements', 'action_id', 'actions'],
  ['financements', 'parties', 'parties', 'code'],
  ['mentions', 'action_id', 'actions'],
  ['lieux', 'action_id', 'actions'],
  ['rubriques', 'sujet', 'sujets'],
  ['parties', 'dans', 'parties', 'code'],
  ['pactes-territoriaux', 'thematiques', 'pts-thematiques'],
  ['pactes-territoriaux', 'publics', 'pts-publics'],
  ['methode-grille', 'thematique', 'thematiques'],
  ['france-travail', 'departement', 'parties', 'code'],
  ['pactes-territoriaux', 'departement', 'parties', 'code'],
  ['actions', 'axe', 'axes', 'num'],
  ['thematiques', 'axe', 'axes', 'num'],
  ['rubriques', 'axe', 'axes', 'num'],
  ['mel-contrat-unique', 'axe', 'axes', 'num'],
  ['mel-contrat-unique', 'partie', 'parties', 'code'],
  ['axes', 'volet', 'enveloppes', 'volet'],
  ['parties', 'nature', 'natures'],
  ['france-travail', 'vague', 'vagues', 'num'],
];
export const REFERENCE_RULES: readonly Rule[] = REFERENCES.map((reference) => refers(...reference));
