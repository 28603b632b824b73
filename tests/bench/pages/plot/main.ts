import '../page.css';
import { geo, plot } from '@observablehq/plot';
import {
  ACCENT,
  BORDER,
  box,
  colourOf,
  loadUnits,
  markVisible,
  onRecolour,
  STRONG,
  tooltip,
} from '../common';

const container = box();
const { units, lines } = await loadUnits();
let variant = 0;
let chosen: number | null = null;

// A plot is drawn anew for each choice: that is how the library is meant to be used.
function draw(): void {
  const chart = plot({
    width: container.clientWidth,
    height: container.clientHeight,
    margin: 20,
    projection: { type: 'mercator', domain: units },
    marks: [
      geo(units, {
        fill: ({ properties }) => colourOf(properties.rang, variant),
        stroke: BORDER,
        strokeWidth: 0.5,
        className: 'areas',
      }),
      geo(lines, { stroke: STRONG }),
      ...(chosen === null ? [] : [geo(units.features[chosen], { stroke: ACCENT, strokeWidth: 3 })]),
    ],
  });
  container.replaceChildren(chart);
}

const tip = tooltip();
let lit: Element | null = null;
const unlight = (): void => {
  lit?.removeAttribute('stroke');
  lit?.removeAttribute('stroke-width');
};
/** Rank of the area under the pointer: paths stand in the order of the data. */
const rankAt = (target: EventTarget | null): number | null => {
  if (!(target instanceof SVGPathElement) || !target.closest('.areas')) return null;
  return [...(target.parentElement?.children ?? [])].indexOf(target);
};
container.addEventListener('pointermove', ({ target, clientX, clientY }) => {
  const rank = rankAt(target);
  if (target !== lit) unlight();
  if (rank === null || !(target instanceof Element)) return tip.hide();
  lit = target;
  lit.setAttribute('stroke', STRONG);
  lit.setAttribute('stroke-width', '2');
  tip.show(units.features[rank]?.properties.nom ?? '', clientX, clientY);
});
container.addEventListener('click', ({ target }) => {
  chosen = rankAt(target) ?? chosen;
  draw();
});
onRecolour((next) => {
  variant = next;
  draw();
});
draw();
markVisible();
