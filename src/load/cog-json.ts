import {
  type ArrondissementCode,
  type CommuneCode,
  type DepartementCode,
  type EpciCode,
  isArrondissementCode,
  isCommuneCode,
  isDepartementCode,
  isEpciCode,
} from '../domain/codes';
import type { Bbox, Cog, CommuneNames, LonLat } from '../domain/cog';

import { type PackedCommunes, unpackCommunes } from './packed/unpack';

/** Reads the two JSON files of the pipeline; every code is checked on entry. */

type Json = Record<string, unknown>;

class Broken extends Error {}

const fail = (where: string): never => {
  throw new Broken(
    `Composition des territoires : « ${where} » manque ou n’a pas la forme attendue. Rechargez la page ; si l’erreur dure, la carte est à reconstruire.`,
  );
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const object = (value: unknown, where: string): Json => (isObject(value) ? value : fail(where));
const list = (value: unknown, where: string): readonly unknown[] =>
  Array.isArray(value) ? value : fail(where);
const string = (value: unknown, where: string): string => (typeof value === 'string' ? value : fail(where));
/** A name of the COG as it is read: its apostrophes are those of everything else on screen. The search knows both. */
export const typeset = (nom: string): string => nom.replaceAll("'", '’');
const nameOf = (value: unknown, where: string): string => typeset(string(value, where));
const number = (value: unknown, where: string): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fail(where);
const numbers = (value: unknown, where: string): readonly number[] =>
  list(value, where).map((item) => number(item, where));
const code = <C extends string>(
  guard: (text: string) => text is C & string,
  value: unknown,
  where: string,
): C => {
  const text = string(value, where);
  return guard(text) ? text : fail(`${where} ${text}`);
};

const lonLat = (value: unknown, where: string): LonLat => {
  const [lon, lat] = numbers(value, where);
  return lon === undefined || lat === undefined ? fail(where) : [lon, lat];
};
const bbox = (value: unknown, where: string): Bbox => {
  const [w, s, e, n] = numbers(value, where);
  return w === undefined || s === undefined || e === undefined || n === undefined
    ? fail(where)
    : [w, s, e, n];
};

const COMPOSITION = 'Composition des territoires';

/** @param what the file, for the reader */
function parse(text: string, what: string): Json {
  try {
    return object(JSON.parse(text), 'fichier');
  } catch (error) {
    if (error instanceof Broken) throw error;
    throw new Broken(`${what} : le fichier est incomplet. Rechargez la page.`);
  }
}

/** As a site serves it: what is made of it is checked like columns that are written out. */
const isPacked = (columns: Json): columns is Json & PackedCommunes => 'pas' in columns;

/**
 * @param text `cog.json`: units above the commune
 * @param communesText `communes-cog.json`: membership and inhabitants of communes
 * @throws Error with a French sentence when a part is missing or a code is not one.
 */
export function parseCog(text: string, communesText: string): Cog {
  const json = parse(text, COMPOSITION);
  const region = object(json.region, 'region');
  const columns = parse(communesText, COMPOSITION);
  const communes: Json = isPacked(columns) ? unpackCommunes(columns) : columns;
  const codes = list(communes.codes, 'communes').map((c) => code<CommuneCode>(isCommuneCode, c, 'commune'));
  const parallel = (name: string): readonly number[] => {
    const values = numbers(communes[name], name);
    return values.length === codes.length ? values : fail(name);
  };
  return {
    region: {
      code: string(region.code, 'region'),
      nom: nameOf(region.nom, 'region'),
      point: lonLat(region.point, 'region'),
      bbox: bbox(region.bbox, 'region'),
    },
    departements: list(json.departements, 'departements').map((item) => {
      const row = object(item, 'departement');
      return {
        code: code<DepartementCode>(isDepartementCode, row.code, 'departement'),
        nom: nameOf(row.nom, 'departement'),
        point: lonLat(row.point, 'departement'),
        bbox: bbox(row.bbox, 'departement'),
      };
    }),
    arrondissements: list(json.arrondissements, 'arrondissements').map((item) => {
      const row = object(item, 'arrondissement');
      return {
        code: code<ArrondissementCode>(isArrondissementCode, row.code, 'arrondissement'),
        nom: nameOf(row.nom, 'arrondissement'),
        departement: code<DepartementCode>(isDepartementCode, row.departement, 'arrondissement'),
        point: lonLat(row.point, 'arrondissement'),
        bbox: bbox(row.bbox, 'arrondissement'),
      };
    }),
    epci: list(json.epci, 'epci').map((item) => {
      const row = object(item, 'epci');
      return {
        code: code<EpciCode>(isEpciCode, row.code, 'epci'),
        nom: nameOf(row.nom, 'epci'),
        nature: string(row.nature, 'epci'),
        departements: list(row.departements, 'epci').map((c) =>
          code<DepartementCode>(isDepartementCode, c, 'epci'),
        ),
        communesHorsRegion: number(row.communesHorsRegion, 'epci'),
        communesTotal: number(row.communesTotal, 'epci'),
        ...(row.surface === undefined ? {} : { surface: number(row.surface, 'epci') }),
        point: lonLat(row.point, 'epci'),
        bbox: bbox(row.bbox, 'epci'),
      };
    }),
    communes: {
      codes,
      arrondissement: parallel('arrondissement'),
      epci: parallel('epci'),
      population: parallel('population'),
    },
    nommees: list(json.nommees, 'nommees').map((item) => {
      const row = object(item, 'nommees');
      return {
        code: code<CommuneCode>(isCommuneCode, row.code, 'nommees'),
        nom: nameOf(row.nom, 'nommees'),
        point: lonLat(row.point, 'nommees'),
      };
    }),
  };
}

/**
 * Names of communes, in the order of `cog.communes.codes`.
 * @param count number of communes of the COG; another length means that the two files do not belong together.
 * @throws Error with a French sentence.
 */
export function parseCommuneNames(text: string, count: number): CommuneNames {
  const json = parse(text, 'Noms des communes');
  const noms = list(json.noms, 'noms').map((nom) => nameOf(nom, 'noms'));
  if (noms.length !== count) fail(`noms (${noms.length} pour ${count} communes)`);
  return {
    noms,
    codesPostaux: list(json.codesPostaux, 'codesPostaux').map((row) =>
      list(row, 'codesPostaux').map((post) => string(post, 'codesPostaux')),
    ),
    anciens: list(json.anciens, 'anciens').map((row) => {
      const [index, former, nom] = list(row, 'anciens');
      return [
        number(index, 'anciens'),
        string(former, 'anciens'),
        typeof nom === 'string' ? typeset(nom) : '',
      ] as const;
    }),
    points: list(json.points, 'points').map((point) => lonLat(point, 'points')),
  };
}
