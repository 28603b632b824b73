import type { NoValueCode } from './indicator';

/** What joining has done, told to the reader. */
export interface Joined {
  readonly valeurs: readonly (readonly [string, number | NoValueCode])[];
  /** Territories of the region with a line, of so many. */
  readonly matched: number;
  readonly of: number;
  /** Territories of the region that the file has no line for. */
  readonly missing: readonly string[];
  /** Lines of another region, left aside. */
  readonly outside: number;
  /** Codes that had lost their zero. */
  readonly zeros: number;
  /** Former communes whose value counts for today's. */
  readonly carried: readonly string[];
  /** Former communes that could not be: a ratio cannot be added up, nor a part that the file does not tell. */
  readonly dropped: readonly string[];
  /** Communes of today whose own line is that of a part of them: without a value. */
  readonly older: readonly string[];
  /** True where the measure is a count, which adds up. */
  readonly additive: boolean;
  /** What is no code of this level. */
  readonly unknown: readonly string[];
  /** Codes that a spreadsheet has rounded. */
  readonly rounded: readonly string[];
  /** Codes given several times with one value: it counts once. */
  readonly twice: readonly string[];
  /** Codes given several times with values that differ: without a value. */
  readonly clashing: readonly string[];
  /** Cells that are no number. */
  readonly unread: readonly string[];
  /** Signs between thousands that were found in the column. */
  readonly thousands: readonly (',' | '.')[];
  /** A number that may be a thousand times what is read. */
  readonly doubtful: string | null;
}
