import 'leaflet/dist/leaflet.css';
import '../page.css';
import type { Feature } from 'geojson';
import L from 'leaflet';
import { ACCENT, BORDER, box, colourOf, loadUnits, markVisible, onRecolour, STRONG } from '../common';

const container = box();
const { units, lines } = await loadUnits();
const map = L.map(container, { zoomControl: true, zoomSnap: 0, attributionControl: false });

let variant = 0;
let chosen: L.Path | null = null;
const styleOf = (unit?: Feature): L.PathOptions => ({
  color: BORDER,
  weight: 0.5,
  fillColor: colourOf(unit?.properties?.rang ?? 0, variant),
  fillOpacity: 1,
});
const layer = L.geoJSON(units, {
  style: styleOf,
  onEachFeature: (_, shape) => {
    if (!(shape instanceof L.Path)) return;
    shape.on({
      mouseover: () => shape.setStyle({ color: STRONG, weight: 2 }).bringToFront(),
      mouseout: () => shape !== chosen && shape.setStyle({ color: BORDER, weight: 0.5 }),
      click: () => {
        chosen?.setStyle({ color: BORDER, weight: 0.5 });
        chosen = shape.setStyle({ color: ACCENT, weight: 3 }).bringToFront();
      },
    });
  },
});
layer.bindTooltip(
  (shape) => ('feature' in shape ? (shape as { feature: Feature }).feature.properties?.nom : '') ?? '',
  { sticky: true },
);
map.fitBounds(layer.getBounds(), { padding: [20, 20], animate: false });
layer.addTo(map);
L.geoJSON(lines, { style: { color: STRONG, weight: 1 }, interactive: false }).addTo(map);
onRecolour((next) => {
  variant = next;
  layer.setStyle(styleOf);
});
markVisible();
