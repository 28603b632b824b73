import { OFFICIAL } from '../../domain/certainty/certainty';
import { placeExtent } from '../../domain/extent';
import { type Model, parents, placeName } from '../../domain/model';
import { contractsAt } from '../../domain/money/contracts';
import { type Place, partyPlace, samePlace, type Territory } from '../../domain/place';
import { placeIndicators } from '../../themes/besoins/place-figures';
import { isFiltered } from '../../themes/financements/reading';
import type { ContractBlock } from '../contract-view';
import { coverageText } from '../money/contract-words';
import type { PlaceLink, TerritorySheet } from '../panel-view';
import { NO_SCHEME, schemeAbsence } from '../schemes/scheme-absence';
import { generalRule } from '../text/absence';
import { beyondRegion, extentFigures } from '../text/figures';
import { CITED_NOTE, GAP, PERIOD_NOTE } from '../text/formats';
import { capital } from '../text/grammar';
import { childLinks, natureOf, placeLink, schemeTags, territoryPage } from '../text/links';
import { compareChoices } from './compare-choices';
import { contractBlocks, reachView } from './contracts/contract-blocks';
import type { SheetMoney } from './perimeter-sheet';
import { territoryAnswer } from './territory-answer';

/** Contracts on part of the ground of a party: they add to its own, and its inhabitants stay its divisor. */
const nestedNotes = (model: Model, place: Territory): readonly string[] =>
  contractsAt(model, place)
    .filter(({ party }) => !samePlace(partyPlace(party.code), place))
    .flatMap((contract) => {
      const part = coverageText(contract);
      return part === null
        ? []
        : [
            `${contract.party.nom} a son propre contrat (${part})${GAP}: ses montants s’ajoutent à ceux-ci, qui valent pour tous les habitants.`,
          ];
    });

function notes(model: Model, place: Territory, blocks: readonly ContractBlock[]): string[] {
  const list: string[] = [];
  if (blocks.some(({ own }) => own)) list.push(...nestedNotes(model, place));
  const beyond = beyondRegion(model, place);
  if (beyond !== null) list.push(beyond);
  if (blocks.length > 0) list.push(`${CITED_NOTE} ${PERIOD_NOTE}`);
  return list;
}

/** Said where no scheme reaches; `null` where the deck tells none. */
function emptySchemes(model: Model): string | null {
  const none = schemeAbsence(model);
  if (none === null) return null;
  const rule = none === 'sans-pacte' ? null : generalRule(model);
  return [`${capital(NO_SCHEME[none])} sur ce territoire.`, rule ?? []].flat().join(' ');
}

/**
 * Sheet of an administrative unit: every contract that covers it, by its own figures, and no amount of the unit’s own.
 */
export function territorySheet(
  model: Model,
  place: Territory,
  neighbours: readonly Place[],
  { funding, said, bars }: SheetMoney,
): TerritorySheet {
  const filtered = isFiltered(funding);
  const contracts = contractBlocks(model, place, funding, filtered);
  const tags = schemeTags(model, place);
  const beyond = beyondRegion(model, place) !== null;
  const chain: readonly PlaceLink[] = parents(model, place).map((step) => placeLink(model, step));
  return {
    kind: 'territory',
    place,
    titre: placeName(model, place),
    nature: natureOf(model, place),
    answer: territoryAnswer(model, place, placeName(model, place), contracts, filtered),
    breadcrumb: chain,
    figures: [
      ...contracts.flatMap(({ own, figures }) => (own ? figures : [])),
      ...extentFigures(model, placeExtent(model, place), OFFICIAL).map((figure) =>
        beyond ? { ...figure, label: `${figure.label} dans la région` } : figure,
      ),
      ...placeIndicators(model, place),
    ],
    notes: [...notes(model, place, contracts), ...(said !== '' && contracts.length > 0 ? [said] : [])],
    reach: reachView(model, place, contracts),
    contracts,
    barsTitle: bars,
    schemes: tags,
    schemesEmpty: emptySchemes(model),
    neighbours: neighbours.map((other) => placeLink(model, other)),
    choices: compareChoices(model, [place], neighbours),
    members: childLinks(model, place),
    page: territoryPage(place),
  };
}
