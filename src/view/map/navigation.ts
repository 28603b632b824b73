import type { LonLat } from '../../domain/cog';
import { type Model, placeName } from '../../domain/model';
import { type Place, type PlaceKey, placeKey } from '../../domain/place';
import { project } from '../../domain/projection';
import type { ExplorerState } from '../../state/explorer-state';
import { GAP } from '../text/formats';
import { buildHover } from './build-hover';
import type { AnchorOf } from './map-shapes';

/** A territory that the keys can reach on the map. */
export interface NavigableUnit {
  readonly key: PlaceKey;
  readonly place: Place;
  readonly name: string;
  readonly at: LonLat;
}

export type Direction = 'nord' | 'sud' | 'est' | 'ouest';

/**
 * Places that a click can reach, in the order of the lists; those without a point (names not there yet) are left out.
 * @param places as `pickable` gives them
 */
export const navigableUnits = (
  model: Model,
  places: readonly Place[],
  anchorOf: AnchorOf,
): readonly NavigableUnit[] =>
  places.flatMap((place) => {
    const at = anchorOf(place)?.at;
    return at ? [{ key: placeKey(place), place, name: placeName(model, place), at }] : [];
  });

/** Name, level, value with its unit, scheme and precision, in one sentence to be heard. */
export function unitSentence(model: Model, state: ExplorerState, place: Place): string {
  const { title, lines } = buildHover(model, state, place);
  return `${title}${GAP}: ${lines.map((line) => line.replace(/\.$/, '')).join(', ')}`;
}

/** A step aside costs more than a step ahead: the nearest along the arrow, not the nearest of all. */
const ASIDE = 2;

/**
 * The neighbour on one side, on the map as it is seen (north up); `null` at the edge. Only what lies within the quarter
 * that the arrow points to is a neighbour on that side, so that the opposite arrow tends to come back.
 */
export function neighbourTowards(
  units: readonly NavigableUnit[],
  from: NavigableUnit,
  direction: Direction,
): NavigableUnit | null {
  const [x0, y0] = project(from.at);
  let best: NavigableUnit | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    if (unit.key === from.key) continue;
    const [x, y] = project(unit.at);
    const [dx, dy] = [x - x0, y - y0];
    const [ahead, aside] =
      direction === 'nord'
        ? [-dy, Math.abs(dx)]
        : direction === 'sud'
          ? [dy, Math.abs(dx)]
          : direction === 'est'
            ? [dx, Math.abs(dy)]
            : [-dx, Math.abs(dy)];
    if (ahead <= 0 || aside > ahead) continue;
    const cost = ahead + ASIDE * aside;
    if (cost < least) {
      least = cost;
      best = unit;
    }
  }
  return best;
}
