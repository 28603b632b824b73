import { type PointerEvent, useRef } from 'react';

/** CSS pixels of a finger that mean "turn the page", and how much straighter than high it must go. */
const DISTANCE = 60;
const STRAIGHT = 1.5;

/** A finger that slides over the words of a scene turns the page; over the map it moves the map. */
export function useSwipe(turn: (by: 1 | -1) => void) {
  const start = useRef<readonly [number, number] | null>(null);
  return {
    onPointerDown: (event: PointerEvent): void => {
      start.current = event.pointerType === 'touch' ? [event.clientX, event.clientY] : null;
    },
    onPointerUp: (event: PointerEvent): void => {
      if (!start.current) return;
      const dx = event.clientX - start.current[0];
      const dy = event.clientY - start.current[1];
      start.current = null;
      if (Math.abs(dx) > DISTANCE && Math.abs(dx) > STRAIGHT * Math.abs(dy)) turn(dx < 0 ? 1 : -1);
    },
    onPointerCancel: (): void => {
      start.current = null;
    },
  };
}
