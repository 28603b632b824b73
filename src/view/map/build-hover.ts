import { placeExtent } from '../../domain/extent';
import { type Model, placeName } from '../../domain/model';
import type { Level, Place } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import type { HoverView } from '../controls-view';
import { levelLabel, plural, precisionLabel } from '../text/formats';
import { natureOf } from '../text/links';

/** Few lines at the pointer: name, nature, the value of the theme. */
export function buildHover(model: Model, state: ExplorerState, place: Place): HoverView {
  const perimeter =
    place.kind === 'ft'
      ? model.ft.get(place.id)?.perimeter
      : place.kind === 'pts'
        ? model.pts.get(place.id)?.perimeter
        : undefined;
  const { hover, filtersMoney, ofPerimeter } = PAGES[state.theme];
  const own = place.kind === 'ft' || place.kind === 'pts' ? ofPerimeter?.(model, state, place.id) : null;
  const lines = [
    natureOf(model, place),
    ...(perimeter ? [precisionLabel[perimeter.precision]] : []),
    ...(own ? [own] : []),
    // A theme of perimeters tells the others there, and of this one no more than its name.
    ...(perimeter && !filtersMoney ? [] : hover(model, state, place)),
  ];
  const extent = placeExtent(model, place);
  lines.push(
    extent.kind === 'counted'
      ? `${plural(extent.communes.length, 'commune')} · ${plural(extent.population, 'habitant')} (${model.pacts.edition.population})`
      : 'Plus petit qu’une commune\u00a0: non compté',
  );
  return { title: placeName(model, place), lines };
}

/** At the pointer over a unit of the country outside the region: the data say nothing of it. */
export const outsideHover = (unit: { readonly niveau: Level; readonly nom: string }): HoverView => ({
  title: unit.nom,
  lines: [`${levelLabel[unit.niveau]} hors de la région`],
});
