import { type Model, placeExists } from '../domain/model';
import type { Vocabulary } from '../state/url-codec';

/** What a link may name, from the model. */
export const vocabularyOf = (model: Model): Vocabulary => ({
  placeExists: (place) => placeExists(model, place),
  actionExists: (id) => model.action.has(id),
  thematiqueAxe: (id) => model.thematique.get(id)?.axe ?? null,
  sujetExists: (id) => model.sujet.has(id),
  ptsThematiqueExists: (id) => model.ptsThematique.has(id),
  ptsPublicExists: (id) => model.ptsPublic.has(id),
});
