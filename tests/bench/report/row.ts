/** A goal and what became of it. */

/** What a page that does only the work of a goal takes. */
export interface Floor {
  readonly text: string;
  /** The floor itself reaches the goal. */
  readonly reached: Reached;
}

export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly reached: Reached;
  /** Of a page that does only this work; `null` where none is made. */
  readonly floor: Floor | null;
}

export type Reached = 'yes' | 'no' | 'unknown';

/** `unknown` when something was not measured: neither a success nor a failure. */
export function atMost(value: number | null, limit: number | null): Reached {
  if (value === null || limit === null) return 'unknown';
  return value <= limit ? 'yes' : 'no';
}

export const both = (...parts: readonly Reached[]): Reached =>
  parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes';
