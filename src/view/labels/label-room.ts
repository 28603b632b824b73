import { type Box, overlaps } from './label-candidates';
import { leadersCross } from './label-leader';
import { FOOTING, type Footing, firstFit, type Placed, standing, strayed, type Task } from './label-ways';

/** Free space kept around a label, CSS pixels. */
export const GAP = 3;

/** Neither its letters nor its leader meet those of the others. */
export const apart = (place: Placed, others: readonly Placed[], gap: (other: Placed) => number): boolean =>
  // Letters first: most places are refused by them, before a leader is looked at.
  others.every((other) => !overlaps(place.box, other.box, gap(other))) &&
  others.every(
    (other) =>
      !meetsLeader(place.box, other) &&
      !meetsLeader(other.box, place) &&
      // Where nothing has to be said at any price, two leaders never cross.
      !(place.label.settled && place.leader && other.leader && leadersCross(place.leader, other.leader)),
  );

/** Does a leader pass through a box? */
export const meetsLeader = (box: Box, { reach, steps }: Placed): boolean =>
  reach !== null && overlaps(box, reach, 1) && steps().some((step) => overlaps(step, box, 1));

/**
 * A place held by one other label, which finds another place itself; of such pairs, the one that strays least.
 * @param worst what the label may stand on
 * @param moved what the other one may stand on, if that is no better than before
 */
export function makeRoom(
  task: Task,
  placed: readonly Placed[],
  clear: (place: Placed) => boolean,
  worst: Footing,
  moved: Footing = FOOTING.even,
): readonly Placed[] | null {
  let best: readonly Placed[] | null = null;
  let least = Infinity;
  for (const place of task.ways.flatMap((way) => [...standing(task, way)])) {
    const holders = placed.filter(
      (other) => overlaps(place.box, other.box, GAP) || meetsLeader(other.box, place),
    );
    const [holder] = holders;
    if (!holder || holders.length > 1 || strayed(place) >= least) continue;
    const on = place.on();
    if (on > worst || (place.way.led && on >= (place.way.each ? FOOTING.rim : FOOTING.crossing))) continue;
    if (
      !clear(place) ||
      !apart(
        place,
        placed.filter((other) => other !== holder),
        () => GAP,
      )
    )
      continue;
    const kept = [...placed.filter((other) => other !== holder), place];
    const elsewhere = firstFit(
      holder.task,
      // What it says, it goes on saying.
      holder.task.ways.filter(({ shapes }) => shapes === holder.way.shapes),
      (next) => clear(next) && apart(next, kept, () => GAP),
      holder.on() > moved ? holder.on() : moved,
    );
    if (!elsewhere || strayed(place) + strayed(elsewhere) >= least) continue;
    least = strayed(place) + strayed(elsewhere);
    best = [...placed.map((other) => (other === holder ? elsewhere : other)), place];
  }
  return best;
}

/** Squares of distances: another label moves only where a long line across the map is much shorter for it. */
const MUCH_SHORTER = 0.6;

/** A nearer place for a label whose leader crosses a neighbour, when another label moves out of its way. */
export function shortened(
  task: Task,
  found: Placed | null,
  placed: readonly Placed[],
  clear: (place: Placed) => boolean,
): readonly Placed[] | null {
  if (found?.on() !== FOOTING.crossing) return null;
  const ways = task.ways.filter(({ each }) => each);
  const made = makeRoom({ ...task, ways }, placed, clear, FOOTING.crossing);
  const now = made?.at(-1);
  return made && now && strayed(now) < MUCH_SHORTER * strayed(found) ? made : null;
}

/** The fullest wording that finds room when another label moves, if any says more than what was found. */
export function inFull(
  task: Task,
  found: Placed | null,
  placed: readonly Placed[],
  clear: (place: Placed) => boolean,
  worst: Footing,
): readonly Placed[] | null {
  for (const shapes of new Set(task.ways.map((way) => way.shapes))) {
    if (shapes === found?.way.shapes) return null;
    const ways = task.ways.filter((way) => way.shapes === shapes);
    const made = makeRoom({ ...task, ways }, placed, clear, worst, worst);
    if (made) return made;
  }
  return null;
}
