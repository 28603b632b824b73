import { type ComponentProps, Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Boundaries } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { Dispatch, Highlight } from '../../ui/common/types';
import { Controls } from '../../ui/controls/controls';
import { ForeseeContext } from '../../ui/controls/foresee';
import { LegendBlock } from '../../ui/legend/legend-block';
import { loadSheets, Panel } from '../../ui/panel/panel';
import { hasFiche, holdsSettings } from '../../view/panel/build-panel';
import { neighboursIn, panelOf } from '../foresight/first-views';
import { controlsOf } from '../foresight/known-controls';
import type { LegendAhead } from '../foresight/legend-ahead';
import type { OpenedFiles } from '../hooks/use-dropped';
import { useAfterFrame } from '../hooks/use-later';
import { ComparativeSheet } from './comparative-sheet';
import { FiltersPane, ScatterPane, SharesPane } from './later-views';
import { onFirstSign } from './panes/first-sign';

// Each side works out its own view: React may then let a gesture through between the two.

interface ControlsSlotProps {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly tokens: DesignTokens;
  readonly dispatch: Dispatch;
  readonly foresee: Dispatch;
  /** On a phone the legend is in a tab of its own. */
  readonly besideLegend: boolean;
  /** Asks for a file of the reader. */
  readonly onOpen: () => void;
  readonly opened: OpenedFiles;
}

export function ControlsSlot({
  model,
  state,
  tokens,
  dispatch,
  foresee,
  besideLegend,
  onOpen,
  opened,
}: ControlsSlotProps) {
  const controls = controlsOf(model, state);
  const opens = PAGES[state.theme].opens;
  const drawn = opens?.drawn(model, state) ?? null;
  return (
    <ForeseeContext value={foresee}>
      <Controls
        {...{ controls, tokens, dispatch, besideLegend }}
        opens={
          opens
            ? {
                label: opens.label,
                onOpen,
                file: drawn && {
                  nom: drawn.nom,
                  report: opened.reports.get(drawn.id) ?? [],
                  onReplace: () => {
                    opened.replace(drawn.id);
                    onOpen();
                  },
                  onRemove: () => opened.remove(drawn.id),
                },
              }
            : null
        }
        filters={<FiltersPane model={model} state={state} dispatch={dispatch} />}
      />
    </ForeseeContext>
  );
}

interface PanelSlotProps
  extends Omit<ComponentProps<typeof Panel>, 'view' | 'comparative' | 'onAdd' | 'chart'> {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly boundaries: Boundaries | null;
  readonly onAdd: () => void;
  readonly aim: ComponentProps<typeof ComparativeSheet>['aim'];
  readonly tokens: DesignTokens;
  readonly foresee: Dispatch;
}

/** What fails here is told when the sheet is opened, which asks again. */
const expectSheets = (): void => void loadSheets().catch(() => undefined);

/** The map answers first: the sheet of the same gesture follows its frame, and another gesture may interrupt it. */
export function PanelSlot({ foresee, ...props }: PanelSlotProps) {
  const { model: latestModel, state, boundaries, aim, tokens, ...rest } = props;
  const deferred = useAfterFrame(state);
  // With its data: a file that is opened changes both, and the sheet of what was shown before is not made once more.
  const deferredModel = useAfterFrame(latestModel);
  // Otherwise the radio of such a sheet would fall back until the sheet has followed.
  const now = holdsSettings(state.selection);
  const [shown, model] = now ? [state, latestModel] : [deferred, deferredModel];
  const neighboursOf = neighboursIn(boundaries);
  const view = panelOf(model, shown, neighboursOf);
  useEffect(() => onFirstSign(expectSheets), []);
  // What is called later is the latest given: a new handler alone is no reason to render the sheet again.
  const latest = useRef(rest);
  latest.current = rest;
  const hasBack = rest.onBack !== null;
  const asks = rest.onQuestion !== null;
  return useMemo(() => {
    const dispatch: Dispatch = (command) => latest.current.dispatch(command);
    const onAdd = (): void => latest.current.onAdd();
    const comparative =
      view.kind === 'comparative' ? (
        <ComparativeSheet {...{ view, model, neighboursOf, dispatch, onAdd, aim }} state={shown} />
      ) : null;
    const onHighlight: Highlight = (keys) => latest.current.onHighlight(keys);
    const { scatter, shares } = PAGES[shown.theme];
    const Chart = scatter ? ScatterPane : shares ? SharesPane : null;
    const chart = Chart && (
      // Its height is kept until its file has come: nothing under it moves.
      <div className={scatter ? 'chart-room chart-points' : 'chart-room'}>
        <Suspense fallback={null}>
          <Chart key={shown.theme} {...{ model, tokens, dispatch, onHighlight }} state={shown} />
        </Suspense>
      </div>
    );
    return (
      <ForeseeContext value={foresee}>
        <Panel
          {...{ view, comparative, chart, dispatch, onAdd, onHighlight }}
          onFiche={hasFiche(view) ? (output) => latest.current.onFiche?.(output) : null}
          onQuestion={asks ? (asked) => latest.current.onQuestion?.(asked) : null}
          onBack={hasBack ? () => latest.current.onBack?.() : null}
        />
      </ForeseeContext>
    );
  }, [view, model, shown, neighboursOf, hasBack, asks, aim, tokens, foresee]);
}

interface LegendSlotProps extends ComponentProps<typeof LegendBlock> {
  readonly ahead: LegendAhead;
  /** The one of a gesture may be written ahead of it, in the same place. */
  readonly besides: boolean;
}

/** The legend of the map, which may be ahead of the page. */
export function LegendSlot({ legend, ahead, besides, ...rest }: LegendSlotProps) {
  const shown = useStore(ahead.api) ?? legend;
  const next = useStore(ahead.coming);
  const coming = besides ? next : null;
  const own = useRef<HTMLElement>(null);
  const other = useRef<HTMLElement>(null);
  useLayoutEffect(() => ahead.seen(shown), [ahead, shown]);
  useLayoutEffect(() => ahead.stand(own.current, other.current, coming), [ahead, coming]);
  useLayoutEffect(() => () => ahead.stand(null, null, null), [ahead]);
  return (
    <>
      <LegendBlock legend={shown} at={own} {...rest} />
      {coming ? <LegendBlock legend={coming} at={other} waits {...rest} /> : null}
    </>
  );
}
