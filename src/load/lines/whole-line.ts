import type { TableSchema } from '../tables/table-schema';
import { caused, type Told } from './causes';

/** What is wrong with a line as a whole. */
interface LineFault extends Told {
  readonly valeur: string;
}

const count = (cells: number): string => `${cells} case${cells > 1 ? 's' : ''}`;

/** A line that has one cell more than its header: a comma that was not between quotes. */
export const cellTooMany = (columns: number): Told => ({
  what: 'une case de trop dans la ligne',
  attendu: `${count(columns)} ; un nombre s’écrit sans virgule, un texte avec virgule se met entre guillemets`,
});

const SEPARATORS: readonly (readonly [sign: string, name: string])[] = [
  [',', 'des virgules'],
  [';', 'des points-virgules'],
  ['\t', 'des tabulations'],
];

/** A line whose cells are set apart by another sign than those of the header. */
function otherSeparator([only = '', ...more]: readonly string[], columns: number): string | null {
  if (more.length > 0) return null;
  const found = SEPARATORS.find(([sign]) => only.split(sign).length >= columns);
  return found?.[1] ?? null;
}

/** What stands under a table for its reader, and is no line of it; a merged cell, which keeps its first line only. */
function emptied(record: readonly string[], names: readonly string[], schema: TableSchema): LineFault | null {
  const empty = schema.fields.filter(
    ({ name, constraints }) => constraints?.required === true && (record[names.indexOf(name)] ?? '') === '',
  );
  if (empty.length < 2) return null;
  const told = record.filter((cell) => cell !== '');
  const valeur = told[0] ?? '';
  if (told.some((cell) => /^(sous-)?total|^somme\b/i.test(cell))) {
    return {
      valeur,
      ...caused('totalLine', 'le tableau sans elle : la carte fait les totaux elle-même'),
    };
  }
  if (told.length === 1 && record[0] !== valeur && /^[\d\s.,]+$/.test(valeur)) {
    return {
      valeur,
      what: 'un nombre seul dans la ligne, comme un total',
      attendu: 'le tableau sans elle si c’est un total (la carte les fait elle-même), ou la ligne entière',
    };
  }
  if (told.length === 1 && record[0] === valeur) {
    return {
      valeur,
      what: 'une seule case remplie : ce n’est pas une ligne du tableau',
      attendu: 'une ligne entière, ou rien (ni titre ni note dans le tableau)',
    };
  }
  return {
    valeur: told.join(' '),
    what: `cases vides : ${empty.map(({ name }) => `« ${name} »`).join(', ')}`,
    attendu: 'chaque case remplie, même comme au-dessus (une case fusionnée ne garde que sa première ligne)',
  };
}

/**
 * A line that does not fit its header, as one fault: its cells are not where their column is, or it is no line of the
 * table, and none of its cells says anything.
 */
export function lineFault(
  record: readonly string[],
  names: readonly string[],
  schema: TableSchema,
): LineFault | null {
  if (names.length > 1 && names.every((name, i) => record[i]?.toLowerCase() === name)) {
    return {
      valeur: record.join(' '),
      ...caused('headerAgain', 'une seule ligne d’en-tête, la première'),
    };
  }
  const extra = record.slice(names.length).find((cell) => cell !== '');
  // Typographic quotes do not hold a text together: its commas have cut it.
  const curly = record.find((cell) => /^[“”„«]/.test(cell) && !/[”»]$/.test(cell));
  if (extra !== undefined && curly !== undefined && record.some((cell) => /[”»]$/.test(cell))) {
    return {
      valeur: curly,
      what: 'texte avec virgule entre des guillemets “ ” ou « », qui ne le tiennent pas ensemble',
      attendu: 'des guillemets droits (") autour de ce texte',
    };
  }
  if (extra !== undefined) {
    return {
      valeur: extra,
      what: 'case en trop à droite',
      attendu: `${count(names.length)} ; un texte avec virgule se met entre guillemets`,
    };
  }
  const other = names.length > 1 ? otherSeparator(record, names.length) : null;
  if (other !== null) {
    return {
      valeur: record[0] ?? '',
      what: `cases séparées par ${other}, et celles de l’en-tête autrement`,
      attendu: 'le même signe dans tout le fichier',
    };
  }
  const needed = (name: string): boolean =>
    schema.fields.some((field) => field.name === name && field.constraints?.required === true);
  // A spreadsheet leaves out empty cells at the end of a line: those that may be empty are no fault.
  if (record.length < names.length && names.slice(record.length).some(needed)) {
    if (record.length === 1) {
      return {
        valeur: record[0] ?? '',
        what: 'une seule case remplie : ce n’est pas une ligne du tableau',
        attendu: 'une ligne entière, ou rien (ni titre ni note dans le tableau)',
      };
    }
    return {
      valeur: record.join(' '),
      what: `ligne coupée après ${count(record.length)}`,
      attendu: `${count(names.length)}, comme dans l’en-tête`,
    };
  }
  return emptied(record, names, schema);
}
