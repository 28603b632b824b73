import { useState } from 'react';
import type { MapTheme } from '../../theme/map-theme';
import type { Legend, LegendEntry } from '../../view/legend';
import type { Highlight } from '../common/types';
import { Swatch } from './swatch';

interface Props {
  readonly legend: Legend;
  readonly theme: MapTheme;
  readonly onHighlight: Highlight;
}

function EntryText({ entry, theme }: { readonly entry: LegendEntry; readonly theme: MapTheme }) {
  return (
    <>
      <Swatch swatch={entry.swatch} theme={theme} />
      <span className="legend-text">
        <span>{entry.label}</span>
        {entry.count ? <span className="legend-count">{entry.count}</span> : null}
      </span>
    </>
  );
}

/** Legend: a class lights its territories while it is hovered or focused, and stays lit once chosen. */
export function LegendBlock({ legend, theme, onHighlight }: Props) {
  const [pinned, setPinned] = useState<string | null>(null);
  const lit = legend.entries.find((entry) => entry.id === pinned)?.keys ?? null;
  return (
    <section className="legend" aria-label="Légende">
      <h2 className="legend-title">{legend.title}</h2>
      <ul className="legend-entries">
        {legend.entries.map((entry) => (
          <li key={entry.id}>
            {entry.keys.length > 0 ? (
              <button
                type="button"
                className="legend-entry"
                aria-pressed={pinned === entry.id}
                title="Montrer sur la carte"
                onPointerEnter={() => onHighlight(entry.keys)}
                onPointerLeave={() => onHighlight(lit)}
                onFocus={() => onHighlight(entry.keys)}
                onBlur={() => onHighlight(lit)}
                onClick={() => {
                  const off = pinned === entry.id;
                  setPinned(off ? null : entry.id);
                  onHighlight(off ? null : entry.keys);
                }}
              >
                <EntryText entry={entry} theme={theme} />
              </button>
            ) : (
              <span className="legend-entry">
                <EntryText entry={entry} theme={theme} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="legend-method">{legend.method}</p>
      <details className="legend-signs">
        <summary>Tous les signes de la carte</summary>
        <ul>
          {legend.signs.map((sign) => (
            <li key={sign.id}>
              <Swatch swatch={sign.swatch} theme={theme} />
              <span>
                <strong>{sign.label}</strong> — {sign.meaning}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
