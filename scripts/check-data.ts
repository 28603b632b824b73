/**
 * `npm run check:data [-- folder]`: every fault of the data in French (exit 1), or its totals and what changed since
 * the last commit.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from './data/folders';
import { checkData } from './lib/checks/check-data';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ? resolve(process.argv[2]) : dataFolder(ROOT);

const faults = checkData(ROOT, folder, (line) => console.log(line));
if (faults.length > 0) {
  for (const message of faults) console.error(message);
  console.error(
    `\n${faults.length} faute(s) dans ${folder}. Corrigez-les, puis relancez « npm run check:data ».`,
  );
  process.exitCode = 1;
}
