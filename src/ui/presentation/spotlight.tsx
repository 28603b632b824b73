import { useEffect, useRef } from 'react';

/** Darkens the screen but for a round place under the pointer: the hand of who presents, seen from the back of the room. */
export function Spotlight() {
  const shade = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      shade.current?.style.setProperty('--x', `${clientX}px`);
      shade.current?.style.setProperty('--y', `${clientY}px`);
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return <div className="show-spotlight" ref={shade} />;
}
