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
  readonly recolour: number | null;
  readonly select: number | null;
  readonly hover: number | null;
}
export type Measure = keyof Visit;

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

/** Median over the rounds; `null` when the page was not visited or has no such thing. */
export function measured(
  { visits }: Pick<Results, 'visits'>,
  page: string,
  condition: Condition,
  measure: Measure,
): number | null {
  const values = (visits[page]?.[condition] ?? []).map((visit) => visit[measure]);
  return median(values.filter((value) => value !== null));
}
