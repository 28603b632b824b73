/**
 * The data as LibreOffice saves them: each table opened and saved in the usual ways is the same pack, or is answered by
 * sentences that name the file and what to do.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

/** @type {typeof import('../../fixtures/data/spoiled')} */
const { files, known } = await tsImport('../../fixtures/data/spoiled.ts', import.meta.url);
/** @type {typeof import('../../../src/load/read-pacts')} */
const { readPacts } = await tsImport('../../../src/load/read-pacts.ts', import.meta.url);

// Separator, quote, encoding (76 UTF-8, 1 Windows-1252), first line; then the form of each column, 2 being text.
const AS_TEXT = Array.from({ length: 20 }, (_, i) => `${i + 1}/2`).join('/');
const OPENED = { texte: `CSV:44,34,76,1,${AS_TEXT},1036`, standard: 'CSV:44,34,76,1,,1036,,true' };
const SAVED = { 'UTF-8': '44,34,76,1', 'UTF-8, points-virgules': '59,34,76,1', 'Windows-1252': '59,34,1,1' };

const SENTENCE = /^[\w./-]+\.csv(, .+)? : .+\. ?$|^[\w./-]+\.csv.* : .+ Attendu : .+\.$/s;

/**
 * @param {string} folder where files may be written
 * @param {(what: string, right: boolean, seen?: unknown) => void} check
 */
export function checkSavedData(folder, check) {
  const sound = readPacts(files, known);
  const tables = [...files].filter(([name]) => name.endsWith('.csv'));
  const source = join(folder, 'donnees');
  mkdirSync(source);
  for (const [name, bytes] of tables) writeFileSync(join(source, name), bytes);
  /** @param {string[]} paths @param {string} target @param {string} out @param {string[]} how */
  const convert = (paths, target, out, how) => {
    mkdirSync(out, { recursive: true });
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profil')}`,
        '--headless',
        ...how,
        '--convert-to',
        target,
        '--outdir',
        out,
        ...paths,
      ],
      { stdio: 'ignore', timeout: 180_000 },
    );
  };
  /** @param {string} dir @param {string} ending */
  const within = (dir, ending) => tables.map(([name]) => join(dir, name.replace(/\.csv$/, ending)));

  for (const [opened, filter] of Object.entries(OPENED)) {
    const book = join(folder, `ods-${opened}`);
    convert(within(source, '.csv'), 'ods', book, [`--infilter=${filter}`]);
    for (const [saved, tokens] of Object.entries(SAVED)) {
      for (const [way, from, how] of /** @type {const} */ ([
        ['CSV', within(source, '.csv'), [`--infilter=${filter}`]],
        ['ODS, puis CSV', within(book, '.ods'), []],
      ])) {
        const out = join(folder, `${opened}-${saved}-${way}`.replaceAll(/\W+/g, '-'));
        convert([...from], `csv:Text - txt - csv (StarCalc):${tokens}`, out, [...how]);
        const next = new Map(files);
        for (const [name] of tables) next.set(name, new Uint8Array(readFileSync(join(out, name))));
        const read = readPacts(next, known);
        const what = `données, colonnes en ${opened}, ${way}, ${saved}`;
        const faults = read.ok ? [] : read.faults.map(({ message }) => message);
        if (opened === 'texte') check(`${what} : les mêmes`, same(read, sound), faults.slice(0, 5));
        else
          check(
            `${what} : les mêmes, ou des phrases`,
            same(read, sound) || (faults.length > 0 && faults.every((one) => SENTENCE.test(one))),
            faults.slice(0, 5),
          );
      }
    }
  }
}

/** @param {import('../../../src/load/read-pacts').ReadResult} a @param {typeof a} b */
const same = (a, b) =>
  a.ok && b.ok && JSON.stringify([a.pacts, a.glossaire]) === JSON.stringify([b.pacts, b.glossaire]);
