/** A pack whose tables LibreOffice has opened and saved, as a person without a terminal would. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Whether this machine has it. */
export function hasLibreOffice() {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

// Separator, quote, encoding (76 UTF-8), first line; then the form of each column, 2 being text.
const AS_TEXT = Array.from({ length: 20 }, (_, i) => `${i + 1}/2`).join('/');
const OPENED = `CSV:44,34,76,1,${AS_TEXT},1036`;
/** « CSV UTF-8 », with the commas that the journeys read too; the other ways to save: `libreoffice-data.mjs`. */
const SAVED = 'csv:Text - txt - csv (StarCalc):44,34,76,1';

/**
 * Opens every table of a pack and saves it in its place.
 * @param {string} data folder of the tables @param {string} folder where its profile may be written
 */
export function saveBySpreadsheet(data, folder) {
  const tables = readdirSync(data).filter((name) => name.endsWith('.csv'));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profil')}`,
      '--headless',
      `--infilter=${OPENED}`,
      '--convert-to',
      SAVED,
      '--outdir',
      join(folder, 'tables'),
      ...tables.map((name) => join(data, name)),
    ],
    { stdio: 'ignore', timeout: 180_000 },
  );
  for (const name of tables) copyFileSync(join(folder, 'tables', name), join(data, name));
}
