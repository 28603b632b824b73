/** What a run measures; the shape of `results/latest.json`. Times in milliseconds, sizes in bytes. */
import { median } from './stats';

/** `fast`: as the machine is; `slow`: processor ×4 slower, 1.6 Mb/s, 150 ms a request. */
export const CONDITIONS = ['fast', 'slow'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** One visit of one page. Interactions are the medians of those of the visit. */
export interface Visit {
  /** The thematic polygons are painted. */
  readonly visible: number;
  /** Compressed bodies that this waited for, the document included, and their number. */
  readonly bytes: number;
  readonly requests: number;
  /** The same for all that had arrived in full by then. */
  readonly arrived: number;
  /** The app only: MapLibre has taken over. */
  readonly interactive: number | null;
  /** Longest task before MapLibre was there, and from then on; for a peer, all are before. */
  readonly longBefore: number;
  readonly longAfter: number;
  /** First and largest contentful paint (Paint Timing, Largest Contentful Paint), before anybody touched the page. */
  readonly fcp: number;
  readonly lcp: number;
  /** Cumulative Layout Shift: the worst session window, without unit. */
  readonly cls: number;
  /** Total Blocking Time: what is over 50 ms of each task from the first contentful paint until nothing is left to do. */
  readonly tbt: number;
  readonly recolour: number | null;
  readonly select: number | null;
  readonly hover: number | null;
}
export type Measure = keyof Visit;

/** What a seeded session of gestures, made at a person's pace, cost on one page. */
export interface Session {
  /** Interaction to Next Paint: the 98th percentile of the session's interactions, as the Event Timing API tells them. */
  readonly inp: number;
  /** Interactions that the browser counted: clicks and keys; moving the pointer is none. */
  readonly interactions: number;
  /** JavaScript heap in use after the session and a garbage collection, bytes. */
  readonly heap: number;
  /** Private memory of the process that draws the page, bytes; `null` where the system does not tell it (not Linux). */
  readonly process: number | null;
}

/** Key strokes of the search, in milliseconds. */
export interface KeyStrokes {
  readonly median: number;
  readonly longest: number;
  /** What was typed at the longest. */
  readonly at: string;
}

export interface Results {
  /** Day of the run, ISO. */
  readonly date: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly chromium: string };
  readonly rounds: number;
  readonly visits: Readonly<Record<string, Readonly<Record<Condition, readonly Visit[]>>>>;
  readonly sessions: Readonly<Record<string, Readonly<Record<Condition, readonly Session[]>>>>;
  readonly search: {
    readonly entries: number;
    readonly node: KeyStrokes;
    readonly page: KeyStrokes;
    /** From the key to the painted list, in the app. */
    readonly painted: number;
  };
  /** Compressed size of the geometry of the communes that the app loads. */
  readonly communes: number;
  /** Gzip of what a visit asks for by itself, and of its parts. */
  readonly firstLoad: {
    readonly gzip: number;
    readonly mapLibre: number;
    readonly react: number;
    /** Of the code of ours, that which has run once map and interface are there. */
    readonly ran: number;
    /** What is no script: page, style, font, data. */
    readonly rest: number;
  };
  /** React commits during moves of the pointer and of the camera. */
  readonly commits: { readonly hover: number; readonly camera: number };
}

const middleOf = <T, K extends keyof T>(found: readonly T[] = [], key: K): number | null =>
  median(found.map((one) => one[key]).filter((value) => typeof value === 'number'));

/** Median over the rounds; `null` when the page was not visited or has no such thing. */
export const measured = (
  { visits }: Pick<Results, 'visits'>,
  page: string,
  condition: Condition,
  measure: Measure,
): number | null => middleOf(visits[page]?.[condition], measure);

/** The same of the sessions. */
export const inSession = (
  { sessions }: Pick<Results, 'sessions'>,
  page: string,
  condition: Condition,
  measure: keyof Session,
): number | null => middleOf(sessions[page]?.[condition], measure);
