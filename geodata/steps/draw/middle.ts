import { quantize } from 'topojson-client';
import { pruned, simplified, type Topology } from './simplify';
import { MIDDLE } from './tolerances';
import { isPolygonal, type LevelTopology, polygons, withoutSlivers } from './topology';

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
