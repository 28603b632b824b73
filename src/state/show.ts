import * as v from 'valibot';

/** Longer queries are none of ours. */
const LONGEST_VIEW = 2000;
const count = v.pipe(v.number(), v.finite(), v.minValue(0));

/** A state as it comes from another window. @param scenes those of the show: another show is not heard */
export const showStateOf = (scenes: number) =>
  v.object({
    /** From 0. */
    index: v.pipe(count, v.integer(), v.maxValue(scenes - 1)),
    blank: v.boolean(),
    /** What the audience sees in place of the scene, as the query of a link: a territory clicked, a zoom; `null`: the scene. */
    seen: v.fallback(
      v.pipe(
        v.string(),
        v.transform((query): string | null => query.slice(0, LONGEST_VIEW)),
      ),
      null,
    ),
    /** Milliseconds of the clock when the show and when the scene on screen began. */
    startedAt: count,
    sceneAt: count,
    /** Counts commands: of two windows, the one that has followed more of them is right. */
    revision: count,
  });

/** Where a show stands. Both windows of a show hold it, and each can hand it to the other. */
export type ShowState = Readonly<v.InferOutput<ReturnType<typeof showStateOf>>>;

export type ShowCommand =
  /** After the last scene the screen is black: no press of a clicker brings the first one back. */
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  /** A number beyond the last scene goes to the last. */
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'blank'; readonly on: boolean }
  | { readonly kind: 'see'; readonly seen: string | null }
  | { readonly kind: 'restart-clock' };

export const startShow = (index: number, count: number, now: number): ShowState => ({
  index: Math.min(Math.max(index, 0), Math.max(count - 1, 0)),
  blank: false,
  seen: null,
  startedAt: now,
  sceneAt: now,
  revision: 0,
});

/** Pure. @param count number of scenes @param now milliseconds of the clock */
export function applyToShow(state: ShowState, command: ShowCommand, count: number, now: number): ShowState {
  const revision = state.revision + 1;
  const to = (index: number): ShowState =>
    index === state.index && !state.blank
      ? state
      : { ...state, index, blank: false, seen: null, sceneAt: now, revision };
  switch (command.kind) {
    case 'step': {
      const last = state.index === count - 1;
      if (last && command.by === 1) return state.blank ? state : { ...state, blank: true, revision };
      // From the black end, back to the scene that it has covered.
      if (last && state.blank) return to(state.index);
      return to(Math.max(state.index + command.by, 0));
    }
    case 'go':
      return to(Math.min(Math.max(command.index, 0), count - 1));
    case 'blank':
      return state.blank === command.on ? state : { ...state, blank: command.on, revision };
    case 'see':
      return state.seen === command.seen ? state : { ...state, seen: command.seen, revision };
    case 'restart-clock':
      return { ...state, startedAt: now, sceneAt: now, revision };
  }
}
