import type { MultiLineString, MultiPolygon } from 'geojson';
import type { LonLat } from '../domain/cog';
import type { Context, Landmarks } from '../domain/geometry';
import { arcReader } from './arcs/arc-reader';
import { areaOf, dissolved, linesOf } from './arcs/dissolve';
import { typeset } from './cog-json';
import { collection, parseTopology, polygonsOf } from './topology';

const FILE = 'contexte.topo.json';
const LANDMARKS = 'reperes.json';

/** An empty surrounding: the map stands alone until, or in case, its context does not come. */
export const NO_CONTEXT: Context = {
  land: { type: 'MultiPolygon', coordinates: [] },
  lines: { type: 'MultiLineString', coordinates: [] },
  landmarks: { villes: [], etiquettes: [] },
};

/**
 * Neighbouring land and lines from the text of `contexte.topo.json`.
 * @throws Error with a French sentence when the file is cut or lacks a layer.
 */
export function parseContext(text: string, landmarks: Landmarks): Context {
  const topology = parseTopology(text, FILE);
  const reader = arcReader(topology);
  const layers = ['departements', 'pays'].map((name) => polygonsOf(collection(topology, name, FILE)));
  const land: MultiPolygon = {
    type: 'MultiPolygon',
    // The two layers come from two sources that do not share their edges: they are laid side by side, not dissolved.
    coordinates: layers.flat().flatMap((area) => areaOf(reader, dissolved(reader, [area])).coordinates),
  };
  const lines: MultiLineString = {
    type: 'MultiLineString',
    coordinates: layers.flatMap((layer) => linesOf(reader, layer).coordinates),
  };
  return { land, lines, landmarks };
}

const isPoint = (value: unknown): value is LonLat =>
  Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part));

const rows = (json: unknown, name: 'villes' | 'etiquettes'): Record<string, unknown>[] => {
  if (typeof json !== 'object' || json === null || !(name in json)) return [];
  const list: unknown = Object.entries(json).find(([key]) => key === name)?.[1];
  return Array.isArray(list) ? list.filter((row) => typeof row === 'object' && row !== null) : [];
};

/** Names around and in the region. @throws Error with a French sentence when the file is cut. */
export function parseLandmarks(text: string): Landmarks {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(
      `Noms de lieux « ${LANDMARKS} » : le fichier est incomplet ou illisible. Rechargez la page.`,
    );
  }
  return {
    villes: rows(json, 'villes').flatMap(({ code, nom, population, point }) =>
      typeof code === 'string' && typeof nom === 'string' && typeof population === 'number' && isPoint(point)
        ? [{ code, nom: typeset(nom), population, point }]
        : [],
    ),
    etiquettes: rows(json, 'etiquettes').flatMap(({ nom, genre, point }) =>
      typeof nom === 'string' && (genre === 'mer' || genre === 'pays' || genre === 'region') && isPoint(point)
        ? [{ nom: typeset(nom), genre, point }]
        : [],
    ),
  };
}
