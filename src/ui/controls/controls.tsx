import { type ReactNode, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { ControlsView } from '../../view/controls-view';
import { late } from '../common/late';
import { Choices } from '../common/radios';
import type { Dispatch } from '../common/types';
import { ControlGroupView } from './control-groups';
import type { FileProps } from './file-controls';
import { useForesee } from './foresee';
import { LevelsTable } from './levels-table';

/** Few readers open a file, and one theme draws it. */
const FileControls = late(() => import('./file-controls').then(({ FileControls: view }) => view));

interface Props {
  readonly controls: ControlsView;
  readonly tokens: DesignTokens;
  readonly dispatch: Dispatch;
  /** More filters: a part that loads when it is opened. */
  readonly filters?: ReactNode;
  /** Opens a file of the reader as what is drawn; `null` where the theme draws none. */
  readonly opens?: FileProps | null;
  /** The legend stands beside: what it filters by is not said twice. */
  readonly besideLegend?: boolean;
}

function Themes({ controls, dispatch }: Pick<Props, 'controls' | 'dispatch'>) {
  const foresee = useForesee();
  return (
    <fieldset className="group group-themes">
      <legend>Thème</legend>
      <Choices
        name="theme"
        options={controls.themes}
        onChoose={(theme) => dispatch({ kind: 'theme', theme })}
        onNear={(theme) => foresee({ kind: 'theme', theme })}
      />
    </fieldset>
  );
}

/** Folded, and loaded when it is first opened. */
function MoreFilters({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState(false);
  return (
    <details
      className="more-filters"
      onToggle={(event) => {
        if (event.currentTarget.open) setAsked(true);
      }}
    >
      <summary>Plus de filtres</summary>
      <Suspense fallback={<p className="quiet">Chargement…</p>}>{asked ? children : null}</Suspense>
    </details>
  );
}

/** What is drawn over the theme, which boundaries, what a click selects: folded, until one is in force. */
function MapOptions({ controls, dispatch }: Pick<Props, 'controls' | 'dispatch'>) {
  const [used] = useState(() => controls.overlays.some(({ on }) => on));
  return (
    <details className="more-filters map-options" open={used}>
      <summary>Options de la carte</summary>
      <LevelsTable limites={controls.limites} mailles={controls.mailles} dispatch={dispatch} />
      <fieldset className="group">
        <legend>Superposer</legend>
        {controls.overlays.map((row) => (
          <label key={row.value} className="check">
            <input
              type="checkbox"
              checked={row.on}
              onChange={(event) =>
                dispatch({ kind: 'overlay', overlay: row.value, on: event.target.checked })
              }
            />
            {row.label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** Height at the bottom of the column where what goes on fades. */
const FADE = 28;

/** Left column: theme, its choices, boundaries and what a click selects. */
export function Controls({ controls, tokens, dispatch, filters, opens = null, besideLegend = false }: Props) {
  const box = useRef<HTMLElement>(null);
  const groups = controls.groups.filter(({ inLegend }) => !(besideLegend && inLegend));
  const axe = groups
    .flatMap((group) => (group.kind === 'measured' ? group.options : []))
    .find(({ on }) => on)?.value;
  // The chosen axe with its amount is read whole, wherever the window cuts the column. In the frame that shows it, which lays
  // the page out in any case: asked for sooner, the whole page would be laid out in the task that has made it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the axe is what may have gone out of sight
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      const chosen = box.current?.querySelector('.axe-on');
      if (!box.current || !chosen) return;
      const hidden =
        chosen.getBoundingClientRect().bottom - (box.current.getBoundingClientRect().bottom - FADE);
      if (hidden > 0) box.current.scrollTop += hidden;
    });
    return () => cancelAnimationFrame(frame);
  }, [axe]);
  return (
    <section className="controls" aria-label="Réglages de la carte" ref={box}>
      <Themes controls={controls} dispatch={dispatch} />
      {groups.map((group) => (
        <ControlGroupView
          key={`${group.kind}-${group.titre}`}
          group={group}
          tokens={tokens}
          dispatch={dispatch}
        />
      ))}
      {opens ? (
        <Suspense fallback={null}>
          <FileControls {...opens} />
        </Suspense>
      ) : null}
      {filters && controls.moreFilters ? <MoreFilters>{filters}</MoreFilters> : null}
      <MapOptions controls={controls} dispatch={dispatch} />
    </section>
  );
}
