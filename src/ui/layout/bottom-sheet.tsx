import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';

export type SheetTab = 'fiche' | 'reglages' | 'legende';
export type SheetStop = 'bas' | 'moitie' | 'plein';

const TABS: readonly { readonly id: SheetTab; readonly label: string }[] = [
  { id: 'fiche', label: 'Fiche' },
  { id: 'reglages', label: 'Réglages' },
  { id: 'legende', label: 'Légende' },
];
const STOPS: readonly SheetStop[] = ['bas', 'moitie', 'plein'];
/** Height of the window, as a share, above which a released sheet goes to the next stop. */
const HALF_FROM = 0.25;
const FULL_FROM = 0.6;

interface Props {
  readonly tab: SheetTab;
  readonly stop: SheetStop;
  readonly onTab: (tab: SheetTab) => void;
  readonly onStop: (stop: SheetStop) => void;
  readonly panes: Readonly<Record<SheetTab, ReactNode>>;
}

const stopAt = (share: number): SheetStop =>
  share < HALF_FROM ? 'bas' : share < FULL_FROM ? 'moitie' : 'plein';

/** Sheet at the bottom of a phone: three stops, by buttons, by dragging its handle, or by choosing a tab. */
export function BottomSheet({ tab, stop, onTab, onStop, panes }: Props) {
  const sheet = useRef<HTMLElement>(null);
  const drag = useRef<{ readonly y: number; readonly height: number } | null>(null);
  const rank = STOPS.indexOf(stop);
  const step = (by: number): void => {
    const next = STOPS[rank + by];
    if (next) onStop(next);
  };
  const choose = (id: SheetTab): void => {
    onTab(id);
    if (stop === 'bas') onStop('moitie');
  };

  const heightAt = (event: PointerEvent): number | null =>
    drag.current ? drag.current.height + drag.current.y - event.clientY : null;
  const release = (event: PointerEvent, keep: boolean): void => {
    const height = heightAt(event);
    const moved = drag.current !== null && Math.abs(event.clientY - drag.current.y) > 8;
    drag.current = null;
    const element = sheet.current;
    if (!element) return;
    element.classList.remove('sheet-dragged');
    element.style.removeProperty('flex-basis');
    if (keep && moved && height !== null) onStop(stopAt(height / window.innerHeight));
  };

  const onTabKey = (event: KeyboardEvent, index: number): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(index + by + TABS.length) % TABS.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    choose(next.id);
    document.getElementById(`onglet-${next.id}`)?.focus();
  };

  return (
    <aside className="sheet" id="fiche" tabIndex={-1} ref={sheet} aria-label="Fiche, réglages et légende">
      <div
        className="sheet-handle"
        aria-hidden="true"
        onPointerDown={(event) => {
          const element = sheet.current;
          if (!element) return;
          // Captured: the finger may leave the handle, the sheet still follows.
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { y: event.clientY, height: element.offsetHeight };
          element.classList.add('sheet-dragged');
        }}
        onPointerMove={(event) => {
          const height = heightAt(event);
          if (height !== null) sheet.current?.style.setProperty('flex-basis', `${height}px`);
        }}
        onPointerUp={(event) => release(event, true)}
        onPointerCancel={(event) => release(event, false)}
      >
        <span className="sheet-grip" />
      </div>
      <div className="sheet-head">
        <div className="sheet-tabs" role="tablist" aria-label="Contenu">
          {TABS.map(({ id, label }, index) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`onglet-${id}`}
              aria-selected={tab === id}
              aria-controls={`contenu-${id}`}
              tabIndex={tab === id ? 0 : -1}
              className={tab === id ? 'tab tab-on' : 'tab'}
              onClick={() => choose(id)}
              onKeyDown={(event) => onTabKey(event, index)}
            >
              {label}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="button sheet-step"
          aria-label="Agrandir la feuille"
          disabled={rank === STOPS.length - 1}
          onClick={() => step(1)}
        >
          ▲
        </button>
        <button
          type="button"
          className="button sheet-step"
          aria-label="Réduire la feuille"
          disabled={rank === 0}
          onClick={() => step(-1)}
        >
          ▼
        </button>
      </div>
      {/* All three stay mounted: a tab left and found again has kept its scroll place and its open lists. */}
      {TABS.map(({ id }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys come in by the focus
        <div
          key={id}
          className="sheet-body"
          id={`contenu-${id}`}
          role="tabpanel"
          aria-labelledby={`onglet-${id}`}
          hidden={tab !== id}
          // At the lowest stop its first lines show: whoever goes into them, by finger or by keys, gets the rest.
          onFocus={stop === 'bas' ? () => onStop('moitie') : undefined}
          onClick={stop === 'bas' ? () => onStop('moitie') : undefined}
        >
          {panes[id]}
        </div>
      ))}
    </aside>
  );
}
