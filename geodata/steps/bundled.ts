/**
 * Boundaries that are kept in the repository, so that a pack of these regions needs no Python: one compressed file each,
 * made and verified by the pipeline like any other.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as v from 'valibot';
import type { Files } from './manifest';
import { packSettings, type RegionSettings } from './read/sources';

/** Place of the kept boundaries of a region. */
export const bundledPath = (root: string, region: string): string =>
  join(root, 'geodata/kept', `${region}.json.br`);

/** Codes of the regions of which boundaries are kept. */
export const bundledRegions = (root: string): readonly string[] =>
  readdirSync(join(root, 'geodata/kept'))
    .flatMap((name) => /^(\w+)\.json\.br$/.exec(name)?.[1] ?? [])
    .sort();

/** What boundaries are made for: the repository, whence new packs take them, or the pack of a region. */
export type Purpose = 'kept' | 'pack';

/** What a pack says of its region is of that pack alone: what the repository keeps for every new one has none of it. */
export const settingsFor = (purpose: Purpose, folder: string): RegionSettings =>
  purpose === 'kept' ? {} : packSettings(folder);

/** Bytes are written in base 64, under their name and this ending. */
const BYTES = '|base64';

/** Writes the boundaries of a region where the repository keeps them. @returns bytes of the file */
export function bundleBoundaries(root: string, region: string, files: Files): number {
  const texts = Object.fromEntries(
    [...files].map(([name, content]) =>
      typeof content === 'string'
        ? [name, content]
        : [`${name}${BYTES}`, Buffer.from(content).toString('base64')],
    ),
  );
  const packed = brotliCompressSync(JSON.stringify(texts), {
    params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  });
  writeFileSync(bundledPath(root, region), packed);
  return packed.length;
}

/** Text of each file by its name. */
const KEPT = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()));

/** The boundaries that the repository keeps of a region; `null` for none. */
export function bundledBoundaries(root: string, region: string): Files | null {
  const path = bundledPath(root, region);
  if (!existsSync(path)) return null;
  const texts = v.parse(KEPT, brotliDecompressSync(readFileSync(path)).toString());
  return new Map(
    Object.entries(texts).map(([name, text]): [string, string | Uint8Array] =>
      name.endsWith(BYTES)
        ? [name.slice(0, -BYTES.length), new Uint8Array(Buffer.from(text, 'base64'))]
        : [name, text],
    ),
  );
}
