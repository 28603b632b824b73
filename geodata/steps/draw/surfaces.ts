import { area } from '@turf/turf';
import { merge } from 'topojson-client';
import { collection, parseTopology, unitsOf } from '../../../src/load/topology';

const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * Surface in km² of the part of each EPCI inside the region, by code, on the sphere: the committed outlines hold no
 * official area. @param text the finest boundaries
 */
export function epciSurfaces(text: string): ReadonlyMap<string, number> {
  const found = known.get(text);
  if (found) return found;
  const topology = parseTopology(text, 'territoires.topo.json');
  const units = unitsOf(collection(topology, 'epci', 'territoires.topo.json'));
  const surfaces = new Map(
    units.map((unit) => [unit.code, Math.round(area(merge(topology, [unit])) / 1e5) / 10] as const),
  );
  known.clear();
  return known.set(text, surfaces).get(text) ?? surfaces;
}
