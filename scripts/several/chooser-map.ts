/** The country as SVG: each region that has a map is a link, the others say that they have none. */
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { anchorOf } from '../../geodata/steps/draw/labels';
import { pairs } from '../../geodata/steps/draw/topology';
import { element, escapeText } from '../../src/render/svg/markup';
import { curly } from '../regions/official';
import { type Frame, fitted, lambert, local, type Projection } from './projections';

interface Named {
  readonly code: string;
  readonly nom: string;
}
type Levels = Topology<{
  readonly regions: GeometryCollection<Named>;
  readonly departements: GeometryCollection<Named>;
}>;
/** `geodata/country/regions.json`. */
export interface CountryLines {
  readonly metropole: Levels;
  readonly outreMer: Levels;
}

const [WIDTH, HEIGHT] = [640, 760];
const METROPOLE: Frame = { x: 8, y: 8, width: WIDTH - 16, height: 600 };
/** Overseas regions have a frame each, side by side under the rest, and room for their names. */
const INSET = { y: 632, height: 122, margin: 10, caption: 26 };

type Area = Polygon | MultiPolygon;
const partsOf = (area: Area) =>
  (area.type === 'Polygon' ? [area.coordinates] : area.coordinates).map((rings) => rings.map(pairs));

const number = (value: number): string => String(Math.round(value * 10) / 10);

/** Units of a path in one of the drawing: half a pixel is enough, and whole numbers are short. */
const FINE = 2;

/** A path in fine units, each point from the one before, without those that fall on it. */
function line(ring: readonly (readonly [number, number])[], project: Projection): string {
  let last: readonly [number, number] | null = null;
  const steps = ring.flatMap(([lon, lat]) => {
    const [x, y] = project(lon, lat);
    const next: readonly [number, number] = [Math.round(x * FINE), Math.round(y * FINE)];
    const step: readonly [number, number] = last === null ? next : [next[0] - last[0], next[1] - last[1]];
    if (last !== null && step[0] === 0 && step[1] === 0) return [];
    last = next;
    return `${step[0]}${step[1] < 0 ? '' : ' '}${step[1]}`;
  });
  const [first = '', ...rest] = steps;
  return rest.length === 0 ? '' : `M${first}l${rest.join(' ')}`;
}

/** @param d in fine units, each of its parts from the start of the drawing */
const path = (parts: readonly string[], more = {}): string =>
  parts.length === 0 ? '' : element('path', { ...more, transform: `scale(${1 / FINE})`, d: parts.join('') });

const areaPath = (area: Area, project: Projection): string =>
  path(
    partsOf(area)
      .flat()
      .map((ring) => line(ring, project))
      .filter((text) => text !== '')
      .map((text) => `${text}z`),
  );

const linesPath = ({ coordinates }: MultiLineString, project: Projection): string =>
  path(
    coordinates.map((one) => line(pairs(one), project)),
    { class: 'limits' },
  );

/** "Provence-Alpes-Côte d’Azur" in lines of a few letters. */
export function nameLines(nom: string, longest = 13): readonly string[] {
  const lines: string[] = [];
  for (const word of nom.split(/(?<=[- ])/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + word).trimEnd().length <= longest)
      lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((text) => text.trimEnd());
}

const label = (nom: string, [x, y]: readonly [number, number], isLink: boolean): string => {
  const lines = nameLines(nom);
  const spans = lines.map((text, i) =>
    element(
      'tspan',
      { x: number(x), y: number(y + (i - (lines.length - 1) / 2) * 15 + 4) },
      escapeText(text),
    ),
  );
  return element('text', { class: isLink ? 'with' : null, 'aria-hidden': 'true' }, spans.join(''));
};

export const NO_MAP = 'pas de carte publiée';

/** A name is wider than it is high: the place where it has most room is found in a country drawn that much narrower. */
const NARROW = 0.4;

/** Where the name of a region stands. */
function namePoint(area: Area): readonly [number, number] {
  const narrow = partsOf(area).map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]): readonly [number, number] => [lon * NARROW, lat])),
  );
  const [x, y] = anchorOf(narrow).point;
  return [x / NARROW, y];
}

/** What a region is in the map. @param shape its path and its name, as markup */
function region({ nom: official }: Named, place: string | undefined, shape: string): string {
  const nom = curly(official);
  if (place !== undefined) return `<a href="${place}" aria-label="${escapeText(nom)}">${shape}</a>`;
  return `<g class="without" role="img" aria-label="${escapeText(nom)} : ${NO_MAP}">${shape}</g>`;
}

const titled = (nom: string, place: string | undefined): string =>
  element('title', {}, escapeText(place === undefined ? `${nom} : ${NO_MAP}` : nom));

/** Where a group of regions is laid, and what is written around each. */
interface Lay {
  readonly frame: Frame;
  /** @param latitude of the middle of the group */
  readonly projection: (latitude: number) => Projection;
  readonly places: ReadonlyMap<string, string>;
  readonly under: string;
  readonly over: (nom: string, point: readonly [number, number], isLink: boolean) => string;
}

function group(levels: Levels, only: (code: string) => boolean, lay: Lay): string {
  const found = feature(levels, levels.objects.regions).features.flatMap(({ geometry, properties }) =>
    (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') && only(properties.code)
      ? [{ geometry, properties }]
      : [],
  );
  const points = found.flatMap(({ geometry }) => partsOf(geometry).flat(2));
  const project = fitted(lay.projection(points[0]?.[1] ?? 0), points, lay.frame);
  const regions = found.map(({ geometry, properties }) => {
    const place = lay.places.get(properties.code);
    const shape = [titled(curly(properties.nom), place), lay.under, areaPath(geometry, project)];
    return region(properties, place, shape.join(''));
  });
  const inner = found.length > 1 ? mesh(levels, levels.objects.departements, (a, b) => a !== b) : null;
  const limits = inner === null ? '' : linesPath(inner, project);
  // Over every shape: a neighbour that is drawn later would cut them.
  const names = found.map(({ geometry, properties: { code, nom } }) => {
    return lay.over(curly(nom), project(...namePoint(geometry)), lay.places.has(code));
  });
  return regions.join('') + limits + names.join('');
}

/** @param places address of the map of each region that has one, by code */
export function chooserMap(
  { metropole, outreMer }: CountryLines,
  places: ReadonlyMap<string, string>,
): string {
  const overseas = outreMer.objects.regions.geometries.flatMap(({ properties }): readonly Named[] =>
    properties && 'code' in properties ? [properties] : [],
  );
  const step = WIDTH / overseas.length;
  const insets = overseas.map(({ code }, rank) => {
    const box = { x: rank * step + 4, y: INSET.y, width: step - 8, height: INSET.height };
    return group(outreMer, (one) => one === code, {
      frame: {
        x: box.x + INSET.margin,
        y: box.y + INSET.margin,
        width: box.width - 2 * INSET.margin,
        height: box.height - INSET.margin - INSET.caption,
      },
      projection: local,
      places,
      under: element('rect', { ...box, rx: 4 }),
      over: (nom) =>
        element(
          'text',
          { 'aria-hidden': 'true', x: number(box.x + box.width / 2), y: box.y + box.height - 8 },
          escapeText(nom),
        ),
    });
  });
  const main = group(metropole, () => true, {
    ...{ frame: METROPOLE, projection: () => lambert, places, under: '' },
    over: label,
  });
  return element(
    'svg',
    { class: 'country', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'group', 'aria-label': 'Carte des régions' },
    main + insets.join(''),
  );
}
