import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES_FILE, parseFigures } from '../../src/load/versions/figures';

/** Files of the figures of a built site from its top: those that every first map waits for, and all of them. */
export function firstFigures(dist: string): {
  readonly map: readonly string[];
  readonly all: readonly string[];
} {
  const path = (name: string): string => `donnees/${name}`;
  const { fichiers } = parseFigures(readFileSync(join(dist, path(FIGURES_FILE)), 'utf8'));
  return {
    map: [FIGURES_FILE, fichiers.cog, fichiers.niveaux].map(path),
    all: [FIGURES_FILE, ...Object.values(fichiers)].map(path),
  };
}
