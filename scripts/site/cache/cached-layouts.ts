/** Places of labels, the dearest of what a build computes, kept from one build to the next. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepLayouts } from '../../../src/render/svg/overlay/layout-cache';
import { prune, sourceKey } from './build-cache';

/** Layouts kept of one set of boundaries and rules: of some ten sites. */
const MOST = 6_000;
/** Sets of boundaries and rules: those that one run of the suites builds, so that none pushes another out. */
const SETS = 12;

/**
 * Makes something with the places that labels were given by earlier builds of the same rules and boundaries, and keeps those
 * of this one. Figures are no part of the name: what differs in them alone finds the places that they leave as they were.
 * @param of what places are made of besides views: files and folders, then other texts
 */
export function withCachedLayouts<T>(
  folder: string,
  of: readonly [paths: readonly string[], said: readonly string[]],
  make: () => T,
): T {
  const path = join(folder, `${sourceKey(...of)}.json`);
  const read = (): Map<string, string> =>
    new Map<string, string>(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []);
  const kept = read();
  const used = new Map<string, string>();
  const name = (key: string): string => createHash('sha256').update(key).digest('base64url');
  keepLayouts({
    get: (key) => {
      const text = kept.get(name(key));
      if (text !== undefined) used.set(name(key), text);
      return text;
    },
    set: (key, text) => used.set(name(key), text),
  });
  try {
    return make();
  } finally {
    keepLayouts(null);
    mkdirSync(folder, { recursive: true });
    const next = `${path}-${process.pid}`;
    // The last that served come first, then those of a build that has ended meanwhile.
    writeFileSync(next, JSON.stringify([...new Map([...used, ...read(), ...kept])].slice(0, MOST)));
    renameSync(next, path);
    utimesSync(path, new Date(), new Date());
    prune(folder, SETS);
  }
}
