import type { MapTheme } from '../../theme/map-theme';
import type { Legend } from '../../view/legend';
import type { Highlight } from '../common/types';
import { Swatch } from './swatch';

interface Props {
  readonly legend: Legend;
  readonly theme: MapTheme;
  readonly onHighlight: Highlight;
}

/** Legend: each class lights its territories when it is hovered or focused. */
export function LegendBlock({ legend, theme, onHighlight }: Props) {
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
                onPointerEnter={() => onHighlight(entry.keys)}
                onPointerLeave={() => onHighlight(null)}
                onFocus={() => onHighlight(entry.keys)}
                onBlur={() => onHighlight(null)}
              >
                <Swatch swatch={entry.swatch} theme={theme} />
                <span>
                  {entry.label}
                  {entry.count ? <span className="legend-count">{entry.count}</span> : null}
                </span>
              </button>
            ) : (
              <span className="legend-entry">
                <Swatch swatch={entry.swatch} theme={theme} />
                <span>
                  {entry.label}
                  {entry.count ? <span className="legend-count">{entry.count}</span> : null}
                </span>
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
