/** The start view of the app, built in Node: for the map written in the page and for pictures. */
import { readFileSync } from 'node:fs';
import type { Boundaries } from '../../src/domain/geometry';
import { buildModel } from '../../src/domain/model';
import { parseBoundaries } from '../../src/load/boundaries';
import { parseContext, parseLandmarks } from '../../src/load/boundaries-context';
import { boundaryPath } from '../data/folders';
import { lightText, loadCog } from '../data/outlines';
import { versionedPacts } from '../data/versions/archived-versions';
import type { Ground } from './ground';

/** Model and light boundaries of a checkout, as the app has them before anything fine has arrived. */
export function loadGround(root: string): Ground {
  const file = (name: string): string => readFileSync(boundaryPath(root, name), 'utf8');
  const pacts = versionedPacts(root);
  return {
    model: buildModel(pacts, loadCog(root, pacts)),
    boundaries: parseBoundaries(lightText(root, pacts), 'niveaux.topo.json'),
    context: parseContext(file('contexte.topo.json'), parseLandmarks(file('reperes.json'))),
  };
}

/** Every commune of a checkout, for a view that needs them. */
export const loadCommunes = (root: string): Boundaries =>
  parseBoundaries(readFileSync(boundaryPath(root, 'territoires.topo.json'), 'utf8'), 'territoires.topo.json');
