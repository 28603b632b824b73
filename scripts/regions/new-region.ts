/**
 * `npm run nouvelle-region -- CODE [--ign FILE]`: the pack of another region in `regions/CODE/`, from official sources:
 * boundaries, parties, empty tables, neutral scenes, a read-me with what comes next. Nothing is written unless all is.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundledBoundaries } from '../../geodata/steps/bundled';
import type { Files } from '../../geodata/steps/manifest';
import { buildFiles, cogTexts } from '../../geodata/steps/pipeline';
import { readSources } from '../../geodata/steps/read/sources';
import { vintageOf } from '../../src/load/known-codes';
import { packOf } from '../data/folders';
import { isPack } from '../lib/region.mjs';
import { announce, tell } from '../lib/say.mjs';
import { newPack } from './new-pack';
import { drawnRegions, officialRegion } from './official';
import { placePack } from './place-pack';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Why there is no new pack, as a person reads it. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly todo: string,
  ) {
    super(message);
  }
}

async function boundaries(code: string, ign: string | null): Promise<Files> {
  const found = ign === null ? bundledBoundaries(ROOT, code) : null;
  if (found !== null) return found;
  announce('Contours : les sources épinglées sont lues, une minute environ');
  try {
    return await buildFiles({ root: ROOT, region: code, ign });
  } catch (error) {
    throw new Refusal(
      `Les contours n’ont pas pu être faits. ${error instanceof Error ? error.message : String(error)}`,
      'sans réseau ou sans Python, donnez le fichier COMMUNE de l’IGN (ADMIN EXPRESS COG) : npm run nouvelle-region -- ' +
        `${code} --ign COMMUNE.shp ; ou prenez une région dont les contours sont dans geodata/kept/`,
    );
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ign: { type: 'string' }, region: { type: 'string' } },
  });
  const sources = readSources(ROOT);
  const texts = cogTexts(ROOT, sources);
  const list = drawnRegions(texts)
    .map(({ code, nom }) => `${code} ${nom}`)
    .join(', ');
  const code = positionals[0] ?? values.region ?? '';
  if (code === '') throw new Refusal('Aucune région n’est nommée.', `donnez le code d’une région : ${list}`);
  const region = officialRegion(code, texts);
  if (region === null) {
    throw new Refusal(
      `« ${code} » n’est pas une région que l’on peut dessiner.`,
      `donnez un de ces codes, à deux chiffres : ${list}. Les autres collectivités d’outre-mer ne sont pas dans la source des contours`,
    );
  }
  const pack = packOf(ROOT, code);
  const place = relative(ROOT, pack.folder) || '.';
  if (pack.home || isPack(pack.folder)) {
    throw new Refusal(
      `${region.nom} a déjà son dossier${pack.home ? ', la racine du dépôt' : ` : ${place}`}. Rien n’a été changé.`,
      pack.home
        ? 'npm start l’ouvre'
        : `npm start -- --region ${code} l’ouvre ; pour repartir de rien, renommez d’abord ce dossier`,
    );
  }
  const drawn = await boundaries(code, values.ign ?? null);
  const files = newPack({
    region,
    boundaries: drawn,
    schemas: readFileSync(join(ROOT, 'data/datapackage.json'), 'utf8'),
    cog: vintageOf(String(drawn.get('manifest.json'))) ?? sources.millesimes.cog,
    population: `population municipale ${sources.millesimes.populations[code] ?? sources.millesimes.population}`,
    publisherSchema: `${relative(pack.folder, ROOT).replaceAll('\\', '/')}/editeur.schema.json`,
  });
  placePack(pack.folder, files);
  announce(`${region.nom} : ${place} est prêt (${files.size} fichiers).`);
  console.log(
    `  Voir la carte : npm start -- --region ${code}\n  La suite, en dix étapes : ${place}/LISEZMOI.md`,
  );
}

main().catch((error: unknown) => {
  tell(
    error instanceof Refusal
      ? { what: error.message, todo: error.todo }
      : {
          what: error instanceof Error ? error.message : String(error),
          todo: 'lancez « npm ci », puis recommencez',
        },
  );
  process.exitCode = 1;
});
