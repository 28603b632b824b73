import type { PartyCode } from '../../domain/codes';
import type { Bbox } from '../../domain/cog';
import type { Place } from '../../domain/place';

/** What a link may name; given by the model, so that a code that does not exist is said and dropped. */
export interface Vocabulary {
  readonly placeExists: (place: Place) => boolean;
  readonly actionExists: (id: string) => boolean;
  readonly thematiqueAxe: (id: string) => number | null;
  readonly sujetExists: (id: string) => boolean;
  readonly ptsThematiqueExists: (id: string) => boolean;
  readonly ptsPublicExists: (id: string) => boolean;
  /** Where a camera may look, when it is more than the region and its surroundings. */
  readonly lookWithin?: Bbox | undefined;
  /** The contracting party of this code; `null` for any other text. */
  readonly party: (code: string) => PartyCode | null;
}
