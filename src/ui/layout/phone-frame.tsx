import { useState } from 'react';
import { type Slots, Stage } from './app-frame';
import { BottomSheet, type SheetStop, type SheetTab } from './bottom-sheet';

interface Props extends Slots {
  readonly tab: SheetTab;
  readonly stop: SheetStop;
  readonly onTab: (tab: SheetTab) => void;
  readonly onStop: (stop: SheetStop) => void;
}

/** One line under the map: the mention that a public site must show, and what unfolds sources and the other links. */
function Foot({ source, links }: Pick<Slots, 'source' | 'links'>) {
  const [open, setOpen] = useState(false);
  return (
    <div className={open ? 'stage-foot foot-open' : 'stage-foot'} data-over-map>
      {links}
      <button type="button" className="link foot-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        Sources et mentions
      </button>
      {open ? <div className="foot-source">{source}</div> : null}
    </div>
  );
}

/** Phones: the map over the whole width, and a sheet at the bottom with three stops. */
export function PhoneFrame({ tab, stop, onTab, onStop, ...slots }: Props) {
  return (
    <div className={`phone phone-${stop}`}>
      {slots.header}
      <main className="stage" id="carte">
        <Stage {...slots} />
        <Foot {...slots} />
      </main>
      {slots.notices}
      <BottomSheet
        tab={tab}
        stop={stop}
        onTab={onTab}
        onStop={onStop}
        panes={{
          fiche: slots.panel,
          reglages: slots.controls,
          legende: (
            <>
              {slots.legend}
              {slots.source}
            </>
          ),
        }}
      />
    </div>
  );
}
