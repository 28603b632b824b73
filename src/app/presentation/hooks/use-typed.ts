import { useMemo, useRef, useState } from 'react';

export interface Typed {
  /** Digits typed so far; empty for none. */
  readonly text: string;
  readonly add: (digit: string) => void;
  /** Takes the number and forgets it; `null` when none was typed. */
  readonly take: () => number | null;
  /** Takes the last digit back; false when there is none. */
  readonly erase: () => boolean;
  readonly clear: () => void;
}

const LONGEST = 3;

/** The number of a scene, typed digit by digit. Kept in a ref too: keys come faster than React renders. */
export function useTyped(): Typed {
  const [text, setText] = useState('');
  const held = useRef('');
  const actions = useMemo(() => {
    const set = (next: string): void => {
      held.current = next;
      setText(next);
    };
    return {
      add: (digit: string) => set((held.current + digit).slice(-LONGEST)),
      take: () => {
        const number = held.current === '' ? null : Number(held.current);
        set('');
        return number;
      },
      erase: () => {
        const had = held.current !== '';
        if (had) set(held.current.slice(0, -1));
        return had;
      },
      clear: () => set(''),
    };
  }, []);
  return { text, ...actions };
}
