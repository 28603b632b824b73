/**
 * `npm run geodata [-- --verify] [-- --ign FILE] [-- --region CODE] [-- --sortie FOLDER]`: boundaries of a region from
 * their pinned sources. Everything is validated before anything is written; the same inputs give the same bytes.
 *
 * `--garder` keeps those of a region in `geodata/kept/`, whence a new pack takes them without Python; `--verify` looks at them
 * too, and `--verify --toutes` at every region that is kept or has a pack, then at the outlines of the country.
 *
 * `npm run geodata -- --regions`: outlines of the regions, in `geodata/country/`, for the page where one is chosen.
 * `npm run geodata -- --france`: the whole country as vector tiles, in `.cache/geodata/`; with `--region CODE`, that
 * region alone.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { packOf, packsFolder } from '../scripts/data/folders';
import { countryFiles } from './country/build-country';
import { buildTiles } from './growth/build-tiles';
import {
  bundleBoundaries,
  bundledBoundaries,
  bundledRegions,
  type Purpose,
  settingsFor,
} from './steps/bundled';
import { comparable, type Files } from './steps/manifest';
import { buildFiles } from './steps/pipeline';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @throws Error that names the files that differ from those in the folder */
function verify(files: Files, folder: string, command = 'npm run geodata'): void {
  const different = [...files].flatMap(([name, content]) => {
    const path = join(folder, name);
    const found = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const same =
      typeof content === 'string'
        ? comparable(found.toString()) === comparable(content)
        : found.equals(content);
    return same ? [] : [name];
  });
  if (different.length > 0) {
    throw new Error(
      `Les fichiers du dossier ne sont pas ceux que donnent les sources : ${different.join(', ')}. Dossier : ${relative(ROOT, folder)}. Lancez « ${command} » et enregistrez le résultat.`,
    );
  }
  console.log(`${files.size} fichiers identiques, octet pour octet, à ceux que donnent les sources.`);
}

/** @throws Error when the boundaries that the repository keeps of a region are not those of the sources */
function verifyKept(files: Files, stored: Files, region: string): void {
  const same = (a: string | Uint8Array | undefined, b: string | Uint8Array): boolean =>
    typeof a === 'string' && typeof b === 'string'
      ? comparable(a) === comparable(b)
      : a !== undefined && Buffer.from(a).equals(Buffer.from(b));
  const different = [...files].flatMap(([name, content]) => (same(stored.get(name), content) ? [] : [name]));
  if (different.length > 0) {
    throw new Error(
      `geodata/kept, région ${region} : ${different.join(', ')} ne sont pas ce que donnent les sources. Lancez « npm run geodata -- --region ${region} --garder » et enregistrez le résultat.`,
    );
  }
  console.log(
    `geodata/kept, région ${region} : ${files.size} fichiers identiques à ceux que donnent les sources.`,
  );
}

function write(files: Files, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) {
    writeFileSync(join(folder, name), content);
    const [raw, small] = [Buffer.byteLength(content), brotliCompressSync(content).length];
    console.log(
      `${name.padEnd(24)} ${String(raw).padStart(9)} octets, ${String(small).padStart(7)} en brotli`,
    );
  }
}

const makeOf =
  (region: string, ign: string | null) =>
  (purpose: Purpose): Promise<Files> =>
    buildFiles({ root: ROOT, region, ign, settings: settingsFor(purpose, packOf(ROOT, region).folder) });

/** Codes of the regions that have a pack with boundaries, that of the repository apart. */
const packRegions = (): readonly string[] =>
  existsSync(packsFolder(ROOT))
    ? readdirSync(packsFolder(ROOT)).filter((code) => existsSync(packOf(ROOT, code).boundaries))
    : [];

/** What is kept of a region, and what its pack holds. @throws Error that names what differs */
async function verifyOne(
  region: string,
  ign: string | null,
  folder = packOf(ROOT, region).boundaries,
): Promise<void> {
  const made = makeOf(region, ign);
  const stored = bundledBoundaries(ROOT, region);
  if (stored !== null) verifyKept(await made('kept'), stored, region);
  if (stored === null || existsSync(folder))
    verify(await made('pack'), folder, `npm run geodata -- --region ${region}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      verify: { type: 'boolean', default: false },
      ign: { type: 'string' },
      france: { type: 'boolean', default: false },
      region: { type: 'string' },
      sortie: { type: 'string' },
      garder: { type: 'boolean', default: false },
      regions: { type: 'boolean', default: false },
      toutes: { type: 'boolean', default: false },
    },
  });
  const ign = values.ign ?? null;
  if (values.france) {
    const folder = resolve(values.sortie ?? join(ROOT, '.cache/geodata'));
    await buildTiles({ root: ROOT, regions: values.region ? [values.region] : null, ign, folder });
    return;
  }
  if (values.regions) {
    const folder = values.sortie ? resolve(values.sortie) : join(ROOT, 'geodata/country');
    const files = await countryFiles(ROOT, ign);
    if (values.verify) verify(files, folder);
    else write(files, folder);
    return;
  }
  if (values.toutes) {
    const all = new Set([...bundledRegions(ROOT), ...packRegions()]);
    for (const region of [...all].sort()) await verifyOne(region, ign);
    verify(await countryFiles(ROOT, ign), join(ROOT, 'geodata/country'));
  }
  const region = values.region ?? packOf(ROOT).region;
  const folder = values.sortie ? resolve(values.sortie) : packOf(ROOT, region).boundaries;
  const made = makeOf(region, ign);
  if (values.garder) {
    console.log(
      `${region} : ${bundleBoundaries(ROOT, region, await made('kept'))} octets gardés dans geodata/kept/`,
    );
    return;
  }
  if (values.verify || values.toutes) await verifyOne(region, ign, folder);
  else write(await made('pack'), folder);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
