import { memo, type RefObject, useState } from 'react';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { Legend, LegendEntry } from '../../view/legend';
import type { Dispatch, Highlight } from '../common/types';
import { useTop } from '../layout/use-top';
import { Swatch } from './swatch';

interface Props {
  readonly legend: Legend;
  readonly tokens: DesignTokens;
  readonly dispatch: Dispatch;
  readonly onHighlight: Highlight;
  /** Tells its element. */
  readonly at?: RefObject<HTMLElement | null>;
  /** Written ahead of the gesture that shows it: neither seen nor read until then. */
  readonly waits?: boolean;
}

function EntryText({ entry, tokens }: { readonly entry: LegendEntry; readonly tokens: DesignTokens }) {
  return (
    <>
      <Swatch swatch={entry.swatch} tokens={tokens} />
      <span className="legend-text">
        <span>{entry.label}</span>
        {entry.share ? <b>{entry.share}</b> : null}
        {entry.count ? <span className="legend-count">{entry.count}</span> : null}
        {entry.values ? <span className="legend-count legend-values">{entry.values}</span> : null}
        {entry.note ? <span className="legend-count">{entry.note}</span> : null}
      </span>
    </>
  );
}

/**
 * Legend: a class lights its territories while it is hovered or focused; a click narrows the view to it where that is a
 * filter, and keeps it lit otherwise.
 */
export const LegendBlock = memo(function LegendBlock(props: Props) {
  const { legend, tokens, dispatch, onHighlight, at, waits = false } = props;
  const [pinned, setPinned] = useState<string | null>(null);
  const box = useTop<HTMLElement>(legend.title, at);
  const lit = legend.entries.find((entry) => entry.filter?.on || entry.id === pinned)?.keys ?? null;
  return (
    <section
      className="legend"
      data-over-map
      data-etat={waits ? 'attente' : undefined}
      data-tenu={pinned ?? undefined}
      aria-label="Légende"
      ref={box}
    >
      <h2 className="legend-title">{legend.title}</h2>
      <ul className="legend-entries">
        {legend.entries.map((entry) => (
          <li key={entry.id}>
            {entry.keys.length > 0 || entry.filter ? (
              <button
                type="button"
                className="legend-entry"
                aria-pressed={entry.filter ? entry.filter.on : pinned === entry.id}
                title={
                  entry.filter ? 'Ne garder que cette classe, ou l’enlever du filtre' : 'Montrer sur la carte'
                }
                onPointerEnter={() => onHighlight(entry.keys)}
                onPointerLeave={() => onHighlight(lit)}
                onFocus={() => onHighlight(entry.keys)}
                onBlur={() => onHighlight(lit)}
                onClick={() => {
                  if (entry.filter) {
                    dispatch(entry.filter.command);
                    return;
                  }
                  const off = pinned === entry.id;
                  setPinned(off ? null : entry.id);
                  onHighlight(off ? null : entry.keys);
                }}
              >
                <EntryText entry={entry} tokens={tokens} />
              </button>
            ) : (
              <span className="legend-entry">
                <EntryText entry={entry} tokens={tokens} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <details className="legend-signs">
        <summary>Méthode et signes</summary>
        {legend.classing ? (
          <label className="legend-classing">
            <span>Classes</span>
            <select
              value={legend.classing.find((option) => option.on)?.value}
              onChange={(event) => {
                const chosen = legend.classing?.find((option) => option.value === event.target.value);
                if (chosen) dispatch(chosen.command);
              }}
            >
              {legend.classing.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {legend.scale ? (
          <label className="legend-scale">
            <input
              type="checkbox"
              checked={legend.scale.on}
              onChange={() => {
                if (legend.scale) dispatch(legend.scale.command);
              }}
            />
            <span>{legend.scale.label}</span>
          </label>
        ) : null}
        <p className="legend-method">{legend.method}</p>
        <ul>
          {legend.signs.map((sign) => (
            <li key={sign.id}>
              <Swatch swatch={sign.swatch} tokens={tokens} />
              <span>
                <strong>{sign.label}</strong> — {sign.meaning}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
});
