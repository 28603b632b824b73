import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cacheBytes, cachedBytes, filled, prune, sourceKey } from '../../../scripts/site/cache/build-cache';
import { temporaryFolder } from '../../temporary-folder.mjs';

describe('what a build keeps for the next', () => {
  let folder = '';
  beforeEach(() => {
    folder = temporaryFolder('garde');
    mkdirSync(join(folder, 'src/view'), { recursive: true });
    writeFileSync(join(folder, 'src/view/map.ts'), 'export {};');
    writeFileSync(join(folder, 'vite.config.ts'), 'config');
  });

  const key = (...said: readonly string[]): string =>
    sourceKey([join(folder, 'src'), join(folder, 'vite.config.ts'), join(folder, 'absent')], said);

  test('bears the sum of its sources: contents, names, absence, and what is said besides', () => {
    const first = key();
    const seen = [first, key('tuiles')];
    const change = (path: string, text: string): void => {
      writeFileSync(join(folder, path), text);
      seen.push(key());
    };
    change('src/view/map.ts', 'export const a = 1;');
    change('src/view/legend.ts', 'export {};');
    change('vite.config.ts', 'other');
    change('absent', 'there');
    const [named, other] = [join(folder, 'src/view/legend.ts'), join(folder, 'src/view/legende.ts')];
    renameSync(named, other);
    seen.push(key());
    rmSync(other);
    seen.push(key());
    expect(new Set(seen).size).toBe(seen.length);
    for (const [path, text] of [
      ['src/view/map.ts', 'export {};'],
      ['vite.config.ts', 'config'],
    ] as const)
      writeFileSync(join(folder, path), text);
    rmSync(join(folder, 'absent'));
    expect(key()).toBe(first);
    // What lies beside is not asked.
    writeFileSync(join(folder, 'actions.csv'), 'id');
    expect(key()).toBe(first);
  });

  test('is made once, and put whole in its place', async () => {
    const [kept, first, second] = ['code', 'a', 'b'].map((name) => join(folder, name));
    if (kept === undefined || first === undefined || second === undefined) throw new Error('three folders');
    let made = 0;
    const make = (into: string) => async () => {
      made += 1;
      mkdirSync(join(into, '.vite'), { recursive: true });
      writeFileSync(join(into, '.vite/manifest.json'), '{}');
    };
    expect(await filled(kept, 'sum', first, make(first))).toBe(false);
    // What becomes of the site is no matter of what is kept.
    writeFileSync(join(first, 'index.html'), 'page');
    expect(await filled(kept, 'sum', second, make(second))).toBe(true);
    expect(made).toBe(1);
    expect(readdirSync(second, { recursive: true }).sort()).toEqual([
      '.vite',
      join('.vite', 'manifest.json'),
    ]);
    expect(readdirSync(kept)).toEqual(['sum']);
    await filled(kept, 'other', first, make(first));
    expect(made).toBe(2);
  });

  test('what fails is not kept', async () => {
    const fails = () => Promise.reject(new Error('the bundler'));
    await expect(filled(join(folder, 'code'), 'sum', join(folder, 'a'), fails)).rejects.toThrow(
      'the bundler',
    );
    expect(readdirSync(folder)).not.toContain('code');
  });

  test('what has not served for longest goes first', () => {
    const kept = join(folder, 'copies');
    for (const [i, name] of ['a', 'b', 'c'].entries()) {
      cacheBytes(kept, name, Buffer.from(name));
      utimesSync(join(kept, name), i + 1, i + 1);
    }
    expect(cachedBytes(kept, 'none')).toBeNull();
    expect(cachedBytes(kept, 'a')?.toString()).toBe('a');
    prune(kept, 2);
    expect(readdirSync(kept).sort()).toEqual(['a', 'c']);
    expect(readFileSync(join(kept, 'c'), 'utf8')).toBe('c');
  });
});
