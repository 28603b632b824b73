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
  /** Degrees where a camera may look. */
  readonly lookWithin: Bbox;
  /** The contracting party of this code; `null` for any other text. */
  readonly party: (code: string) => PartyCode | null;
}

/** A map of a region shows this much around it, and no link leads further: degrees east-west, north-south. */
const AROUND = [4, 2] as const;

const around = ([west, south, east, north]: Bbox): Bbox => [
  west - AROUND[0],
  south - AROUND[1],
  east + AROUND[0],
  north + AROUND[1],
];

/** What a link may name, from the model. @param lookWithin where a camera may look, when it is more than the region */
export const vocabularyOf = (model: Model, lookWithin = around(model.cog.region.bbox)): Vocabulary => ({
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
