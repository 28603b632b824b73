import type { TableSchema } from '../../load/tables/table-schema';
import { decodeText } from '../../load/text/decode-text';
import { type Lines, PACKAGE, type Pack, SCENES, schemasOf } from '../pack';
import { type Budget, isZip, unpacked, workbookForm } from './archive';
import { descriptionIn, valuesOf } from './described';
import { recognise, settled } from './recognise';
import { MOST_BYTES, MOST_UNPACKED, megabytes } from './sizes';
import { tableOfText } from './table-text';
import { longSaid, TooLong } from './trim-sheet';

/** A file of this device. Nothing of it is sent anywhere. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Opened {
  readonly pack: Pack;
  /** What was read, in French. */
  readonly taken: readonly string[];
  /** What was left aside, and why. */
  readonly left: readonly string[];
}

/** Left by systems in the archives that they make, and by programs beside a file that is open in them. */
const IGNORED =
  /(^|\/)(__MACOSX|\.DS_Store|\._[^/]*|\.~lock\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini|LISEZMOI[^/]*|README[^/]*|changements\.txt)(\/|$)/i;

const OTHER_PROGRAM = /\.(docx?|docm|odt|rtf|pptx?|odp|xlsb|numbers|pages|key|gsheet)$/i;

/** Pieces of what was opened: tables by path, texts by path, sentences. */
interface Found {
  readonly tables: Map<string, Lines>;
  readonly texts: Map<string, string>;
  readonly taken: string[];
  readonly left: string[];
  /** What the pack and the files before have of indicators. */
  readonly values: () => readonly TableSchema[];
  /** Bytes that may still be unpacked, of all that is opened at once. */
  readonly budget: Budget;
}

const lineCount = (count: number): string => `${count} ligne${count > 1 ? 's' : ''}`;

const hiddenSaid = (count: number): string => {
  const many = count > 1 ? 's' : '';
  return count === 0
    ? ''
    : ` ; ${lineCount(count)} masquée${many} dans le tableur, lue${many} comme les autres`;
};

function takeTable(
  name: string,
  raw: Lines,
  schemas: readonly TableSchema[],
  found: Found,
  hidden = 0,
): boolean {
  const schema = recognise(name, raw, schemas, found.values());
  if (schema === null) return false;
  const lines = settled(raw, schema);
  if (found.tables.has(schema.path)) {
    found.left.push(`${name}\u00a0: ${schema.path} est déjà venu d’un autre fichier, gardé à sa place.`);
    return true;
  }
  found.tables.set(schema.path, lines);
  found.taken.push(
    `${schema.path}\u00a0: ${lineCount(Math.max(lines.length - 1, 0))}, de «\u00a0${name}\u00a0»${hiddenSaid(hidden)}.`,
  );
  return true;
}

async function takeWorkbook(
  file: OpenedFile,
  form: 'xlsx' | 'ods',
  schemas: readonly TableSchema[],
  found: Found,
): Promise<void> {
  const reader = await import('./workbook-tables').catch(() => null);
  if (reader === null) {
    found.left.push(
      `${file.name}\u00a0: ce qui lit les classeurs n’a pas pu être chargé (réseau absent\u00a0?). Réessayez, ou ouvrez le même en CSV.`,
    );
    return;
  }
  const sheets = await reader.tablesOfWorkbook(file.bytes, form);
  const only = sheets.length === 1;
  for (const { name, lines, hidden } of sheets) {
    if (lines.length === 0 || /^lisez-?moi$/i.test(name)) continue;
    // Excel names the one sheet of a CSV after its file; others call it « Feuille1 ».
    const ok =
      takeTable(name, lines, schemas, found, hidden) ||
      (only && takeTable(file.name, lines, schemas, found, hidden));
    if (!ok)
      found.left.push(
        `Feuille «\u00a0${name}\u00a0» de ${file.name}\u00a0: aucun tableau du pacte n’a ce nom ni ces colonnes. Attendu\u00a0: une feuille nommée comme son tableau, par exemple «\u00a0financements\u00a0».`,
      );
  }
}

function takeText(file: OpenedFile, path: string, schemas: readonly TableSchema[], found: Found): void {
  const read = tableOfText(file.bytes, path);
  if ('why' in read) {
    found.left.push(read.why);
    return;
  }
  found.left.push(...read.notes);
  if (/(^|\/)indicateurs\/[a-z0-9-]+\.csv$/.test(path)) {
    const own = path.replace(/^.*(?=indicateurs\/)/, '');
    found.tables.set(own, read.lines);
    found.taken.push(`${own}\u00a0: ${lineCount(Math.max(read.lines.length - 1, 0))}.`);
  } else if (read.lines.length === 0) found.left.push(`${path}\u00a0: fichier vide.`);
  else if (/(^|\/)(totaux|territoires)\.csv$/.test(path)) return;
  else if (!takeTable(path, read.lines, schemas, found))
    found.left.push(
      `${path}\u00a0: aucun tableau du pacte n’a ce nom ni ces colonnes. Attendu\u00a0: un fichier nommé comme son tableau, par exemple «\u00a0financements.csv\u00a0».`,
    );
}

