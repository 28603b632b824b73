import { placeExtent } from '../../domain/extent';
import { type Model, placeName } from '../../domain/model';
import { contractsAt } from '../../domain/money/contracts';
import { isTerritory, type Level, type Place, partyPlace, samePlace } from '../../domain/place';
import { partyFigures } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import type { HoverView } from '../controls-view';
import { contractValue, coverageText } from '../funding/contract-words';
import { sheetReading } from '../funding/units';
import { UNCOVERED, uncoveredLines } from '../text/absence';
import { crossNote } from '../text/cross-words';
import { GAP, levelLabel, plural, precisionLabel } from '../text/formats';
import { natureOf, schemeTags } from '../text/links';

/** Schemes named at the pointer, at most. */
const TAGS = 3;

/** One line a contract that covers the place: whose it is, how much of the place it covers, its own value. */
function moneyLines(model: Model, place: Place, state: ExplorerState): string[] {
  if (!isTerritory(place) || place.kind === 'region') return [];
  const contracts = contractsAt(model, place);
  return contracts.map((contract) => {
    const { nomCourt, code } = contract.party;
    const part = coverageText(contract);
    const value = contractValue(partyFigures(model, code, sheetReading(state.funding)));
    // A party by itself on its ground needs no name twice.
    if (contracts.length === 1 && samePlace(partyPlace(code), place)) return value;
    return `Contrat ${nomCourt}${part === null ? '' : ` (${part})`}${GAP}: ${value}`;
  });
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
        ? uncoveredLines(model, UNCOVERED[state.theme])
        : tags.slice(0, TAGS).map((tag) => `${tag.link.nature}, ${tag.link.label}${GAP}: ${tag.coverage}`)),
      ...(tags.length > TAGS ? [`et ${plural(tags.length - TAGS, 'autre')}`] : []),
    );
    // Reached by a pact alone: what holds for France Travail is said as well.
    if (state.theme === 'couverture' && tags.length > 0 && tags.every(({ scheme }) => scheme === 'pts')) {
      lines.push(...[crossNote(model, 'pacte') ?? []].flat());
    }
  }
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
