/** Boundaries for the peers, from those of the app: one small file a level, and the floor's page drawn from it. */
import { readFileSync } from 'node:fs';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Level } from '../report/pages';

type Named = { code: string; nom: string };
export type PeerTopology = Topology<{
  unites: GeometryCollection<Named>;
  departements: GeometryCollection<Named>;
}>;

const SOURCES: Readonly<Record<Level, { readonly file: string; readonly layer: 'epci' | 'communes' }>> = {
  a: { file: 'niveaux.topo.json', layer: 'epci' },
  b: { file: 'territoires.topo.json', layer: 'communes' },
};

type Source = Topology<Readonly<Record<'epci' | 'communes' | 'departements', GeometryCollection<Named>>>>;

/** The units of the level and the départements, without the arcs of all else. */
export function peerTopology(root: string, level: Level): PeerTopology {
  const { file, layer } = SOURCES[level];
  const source: Source = JSON.parse(readFileSync(`${root}geodata/boundaries/${file}`, 'utf8'));
  const { departements } = source.objects;
  const kept: PeerTopology = { ...source, objects: { unites: source.objects[layer], departements } };
  const pruned = filter(kept, () => true);
  const { unites, departements: parts } = pruned.objects;
  if (unites.type !== 'GeometryCollection' || parts.type !== 'GeometryCollection')
    throw new Error(`${file}: a layer is empty`);
  return { ...pruned, objects: { unites, departements: parts } };
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

const mercator = ([lon = 0, lat = 0]: Position): readonly [number, number] => {
  const radians = Math.PI / 180;
  return [lon, -Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)) / radians];
};

type Project = (at: Position) => readonly [number, number];

/** Whole pixels of the frame: no eye sees more at this size, and digits are what such a page weighs. */
export function fitted(points: Iterable<Position>, { width, height, margin }: Frame): Project {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    const [x, y] = mercator(point);
    [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  }
  const scale = Math.min((width - 2 * margin) / (x1 - x0), (height - 2 * margin) / (y1 - y0));
  const [left, top] = [(width - scale * (x0 + x1)) / 2, (height - scale * (y0 + y1)) / 2];
  return (at) => {
    const [x, y] = mercator(at);
    return [Math.round(left + scale * x), Math.round(top + scale * y)];
  };
}

/** Path of a shape in whole pixels, by steps; rings that shrink to less than a triangle are left out. */
export function pathOf({ coordinates }: MultiPolygon, project: Project): string {
  return coordinates
    .flat()
    .map((ring) => {
      let [px, py] = [Number.NaN, Number.NaN];
      const steps: string[] = [];
      for (const point of ring.slice(0, -1)) {
        const [x, y] = project(point);
        if (x === px && y === py) continue;
        steps.push(steps.length === 0 ? `M${x},${y}l` : `${x - px},${y - py}`);
        [px, py] = [x, y];
      }
      const [start = '', ...rest] = steps;
      return rest.length < 2 ? '' : `${start}${rest.join(' ').replaceAll(/[, ]-/g, '-')}z`;
    })
    .join('');
}

const COLOURS = ['#eaf1fb', '#a9c8ea', '#5f97cf', '#2a639f', '#0b2f5e'];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The page that no library can beat: the map is in the HTML, a few lines of script answer. */
export function floorPage(topology: PeerTopology, frame: Frame): string {
  const shapes = (layer: 'unites' | 'departements'): (Named & { geometry: MultiPolygon })[] =>
    feature(topology, topology.objects[layer]).features.flatMap(({ geometry, properties }) =>
      geometry.type === 'MultiPolygon' ? [{ ...properties, geometry }] : [],
    );
  const units = shapes('unites');
  const project = fitted(
    units.flatMap(({ geometry }) => geometry.coordinates.flat(2)),
    frame,
  );
  const areas = units.map(
    ({ nom, geometry }, rank) =>
      `<path class="c${(rank * 7 + (rank >> 3)) % 5}" data-n="${escaped(nom)}" d="${pathOf(geometry, project)}"/>`,
  );
  const lines = shapes('departements').map(({ geometry }) => `<path d="${pathOf(geometry, project)}"/>`);
  const { width, height } = frame;
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>svg</title><link rel="icon" href="data:,"><style>
body{margin:0;font-family:sans-serif}#recolour{position:absolute;top:8px;right:8px}
.tip{position:absolute;top:0;left:0;padding:4px 8px;background:#fff;pointer-events:none}
#a{stroke:#fff;stroke-width:.5}#d{fill:none;stroke:#1b1b1b;pointer-events:none}
${COLOURS.map((colour, i) => `.c${i}{fill:${colour}}`).join('')}
#a .on{stroke:#1b1b1b;stroke-width:2}#a .sel{stroke:#c9191e;stroke-width:3}
</style></head><body>
<svg id="map" width="${width}" height="${height}"><g id="a">${areas.join('')}</g><g id="d">${lines.join('')}</g></svg>
<button type="button" id="recolour">Recolorer</button><div class="tip" hidden></div>
<script>
const paths=[...document.querySelectorAll('#a path')],tip=document.querySelector('.tip'),a=document.getElementById('a');
let variant=0,on=null,sel=null;
document.getElementById('recolour').onclick=()=>{variant++;paths.forEach((p,i)=>{
  const c='c'+(i*7+variant*3+(i>>3))%5;p.setAttribute('class',p===sel?c+' sel':c)})};
a.onpointermove=(e)=>{if(e.target!==on){on?.classList.remove('on');on=e.target;on.classList.add('on')}
  tip.textContent=on.dataset.n;tip.style.transform='translate('+(e.clientX+12)+'px,'+(e.clientY+12)+'px)';tip.hidden=false};
a.onclick=(e)=>{sel?.classList.remove('sel');sel=e.target;sel.classList.add('sel')};
performance.mark('carte:visible');
</script></body></html>
`;
}
