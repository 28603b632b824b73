/** The start view of the app, built in Node: for the map written in the page and for pictures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bboxClip } from '@turf/turf';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Bbox } from '../../src/domain/cog';
import type { Boundaries, Context } from '../../src/domain/geometry';
import { buildModel, type Model } from '../../src/domain/model';
import { parseBoundaries } from '../../src/load/boundaries';
import { parseContext, parseLandmarks } from '../../src/load/boundaries-context';
import { lightText, loadCog } from '../data/outlines';
import { loadPacts } from '../data/pacts-json';

export interface Ground {
  readonly model: Model;
  readonly boundaries: Boundaries;
  readonly context: Context;
}

/** Model and light boundaries of a checkout, as the app has them before anything fine has arrived. */
export function loadGround(root: string): Ground {
  const file = (name: string): string => readFileSync(join(root, 'geodata/boundaries', name), 'utf8');
  const pacts = loadPacts(root);
  return {
    model: buildModel(pacts, loadCog(root, pacts)),
    boundaries: parseBoundaries(lightText(root, pacts), 'niveaux.topo.json'),
    context: parseContext(file('contexte.topo.json'), parseLandmarks(file('reperes.json'))),
  };
}

/** Every commune of a checkout, for a view that needs them. */
export const loadCommunes = (root: string): Boundaries =>
  parseBoundaries(
    readFileSync(join(root, 'geodata/boundaries/territoires.topo.json'), 'utf8'),
    'territoires.topo.json',
  );

/** The surroundings cut to what may show around the region, so that the page does not carry the rest of Belgium. */
export function clipContext(context: Context, [west, south, east, north]: Bbox): Context {
  const [dx, dy] = [(east - west) * 0.8, (north - south) * 0.4];
  const box: [number, number, number, number] = [west - dx, south - dy, east + dx, north + dy];
  const polygons = context.land.coordinates.flatMap((coordinates): Position[][][] => {
    const { geometry } = bboxClip({ type: 'Polygon', coordinates }, box);
    return geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  });
  const lines = context.lines.coordinates.flatMap((coordinates): Position[][] => {
    const { geometry } = bboxClip({ type: 'LineString', coordinates }, box);
    return geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  });
  const land: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: polygons.filter((polygon) => polygon.length > 0),
  };
  const clipped: MultiLineString = {
    type: 'MultiLineString',
    coordinates: lines.filter((line) => line.length > 1),
  };
  return { land, lines: clipped, landmarks: context.landmarks };
}
