import { isDepartementCode } from '../../domain/codes';
import type { Model } from '../../domain/model';
import { partyPlace, placeKey } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import { circleRadius, classBreaks, perCapitaClass } from '../funding/scale';
import { type FundingUnit, fundingUnits } from '../funding/units';
import type { AreaMark, Fill, LabelMark, SymbolMark } from '../map-view';
import { absenceText } from '../text/figures';
import { formatEurosShort, formatPerCapita, plural } from '../text/formats';
import { type Drawn, label } from './map-marks';
import type { AnchorOf } from './map-shapes';

/** What a unit shows for an indicator: its number, and the text of its label. */
function shown({ figures }: FundingUnit, indicator: ExplorerState['funding']['indicator']) {
  const { amount, perCapita, actions } = figures;
  if (amount.kind === 'partage-non-ventile') return { value: null, text: 'partagé, non ventilé' };
  if (amount.kind === 'aucune-action-citee') return { value: null, text: absenceText(amount) };
  switch (indicator) {
    case 'par-habitant':
      return { value: perCapita, text: formatPerCapita(perCapita ?? 0) };
    case 'euros':
      return { value: amount.value, text: formatEurosShort(amount.value) };
    case 'actions':
      return { value: actions, text: plural(actions, 'action') };
  }
}

/** Financements: the seven contracting parties, the two métropoles drawn over their département. */
export function drawFunding(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const { indicator, classement } = state.funding;
  const breaks = classBreaks(model, classement);
  const areas: AreaMark[] = [];
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  for (const unit of fundingUnits(model, state.funding)) {
    const { party, figures, asked } = unit;
    const place = partyPlace(party.code);
    const key = placeKey(place);
    const { value, text } = shown(unit, indicator);
    const fill: Fill = !asked
      ? { kind: 'land' }
      : figures.amount.kind !== 'euros'
        ? { kind: 'absence', absence: figures.amount.kind }
        : indicator === 'par-habitant' && value !== null
          ? { kind: 'class', rank: perCapitaClass(value, breaks) }
          : { kind: 'land' };
    areas.push({
      key,
      shape:
        place.kind === 'departement'
          ? { niveau: 'departement', codes: [place.code] }
          : { niveau: 'epci', codes: place.kind === 'epci' ? [place.code] : [] },
      fill,
      precision: 'exact',
      overlay: false,
      outline: 'party',
    });
    if (!asked) continue;
    const radius = indicator === 'par-habitant' || value === null ? 0 : circleRadius(model, indicator, value);
    const anchor = anchorOf(place);
    if (anchor && radius > 0) {
      symbols.push({
        kind: 'circle',
        key,
        at: anchor.at,
        text: `${party.nom}\u00a0: ${text}`,
        radius,
        absence: null,
      });
    }
    labels.push(
      ...label(anchorOf, place, party.nomCourt, text, isDepartementCode(party.code) ? 100 : 90, radius),
    );
  }
  return { areas, symbols, labels };
}
