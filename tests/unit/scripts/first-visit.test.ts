import { describe, expect, test } from 'vitest';
import { askedChunks, type Manifest, mapPaths } from '../../../scripts/lib/checks/first-visit';

const MANIFEST: Manifest = {
  'index.html': {
    file: 'assets/index-aaaaaaaa.js',
    isEntry: true,
    css: ['assets/index-aaaaaaaa.css'],
    dynamicImports: ['src/app/mount.tsx'],
  },
  'src/app/mount.tsx': { file: 'assets/mount-aaaaaaaa.js', imports: ['_shared.js', 'index.html'] },
  'src/ui/dialog.tsx': { file: 'assets/dialog-aaaaaaaa.js', imports: ['_shared.js', '_late.js'] },
  '_shared.js': { file: 'assets/shared-aaaaaaaa.js' },
  '_late.js': { file: 'assets/late-aaaaaaaa.js', css: ['assets/late-aaaaaaaa.css'] },
  'geodata/boundaries/reperes.json': { file: 'assets/reperes-aaaaaaaa.json' },
  'geodata/boundaries/communes.arcs': { file: 'assets/communes-aaaaaaaa.arcs' },
  'src/load/communes/parse-communes.ts': { file: 'assets/parse-communes-aaaaaaaa.js' },
};

const FIGURES = ['donnees/chiffres.json', 'donnees/partage/niveaux-aaaaaaaa.topo.json'];

describe('a first visit', () => {
  test('asks for no chunk that only a dialog reaches, nor for its styles', () => {
    expect([...askedChunks(MANIFEST)].sort()).toEqual([
      'assets/dialog-aaaaaaaa.js',
      'assets/late-aaaaaaaa.css',
      'assets/late-aaaaaaaa.js',
      'assets/parse-communes-aaaaaaaa.js',
    ]);
  });

  test('waits for the page alone before the start map, for the data and the light ground otherwise', () => {
    const { start, link } = mapPaths(MANIFEST, FIGURES);
    expect(start).toEqual(['index.html']);
    expect(link).toEqual([...start, 'assets/index-aaaaaaaa.js', ...FIGURES, 'assets/reperes-aaaaaaaa.json']);
  });

  test('communes wait for their outlines and what reads them; a build without them is not weighed', () => {
    expect(mapPaths(MANIFEST, FIGURES).communes).toEqual([
      'assets/communes-aaaaaaaa.arcs',
      'assets/parse-communes-aaaaaaaa.js',
    ]);
    const { 'geodata/boundaries/communes.arcs': _, ...without } = MANIFEST;
    expect(() => mapPaths(without, FIGURES)).toThrow(/communes\.arcs : absent/);
  });
});
