import type { Boundaries, Context } from '../../domain/geometry';
import { buildModel, type Model, withNames } from '../../domain/model';
import { nextTask } from '../../render/map-host';
import type { LinkFigures } from '../../state/url/version-keys';
import { type Vocabulary, vocabularyOf } from '../../state/url/vocabulary';
import { loadFigures, type Opened } from './data/figures';
import {
  countryTiles,
  expectCommuneNames,
  loadComposition,
  loadContext,
  loadLightBoundaries,
  readyCommuneNames,
} from './load-data';

/** What the app starts with. Boundaries may be missing: the sheets, the table and the search work without them. */
export interface Session extends Opened {
  /** What the link says of figures, as far as they are there. */
  readonly link: LinkFigures;
  readonly model: Model;
  readonly boundaries: Boundaries | null;
  /** French sentence when the boundaries could not be loaded. */
  readonly boundariesFault: string | null;
  readonly context: Context;
}

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : 'Une erreur inattendue est survenue. Rechargez la page.';

/**
 * @param link what the link says of figures
 * @param commune the link names a commune, which is then called by its name as soon as can be
 * @throws Error with a French sentence when the figures or the composition of the region are missing.
 */
export async function openSession(link: LinkFigures, commune = false): Promise<Session> {
  if (commune) expectCommuneNames();
  const opening = loadFigures(link.fixed);
  const figures = opening.then((opened) => opened.figures);
  const light = figures.then(loadLightBoundaries).then(
    (boundaries) => ({ boundaries, boundariesFault: null }),
    (error: unknown) => ({ boundaries: null, boundariesFault: sentence(error) }),
  );
  const [opened, cog, geometry, context] = await Promise.all([
    opening,
    loadComposition(figures),
    light,
    loadContext(),
  ]);
  // In a task of its own, after those that read the files.
  await nextTask();
  const model = buildModel(opened.figures.pacts, cog);
  const names = readyCommuneNames(cog.communes.codes.length);
  return {
    model: names === null ? model : withNames(model, names),
    ...geometry,
    context,
    ...opened,
    link: { ...link, fixed: opened.missing === null ? link.fixed : null },
  };
}

/** What a link may name here: a build with the tiles of the country lets it look anywhere they show. */
export const linkWords = (model: Model): Vocabulary =>
  vocabularyOf(model, countryTiles(model.cog.region.code)?.bbox);
