import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cog, CommuneNames } from '../../src/domain/cog';
import { buildModel } from '../../src/domain/model';
import type { Pacts } from '../../src/domain/pacts';
import { parseCog, parseCommuneNames } from '../../src/load/cog-json';
import { decodeText } from '../../src/load/text/decode-text';
import { dataFolder } from './folders';
import { loadPacts, readFolder } from './pacts-json';
import { publishedPackage } from './published/data-package';
import { enteredTables } from './published/entered-tables';
import { readMe } from './published/read-me';
import { territories } from './published/territories';
import { totals } from './published/totals';

/** All that the open data are made of. */
export interface OpenDataSources {
  /** Bytes of `data/`, `datapackage.json` included. */
  readonly data: ReadonlyMap<string, Uint8Array>;
  /** The same, read and found right. */
  readonly pacts: Pacts;
  readonly cog: Cog;
  readonly names: CommuneNames;
  /** Every level in one TopoJSON file, published as it is. */
  readonly topology: Uint8Array;
}

/**
 * The published files by name: the CSV of `data/`, totals, territories, contours, and what describes them. Pure: the
 * same sources give the same bytes.
 */
export function openData(sources: OpenDataSources): ReadonlyMap<string, Uint8Array> {
  const { data, pacts, cog, names, topology } = sources;
  const model = buildModel(pacts, cog, names);
  const texts = new Map(enteredTables(data, model));
  texts.set('totaux.csv', totals(model));
  texts.set('territoires.csv', territories(model));
  const source = decodeText(data.get('datapackage.json') ?? new Uint8Array());
  texts.set('datapackage.json', publishedPackage(source, model, new Set(texts.keys())));
  texts.set('LISEZMOI.txt', readMe(pacts.version, pacts.edition));
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([...texts].map(([name, text]) => [name, encoder.encode(text)]));
  return files.set('territoires.topo.json', topology);
}

/** Reads the sources of a checkout. @throws Error that lists every fault of `data/`, in French. */
export function openDataSources(root: string, folder = dataFolder(root)): OpenDataSources {
  const bytes = (name: string): Buffer => readFileSync(join(root, 'geodata/boundaries', name));
  const cog = parseCog(bytes('cog.json').toString(), bytes('communes-cog.json').toString());
  return {
    data: readFolder(folder),
    pacts: loadPacts(root, folder),
    cog,
    names: parseCommuneNames(bytes('communes.json').toString(), cog.communes.codes.length),
    topology: new Uint8Array(bytes('territoires.topo.json')),
  };
}

/** Writes the open data of a checkout into a folder, made when it is not there. */
export function writeOpenData(root: string, outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  for (const [name, bytes] of openData(openDataSources(root))) writeFileSync(join(outDir, name), bytes);
}
