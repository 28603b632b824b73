import { isPartyCode, type PartyCode } from '../../domain/codes';
import type { Bbox } from '../../domain/cog';
import type { Vague } from '../../domain/deck/edition';
import { type Model, placeExists } from '../../domain/model';
import type { AxeNum } from '../../domain/pacts';
import type { Place } from '../../domain/place';

/** What a link may name; given by the model, so that a code that does not exist is said and dropped. */
export interface Vocabulary {
  /** Numbers of the axes and of the waves. */
  readonly axes: readonly AxeNum[];
  readonly vagues: readonly Vague[];
  readonly placeExists: (place: Place) => boolean;
  readonly actionExists: (id: string) => boolean;
  readonly thematiqueAxe: (id: string) => AxeNum | null;
  readonly sujetExists: (id: string) => boolean;
  readonly ptsThematiqueExists: (id: string) => boolean;
  readonly ptsPublicExists: (id: string) => boolean;
  readonly indicateurExists: (id: string) => boolean;
  /** Where a camera may look, when it is more than the region and its surroundings. */
  readonly lookWithin?: Bbox | undefined;
  /** The contracting party of this code; `null` for any other text. */
  readonly party: (code: string) => PartyCode | null;
}

/** What a link may name, from the model. @param lookWithin where a camera may look, when it is more than the region */
export const vocabularyOf = (model: Model, lookWithin?: Bbox): Vocabulary => ({
  axes: model.axes,
  vagues: model.vagues,
  placeExists: (place) => placeExists(model, place),
  actionExists: (id) => model.action.has(id),
  thematiqueAxe: (id) => model.thematique.get(id)?.axe ?? null,
  sujetExists: (id) => model.sujet.has(id),
  ptsThematiqueExists: (id) => model.ptsThematique.has(id),
  ptsPublicExists: (id) => model.ptsPublic.has(id),
  indicateurExists: (id) => model.pacts.indicateurs.some((one) => one.id === id),
  lookWithin,
  party: (code) => (isPartyCode(code) && model.party.has(code) ? code : null),
});
