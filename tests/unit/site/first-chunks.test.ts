import { expect, test } from 'vitest';
import { firstChunks } from '../../../scripts/site/first-chunks';

const ROOT = '/site/';
const REACT = '/site/node_modules/react-dom/client.js';
/** Who imports whom, statically. */
const GRAPH: Readonly<Record<string, readonly string[]>> = {
  '/site/src/main.ts': ['/site/src/app/start.ts', '/site/src/ui/styles/index.css'],
  '/site/src/app/start.ts': ['/site/src/domain/place.ts'],
  '/site/src/domain/place.ts': ['/site/src/app/start.ts'],
  '/site/src/app/mount.tsx': ['/site/src/app/root.tsx', REACT, '/site/src/ui/styles/late.css'],
  '/site/src/app/root.tsx': ['/site/src/domain/place.ts', REACT],
  '/site/src/app/late.tsx': ['/site/src/app/root.tsx'],
};
const modules = {
  getModuleInfo: (id: string) => {
    const importedIds = GRAPH[id];
    return importedIds ? { importedIds } : null;
  },
};

test('the map, the interface and React are one file each; the rest is left to the bundler', () => {
  const name = firstChunks(ROOT);
  const nameOf = (id: string): string | null => name(id, modules);
  expect(nameOf('/site/src/app/start.ts')).toBe('carte');
  // What both need comes with the map, which is first.
  expect(nameOf('/site/src/domain/place.ts')).toBe('carte');
  expect(nameOf('/site/src/app/root.tsx')).toBe('interface');
  expect(nameOf(REACT)).toBe('react');
  for (const left of ['/site/src/main.ts', '/site/src/app/mount.tsx', '/site/src/app/late.tsx'])
    expect(nameOf(left)).toBeNull();
  // The sheet of the entry is written in the page.
  for (const sheet of ['index', 'late']) expect(nameOf(`/site/src/ui/styles/${sheet}.css`)).toBeNull();
});
