import cogUrl from '../../../geodata/boundaries/cog.json?url';
import namesUrl from '../../../geodata/boundaries/communes.json?url';
import communesCogUrl from '../../../geodata/boundaries/communes-cog.json?url';
import manifestUrl from '../../../geodata/boundaries/manifest.json?url';
import type { Cog, CommuneNames } from '../../domain/cog';
import { parseCog, parseCommuneNames } from '../../load/cog-json';
import { knownOf, vintageOf } from '../../load/known-codes';
import type { KnownCodes } from '../../load/read-pacts';
import { readPack } from '../open/read-pack';
import { EMPTY_PACK, type Pack } from '../pack';
import { PACK_FILE } from '../take/pack-zip';

/** The pack that the site publishes, in one file. */
const PUBLISHED = `./donnees/${PACK_FILE}`;

export async function siteFile(url: string, what: string): Promise<Response> {
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => null);
  if (!response?.ok)
    throw new Error(`${what}\u00a0: le fichier n’a pas pu être chargé (réseau absent\u00a0?).`);
  return response;
}

const text = async (url: string): Promise<string> => (await siteFile(url, 'Codes des territoires')).text();

export interface Resources {
  /** What the site publishes today; an empty pack where it cannot be read. */
  readonly published: Pack;
  readonly known: KnownCodes | null;
  readonly cog: Cog | null;
  readonly names: CommuneNames | null;
  /** What could not be loaded, in French. */
  readonly missing: readonly string[];
}

async function geography() {
  const [units, communes, named, manifest] = await Promise.all(
    [cogUrl, communesCogUrl, namesUrl, manifestUrl].map(text),
  );
  const cog = parseCog(units ?? '', communes ?? '');
  const names = parseCommuneNames(named ?? '', cog.communes.codes.length);
  return { cog, names, known: { ...knownOf(cog, names), cog: vintageOf(manifest ?? '') } };
}

const why = (error: unknown): string => (error instanceof Error ? error.message : 'Fichier illisible.');

/** All that the atelier asks the site for. Never throws: what is missing is told, and the rest serves. */
export async function loadResources(): Promise<Resources> {
  const missing: string[] = [];
  const [published, ground] = await Promise.all([
    siteFile(PUBLISHED, 'Données publiées')
      .then(async (response) => readPack(new Uint8Array(await response.arrayBuffer())))
      .catch((error: unknown) => {
        missing.push(why(error));
        return EMPTY_PACK;
      }),
    geography().catch((error: unknown) => {
      missing.push(why(error));
      return { cog: null, names: null, known: null };
    }),
  ]);
  return { published, ...ground, missing };
}
