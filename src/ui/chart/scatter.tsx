import { memo, type PointerEvent } from 'react';
import type { PlaceKey } from '../../domain/place';
import type { Scatter, ScatterPoint } from '../../view/chart/scatter-view';
import type { Dispatch, Highlight } from '../common/types';

/** Units of its drawing: the width of the panel, so that letters have their own size. */
const [WIDTH, HEIGHT] = [340, 236];
const BOX = { right: 328, top: 26, bottom: 194 };
/** Left of the points, at least; more where the values of the axis are wide. */
const LEFT = 46;
const TICK_GAP = 6;
const RADIUS = 4.5;
/** How far from a point the pointer may be. */
const NEAR = 14;

const leftOf = ({ yRoom }: Scatter): number => Math.max(LEFT, yRoom + TICK_GAP + 4);
const xIn = (scatter: Scatter): ((x: number) => number) => {
  const left = leftOf(scatter);
  return (x) => left + x * (BOX.right - left);
};
const yOf = (y: number): number => BOX.bottom - y * (BOX.bottom - BOX.top);

type Put = (point: ScatterPoint | null) => void;

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
  const [left, xOf] = [leftOf(scatter), xIn(scatter)];
  return (
    <>
      <text x={0} y={11} className="scatter-label">
        {yLabel}
      </text>
      {yTicks.map(({ at, text }) => (
        <g key={at}>
          <path d={`M${left} ${yOf(at)}H${BOX.right}`} className="scatter-rule" />
          <text x={left - TICK_GAP} y={yOf(at) + 4} textAnchor="end">
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
          <path d={`M${left} ${yOf(line.at)}H${BOX.right}`} className="scatter-line" />
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
function nearest(scatter: Scatter, { currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) {
  const box = currentTarget.getBoundingClientRect();
  const [x, y] = [((clientX - box.left) * WIDTH) / box.width, ((clientY - box.top) * HEIGHT) / box.height];
  const xOf = xIn(scatter);
  let found: ScatterPoint | null = null;
  let least = NEAR;
  for (const point of scatter.points) {
    const far = Math.hypot(xOf(point.x) - x, yOf(point.y) - y);
    if (far < least) [found, least] = [point, far];
  }
  return found;
}

/** One stop of the keys for all the points: arrows go from value to value, Enter chooses. */
function PointKeys({
  scatter,
  lit,
  put,
  dispatch,
}: Pick<Props, 'scatter' | 'lit' | 'dispatch'> & { readonly put: Put }) {
  const { walk: points } = scatter;
  const first = points.find(({ selected }) => selected) ?? points[0];
  const at = points.findIndex(({ link }) => link.key === (lit ?? first)?.link.key);
  const point = points[at];
  return (
    <input
      type="range"
      className="sr-only scatter-keys"
      aria-label={'Points du graphique\u00a0: de la plus petite valeur à la plus grande, Entrée choisit'}
      aria-valuetext={point?.text}
      min={0}
      max={points.length - 1}
      step={1}
      value={at}
      onFocus={() => put(point ?? null)}
      onBlur={() => put(null)}
      onChange={({ currentTarget }) => put(points[currentTarget.valueAsNumber] ?? null)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !point) return;
        event.preventDefault();
        dispatch({ kind: 'select', place: point.link.place, add: event.ctrlKey || event.metaKey });
      }}
    />
  );
}

/**
 * A small graphic whose points are the territories of the map: pointing at one lights the other, a press chooses it. Keys
 * walk the points from value to value, and the line under it says the point in words.
 */
export function ScatterChart({ scatter, colorOf, lit, onLit, onHighlight, dispatch }: Props) {
  const put: Put = (point) => {
    if (point?.link.key === lit?.link.key) return;
    onLit(point);
    const keys: readonly PlaceKey[] | null = point && [point.link.key];
    onHighlight(keys);
  };
  return (
    <figure className="scatter">
      <PointKeys {...{ scatter, lit, put, dispatch }} />
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
        {lit ? (
          <circle cx={xIn(scatter)(lit.x)} cy={yOf(lit.y)} r={RADIUS + 2} className="scatter-lit" />
        ) : null}
      </svg>
      {/* What a point is, until one is pointed at: the line is kept for its words, and would be blank. */}
      <p className={lit ? 'scatter-told' : 'scatter-told quiet'} aria-hidden="true">
        {lit?.text ?? scatter.notes[0]}
      </p>
      <figcaption>
        {scatter.notes.map((note, i) => (
          <p key={note} className={i === 0 ? 'sr-only' : 'quiet'}>
            {note}
          </p>
        ))}
      </figcaption>
    </figure>
  );
}
