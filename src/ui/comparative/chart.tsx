import { usualDegree } from '../../domain/certainty/words';
import type { ChartRow, ChartView } from '../../view/comparative-view';
import { FigureButton } from '../common/figure-button';
import { SureLine, SureWord } from '../panel/sure';

const BAR = 10;
/** Room for the end of the hollow bar's stroke. */
const INSET = 1;

function BarOf({ row, repere }: { readonly row: ChartRow; readonly repere: number | null }) {
  const width = `${Math.max(0, Math.min(1, row.length ?? 0)) * 100}%`;
  return (
    <svg className="chart-bar" width="100%" height={BAR + 4} aria-hidden="true" focusable="false">
      <rect className="chart-rail" y="2" width="100%" height={BAR} />
      {row.length === null ? null : (
        <rect
          className={row.reference ? 'chart-hollow' : 'chart-fill'}
          x={row.reference ? INSET : 0}
          y={row.reference ? 2 + INSET : 2}
          width={width}
          height={row.reference ? BAR - 2 * INSET : BAR}
        />
      )}
      {repere === null ? null : (
        <line className="chart-mark" x1={`${repere * 100}%`} x2={`${repere * 100}%`} y1="0" y2={BAR + 4} />
      )}
    </svg>
  );
}

/** A small chart whose every bar is named and says its numbers: length only helps the eye, colour tells nothing. */
export function Chart({ chart }: { readonly chart: ChartView }) {
  const shown = chart.rows.flatMap(({ figures }) => figures);
  const { usual } = usualDegree(shown);
  return (
    <figure className="chart">
      <figcaption>
        <h4>{chart.titre}</h4>
        <span className="quiet">{chart.mesure}</span>
      </figcaption>
      <ul>
        {chart.rows.map((row) => (
          <li key={row.key}>
            <span className="chart-line">
              <span className={row.reference ? 'chart-reference' : undefined}>
                {row.label}
                {row.reference ? <span className="quiet"> (pour comparer)</span> : null}
              </span>
              <span className="chart-figures">
                {row.figures.map((figure, i) => (
                  <span key={figure.label} className={i > 0 ? 'quiet' : undefined}>
                    <FigureButton figure={figure} about={`${chart.titre}, ${figure.label}, ${row.label}`} />{' '}
                    <SureWord figure={figure} usual={usual} />
                  </span>
                ))}
              </span>
            </span>
            <BarOf row={row} repere={row.reference ? null : chart.repere} />
          </li>
        ))}
      </ul>
      <p className="chart-axis" aria-hidden="true">
        <span>{chart.axe[0]}</span>
        <span>{chart.axe[1]}</span>
      </p>
      <SureLine figures={shown} />
    </figure>
  );
}
