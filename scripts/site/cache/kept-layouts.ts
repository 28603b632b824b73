/** Places of labels, the dearest of what a build computes, kept from one build to the next. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepLayouts } from '../../../src/render/svg/overlay/layout-cache';
import { prune, sourceKey } from './build-cache';

/** Layouts kept of one set of boundaries and rules: of some ten sites. */
const MOST = 6_000;

/**
 * Makes something with the places that labels were given by earlier builds of the same rules and boundaries, and keeps those
 * of this one. Figures are no part of the name: what differs in them alone finds the places that they leave as they were.
 * @param of what places are made of besides views: files and folders, then other texts
 */
export function withKeptLayouts<T>(
  folder: string,
  of: readonly [paths: readonly string[], said: readonly string[]],
  make: () => T,
): T {
  const path = join(folder, `${sourceKey(...of)}.json`);
  const kept = new Map<string, string>(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []);
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
    // The last that served come first; of two builds that end at once, one is kept.
    writeFileSync(next, JSON.stringify([...new Map([...used, ...kept])].slice(0, MOST)));
    renameSync(next, path);
    utimesSync(path, new Date(), new Date());
    prune(folder, 4);
  }
}
