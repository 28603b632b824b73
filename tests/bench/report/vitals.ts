/** Goals of what a user's browser says of an arrival and of a session (Web Vitals), and of memory. */
import {
  APP_COMMUNES,
  APP_EMBED,
  APP_START,
  drawingFloorId,
  LIBRARIES,
  OWN_ARRIVALS,
  OWN_SESSIONS,
  PAGES,
  type PageSpec,
  peerId,
} from './pages';
import { CONDITIONS, type Condition, inSession, measured, type Results, type Session } from './results';
import { atMost, both, type Row } from './row';
import { ratio } from './stats';
import { megabytes, milliseconds } from './units';

/** Largest against first contentful paint; layout shift; blocking time; milliseconds of an interaction; share of Leaflet's memory. */
const LCP_SHARE = 1.3;
const SHIFT = 0.02;
const BLOCKING = 150;
const INP: Readonly<Record<Condition, number>> = { fast: 50, slow: 100 };
const MEMORY_SHARE = 1.5;

interface Named {
  readonly label: string;
  readonly value: number;
}
const PLAIN = /^\*\*this map\*\*, /;
const named = (id: string, value: number | null): Named[] => {
  const label = PAGES.find((page) => page.id === id)?.label.replace(PLAIN, '') ?? id;
  return value === null ? [] : [{ label, value }];
};
/** The worst of our pages: a good one must not hide a poor one. `null` when one of them was not measured. */
function worst(ids: readonly string[], measureOf: (id: string) => number | null): Named | null {
  const found = ids.flatMap((id) => named(id, measureOf(id)));
  if (found.length < ids.length) return null;
  return found.reduce<Named | null>((most, one) => (most && most.value >= one.value ? most : one), null);
}
const peersText = (measureOf: (id: string) => number | null, text: (value: number) => string): string => {
  const found = Object.entries(LIBRARIES).flatMap(([name, label]) => {
    const value = measureOf(peerId(name, 'a'));
    return value === null ? [] : [`${label} ${text(value)}`];
  });
  return found.length > 0 ? `; ${found.join(', ')}` : '';
};

function arrivalRow(
  what: string,
  goal: string,
  limit: number,
  measureOf: (id: string) => number | null,
  text: (value: number) => string,
): Row {
  const most = worst(
    OWN_ARRIVALS.map(({ id }) => id),
    measureOf,
  );
  return {
    what: `${what}, slow, the worst of every shell and theme`,
    goal,
    measured: `${most ? `${text(most.value)} (${most.label})` : '–'}${peersText(measureOf, text)}`,
    reached: atMost(most?.value ?? null, limit),
    floor: null,
  };
}

export function arrivalRows(results: Results): Row[] {
  const of = (id: string, measure: 'lcp' | 'fcp' | 'cls' | 'tbt') => measured(results, id, 'slow', measure);
  return [
    arrivalRow(
      'largest against first contentful paint',
      `≤ ${LCP_SHARE} ×`,
      LCP_SHARE,
      (id) => ratio(of(id, 'lcp'), of(id, 'fcp')),
      (value) => `${value.toFixed(2)} ×`,
    ),
    arrivalRow(
      'cumulative layout shift',
      `≤ ${SHIFT}`,
      SHIFT,
      (id) => of(id, 'cls'),
      (value) => value.toFixed(3),
    ),
    arrivalRow(
      'total blocking time',
      `≤ ${BLOCKING} ms`,
      BLOCKING,
      (id) => of(id, 'tbt'),
      (value) => `${value.toFixed(0)} ms`,
    ),
  ];
}

export function inpRow(results: Results): Row {
  const floorOf = (condition: Condition) => inSession(results, drawingFloorId('a'), condition, 'inp');
  const floor = { fast: floorOf('fast'), slow: floorOf('slow') };
  const parts = CONDITIONS.map((condition) => {
    const of = (id: string) => inSession(results, id, condition, 'inp');
    const most = worst(OWN_SESSIONS, of);
    return {
      text: `${condition} ${most ? `${milliseconds(most.value)} (${most.label})` : '–'}${peersText(of, milliseconds)}`,
      reached: atMost(most?.value ?? null, INP[condition]),
    };
  });
  return {
    what: 'interaction to next paint, 98th percentile of 60 gestures, the worst of our shells',
    goal: `≤ ${INP.fast} ms fast / ≤ ${INP.slow} ms slow`,
    measured: parts.map(({ text }) => text).join(' / '),
    reached: both(...parts.map(({ reached }) => reached)),
    floor: {
      text: `fast ${milliseconds(floor.fast)} / slow ${milliseconds(floor.slow)} (our drawing written alone)`,
      reached: both(...CONDITIONS.map((condition) => atMost(floor[condition], INP[condition]))),
    },
  };
}

/** Which layers a session shows, ours, and the page of Leaflet that draws the same areas. */
const LAYERS = [
  { what: 'of EPCI (embed)', page: APP_EMBED, peer: peerId('leaflet', 'a') },
  { what: 'through all themes, communes among them', page: APP_START, peer: peerId('leaflet', 'b') },
  { what: 'of communes', page: APP_COMMUNES, peer: peerId('leaflet', 'b') },
] as const;
const MEMORIES = ['heap', 'process'] as const;

/** Of pages of ours beside those of Leaflet with the same layers: the heap and the process, each held to it. */
export const memoryRows = (results: Results): Row[] =>
  LAYERS.map(({ what, page, peer }) => {
    const parts = MEMORIES.map((measure) => {
      const [ours, theirs] = [page, peer].map((id) => inSession(results, id, 'fast', measure));
      const share = ratio(ours ?? null, theirs ?? null);
      return {
        text: `${measure} ${megabytes(ours ?? null)}, Leaflet ${megabytes(theirs ?? null)}: ${share === null ? '–' : `${share.toFixed(2)} ×`}`,
        reached: atMost(share, MEMORY_SHARE),
      };
    });
    return {
      what: `memory after 60 gestures, ${what}`,
      goal: `≤ ${MEMORY_SHARE} × Leaflet`,
      measured: parts.map(({ text }) => text).join('; '),
      reached: both(...parts.map(({ reached }) => reached)),
      floor: null,
    };
  });

const VITALS_HEADS = [
  'page',
  'LCP / FCP, slow',
  'layout shift',
  'blocking time',
  'interaction, fast / slow',
  'heap / process',
] as const;

/** Every page of which an arrival or a session tells something; dashes for what was not measured. */
export const vitalsTable = (
  results: Pick<Results, 'visits' | 'sessions'>,
): { heads: readonly string[]; rows: string[][] } => ({
  heads: VITALS_HEADS,
  rows: PAGES.filter(({ floor }) => !floor).map(({ id, label, level }: PageSpec) => {
    const slow = (measure: 'lcp' | 'fcp' | 'cls' | 'tbt') => measured(results, id, 'slow', measure);
    const share = ratio(slow('lcp'), slow('fcp'));
    const session = (condition: Condition, measure: keyof Session) =>
      inSession(results, id, condition, measure);
    const shift = slow('cls');
    return [
      level === 'b' ? `${label}, communes` : label,
      share === null ? '–' : `${share.toFixed(2)} ×`,
      shift === null ? '–' : shift.toFixed(3),
      milliseconds(slow('tbt')),
      `${milliseconds(session('fast', 'inp'))} / ${milliseconds(session('slow', 'inp'))}`,
      `${megabytes(session('fast', 'heap'))} / ${megabytes(session('fast', 'process'))}`,
    ];
  }),
});
