/** A goal and what became of it. */

export type Reached = 'yes' | 'no' | 'unknown';

/** `unknown` when something was not measured: neither a success nor a failure. */
export function atMost(value: number | null, limit: number | null): Reached {
  if (value === null || limit === null) return 'unknown';
  return value <= limit ? 'yes' : 'no';
}

export const both = (...parts: readonly Reached[]): Reached =>
  parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes';
