import '../page.css';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { ACCENT, BORDER, box, COLOURS, loadUnits, markVisible, onRecolour, STRONG } from '../common';

const container = box();
const { units, lines } = await loadUnits();
const spec: TopLevelSpec = {
  width: container.clientWidth - 40,
  height: container.clientHeight - 40,
  padding: 20,
  projection: { type: 'mercator' },
  params: [{ name: 'variant', value: 0 }],
  layer: [
    {
      data: { values: units.features },
      transform: [
        {
          calculate: '(datum.properties.rang * 7 + variant * 3 + floor(datum.properties.rang / 8)) % 5',
          as: 'classe',
        },
      ],
      params: [
        { name: 'lit', select: { type: 'point', on: 'pointerover', clear: 'pointerout' } },
        { name: 'chosen', select: { type: 'point', on: 'click' } },
      ],
      mark: { type: 'geoshape', tooltip: true },
      encoding: {
        fill: {
          field: 'classe',
          type: 'ordinal',
          scale: { domain: [0, 1, 2, 3, 4], range: [...COLOURS] },
          legend: null,
        },
        stroke: {
          condition: [
            { param: 'chosen', empty: false, value: ACCENT },
            { param: 'lit', empty: false, value: STRONG },
          ],
          value: BORDER,
        },
        strokeWidth: {
          condition: [
            { param: 'chosen', empty: false, value: 3 },
            { param: 'lit', empty: false, value: 2 },
          ],
          value: 0.5,
        },
        tooltip: { field: 'properties.nom', type: 'nominal' },
      },
    },
    {
      data: { values: [{ type: 'Feature', properties: {}, geometry: lines }] },
      // Without a fill of its own it gets a transparent one, which takes the pointer from the areas.
      mark: { type: 'geoshape', filled: false, fill: null, stroke: STRONG },
    },
  ],
  config: { view: { stroke: null } },
};
const view = new View(parse(compile(spec).spec), { renderer: 'canvas', container, hover: true });
await view.runAsync();
onRecolour((variant) => view.signal('variant', variant).runAsync());
window.bench = { settled: () => view.runAsync() };
markVisible();
