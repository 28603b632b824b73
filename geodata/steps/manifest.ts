import { brotliCompressSync } from 'node:zlib';
import { CONTEXT } from './draw/context';
import { FINE, LIGHT, MIDDLE } from './draw/tolerances';
import { sha256 } from './read/inputs';
import type { Sources } from './read/sources';
import { SLIVER_KM2, TOLERATED_TRIPLE_EDGES, type Validation } from './rules/validate';
import type { Composition } from './types';

/** Where the outlines come from: the pinned package, or a file of the IGN given by hand. */
export type GeometrySource = { readonly ign: null } | { readonly ign: string; readonly sha256: string };

/** Outputs by name: texts, and what is no text. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

const IGN_LICENCE = 'Licence Ouverte 2.0 (IGN, ADMIN EXPRESS COG)';
const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Text of `manifest.json`: what went in, what was found, what came out. No date, so that a rebuild gives the same bytes. */
export function manifestText(
  sources: Sources,
  geometry: GeometrySource,
  composition: Composition,
  validation: Validation,
  files: Files,
): string {
  const npm = (paquet: string) => sources.npm.filter((row) => row.paquet === paquet);
  const manifest = {
    region: composition.region,
    sources: {
      geometrie: geometry.ign
        ? { fichier: geometry.ign, sha256: geometry.sha256, licence: IGN_LICENCE }
        : {
            ...sources.dataFrance,
            contenu: 'tracés des communes seulement ; le code du paquet (GPL) n’est ni installé ni repris',
            licence: IGN_LICENCE,
          },
      composition: {
        millesime: `Code officiel géographique ${sources.millesimes.cog}`,
        licence: 'Licence Ouverte 2.0 (INSEE, DGCL, Etalab)',
        fichiers: npm('@etalab/decoupage-administratif'),
      },
      pays: { licence: 'domaine public (Natural Earth)', fichiers: npm('world-atlas') },
    },
    parametres: {
      fin: FINE,
      communes: MIDDLE,
      leger: LIGHT,
      contexte: CONTEXT,
      seuils: { eclatKm2: SLIVER_KM2, aretesTriples: TOLERATED_TRIPLE_EDGES },
    },
    comptes: {
      departements: composition.departements.length,
      arrondissements: composition.arrondissements.length,
      epci: composition.epci.length,
      communes: composition.communes.length,
    },
    surfaceKm2: round(validation.areaKm2, 1),
    aretes: validation.edges,
    eclatsKm2: validation.slivers.map(({ genre, km2, codes }) => ({
      genre,
      km2: round(km2, 3),
      communes: codes,
    })),
    sorties: Object.fromEntries(
      [...files].map(([name, content]) => [
        name,
        {
          octets: Buffer.byteLength(content),
          brotli: brotliCompressSync(content).length,
          sha256: sha256(content),
        },
      ]),
    ),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * A manifest without the weights in brotli: they are those of the machine's own compressor, which another version of
 * Node may change by a few bytes though every file is the same.
 */
export const comparable = (manifest: string): string => manifest.replace(/"brotli": \d+/g, '"brotli": 0');
