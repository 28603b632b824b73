import communesCogUrl from '../../geodata/boundaries/communes-cog.json?url';
import contextUrl from '../../geodata/boundaries/contexte.topo.json?url';
import landmarksUrl from '../../geodata/boundaries/reperes.json?url';
import type { Boundaries, Context, UnitShape } from '../domain/geometry';
import type { Version } from '../domain/versions/version';
import { parseBoundaries } from '../load/boundaries';
import { NO_CONTEXT, parseContext, parseLandmarks } from '../load/boundaries-context';
import { parseCog } from '../load/cog-json';
import { parseGlossary } from '../load/pacts-json';
import {
  type Figures,
  figuresPath,
  parsed,
  parseFigures,
  parsePublishedShow,
  VERSIONS_FILE,
} from '../load/versions/figures';
import { parseVersions, type VersionList } from '../load/versions/versions-json';
import { type Comparison, compared } from '../view/versions/comparison';

const FOLDER = './donnees/';

/** Two versions side by side, and the ground to draw them on. */
export interface Opened {
  readonly comparison: Comparison;
  readonly versions: { readonly before: Version; readonly after: Version };
  /** `null` where the outlines did not come: figures and tables stand without them. */
  readonly boundaries: Boundaries | null;
  readonly context: Context;
}

/** @param what the file, for the reader. @throws Error with a French sentence */
async function text(url: string, what: string): Promise<string> {
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => null);
  if (response === null)
    throw new Error(`${what}\u00a0: le fichier n’a pas pu être chargé (réseau absent\u00a0?).`);
  const found = response.ok ? await response.text() : '<';
  // Some hosts answer with a page where there is no file.
  if (found.trimStart().startsWith('<'))
    throw new Error(`${what}\u00a0: le fichier n’est pas là, ou cette version n’est pas gardée ici.`);
  return found;
}

/** The versions that the site keeps. @throws Error with a French sentence */
export const loadVersions = async (): Promise<VersionList> =>
  parseVersions(await text(FOLDER + VERSIONS_FILE, 'Liste des versions'));

const loadFigures = async (id: string | null): Promise<Figures> =>
  parseFigures(await text(FOLDER + figuresPath(id), id === null ? 'Chiffres publiés' : `Version ${id}`));

/** Outlines of both: communes that only one of them names come from its own file. */
function joined(before: Boundaries, after: Boundaries): Boundaries {
  const known = new Set(after.codes('commune'));
  const holder = (shape: UnitShape): Boundaries =>
    shape.niveau === 'commune' && !shape.codes.every((code) => known.has(code)) ? before : after;
  return {
    ...after,
    shape: (shape) => holder(shape).shape(shape),
    contour: (shape) => holder(shape).contour(shape),
    bbox: (shape) => holder(shape).bbox(shape),
  };
}

/** Opens two versions. @param after `null`: what the site shows today. @throws Error with a French sentence */
export async function openComparison(before: string, after: string | null): Promise<Opened> {
  const sides = await Promise.all([loadFigures(before), loadFigures(after)]);
  const communes = await text(communesCogUrl, 'Composition des territoires');
  const withCog = async ({ pacts, fichiers }: Figures) => ({
    pacts,
    cog: parseCog(await text(FOLDER + fichiers.cog, 'Composition des territoires'), communes),
    glossaire: parseGlossary(parsed(await text(FOLDER + fichiers.glossaire, 'Glossaire'))),
    show: parsePublishedShow(await text(FOLDER + fichiers.scenes, 'Scènes')),
    version: pacts.chiffres,
  });
  const [old, now] = await Promise.all([withCog(sides[0]), withCog(sides[1])]);
  if (!old.version || !now.version) throw new Error('Chiffres\u00a0: le fichier ne dit pas sa version.');
  const outlines = async ({ fichiers }: Figures): Promise<Boundaries> =>
    parseBoundaries(await text(FOLDER + fichiers.niveaux, 'Fond de carte'), 'niveaux.topo.json');
  const boundaries = await Promise.all(sides.map(outlines)).catch(() => null);
  const context = await Promise.all([text(contextUrl, 'Contexte'), text(landmarksUrl, 'Repères')])
    .then(([topology, landmarks]) => parseContext(topology, parseLandmarks(landmarks)))
    .catch(() => NO_CONTEXT);
  const [first, second] = boundaries ?? [];
  return {
    comparison: compared(old, now),
    versions: { before: old.version, after: now.version },
    boundaries: first && second ? joined(first, second) : null,
    context,
  };
}
