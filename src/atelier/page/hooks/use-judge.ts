import { useEffect, useRef, useState } from 'react';
import type { JudgeAnswer, JudgeQuestion } from '../../judge/atelier-check-worker';
import { deltaOf } from '../../judge/delta';
import { type JudgeGround, type Judgement, judge, UNJUDGED } from '../../judge/judge';
import { EMPTY_PACK, type Pack } from '../../pack';

export interface Judged extends Judgement {
  /** The pack that is told of: an earlier one while another is being judged, an empty one before the first. */
  readonly pack: Pack;
}

const NOTHING: Judged = { ...UNJUDGED, pack: EMPTY_PACK };

/** One judge of a base: it takes the latest pack, once it has done with the one in hand. */
function judgeOf(ground: JudgeGround, base: Pack, say: (judged: Judged) => void) {
  const worker = new Worker(new URL('../../judge/atelier-check-worker.ts', import.meta.url), {
    type: 'module',
  });
  const ask = (question: JudgeQuestion): void => worker.postMessage(question);
  let [inHand, next, broken]: [Pack | null, Pack | null, boolean] = [null, null, false];
  const here = (pack: Pack): void => say({ ...judge(ground, base, pack), pack });
  const take = (pack: Pack): void => {
    if (broken) {
      here(pack);
      return;
    }
    if (inHand !== null) {
      next = pack;
      return;
    }
    inHand = pack;
    ask({ kind: 'pack', delta: deltaOf(base, pack) });
  };
  const done = (): Pack | null => {
    const [pack, after] = [inHand, next];
    [inHand, next] = [null, null];
    if (after !== null) take(after);
    return pack;
  };
  worker.onmessage = ({ data }: MessageEvent<JudgeAnswer>) => {
    const pack = done();
    if (pack === null) return;
    if (data === null) here(pack);
    else say({ ...data, pack });
  };
  // Its file did not come: the page does the work itself, more slowly.
  worker.onerror = () => {
    broken = true;
    const last = next ?? inHand;
    [inHand, next] = [null, null];
    if (last !== null) here(last);
  };
  ask({ kind: 'ground', ground, base });
  return { take, leave: () => worker.terminate() };
}

/** What is said of a pack, judged beside the page. @param ground `null` before it has come */
export function useJudge(ground: JudgeGround | null, base: Pack, pack: Pack): Judged {
  const [judged, setJudged] = useState(NOTHING);
  const judging = useRef<ReturnType<typeof judgeOf> | null>(null);
  useEffect(() => {
    if (ground === null) return;
    let gone = false;
    const own = judgeOf(ground, base, (next) => !gone && setJudged(next));
    judging.current = own;
    return () => {
      gone = true;
      own.leave();
    };
  }, [ground, base]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another judge is given the pack anew
  useEffect(() => {
    if (ground !== null && pack.tables.size > 0) judging.current?.take(pack);
  }, [ground, base, pack]);
  return pack.tables.size === 0 ? NOTHING : judged;
}
