import { bboxClip } from '@turf/turf';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Bbox } from '../../src/domain/cog';
import type { Boundaries, Context } from '../../src/domain/geometry';
import type { Model } from '../../src/domain/model';

/** What the start view is drawn from: for the map written in the page and for pictures. */
export interface Ground {
  readonly model: Model;
  readonly boundaries: Boundaries;
  readonly context: Context;
}

/** The parts of an area that a box holds. */
function clipArea({ coordinates }: MultiPolygon, [west, south, east, north]: Bbox): MultiPolygon {
  const polygons = coordinates.flatMap((rings): Position[][][] => {
    const { geometry } = bboxClip({ type: 'Polygon', coordinates: rings }, [west, south, east, north]);
    return geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  });
  return { type: 'MultiPolygon', coordinates: polygons.filter((polygon) => polygon.length > 0) };
}

/** The parts of lines that a box holds. */
function clipLines({ coordinates }: MultiLineString, [west, south, east, north]: Bbox): MultiLineString {
  const lines = coordinates.flatMap((points): Position[][] => {
    const { geometry } = bboxClip({ type: 'LineString', coordinates: points }, [west, south, east, north]);
    return geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  });
  return { type: 'MultiLineString', coordinates: lines.filter((line) => line.length > 1) };
}

export const clip = (geometry: MultiPolygon | MultiLineString, box: Bbox): MultiPolygon | MultiLineString =>
  geometry.type === 'MultiPolygon' ? clipArea(geometry, box) : clipLines(geometry, box);

/** The surroundings cut to what may show around the region, so that the page does not carry the rest of Belgium. */
export function clipContext(context: Context, [west, south, east, north]: Bbox): Context {
  const [dx, dy] = [(east - west) * 0.8, (north - south) * 0.4];
  const box: Bbox = [west - dx, south - dy, east + dx, north + dy];
  return {
    land: clipArea(context.land, box),
    lines: clipLines(context.lines, box),
    landmarks: context.landmarks,
  };
}

/** Light boundaries, with the outlines of communes taken from others. */
export const communesOver = (light: Boundaries, communes: Boundaries): Boundaries => ({
  ...light,
  shape: (shape) => (shape.niveau === 'commune' ? communes : light).shape(shape),
});
