import { placeExtent } from '../../domain/extent';
import { type Model, placeName } from '../../domain/model';
import { isTerritory, type Level, type Place, partyPlace, placeKey } from '../../domain/place';
import { partyFigures } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import type { HoverView } from '../controls-view';
import { sheetReading } from '../funding/units';
import { partiesOf } from '../panel/territory-sheet';
import { absenceText } from '../text/figures';
import { formatEuros, formatPerCapita, GAP, levelLabel, plural, precisionLabel } from '../text/formats';
import { natureOf, schemeTags } from '../text/links';

function moneyLines(model: Model, place: Place, state: ExplorerState): string[] {
  if (!isTerritory(place)) return [];
  const code = partiesOf(model, place)[0];
  if (!code) return [];
  const figures = partyFigures(model, code, sheetReading(state.funding));
  const value =
    figures.amount.kind === 'euros'
      ? `${formatEuros(figures.amount.value)} · ${figures.perCapita === null ? '' : formatPerCapita(figures.perCapita)}`
      : absenceText(figures.amount);
  if (placeKey(partyPlace(code)) === placeKey(place)) return [value];
  return [`Financé à l’échelle${GAP}: ${model.party.get(code)?.nomCourt ?? code}`, value];
}

/** Few lines at the pointer: name, nature, the value of the theme. */
export function buildHover(model: Model, state: ExplorerState, place: Place): HoverView {
  const lines = [natureOf(model, place)];
  if (state.theme === 'financements') lines.push(...moneyLines(model, place, state));
  const perimeter =
    place.kind === 'ft'
      ? model.ft.get(place.id)?.perimeter
      : place.kind === 'pts'
        ? model.pts.get(place.id)?.perimeter
        : undefined;
  if (perimeter) lines.push(precisionLabel[perimeter.precision]);
  else if (state.theme !== 'financements') {
    const wanted = { 'france-travail': 'ft', 'pactes-territoriaux': 'pts', couverture: null }[state.theme];
    const tags = schemeTags(model, place).filter((tag) => wanted === null || tag.scheme === wanted);
    lines.push(
      ...(tags.length === 0
        ? ['Hors contractualisation']
        : tags.slice(0, 3).map((tag) => `${tag.link.label}${GAP}: ${tag.coverage}`)),
    );
  }
  const extent = placeExtent(model, place);
  lines.push(
    extent.kind === 'counted'
      ? `${plural(extent.communes.length, 'commune')} · ${plural(extent.population, 'habitant')}`
      : 'Plus petit qu’une commune\u00a0: non compté',
  );
  return { title: placeName(model, place), lines };
}

/** At the pointer over a unit of the country outside the region: the data say nothing of it. */
export const outsideHover = (unit: { readonly niveau: Level; readonly nom: string }): HoverView => ({
  title: unit.nom,
  lines: [`${levelLabel[unit.niveau]} hors de la région`],
});
