/**
 * `npm run check:licences`: fails on a shipped dependency under the GPL, the AGPL or an unknown licence.
 * `-- --write <file>` also writes the notice that goes with the site.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { licenceFaults, licencesText, readLock, shippedPackages } from './lib/checks/licences';
import { tell } from './lib/say.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({ options: { write: { type: 'string' } } });

const shipped = shippedPackages(readLock(ROOT));
const counts = new Map<string, number>();
for (const { licence } of shipped) counts.set(licence, (counts.get(licence) ?? 0) + 1);
console.log(
  `${shipped.length} paquets livrables : ${[...counts].map(([name, n]) => `${name} ${n}`).join(', ')}`,
);
if (values.write) writeFileSync(values.write, licencesText(ROOT));

const faults = licenceFaults(shipped);
if (faults.length > 0) {
  tell({
    what: `Licence non admise :\n  - ${faults.join('\n  - ')}`,
    where: 'package-lock.json (dépendances de production), liste admise dans scripts/lib/checks/licences.ts',
    todo: 'remplacez la dépendance citée ; ou, après lecture de sa licence, complétez la liste.',
  });
  process.exitCode = 1;
}
