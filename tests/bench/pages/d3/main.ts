import '../page.css';
import { geoMercator, geoPath, select, zoom } from 'd3';
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
  type Units,
} from '../common';

const container = box();
const { units, lines } = await loadUnits();
const [width, height] = [container.clientWidth, container.clientHeight];
const path = geoPath(
  geoMercator().fitExtent(
    [
      [20, 20],
      [width - 20, height - 20],
    ],
    units,
  ),
);
const svg = select(container).append('svg').attr('width', width).attr('height', height);
const world = svg.append('g');
const areas = world
  .append('g')
  .attr('stroke', BORDER)
  .attr('stroke-width', 0.5)
  .selectAll('path')
  .data<Units['features'][number]>(units.features)
  .join('path')
  .attr('d', path)
  .attr('fill', ({ properties }) => colourOf(properties.rang, 0));
world.append('path').datum(lines).attr('d', path).attr('fill', 'none').attr('stroke', STRONG);
svg.call(zoom<SVGSVGElement, unknown>().on('zoom', ({ transform }) => world.attr('transform', transform)));

const tip = tooltip();
areas
  .on('pointermove', (event: PointerEvent, { properties }) =>
    tip.show(properties.nom, event.clientX, event.clientY),
  )
  .on('pointerenter', function () {
    select(this).attr('stroke', STRONG).attr('stroke-width', 2).raise();
  })
  .on('pointerleave', function () {
    select(this).attr('stroke', null).attr('stroke-width', null);
    tip.hide();
  })
  .on('click', (_, chosen) => {
    world.selectAll('.chosen').remove();
    world
      .append('path')
      .attr('class', 'chosen')
      .datum(chosen)
      .attr('d', path)
      .attr('fill', 'none')
      .attr('stroke', ACCENT)
      .attr('stroke-width', 3)
      .attr('pointer-events', 'none');
  });
onRecolour((variant) => areas.attr('fill', ({ properties }) => colourOf(properties.rang, variant)));
markVisible();
