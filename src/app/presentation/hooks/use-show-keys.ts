import { useEffect, useRef } from 'react';
import { type KeyPress, type ShowAction, showAction, turnsPages } from '../../../ui/presentation/show-keys';
import { takeBufferedKeys } from '../key-buffer';

const isLonger = ({ scrollHeight, clientHeight }: Element): boolean => scrollHeight > clientHeight;

/** The focus is in a text longer than its place, or than a small window, whose page scrolls: up and down read it. */
const reads = (target: HTMLElement, key: string): boolean =>
  (key === 'ArrowUp' || key === 'ArrowDown') &&
  target.matches('.show-text') &&
  (isLonger(target) || isLonger(document.documentElement));

const WALK = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter', ' '];
/** A number of scene is being typed. */
const isTyping = (): boolean => document.querySelector('.show-typed') !== null;

/** Territories of the map; Enter after digits is for the scene of that number. */
const walks = (target: HTMLElement, key: string): boolean =>
  WALK.includes(key) && target.matches('.map-units') && !(key === 'Enter' && isTyping());

/**
 * True where the key belongs to what has the focus: a field, a text to scroll, a button that Space and Enter press, the
 * territories of the map. The keys of a clicker turn the pages from these, too.
 */
const isTaken = (target: EventTarget | null, press: KeyPress): boolean =>
  target instanceof HTMLElement &&
  !turnsPages(press) &&
  ((target.matches('input, select, textarea') && press.key !== 'F5') ||
    reads(target, press.key) ||
    walks(target, press.key) ||
    ((press.key === ' ' || press.key === 'Enter') && target.matches('button, a[href], summary')));

/** What acts over an open dialog, which has the other keys: pages turn and the screen goes black whatever is open. */
const actsOverDialog = (press: KeyPress, { kind }: ShowAction): boolean =>
  turnsPages(press) || kind === 'start' || kind === 'blank' || kind === 'overview' || kind === 'menu';

/**
 * Keys of a show, those pressed while it was loading first. Heard before the map, whose arrows would move it under the
 * presenter; left alone in fields, and in an open dialog, which has its own.
 */
export function useShowKeys(characterKeys: boolean, ask: (action: ShowAction) => void): void {
  const latest = useRef({ characterKeys, ask });
  latest.current = { characterKeys, ask };
  useEffect(() => {
    for (const press of takeBufferedKeys()) {
      const action = showAction(press, latest.current.characterKeys);
      if (action) latest.current.ask(action);
    }
    const onKey = (event: KeyboardEvent): void => {
      if (isTaken(event.target, event)) return;
      const action = showAction(event, latest.current.characterKeys, isTyping());
      if (!action) return;
      const dialog = document.querySelector('dialog[open]') !== null;
      if (dialog && !actsOverDialog(event, action)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.ask(action);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
