import type { Boundaries, Context } from '../../domain/geometry';
import { buildModel, type Model } from '../../domain/model';
import { nextTask } from '../../render/map-host';
import { type Vocabulary, vocabularyOf } from '../../state/url/vocabulary';
import { countryTiles, loadContext, loadLightBoundaries, loadModelParts } from './load-data';

/** What the app starts with. Boundaries may be missing: the sheets, the table and the search work without them. */
export interface Session {
  readonly model: Model;
  readonly boundaries: Boundaries | null;
  /** French sentence when the boundaries could not be loaded. */
  readonly boundariesFault: string | null;
  readonly context: Context;
}

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : 'Une erreur inattendue est survenue. Rechargez la page.';

/** @throws Error with a French sentence when the figures or the composition of the region are missing. */
export async function openSession(): Promise<Session> {
  const light = loadLightBoundaries().then(
    (boundaries) => ({ boundaries, boundariesFault: null }),
    (error: unknown) => ({ boundaries: null, boundariesFault: sentence(error) }),
  );
  const [parts, geometry, context] = await Promise.all([loadModelParts(), light, loadContext()]);
  // In a task of its own, after those that read the files.
  await nextTask();
  return { model: buildModel(parts.pacts, parts.cog), ...geometry, context };
}

/** What a link may name here: a build with the tiles of the country lets it look anywhere they show. */
export const linkWords = (model: Model): Vocabulary =>
  vocabularyOf(model, countryTiles(model.cog.region.code)?.bbox);
