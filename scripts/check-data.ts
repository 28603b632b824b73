/**
 * `npm run check:data [-- folder] [-- --region CODE]`: every fault of the data in French (exit 1), or its totals and what changed since
 * the last commit.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from './data/folders';
import { checkData } from './lib/checks/check-data';
import { commandOf, regionOfCommand } from './lib/region.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [asked] = regionOfCommand();
const folder = asked ? resolve(asked) : dataFolder(ROOT);

const faults = checkData(ROOT, folder, (line) => console.log(line));
if (faults.length > 0) {
  for (const message of faults) console.error(message);
  console.error(
    `\n${faults.length} faute(s) dans ${folder}. Corrigez-les, puis relancez « ${commandOf('check:data', asked ?? '')} ».`,
  );
  process.exitCode = 1;
}
