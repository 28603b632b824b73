import type { Model } from '../../domain/model';
import { uncontracted } from '../../domain/money/contracts';
import { partyPlace, placeKey } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import { type Choropleth, classFill } from '../../view/choropleth/choropleth';
import { type Drawn, label, uncoveredLand } from '../../view/map/map-marks';
import { type AnchorOf, placeShape } from '../../view/map/map-shapes';
import type { AreaFill, AreaMark, DiscFill, LabelMark, SymbolMark } from '../../view/map-view';
import { ABSENCE_LABEL } from '../../view/text/absence';
import type { ThemeMap } from '../theme-map';
import type { FundingMeasure } from './choice';
import { type FundingUnit, fundingMapOf, fundingUnits } from './reading';
import { circleRadius } from './scale';
import { measureText, nestedText } from './words';

const symbolValue = ({ figures }: FundingUnit, measure: Exclude<FundingMeasure, 'par-habitant'>): number =>
  figures.amount.kind !== 'euros' ? 0 : measure === 'euros' ? figures.amount.value : figures.actions;

/** Class or absence of a party by itself; `null` where a circle says it. */
const ownFill = (
  { figures, classed }: FundingUnit,
  measure: FundingMeasure,
  map: Choropleth,
): DiscFill | null =>
  typeof classed === 'number' && (measure !== 'par-habitant' || figures.perCapita === null)
    ? null
    : classFill(classed, map);

/**
 * Financements: the contracting parties. Contracts nest: where a wider one comes to no less, its fill is seen through
 * the narrow one, which is an outline, a disc of its own class and both values by name.
 */
function drawFunding(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const { measure } = state.funding;
  const map = fundingMapOf(model, state.funding);
  const areas: (AreaMark & { readonly depth: number })[] = [];
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  for (const unit of fundingUnits(model, state.funding)) {
    const { party, asked, under, through } = unit;
    const place = partyPlace(party.code);
    const key = placeKey(place);
    const own = asked ? ownFill(unit, measure, map) : null;
    const fill: AreaFill = through ? { kind: 'through' } : (own ?? { kind: 'land' });
    const shape = placeShape(model, place);
    if (shape) {
      // The unit of a party may hold ground of another, which is then drawn over it.
      const depth = party.hors === undefined ? under.length : -1;
      areas.push({ key, shape, fill, precision: 'exact', overlay: false, outline: 'party', depth });
    }
    if (!asked) continue;
    const text = measureText(unit.figures, measure);
    const radius =
      measure === 'par-habitant'
        ? 0
        : circleRadius(model, state.funding, measure, symbolValue(unit, measure));
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
        // The circle of the wider contract stands far from here: without its value this one reads as all that there is.
        under.length > 0 ? nestedText(under, unit.figures, measure) : text,
        under.length === 0 ? 100 : 90,
        radius,
      ).map((mark) => ({ ...mark, over: under.map((wider) => placeKey(partyPlace(wider.party.code))) })),
    );
  }
  // What stands on another is drawn after it.
  const drawn = areas.sort((a, b) => a.depth - b.depth).map(({ depth: _, ...area }) => area);
  const bare = uncontracted(model);
  const land = (kind: 'departement' | 'epci'): readonly AreaMark[] =>
    uncoveredLand(
      model,
      'sans-contrat',
      false,
      bare.filter((unit) => unit.kind === kind),
    );
  for (const unit of bare) labels.push(...label(anchorOf, unit, unit.nom, ABSENCE_LABEL['sans-contrat'], 50));
  // What a département leaves to an EPCI is drawn on it, as the contract of that one would be.
  return { areas: [...land('departement'), ...drawn, ...land('epci')], symbols, labels };
}

export const MAP: ThemeMap = {
  sentence: 'Financements cités par signataire',
  draw: drawFunding,
};
