import type { ArcReader } from './arc-reader';

/** Arcs end to end, and the places where they begin and end. */
interface Run {
  arcs: number[];
  start: number;
  end: number;
}

const arcOf = (index: number): number => (index < 0 ? ~index : index);

/**
 * Joins arcs end to end, each used once: the runs of `stitch` of topojson-client, in the same order. Ours knows a place
 * by a number that is read once, where that one writes its two coordinates as a text at each turn: on the 11 000 arcs of
 * the communes, a task of a quarter of a second became one that no gesture feels.
 */
export function stitch(reader: ArcReader, asked: readonly number[]): number[][] {
  const arcs = [...asked];
  // Empty arcs first: others may take them in.
  let empty = -1;
  arcs.forEach((arc, i) => {
    if (!reader.isEmpty(arc)) return;
    empty += 1;
    const moved = arcs[empty];
    if (moved === undefined) return;
    [arcs[empty], arcs[i]] = [arc, moved];
  });
  const byStart = new Map<number, Run>();
  const byEnd = new Map<number, Run>();
  const keep = (run: Run): void => {
    byStart.set(run.start, run);
    byEnd.set(run.end, run);
  };
  for (const arc of arcs) {
    const [start, end] = reader.ends(arc);
    const before = byEnd.get(start);
    const after = byStart.get(end);
    if (before) {
      byEnd.delete(before.end);
      before.arcs.push(arc);
      before.end = end;
      if (after) {
        byStart.delete(after.start);
        keep(
          after === before
            ? before
            : { arcs: before.arcs.concat(after.arcs), start: before.start, end: after.end },
        );
      } else keep(before);
    } else if (after) {
      byStart.delete(after.start);
      after.arcs.unshift(arc);
      after.start = start;
      keep(after);
    } else keep({ arcs: [arc], start, end });
  }
  const runs: number[][] = [];
  const written = new Set<number>();
  const flush = (from: Map<number, Run>, other: Map<number, Run>, side: 'start' | 'end'): void => {
    for (const run of from.values()) {
      other.delete(run[side]);
      for (const arc of run.arcs) written.add(arcOf(arc));
      runs.push(run.arcs);
    }
  };
  flush(byEnd, byStart, 'start');
  flush(byStart, byEnd, 'end');
  for (const arc of arcs) if (!written.has(arcOf(arc))) runs.push([arc]);
  return runs;
}
