import { quantize } from 'topojson-client';
import { pruned, simplified, type Topology } from './simplify';
import { isPolygonal, type LevelTopology, polygons, withoutSlivers } from './topology';

/**
 * Middle file, for all communes on one screen, up to zoom 11. At zoom 10 a pixel is about 50 m: a point goes when it
 * stands less than two pixels from the line, and a cell of the grid (about 30 m) is less than one. Of the points of the
 * fine file, nine in ten stay: what makes this file small is that it holds the communes alone, as bytes.
 */
export const MIDDLE = { metres: 100, grille: 7e3 } as const;

/** Communes of the fine file, in code order, on shared lines; the levels above are composed from them where it is read. */
export function middleTopology(fine: LevelTopology): Topology {
  const alone: Topology = { ...fine, objects: { communes: fine.objects.communes } };
  const drawn: Topology = quantize(simplified(alone, MIDDLE.metres), MIDDLE.grille);
  const { communes } = drawn.objects;
  const units = communes?.type === 'GeometryCollection' ? communes.geometries.filter(isPolygonal) : [];
  return pruned({
    ...drawn,
    objects: {
      communes: {
        type: 'GeometryCollection',
        // What was an islet or a gap may be a dot on this grid.
        geometries: polygons(units).map((unit) => withoutSlivers(drawn, unit)),
      },
    },
  });
}
