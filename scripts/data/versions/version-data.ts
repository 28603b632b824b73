/**
 * `npm run version:data -- "comité du 12 juin 2026" [--note "…"] [--date 2026-06-12] [--region CODE]`: keeps the present
 * figures as a version, which the site publishes for ever. Without a name: lists the versions, and what they weigh.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { localDay, sameNamed } from '../../../src/domain/versions/version';
import { commandOf, regionOfCommand } from '../../lib/region.mjs';
import { dataFolder } from '../folders';
import { readVersions, renamedFault } from './archived-versions';
import { freeze } from './freeze';
import { folderSize, kb, weightsText } from './weights';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

function list(data: string): void {
  const versions = readVersions(data);
  const sizes = versions.archived.map(({ folder }) => folderSize(folder));
  versions.archived.forEach(({ id, nom }, rank) => {
    console.log(`${id}  ${nom} (${kb(sizes[rank] ?? 0)})`);
  });
  if (versions.archived.length === 0) {
    console.log(
      `Aucune version gardée. ${commandOf('version:data', '"nom de la version"')} garde les chiffres présents.`,
    );
  } else {
    console.log(weightsText(sizes));
  }
  for (const [rank, { id, nom }] of versions.archived.entries()) {
    const other = sameNamed(versions.archived.slice(rank + 1), nom);
    if (other)
      console.log(
        `Attention : ${other.id} et ${id} portent le même nom, « ${nom} » ; qui choisit une version ne les distingue que par leur date. Attendu : un autre « nom » dans versions/${id}/version.json.`,
      );
  }
  const renamed = renamedFault(versions);
  if (renamed !== null) console.log(renamed);
}

try {
  const args = regionOfCommand();
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { note: { type: 'string' }, date: { type: 'string' } },
  });
  const data = dataFolder(ROOT);
  if (positionals.length > 0) {
    const { id, nom } = freeze(ROOT, data, {
      day: values.date ?? localDay(new Date()),
      nom: positionals.join(' '),
      note: values.note ?? '',
    });
    console.log(
      `Version ${id} (« ${nom} ») gardée dans versions/${id}. Enregistrez ce dossier avec les données.\n`,
    );
  }
  list(data);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
