import { type ReactNode, useEffect, useState } from 'react';

export interface Slots {
  readonly header: ReactNode;
  readonly controls: ReactNode;
  readonly legend: ReactNode;
  readonly caption: ReactNode;
  readonly map: ReactNode;
  readonly panel: ReactNode;
  readonly table: ReactNode;
  readonly source: ReactNode;
  readonly links: ReactNode;
  readonly notices: ReactNode;
}

/** Below this width both sides at once would leave the map less than 45 % of the window: one opens, the other folds. */
const ONE_SIDE = '(max-width: 899px)';
const oneSide = (): boolean => typeof window !== 'undefined' && window.matchMedia(ONE_SIDE).matches;

interface FoldProps {
  readonly open: boolean;
  readonly side: 'left' | 'right';
  readonly what: string;
  readonly onToggle: () => void;
}

/** Tab on the edge of a column; the same button folds and unfolds, so that the focus stays where it is. */
function Fold({ open, side, what, onToggle }: FoldProps) {
  const name = `${open ? 'Replier' : 'Déplier'} ${what}`;
  return (
    <button
      type="button"
      className={`fold fold-${side}`}
      data-over-map
      aria-expanded={open}
      aria-label={name}
      title={name}
      onClick={onToggle}
    >
      <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true" focusable="false">
        <path d={open === (side === 'left') ? 'M8 2 2 8l6 6' : 'M2 2l6 6-6 6'} />
      </svg>
    </button>
  );
}

/** The map stays under the table: coming back to it costs nothing and loses nothing. */
export const Stage = ({ map, caption, table }: Pick<Slots, 'map' | 'caption' | 'table'>) => (
  <>
    <div className="stage-map" inert={table !== null}>
      {map}
      {caption}
    </div>
    {table}
  </>
);

/**
 * Wide screens: settings, map, sheet side by side; both sides fold. The legend is a child of its own: the style sheet
 * puts it under the settings, under the sheet while they are folded, and over the map where that is wide beyond the region.
 */
export function DesktopFrame(slots: Slots) {
  const [left, setLeft] = useState(() => !oneSide());
  const [right, setRight] = useState(true);
  useEffect(() => {
    const list = window.matchMedia(ONE_SIDE);
    const onChange = (): void => {
      if (list.matches) setLeft(false);
    };
    list.addEventListener('change', onChange);
    return () => list.removeEventListener('change', onChange);
  }, []);
  const toggleLeft = (): void => {
    setLeft(!left);
    if (!left && oneSide()) setRight(false);
  };
  const toggleRight = (): void => {
    setRight(!right);
    if (!right && oneSide()) setLeft(false);
  };
  return (
    <div className={`frame${left ? '' : ' frame-no-left'}${right ? '' : ' frame-no-right'}`}>
      {slots.header}
      <div className="side side-left">
        <Fold open={left} side="left" what="les réglages" onToggle={toggleLeft} />
        {left ? slots.controls : null}
      </div>
      {slots.table ? null : slots.legend}
      <main className="stage" id="carte">
        <Stage {...slots} />
        <div className="stage-foot" data-over-map>
          {slots.source}
          {slots.links}
        </div>
      </main>
      {/* Sent there by the search or the skip link, the keys find the sheet open. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the focus that others give it */}
      <div
        className="side side-right"
        id="fiche"
        tabIndex={-1}
        onFocus={({ target, currentTarget }) => {
          if (target === currentTarget && !right) toggleRight();
        }}
      >
        <Fold open={right} side="right" what="la fiche" onToggle={toggleRight} />
        {right ? slots.panel : null}
      </div>
      {slots.notices}
    </div>
  );
}
