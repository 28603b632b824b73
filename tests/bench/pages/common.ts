/** What every peer page shares: the boundaries, the classes, the hooks of the bench. No figure of the deck is used. */
import type { FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type {} from '../measure/probe';

export interface Unit {
  readonly code: string;
  readonly nom: string;
}
export type Units = FeatureCollection<MultiPolygon, Unit & { rang: number }>;

export const COLOURS = ['#eaf1fb', '#a9c8ea', '#5f97cf', '#2a639f', '#0b2f5e'] as const;
export const BORDER = '#ffffff';
export const STRONG = '#1b1b1b';
export const ACCENT = '#c9191e';

/** Class of a unit, 0 to 4: any rule will do, as long as a new variant recolours most of them. */
export const classOf = (rang: number, variant: number): number => (rang * 7 + variant * 3 + (rang >> 3)) % 5;
export const colourOf = (rang: number, variant: number): string =>
  COLOURS[classOf(rang, variant)] ?? COLOURS[0];

type Layers = { unites: GeometryCollection<Unit>; departements: GeometryCollection<Unit> };

/** The same file for every peer: units of the level, and the lines of the départements. */
export async function loadUnits(): Promise<{ units: Units; lines: MultiLineString }> {
  const level = new URLSearchParams(location.search).get('niveau') === 'b' ? 'b' : 'a';
  const topology: Topology<Layers> = await (await fetch(`../geo/${level}.topo.json`)).json();
  const { unites, departements } = topology.objects;
  const { features } = feature(topology, unites);
  return {
    units: {
      type: 'FeatureCollection',
      features: features.map((unit, rang) => {
        const { geometry } = unit;
        if (geometry.type !== 'MultiPolygon') throw new Error(`${unit.properties.code}: not a multipolygon`);
        return { type: 'Feature', geometry, id: rang, properties: { ...unit.properties, rang } };
      }),
    },
    lines: mesh(topology, departements),
  };
}

/** The button of every page: each press draws the next variant. */
export function onRecolour(run: (variant: number) => void): void {
  let variant = 0;
  document.getElementById('recolour')?.addEventListener('click', () => {
    variant += 1;
    run(variant);
  });
}

export const box = (): HTMLElement => {
  const found = document.getElementById('map');
  if (!found) throw new Error('the page has no map');
  return found;
};

/** Box of text beside the pointer, for libraries without one of their own. */
export function tooltip(): { show(text: string, x: number, y: number): void; hide(): void } {
  const element = document.createElement('div');
  element.className = 'tip';
  element.hidden = true;
  document.body.append(element);
  return {
    show: (text, x, y) => {
      element.textContent = text;
      element.style.transform = `translate(${x + 12}px, ${y + 12}px)`;
      element.hidden = false;
    },
    hide: () => {
      element.hidden = true;
    },
  };
}

export const markVisible = (): void => {
  performance.mark('carte:visible');
};
