/**
 * What a build makes again as long as what it is made of stays, kept in `.cache/` under the sum of that: to take a folder
 * of it away costs time, and nothing else.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder by its way from it; of a file, itself. */
const filesUnder = (path: string): readonly string[] =>
  statSync(path).isFile()
    ? ['']
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(path.length))
        .sort();

/**
 * Name of what is made of some files: it changes with any of them, and with what is said besides.
 * @param paths files and folders; what is not there counts as absent
 */
export function sourceKey(paths: readonly string[], said: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(said));
  for (const path of paths) {
    hash.update('\0\0');
    if (!existsSync(path)) continue;
    for (const file of filesUnder(path)) hash.update(`\0${file}\0`).update(readFileSync(path + file));
  }
  return hash.digest('hex').slice(0, 32);
}

/** It has served now: what has not goes first. */
const served = (path: string): void => utimesSync(path, new Date(), new Date());

/** Puts something in its place, whole or not at all, even where two builds end at once. */
function place(folder: string, name: string, write: (path: string) => void): void {
  const [path, next] = [join(folder, name), join(folder, `${name}-${process.pid}`)];
  mkdirSync(folder, { recursive: true });
  write(next);
  if (existsSync(path)) rmSync(next, { recursive: true, force: true });
  else renameSync(next, path);
}

/** Bytes under a name; `null` where there are none. */
export function cachedBytes(folder: string, name: string): Buffer | null {
  const path = join(folder, name);
  if (!existsSync(path)) return null;
  served(path);
  return readFileSync(path);
}

/** Puts them there. */
export const cacheBytes = (folder: string, name: string, bytes: Uint8Array): void =>
  place(folder, name, (path) => writeFileSync(path, bytes));

/**
 * Fills a folder with what a name stands for: kept, or else made there, and kept.
 * @param folder of all that is kept
 * @returns whether it was kept already
 */
export async function filled(
  folder: string,
  name: string,
  into: string,
  make: () => Promise<void>,
): Promise<boolean> {
  const kept = join(folder, name);
  if (existsSync(kept)) {
    served(kept);
    cpSync(kept, into, { recursive: true });
    return true;
  }
  await make();
  place(folder, name, (path) => cpSync(into, path, { recursive: true }));
  return false;
}

/** Takes away what has not served for longest, beyond a number. */
export function prune(folder: string, most: number): void {
  if (!existsSync(folder)) return;
  const all = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  for (const { path } of all.sort((a, b) => b.at - a.at).slice(most))
    rmSync(path, { recursive: true, force: true });
}
