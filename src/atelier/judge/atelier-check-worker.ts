import { EMPTY_PACK, type Pack } from '../pack';
import { type PackDelta, packAfter } from './delta';
import { type JudgeGround, type Judgement, judge } from './judge';

/** What the page asks for: first what to judge on, then a pack at a time. */
export type JudgeQuestion =
  | { readonly kind: 'ground'; readonly ground: JudgeGround; readonly base: Pack }
  | { readonly kind: 'pack'; readonly delta: PackDelta };

/** `null` when it could not be judged here. */
export type JudgeAnswer = Judgement | null;

let ground: JudgeGround = { known: null, cog: null, names: null };
let base = EMPTY_PACK;

/** Beside the page: a key that is typed never waits for the check. */
self.onmessage = ({ data }: MessageEvent<JudgeQuestion>) => {
  if (data.kind === 'ground') {
    ({ ground, base } = data);
    return;
  }
  let answer: JudgeAnswer = null;
  try {
    answer = judge(ground, base, packAfter(base, data.delta));
  } catch {
    // The page judges by itself, and says what stands in the way.
  }
  self.postMessage(answer);
};
