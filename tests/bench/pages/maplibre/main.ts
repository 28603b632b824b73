import 'maplibre-gl/dist/maplibre-gl.css';
import '../page.css';
import { type ExpressionSpecification, Map as GlMap, LngLatBounds, Popup, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import {
  ACCENT,
  BORDER,
  box,
  COLOURS,
  loadUnits,
  markVisible,
  onRecolour,
  STRONG,
  type Units,
} from '../common';

setWorkerUrl(workerUrl);
const { units, lines } = await loadUnits();

/** The class is worked out by the style, from the rank of the unit, as a page without feature state would do. */
const fillOf = (variant: number): ExpressionSpecification => [
  'to-color',
  [
    'at',
    ['%', ['+', ['*', ['get', 'rang'], 7], variant * 3, ['floor', ['/', ['get', 'rang'], 8]]], 5],
    ['literal', [...COLOURS]],
  ],
];
const flagged = (flag: string): ExpressionSpecification => ['boolean', ['feature-state', flag], false];

const bounds = new LngLatBounds();
for (const point of pointsOf(units)) bounds.extend(point);
const map = new GlMap({
  container: box(),
  attributionControl: false,
  fadeDuration: 0,
  bounds,
  fitBoundsOptions: { padding: 20 },
  style: {
    version: 8,
    sources: {
      units: { type: 'geojson', data: units },
      lines: { type: 'geojson', data: lines },
    },
    layers: [
      {
        id: 'areas',
        type: 'fill',
        source: 'units',
        paint: { 'fill-color': fillOf(0), 'fill-antialias': false },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'units',
        paint: {
          'line-color': ['case', flagged('chosen'), ACCENT, flagged('lit'), STRONG, BORDER],
          'line-width': ['case', flagged('chosen'), 3, flagged('lit'), 2, 0.5],
        },
      },
      { id: 'lines', type: 'line', source: 'lines', paint: { 'line-color': STRONG } },
    ],
  },
});

const popup = new Popup({ closeButton: false, closeOnClick: false });
const flags = { lit: null as number | null, chosen: null as number | null };
function flag(name: keyof typeof flags, id: number | null): void {
  const old = flags[name];
  if (old === id) return;
  if (old !== null) map.setFeatureState({ source: 'units', id: old }, { [name]: false });
  if (id !== null) map.setFeatureState({ source: 'units', id }, { [name]: true });
  flags[name] = id;
}
map.on('mousemove', 'areas', ({ features, lngLat }) => {
  const found = features?.[0];
  flag('lit', found ? Number(found.id) : null);
  popup
    .setLngLat(lngLat)
    .setText(String(found?.properties.nom ?? ''))
    .addTo(map);
});
map.on('mouseleave', 'areas', () => {
  flag('lit', null);
  popup.remove();
});
map.on('click', 'areas', ({ features }) => flag('chosen', features?.[0] ? Number(features[0].id) : null));
onRecolour((variant) => map.setPaintProperty('areas', 'fill-color', fillOf(variant)));
// `idle` comes when nothing is left to load or draw; asked before the next frame, so that it cannot be missed.
window.bench = {
  settled: () =>
    new Promise((done) => {
      map.once('idle', done);
      map.triggerRepaint();
    }),
};
map.on('render', function proven() {
  if (!map.getLayer('areas') || map.queryRenderedFeatures({ layers: ['areas'] }).length === 0) return;
  map.off('render', proven);
  markVisible();
});

function* pointsOf({ features }: Units): Generator<[number, number]> {
  for (const { geometry } of features) {
    for (const [lon = 0, lat = 0] of geometry.coordinates.flat(2)) yield [lon, lat];
  }
}
