import { type PointerEvent, type ReactNode, useRef, useState } from 'react';

export type SheetTab = 'fiche' | 'reglages' | 'legende';
export type SheetStop = 'bas' | 'moitie' | 'plein';

interface Slots {
  readonly header: ReactNode;
  readonly controls: ReactNode;
  readonly legend: ReactNode;
  readonly caption: ReactNode;
  readonly map: ReactNode;
  readonly panel: ReactNode;
  readonly table: ReactNode;
  readonly source: ReactNode;
  readonly notices: ReactNode;
}

/** Wide screens: settings, map, sheet side by side; both sides fold. */
export function WideFrame(slots: Slots) {
  const [left, setLeft] = useState(true);
  const [right, setRight] = useState(true);
  return (
    <div className={`frame${left ? '' : ' frame-no-left'}${right ? '' : ' frame-no-right'}`}>
      {slots.header}
      <div className="side side-left">
        <button type="button" className="fold" aria-expanded={left} onClick={() => setLeft(!left)}>
          {left ? '‹ Replier les réglages' : '›'}
          {left ? null : <span className="sr-only">Déplier les réglages</span>}
        </button>
        {left ? slots.controls : null}
      </div>
      <main className="stage" id="carte">
        {slots.notices}
        {slots.table ?? (
          <>
            {slots.map}
            {slots.caption}
            {slots.legend}
          </>
        )}
        {slots.source}
      </main>
      <div className="side side-right" id="fiche" tabIndex={-1}>
        <button type="button" className="fold" aria-expanded={right} onClick={() => setRight(!right)}>
          {right ? 'Replier la fiche ›' : '‹'}
          {right ? null : <span className="sr-only">Déplier la fiche</span>}
        </button>
        {right ? slots.panel : null}
      </div>
    </div>
  );
}

const TABS: readonly { readonly id: SheetTab; readonly label: string }[] = [
  { id: 'fiche', label: 'Fiche' },
  { id: 'reglages', label: 'Réglages' },
  { id: 'legende', label: 'Légende' },
];
const STOPS: readonly SheetStop[] = ['bas', 'moitie', 'plein'];
/** CSS pixels of a drag that change the stop. */
const DRAG = 40;

interface PhoneProps extends Slots {
  readonly tab: SheetTab;
  readonly stop: SheetStop;
  readonly onTab: (tab: SheetTab) => void;
  readonly onStop: (stop: SheetStop) => void;
}

/** Phones: the map, and a sheet at the bottom with three stops, worked by buttons or by dragging its handle. */
export function PhoneFrame({ tab, stop, onTab, onStop, ...slots }: PhoneProps) {
  const start = useRef<number | null>(null);
  const step = (by: number): void => {
    const next = STOPS[Math.min(Math.max(STOPS.indexOf(stop) + by, 0), STOPS.length - 1)];
    if (next) onStop(next);
  };
  const release = (event: PointerEvent): void => {
    if (start.current === null) return;
    const moved = start.current - event.clientY;
    start.current = null;
    if (Math.abs(moved) >= DRAG) step(moved > 0 ? 1 : -1);
  };
  return (
    <div className={`phone phone-${stop}`}>
      {slots.header}
      <main className="stage" id="carte">
        {slots.notices}
        {slots.table ?? (
          <>
            {slots.map}
            {slots.caption}
          </>
        )}
      </main>
      <aside className="sheet" aria-label="Feuille" id="fiche" tabIndex={-1}>
        <div
          className="sheet-head"
          onPointerDown={(event) => {
            start.current = event.clientY;
          }}
          onPointerUp={release}
          onPointerCancel={() => {
            start.current = null;
          }}
        >
          <span className="sheet-grip" aria-hidden="true" />
          <div className="sheet-tabs" role="tablist" aria-label="Contenu">
            {TABS.map(({ id, label }) => (
              <button
                key={id}
                type="button"
                role="tab"
                id={`onglet-${id}`}
                aria-selected={tab === id}
                aria-controls="contenu-feuille"
                className={tab === id ? 'tab tab-on' : 'tab'}
                onClick={() => {
                  onTab(id);
                  if (stop === 'bas') onStop('moitie');
                }}
              >
                {label}
              </button>
            ))}
          </div>
          <button
            type="button"
            className="button sheet-step"
            aria-label="Agrandir la feuille"
            disabled={stop === 'plein'}
            onClick={() => step(1)}
          >
            ▲
          </button>
          <button
            type="button"
            className="button sheet-step"
            aria-label="Réduire la feuille"
            disabled={stop === 'bas'}
            onClick={() => step(-1)}
          >
            ▼
          </button>
        </div>
        <div className="sheet-body" id="contenu-feuille" role="tabpanel" aria-labelledby={`onglet-${tab}`}>
          {tab === 'fiche' ? slots.panel : tab === 'reglages' ? slots.controls : slots.legend}
          {slots.source}
        </div>
      </aside>
    </div>
  );
}
