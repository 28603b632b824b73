import { memo, type PointerEvent } from 'react';
import type { PlaceKey } from '../../domain/place';
import type { Scatter, ScatterPoint } from '../../view/chart/scatter-view';
import type { Dispatch, Highlight } from '../common/types';

/** Units of its drawing: the width of the panel, so that letters have their own size. */
const [WIDTH, HEIGHT] = [340, 236];
const BOX = { left: 46, right: 328, top: 26, bottom: 194 };
const RADIUS = 4.5;
/** How far from a point the pointer may be. */
const NEAR = 14;

const xOf = (x: number): number => BOX.left + x * (BOX.right - BOX.left);
const yOf = (y: number): number => BOX.bottom - y * (BOX.bottom - BOX.top);

interface Props {
  readonly scatter: Scatter;
  readonly colorOf: (point: ScatterPoint) => string;
  /** Under the pointer, here or on the map. */
  readonly lit: ScatterPoint | null;
  readonly onLit: (point: ScatterPoint | null) => void;
  readonly onHighlight: Highlight;
  readonly dispatch: Dispatch;
}

/** Axes, line and points: hover draws over them, and never draws them again. */
const Ground = memo(function Ground({ scatter, colorOf }: Pick<Props, 'scatter' | 'colorOf'>) {
  const { xTicks, yTicks, points, line, xLabel, yLabel } = scatter;
  return (
    <>
      <text x={0} y={11} className="scatter-label">
        {yLabel}
      </text>
      {yTicks.map(({ at, text }) => (
        <g key={at}>
          <path d={`M${BOX.left} ${yOf(at)}H${BOX.right}`} className="scatter-rule" />
          <text x={BOX.left - 6} y={yOf(at) + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, text }) => (
        <g key={at}>
          <path d={`M${xOf(at)} ${BOX.top}V${BOX.bottom}`} className="scatter-rule" />
          <text x={xOf(at)} y={BOX.bottom + 17} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      <text x={BOX.right} y={HEIGHT - 6} textAnchor="end" className="scatter-label">
        {xLabel}
      </text>
      {points.map((point) => (
        <circle
          key={point.link.key}
          cx={xOf(point.x)}
          cy={yOf(point.y)}
          r={RADIUS}
          fill={colorOf(point)}
          className="scatter-point"
        />
      ))}
      {line ? (
        <>
          <path d={`M${BOX.left} ${yOf(line.at)}H${BOX.right}`} className="scatter-line" />
          <text x={BOX.right} y={yOf(line.at) - 5} textAnchor="end" className="scatter-said">
            {line.text}
          </text>
        </>
      ) : null}
      {points
        .filter(({ selected }) => selected)
        .map((point) => (
          <circle
            key={point.link.key}
            cx={xOf(point.x)}
            cy={yOf(point.y)}
            r={RADIUS + 2.5}
            className="scatter-chosen"
          />
        ))}
    </>
  );
});

/** The point nearest to the pointer; `null` where none is near. */
function nearest({ points }: Scatter, { currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) {
  const box = currentTarget.getBoundingClientRect();
  const [x, y] = [((clientX - box.left) * WIDTH) / box.width, ((clientY - box.top) * HEIGHT) / box.height];
  let found: ScatterPoint | null = null;
  let least = NEAR;
  for (const point of points) {
    const far = Math.hypot(xOf(point.x) - x, yOf(point.y) - y);
    if (far < least) [found, least] = [point, far];
  }
  return found;
}

/**
 * A small graphic whose points are the territories of the map: pointing at one lights the other, a press chooses it. The
 * table is its twin for the keys, and the line under it says the point in words.
 */
export function ScatterChart({ scatter, colorOf, lit, onLit, onHighlight, dispatch }: Props) {
  const put = (point: ScatterPoint | null): void => {
    if (point?.link.key === lit?.link.key) return;
    onLit(point);
    const keys: readonly PlaceKey[] | null = point && [point.link.key];
    onHighlight(keys);
  };
  return (
    <figure className="scatter">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${scatter.titre}. ${scatter.yLabel}\u00a0; ${scatter.xLabel}. Les valeurs sont dans le tableau.`}
        onPointerMove={(event) => put(nearest(scatter, event))}
        onPointerLeave={() => put(null)}
        onPointerUp={(event) => {
          const point = event.button === 0 ? nearest(scatter, event) : null;
          if (point)
            dispatch({ kind: 'select', place: point.link.place, add: event.ctrlKey || event.metaKey });
        }}
      >
        <Ground scatter={scatter} colorOf={colorOf} />
        {lit ? <circle cx={xOf(lit.x)} cy={yOf(lit.y)} r={RADIUS + 2} className="scatter-lit" /> : null}
      </svg>
      <p className="scatter-told" aria-hidden="true">
        {lit?.text ?? '\u00a0'}
      </p>
      <figcaption>
        {scatter.notes.map((note) => (
          <p key={note} className="quiet">
            {note}
          </p>
        ))}
      </figcaption>
    </figure>
  );
}
