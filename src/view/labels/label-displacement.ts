import { type Box, overlaps } from './label-candidates';
import { FOOTING, type Footing } from './label-footing';
import { LABEL_GAP } from './label-gaps';
import { leadersCross } from './label-leader';
import {
  firstFit,
  isLong,
  lineOf,
  type Placed,
  pinBox,
  standing,
  strayed,
  type Task,
  type Way,
} from './label-ways';

/** Neither its letters nor its leader meet those of the others. */
export const apart = (place: Placed, others: readonly Placed[], gap: (other: Placed) => number): boolean =>
  // Letters first: most places are refused by them, before a leader is looked at.
  others.every((other) => !overlaps(place.box, other.box, gap(other))) &&
  others.every(
    (other) =>
      !meetsLeader(place.box, other) &&
      !meetsLeader(other.box, place) &&
      // Two leaders that cross lead each to the name of the other.
      !(place.leader && other.leader && leadersCross(place.leader, other.leader)),
  );

/** Does a leader pass through a box? */
export const meetsLeader = (box: Box, { reach, steps }: Placed): boolean =>
  reach !== null && overlaps(box, reach, 1) && steps().some((step) => overlaps(step, box, 1));

/** A letter has the whole map for its label: nothing moves for that, unless the label were left out. */
export const unlettered = ({ ways }: Task): readonly Way[] => ways.filter(({ keyed }) => !keyed);

/**
 * A place held by one other label, which finds another place itself; of such pairs, the one that strays least.
 * @param worst what the label may stand on
 * @param moved what the other one may stand on, if that is no better than before
 * @param farthest square of how far both may stray in all
 */
export function displaceLabel(
  task: Task,
  placed: readonly Placed[],
  clear: (place: Placed) => boolean,
  worst: Footing,
  moved: Footing = FOOTING.even,
  farthest = Infinity,
): readonly Placed[] | null {
  let best: readonly Placed[] | null = null;
  let least = farthest;
  for (const place of task.ways.flatMap((way) => [...standing(task, way)])) {
    const holders = placed.filter(
      (other) => overlaps(place.box, other.box, LABEL_GAP) || meetsLeader(other.box, place),
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
        () => LABEL_GAP,
      )
    )
      continue;
    const kept = [...placed.filter((other) => other !== holder), place];
    const elsewhere = firstFit(
      holder.task,
      // What it says, it goes on saying.
      holder.task.ways.filter(({ shapes }) => shapes === holder.way.shapes),
      (next) => clear(next) && apart(next, kept, () => LABEL_GAP),
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

/** A line longer than this is worth moving another label, times the letters. */
const VERY_LONG = 7;

/** A nearer place for a label at the end of a long line, or of one across a neighbour, when another label moves out of its way. */
export function shortened(
  task: Task,
  found: Placed | null,
  placed: readonly Placed[],
  clear: (place: Placed) => boolean,
): readonly Placed[] | null {
  if (!found) return null;
  const across = found.on() === FOOTING.crossing;
  if (!across && !isLong(found, VERY_LONG)) return null;
  const ways = unlettered(task).filter(({ each, shapes }) => (across ? each : shapes === found.way.shapes));
  const [worst, farthest] = across
    ? [FOOTING.crossing, Infinity]
    : [FOOTING.astride, MUCH_SHORTER * strayed(found)];
  const made = displaceLabel({ ...task, ways }, placed, clear, worst, FOOTING.border, farthest);
  if (!made) return null;
  const now = made.at(-1);
  return !across || (now && strayed(now) < MUCH_SHORTER * strayed(found)) ? made : null;
}

/**
 * Once all have their place, the ends of long lines are drawn in, the longest first: to what has been left free since, or to
 * where another label stands that finds another place.
 */
export function drawnIn(placed: readonly Placed[], clear: (place: Placed) => boolean): readonly Placed[] {
  let now = placed;
  // Beside the name of the wider contract, that of a narrower one would be read with it: it stays away.
  const far = placed
    .filter((place) => isLong(place) && !place.way.each)
    .sort((a, b) => strayed(b) - strayed(a));
  for (const place of far) {
    if (!now.includes(place)) continue;
    const { task, way } = place;
    const ways = unlettered(task).filter(({ shapes }) => shapes === way.shapes);
    const farthest = MUCH_SHORTER * strayed(place);
    const others = now.filter((other) => other !== place);
    const nearer = firstFit(
      task,
      ways,
      (next) =>
        strayed(next) < farthest &&
        lineOf(next) < lineOf(place) &&
        clear(next) &&
        apart(next, others, () => LABEL_GAP),
      place.on(),
    );
    const made = nearer
      ? [...others, nearer]
      : displaceLabel(
          { ...task, ways },
          others,
          (next) => clear(next) && !isLong(next),
          place.on(),
          FOOTING.even,
          farthest,
        );
    const at = new Map(made?.map((next) => [next.label.key, next]));
    now = now.map((other) => at.get(other.label.key) ?? other);
  }
  return now;
}

/**
 * Names of the ground (départements under classes of communes) say together where one is: the one of them that finds room, over a patch of the map, would be read as
 * the name of that patch.
 * @param asked how many of them are in the frame
 */
export function orNoDistrict(placed: readonly Placed[], asked: number): readonly Placed[] {
  const isDistrict = ({ label }: Placed): boolean => label.kind === 'district' && label.own === true;
  return 2 * placed.filter(isDistrict).length < asked ? placed.filter((place) => !isDistrict(place)) : placed;
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
    const ways = unlettered(task).filter((way) => way.shapes === shapes);
    const made = displaceLabel({ ...task, ways }, placed, clear, worst, worst);
    if (made) return made;
  }
  return null;
}

/** Does another label stand on the letter that would stand for one? */
export const pinned = (task: Task, placed: readonly Placed[]): boolean =>
  placed.some((other) => overlaps(pinBox(task), other.box, 1));

/** All of a label under a letter, where the one label that stands on that letter finds another place. */
export function underLetter(
  task: Task,
  found: Placed | null,
  placed: readonly Placed[],
  clear: (place: Placed) => boolean,
): readonly Placed[] | null {
  const ways = task.ways.filter(({ keyed }) => keyed);
  if (ways.length === 0 || (found && !found.pin && found.on() < FOOTING.crossing)) return null;
  const pin = pinBox(task);
  const [holder, ...more] = placed.filter((other) => overlaps(pin, other.box, 1));
  if (!holder || more.length > 0) return null;
  const others = placed.filter((other) => other !== holder);
  const elsewhere = firstFit(
    holder.task,
    holder.task.ways.filter(({ shapes }) => shapes === holder.way.shapes),
    (next) =>
      !overlaps(pin, next.box, LABEL_GAP) &&
      !meetsLeader(pin, next) &&
      clear(next) &&
      apart(next, others, () => LABEL_GAP),
    FOOTING.astride,
  );
  const kept = elsewhere && [...others, elsewhere];
  const under =
    kept &&
    firstFit(task, ways, (place) => clear(place) && apart(place, kept, () => LABEL_GAP), FOOTING.astride);
  return kept && under ? [...kept, under] : null;
}
