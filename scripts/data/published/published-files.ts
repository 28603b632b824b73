import type { Cog, CommuneNames } from '../../../src/domain/cog';
import { buildModel } from '../../../src/domain/model';
import type { Pacts } from '../../../src/domain/pacts';
import { decodeText } from '../../../src/load/text/decode-text';
import { publishedPackage } from './data-package';
import { enteredTables } from './entered-tables';
import { readMe } from './read-me';
import { territories } from './territories';
import { totals } from './totals';

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

const CONTOURS = 'territoires.topo.json';

/**
 * The published files by name: the CSV of `data/`, totals, territories, contours, and what describes them. Pure: the
 * same sources give the same bytes.
 * @param part `version`: without the geography, which is published once for all versions
 */
export function openData(
  sources: OpenDataSources,
  part: 'all' | 'version' = 'all',
): ReadonlyMap<string, Uint8Array> {
  const { data, pacts, cog, names, topology } = sources;
  const model = buildModel(pacts, cog, names);
  const texts = new Map(enteredTables(data, model));
  texts.set('totaux.csv', totals(model));
  if (part === 'all') texts.set('territoires.csv', territories(model));
  const source = decodeText(data.get('datapackage.json') ?? new Uint8Array());
  texts.set(
    'datapackage.json',
    publishedPackage(source, model, new Set([...texts.keys(), ...(part === 'all' ? [CONTOURS] : [])])),
  );
  texts.set('LISEZMOI.txt', readMe(pacts.version, pacts.edition, pacts.chiffres));
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([...texts].map(([name, text]) => [name, encoder.encode(text)]));
  return part === 'all' ? files.set(CONTOURS, topology) : files;
}
