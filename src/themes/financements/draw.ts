import type { Model } from '../../domain/model';
import { partyPlace, placeKey } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import { type Choropleth, classFill } from '../../view/choropleth/choropleth';
import { type Drawn, label } from '../../view/map/map-marks';
import { type AnchorOf, placeShape } from '../../view/map/map-shapes';
import type { AreaFill, AreaMark, DiscFill, LabelMark, SymbolMark } from '../../view/map-view';
import type { ThemeMap } from '../theme-map';
import type { Indicator } from './choice';
import { type FundingUnit, fundingMapOf, fundingUnits } from './reading';
import { circleRadius } from './scale';
import { indicatorText, nestedText } from './words';

const symbolValue = ({ figures }: FundingUnit, indicator: Exclude<Indicator, 'par-habitant'>): number =>
  figures.amount.kind !== 'euros' ? 0 : indicator === 'euros' ? figures.amount.value : figures.actions;

/** Class or absence of a party by itself; `null` where a circle says it. */
const ownFill = (
  { figures, classed }: FundingUnit,
  indicator: Indicator,
  map: Choropleth,
): DiscFill | null =>
  typeof classed === 'number' && (indicator !== 'par-habitant' || figures.perCapita === null)
    ? null
    : classFill(classed, map);

/** True where the value of a party cannot be read without that of the wider contract on the same ground. */
function readTogether(unit: FundingUnit, indicator: Indicator): boolean {
  if (unit.under.length === 0) return false;
  const paid = [unit, ...unit.under].filter(({ figures }) => figures.amount.kind === 'euros').length;
  // Circles nest without harm: two of them say two amounts.
  return indicator === 'par-habitant' || paid <= unit.under.length;
}

/**
 * Financements: the contracting parties. Contracts nest: where a wider one comes to no less, its fill is seen through
 * the narrow one, which is an outline, a disc of its own class and both values by name.
 */
function drawFunding(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const { indicator } = state.funding;
  const map = fundingMapOf(model, state.funding);
  const areas: (AreaMark & { readonly depth: number })[] = [];
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  for (const unit of fundingUnits(model, state.funding)) {
    const { party, asked, under, through } = unit;
    const place = partyPlace(party.code);
    const key = placeKey(place);
    const own = asked ? ownFill(unit, indicator, map) : null;
    const fill: AreaFill = through ? { kind: 'through' } : (own ?? { kind: 'land' });
    const shape = placeShape(model, place);
    if (shape) {
      const depth = under.length;
      areas.push({ key, shape, fill, precision: 'exact', overlay: false, outline: 'party', depth });
    }
    if (!asked) continue;
    const text = indicatorText(unit.figures, indicator);
    const radius =
      indicator === 'par-habitant'
        ? 0
        : circleRadius(model, state.funding, indicator, symbolValue(unit, indicator));
    const anchor = anchorOf(place);
    const spoken = `${party.nom}\u00a0: ${text}`;
    if (anchor && radius > 0) {
      symbols.push({ kind: 'circle', key, at: anchor.at, text: spoken, radius, absence: null });
    } else if (anchor && through && own) {
      symbols.push({ kind: 'disc', key, at: anchor.at, text: spoken, fill: own });
    }
    labels.push(
      ...label(
        anchorOf,
        place,
        party.nomCourt,
        readTogether(unit, indicator) ? nestedText(under, unit.figures, indicator) : text,
        under.length === 0 ? 100 : 90,
        radius,
      ).map((mark) => ({ ...mark, over: under.map((wider) => placeKey(partyPlace(wider.party.code))) })),
    );
  }
  // What stands on another is drawn after it.
  const drawn = areas.sort((a, b) => a.depth - b.depth).map(({ depth: _, ...area }) => area);
  return { areas: drawn, symbols, labels };
}

export const fundingMap: ThemeMap = {
  sentence: 'Financements cités par partie contractante',
  draw: drawFunding,
};
