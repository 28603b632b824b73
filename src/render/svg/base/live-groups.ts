import { whenIdle } from '../../common/host-signals';
import type { MapInput } from '../../common/renderer';
import { type BaseGroup, type BaseStyle, baseGroups } from '../base-markup';

/** The groups of a live base map, each with another that may be written before it is asked for. */
export interface LiveGroups {
  /** All have been written anew, from this input. */
  written(input: MapInput): void;
  /** Writes what an input holds beyond what is there, or turns to what was written ahead. */
  update(input: MapInput, style: BaseStyle): void;
  /** Colours alone have been written, where they stand. */
  painted(input: MapInput): void;
  /** Writes unseen what {@link update} would write of an input. */
  foresee(input: MapInput, style: BaseStyle): void;
}

/** Areas beyond which nothing is written ahead nor kept behind: thousands of communes would be there twice, or unseen. */
const MOST_AHEAD = 400;

interface Written {
  readonly element: Element;
  readonly from: BaseGroup['from'];
}

const isFrom = (from: BaseGroup['from'], { from: was }: Pick<Written, 'from'>): boolean =>
  from.every((part, at) => part === was[at]);

const fromOf = (input: MapInput, style: BaseStyle): readonly BaseGroup['from'][] =>
  baseGroups(input, style, true).map(({ from }) => from);

/** Unseen, a group is laid out all the same: turning to it lays nothing out again. */
function see({ element }: Written, name: BaseGroup['name'] | null): void {
  if (name === null) {
    element.removeAttribute('class');
    element.setAttribute('opacity', '0');
  } else {
    element.setAttribute('class', `carte-${name}`);
    element.removeAttribute('opacity');
  }
}

/**
 * Groups by their rank, over all drawings of the map. A group is known by name while it is seen; what it was turned from
 * stays behind it, so that turning back writes nothing either.
 * @param style how the live map is written; nothing that groups are known by depends on its camera
 */
export function liveGroups(container: Element, style: () => BaseStyle): LiveGroups {
  let fronts: Written[] = [];
  /** How many areas are seen. */
  let areas = 0;
  const backs = new Map<number, Written>();

  const written = (input: MapInput): void => {
    backs.clear();
    areas = input.view.areas.length;
    const groups = container.querySelectorAll('.carte-monde > g');
    fronts = fromOf(input, style()).flatMap((from, rank) => {
      const element = groups[rank];
      return element ? [{ element, from }] : [];
    });
  };
  /** Groups of an input that are not what stands at their rank, with what stands there. */
  const others = (input: MapInput, how: BaseStyle) =>
    baseGroups(input, how, true).flatMap((group, rank) => {
      const front = fronts[rank];
      return front && !isFrom(group.from, front) ? [{ group, rank, front }] : [];
    });

  return {
    written,
    painted: (input) => {
      const from = fromOf(input, style());
      fronts = fronts.map((front, rank) => ({ ...front, from: from[rank] ?? front.from }));
    },
    update: (input, how) => {
      const isHeavy = areas > MOST_AHEAD;
      areas = input.view.areas.length;
      for (const { group, rank, front } of others(input, how)) {
        const back = backs.get(rank);
        if (back && isFrom(group.from, back)) {
          see(back, group.name);
          see(front, null);
          fronts[rank] = back;
          backs.set(rank, front);
          if (!isHeavy) continue;
          backs.delete(rank);
          whenIdle(() => front.element.remove());
        } else {
          front.element.innerHTML = group.content();
          fronts[rank] = { element: front.element, from: group.from };
        }
      }
    },
    foresee: (input, how) => {
      if (input.view.areas.length > MOST_AHEAD) return;
      for (const { group, rank, front } of others(input, how)) {
        const back = backs.get(rank);
        if (back && isFrom(group.from, back)) continue;
        const element = back?.element ?? front.element.cloneNode();
        if (!(element instanceof Element)) continue;
        element.innerHTML = group.content();
        const next: Written = { element, from: group.from };
        if (!back) {
          see(next, null);
          front.element.after(element);
        }
        backs.set(rank, next);
      }
    },
  };
}