async function takeFile(
  file: OpenedFile,
  schemas: readonly TableSchema[],
  found: Found,
  inside = false,
): Promise<void> {
  const { name, bytes } = file;
  if (bytes.length > MOST_BYTES) {
    found.left.push(
      `${name}\u00a0: ${megabytes(bytes.length)}, c’est trop pour les tableaux d’un pacte. Attendu\u00a0: moins de ${megabytes(MOST_BYTES)}.`,
    );
    return;
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    found.left.push(
      `${name}\u00a0: ancien classeur Excel (.xls), ou classeur protégé par un mot de passe. Attendu\u00a0: le même en .xlsx, .ods ou CSV, sans mot de passe.`,
    );
    return;
  }
  if (OTHER_PROGRAM.test(name)) {
    found.left.push(
      `${name}\u00a0: ce n’est pas un tableau que l’atelier sait lire. Attendu\u00a0: le même enregistré en XLSX, ODS ou CSV.`,
    );
    return;
  }
  if (isZip(file)) {
    const parts = unpacked(file, found.budget, inside);
    if (typeof parts === 'string') {
      found.left.push(parts);
      return;
    }
    const form = workbookForm(parts);
    if (form !== null) {
      try {
        await takeWorkbook(file, form, schemas, found);
      } catch (error) {
        found.left.push(
          error instanceof TooLong
            ? longSaid(name, error.lines)
            : `${name}\u00a0: classeur illisible (coupé, ou protégé). Attendu\u00a0: le classeur enregistré de nouveau.`,
        );
      }
      return;
    }
    for (const [path, part] of parts)
      if (!path.endsWith('/') && !IGNORED.test(path))
        await takeFile({ name: path, bytes: part }, schemas, found, true);
    return;
  }
  const own = /(?:^|\/)(scenes\/pactes\.json|pactes\.json|datapackage\.json)$/.exec(name)?.[1];
  if (own !== undefined) {
    const path = own === PACKAGE ? PACKAGE : SCENES;
    // The published description holds what the site computes as well: the one of the pack stays.
    if (path === PACKAGE) return;
    found.texts.set(path, decodeText(bytes).replace(/^\uFEFF/, ''));
    found.taken.push(`${path}\u00a0: les scènes.`);
    return;
  }
  if (/\.(json|geojson|html?|pdf|png|jpe?g)$/i.test(name)) {
    found.left.push(
      `${name}\u00a0: ce n’est pas un tableau. Attendu\u00a0: CSV, XLSX, ODS, ou le ZIP d’un pacte.`,
    );
    return;
  }
  const path = /(?:^|[\\/])(indicateurs[\\/][^\\/]+)$/.exec(name)?.[1] ?? name.replace(/^.*[\\/]/, '');
  takeText(file, path.replace('\\', '/'), schemas, found);
}

/** A file that holds nothing of a pack is told, too: an archive may be empty, a text may call itself a spreadsheet. */
async function takeTold(file: OpenedFile, schemas: readonly TableSchema[], found: Found): Promise<void> {
  const told = (): number => found.taken.length + found.left.length;
  const before = told();
  if (!IGNORED.test(file.name)) await takeFile(file, schemas, found);
  if (told() === before)
    found.left.push(
      `${file.name}\u00a0: il ne contient aucun tableau du pacte. Attendu\u00a0: CSV, XLSX, ODS, ou le ZIP d’un pacte.`,
    );
}

/**
 * What was dropped or chosen → the pack with it. A table that is recognised takes the place of the one of the pack; all
 * the others stay. Never throws: what cannot be read is told in a sentence.
 */
export async function openFiles(files: readonly OpenedFile[], pack: Pack): Promise<Opened> {
  const tables = new Map<string, Lines>();
  const values = (): readonly TableSchema[] => valuesOf(new Map([...pack.tables, ...tables]));
  const found: Found = {
    tables,
    texts: new Map(),
    taken: [],
    left: [],
    values,
    budget: { left: MOST_UNPACKED },
  };
  const texts = pack.texts.has(PACKAGE) ? pack.texts : new Map([...pack.texts, ...descriptionIn(files)]);
  const schemas = schemasOf({ tables: pack.tables, texts });
  // The list of indicators first: it names the other files.
  const isList = ({ name }: OpenedFile): boolean => /(^|[\\/])indicateurs\.\w+$/.test(name);
  for (const file of [...files.filter(isList), ...files.filter((one) => !isList(one))])
    await takeTold(file, schemas, found);
  return {
    pack: {
      tables: new Map([...pack.tables, ...tables]),
      texts: new Map([...texts, ...found.texts]),
    },
    taken: found.taken,
    left: found.left,
  };
}
