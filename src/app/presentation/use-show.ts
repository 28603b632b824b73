import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PresentationShell, ShowScreen } from '../../state/shell';
import { applyToShow, type ShowCommand, type ShowState, startShow } from '../../state/show';
import type { BoundShow } from '../../state/url-binding';
import { AT_ONCE, type Gate } from './ahead/gate';
import { openWindowChannel, type WindowChannel } from './window-channel';

export interface ShowControl {
  readonly state: ShowState;
  readonly screen: ShowScreen;
  readonly command: (command: ShowCommand) => void;
  /** What another window has said last; `null` before it speaks. */
  readonly heard: ShowState | null;
  readonly setScreen: (screen: ShowScreen) => void;
  /** What a scene passes before it is shown here; the other windows do not wait for it. */
  readonly gate: RefObject<Gate>;
  /** False: no other window can follow this one. */
  readonly linked: boolean;
  /** Opens the presenter's window; false when the browser refuses it, or could not keep it in step. */
  readonly openPresenter: (href: string) => boolean;
}

/** One show over several windows: what one does, the others follow; the address says which scene is on. */
export function useShow(bound: BoundShow, count: number): ShowControl {
  const [screen, setScreen] = useState<ShowScreen>(bound.first.screen);
  const [state, setState] = useState<ShowState>(() => startShow(bound.first.scene - 1, count, Date.now()));
  const [heard, setHeard] = useState<ShowState | null>(null);
  const latest = useRef(state);
  const channel = useRef<WindowChannel | null>(null);
  const gate = useRef(AT_ONCE);
  const giveUp = useRef(() => {});
  const said = useRef<ShowState | null>(null);

  const accept = useCallback((next: ShowState): void => {
    latest.current = next;
    giveUp.current();
    giveUp.current = gate.current(next.index, () => {
      setState(next);
      // Of the scene on screen, never before it is.
      setHeard(said.current);
    });
  }, []);
  const command = useCallback(
    (asked: ShowCommand): void => {
      const next = applyToShow(latest.current, asked, count, Date.now());
      if (next === latest.current) return;
      accept(next);
      channel.current?.send(next);
    },
    [accept, count],
  );

  useEffect(() => {
    const opened = openWindowChannel(count, {
      onState: (next) => {
        // A late answer must not undo what was asked since.
        if (next.revision < latest.current.revision) return;
        said.current = next;
        accept(next);
      },
      state: () => latest.current,
    });
    channel.current = opened;
    return () => {
      opened.close();
      channel.current = null;
    };
  }, [count, accept]);

  useEffect(() => {
    const shell: PresentationShell = { kind: 'presentation', scene: state.index + 1, screen };
    bound.write(shell);
  }, [bound, state.index, screen]);

  return useMemo(
    () => ({
      state,
      screen,
      command,
      heard,
      setScreen,
      gate,
      linked: typeof BroadcastChannel !== 'undefined' || window.opener !== null,
      openPresenter: (href) => channel.current?.open(href) ?? false,
    }),
    [state, screen, command, heard],
  );
}
