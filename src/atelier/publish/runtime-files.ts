import * as v from 'valibot';
import type { Cog, CommuneNames } from '../../domain/cog';
import type { GlossaryTerm, Pacts } from '../../domain/pacts';
import type { Show } from '../../domain/show/scene';
import { aboutVersion, type Version } from '../../domain/versions/version';
import { namedCommunes } from '../../load/named-communes';
import { isJsonObject, type JsonObject } from '../../load/text/own-field';
import { type WrittenFigures, writeFigures } from '../../load/versions/figures';

/** What a site says of the region, as texts: the atelier changes only what the figures name. */
export interface Ground {
  /** Composition, with the surfaces of EPCI and the communes that today's figures name. */
  readonly cog: string;
  /** Light boundaries, with the same communes. */
  readonly niveaux: string;
  readonly communes: Cog['communes'];
  readonly names: CommuneNames;
}

export interface Draft {
  readonly version: Version;
  readonly pacts: Pacts;
  readonly glossaire: readonly GlossaryTerm[];
  readonly show: Show;
}

function parsed(text: string): JsonObject {
  const json: unknown = JSON.parse(text);
  if (!isJsonObject(json)) throw new Error('Composition des territoires\u00a0: fichier incomplet.');
  return json;
}

const composition = v.object({ nommees: v.array(v.object({ code: v.string() })) });

/** Codes of the communes that a composition names. */
function namedIn(cog: string): readonly string[] {
  const { success, output } = v.safeParse(composition, parsed(cog));
  return success ? output.nommees.map(({ code }) => code) : [];
}

/** The composition with the communes that these figures name: the same text as the build writes. */
export function cogOf({ cog, communes, names }: Ground, pacts: Pacts): string {
  const places = new Map<string, number>(communes.codes.map((code, at) => [code, at]));
  const nommees = namedCommunes(pacts).flatMap((code) => {
    const at = places.get(code) ?? -1;
    return at < 0 ? [] : [{ code, nom: names.noms[at], point: names.points[at] }];
  });
  return `${JSON.stringify({ ...parsed(cog), nommees })}\n`;
}

/**
 * What the app reads at run time, from a draft: the same bytes as the build writes of the same figures.
 * @param draw draws the light boundaries anew; asked for only where other communes are named than today
 */
export async function runtimeFiles(
  ground: Ground,
  draft: Draft,
  draw: (named: readonly string[]) => Promise<string>,
): Promise<WrittenFigures> {
  const { version, pacts, glossaire, show } = draft;
  const named = namedCommunes(pacts);
  const same = named.join() === [...namedIn(ground.cog)].sort().join();
  return writeFigures({
    version: aboutVersion(version),
    pacts,
    glossaire,
    show,
    cog: cogOf(ground, pacts),
    niveaux: same ? ground.niveaux : await draw(named),
  });
}
