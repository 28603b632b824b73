import { type ReactNode, Suspense, useLayoutEffect, useRef } from 'react';
import { type PlaceKey, placeKey } from '../../domain/place';
import type { FirstQuestion, PanelView } from '../../view/panel-view';
import { late } from '../common/late';
import type { Dispatch, Highlight } from '../common/types';
import { Start } from './start-view';

/** Sheets of what can be chosen: a visit that only looks does without. Asked for when something is about to be. */
export const loadSheets = () => import('./sheets');
const Territory = late(() => loadSheets().then((sheets) => sheets.Territory));
const PerimeterView = late(() => loadSheets().then((sheets) => sheets.PerimeterView));
const ActionView = late(() => loadSheets().then((sheets) => sheets.ActionView));
/** Few readers ask for it. */
const SharedView = late(() => import('./shared-view').then(({ SharedView: view }) => view));

interface Props {
  readonly view: PanelView;
  readonly dispatch: Dispatch;
  readonly onHighlight: Highlight;
  readonly onQuestion: ((asked: FirstQuestion) => void) | null;
  readonly onBack: (() => void) | null;
  /** Prints or saves the sheet on one page; `null`: it has none. */
  readonly onFiche: ((output: 'papier' | 'image') => void) | null;
  /** Goes to the search, whose next answer is added to what is chosen. */
  readonly onAdd: (() => void) | null;
  /** Content of a comparative sheet: it comes with a file of its own, which the caller loads. */
  readonly comparative: ReactNode;
  /** A graphic of the territories of the theme; `null`: it has none. */
  readonly chart?: ReactNode;
}

/** Identity of a sheet: while it stays the same, the reader keeps the place they had. */
export const sheetKey = (view: PanelView): PlaceKey => {
  switch (view.kind) {
    case 'start':
      return `start-${view.theme}`;
    case 'territory':
    case 'perimeter':
      return placeKey(view.place);
    case 'action':
      return `action-${view.id}`;
    case 'comparative':
      // One more territory beside the first is the same comparison, grown.
      return `${view.sheet}-${view.places[0] ? placeKey(view.places[0]) : ''}`;
    case 'partages':
      return view.kind;
  }
};

function Sheet({
  view,
  dispatch,
  onHighlight,
  onQuestion,
  onAdd,
  comparative,
  chart,
}: Omit<Props, 'onBack' | 'onFiche'>) {
  switch (view.kind) {
    case 'start':
      return <Start sheet={view} {...{ dispatch, onHighlight, onQuestion, chart }} />;
    case 'territory':
      return <Territory sheet={view} dispatch={dispatch} onAdd={onAdd} />;
    case 'perimeter':
      return <PerimeterView sheet={view} dispatch={dispatch} />;
    case 'partages':
      return <SharedView sheet={view} dispatch={dispatch} />;
    case 'action':
      return <ActionView sheet={view} dispatch={dispatch} />;
    case 'comparative':
      return comparative;
  }
}

/** The sheet on one page, in one gesture. */
const FicheButtons = ({ onFiche }: { readonly onFiche: NonNullable<Props['onFiche']> }) => (
  <fieldset className="fiche-outputs">
    <legend className="sr-only">Fiche sur une page A4</legend>
    <button type="button" className="button" onClick={() => onFiche('papier')}>
      Imprimer
    </button>
    <button type="button" className="button" onClick={() => onFiche('image')}>
      Image
    </button>
  </fieldset>
);

/** Sheet of what is selected. Each sheet keeps its own scroll place, so that coming back finds it again. */
export function Panel({ view, onBack, onFiche, ...rest }: Props) {
  const box = useRef<HTMLElement>(null);
  const places = useRef<Map<string, number> | null>(null);
  const key = sheetKey(view);
  // With the sheet, not after it: a reader who had begun to scroll would be thrown back to the top.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // The first sheet is at its top by itself: to say so would have the whole page laid out in the task that has made it.
    if (places.current) element.scrollTop = places.current.get(key) ?? 0;
    places.current ??= new Map();
    const kept = places.current;
    const remember = (): void => {
      kept.set(key, element.scrollTop);
    };
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [key]);
  return (
    <section className="panel" aria-label="Fiche" ref={box}>
      {view.kind === 'start' ? null : (
        <div className="panel-tools">
          {onBack ? (
            <button type="button" className="button" onClick={onBack}>
              ← Retour
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => rest.dispatch({ kind: 'clear-selection' })}>
            Fermer la fiche
          </button>
          {onFiche ? <FicheButtons onFiche={onFiche} /> : null}
        </div>
      )}
      {/* The sheet before stays until the file of the next is there. */}
      <Suspense fallback={null}>
        <Sheet view={view} {...rest} />
      </Suspense>
      {view.kind === 'territory' || view.kind === 'comparative' ? rest.chart : null}
    </section>
  );
}
