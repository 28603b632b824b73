import type { Bbox } from '../../../domain/cog';
import { type Model, parents } from '../../../domain/model';
import type { Place } from '../../../domain/place';
import { type Camera, fitCamera, type Padding, type Size, toScreen } from '../../../domain/projection';
import { type ExplorerState, selectedPlaces } from '../../../state/explorer-state';
import type { AnchorOf } from '../../../view/map/map-shapes';

/** Smallest side of a box that is still seen, CSS pixels. */
export const SEEN = 40;
/** Closest that a place is brought. */
export const CLOSE = 11;
/** Zooms that a place keeps free around it. */
export const AROUND = 0.4;

/** What a map shows when it shows a place: the place, and what is framed around it. */
interface Shown {
  /** `null`: too small for a box of its own to be known yet. */
  readonly box: Bbox | null;
  readonly around: Bbox;
}

/** A commune is seen among its neighbours, within its EPCI, not alone as a poster; others by themselves. */
export function shownWith(model: Model, anchorOf: AnchorOf, place: Place): Shown | null {
  const box = anchorOf(place)?.bbox ?? null;
  const epci =
    place.kind === 'commune' ? parents(model, place).find(({ kind }) => kind === 'epci') : undefined;
  const around = (epci ? anchorOf(epci)?.bbox : undefined) ?? box;
  return around && { box, around };
}

/** The camera that shows a place which is out of sight or too small to see; `null` where it is seen well enough. */
export function revealing(
  { box, around }: Shown,
  camera: Camera,
  size: Size,
  padding: Padding,
): Camera | null {
  if (box) {
    const [x0, y0] = toScreen(camera, size, [box[0], box[3]]);
    const [x1, y1] = toScreen(camera, size, [box[2], box[1]]);
    const inside = x0 >= 0 && y0 >= 0 && x1 <= size.width && y1 <= size.height;
    if (inside && Math.max(x1 - x0, y1 - y0) >= SEEN) return null;
  }
  return fitCamera(around, size, padding, (fitting) => Math.min(fitting - AROUND, CLOSE));
}

/** Where the map of a link opens that chooses one place and no view: as a choice in the search shows it. */
export function linkedCamera(
  model: Model,
  anchorOf: AnchorOf,
  { camera, selection }: ExplorerState,
  size: Size,
  padding: Padding,
): Camera | null {
  const [place, ...others] = selectedPlaces(selection);
  const shown = place && others.length === 0 && camera === null ? shownWith(model, anchorOf, place) : null;
  return shown && revealing(shown, fitCamera(model.cog.region.bbox, size, padding), size, padding);
}

/** The answer is read next: the keys go where it is. */
export function toSheet(): void {
  const sheet = document.getElementById('fiche');
  sheet?.focus({ preventScroll: true });
  sheet?.scrollIntoView({ block: 'nearest' });
}
