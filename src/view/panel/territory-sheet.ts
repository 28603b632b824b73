import { OFFICIAL } from '../../domain/certainty/certainty';
import type { PartyCode } from '../../domain/codes';
import { placeExtent } from '../../domain/extent';
import { type Model, parents, placeName } from '../../domain/model';
import type { Sharing } from '../../domain/money/sharing';
import type { AxeNum } from '../../domain/pacts';
import { type Place, partyPlace, placeKey, type Territory } from '../../domain/place';
import { filterActions, NO_FILTER, type PartyFigures, partyFigures } from '../../domain/totals';
import type { FundingChoice } from '../../state/explorer-state';
import type { Figure } from '../figure';
import { isFiltered, sheetReading } from '../funding/units';
import type { BarRow, PlaceLink, TerritorySheet } from '../panel-view';
import { amountFigure, countFigure, extentFigures, perCapitaFigure } from '../text/figures';
import { axeLabel, CITED_NOTE, GAP, PERIOD_NOTE, plural } from '../text/formats';
import { childLinks, natureOf, placeLink, schemeTags } from '../text/links';
import { actionGroups, amountRow } from './action-rows';
import { compareChoices } from './compare-choices';

/** Parties whose contract applies to a territory, the nearest first: the métropole, then the département. */
export function partiesOf(model: Model, place: Territory): readonly PartyCode[] {
  const chain: readonly Place[] = [place, ...[...parents(model, place)].reverse()];
  return chain.flatMap((step) =>
    model.pacts.parties
      .filter((party) => placeKey(partyPlace(party.code)) === placeKey(step))
      .map((party) => party.code),
  );
}

/** The axes of one party, euros; an axe without any own amount says which absence it is. */
export function axeBars(model: Model, party: PartyCode, partage: Sharing = 'non-ventile'): readonly BarRow[] {
  const figures = model.axes.map((num): [AxeNum, PartyFigures] => [
    num,
    partyFigures(model, party, { ...NO_FILTER, axe: num, partage }),
  ]);
  const euros = ({ amount }: PartyFigures): number => (amount.kind === 'euros' ? amount.value : 0);
  const longest = Math.max(...figures.map(([, f]) => euros(f)), 1);
  return figures.map(([num, f]) => {
    const label = axeLabel(num, model.axe.get(num)?.titreCourt ?? '');
    return {
      id: `axe-${num}`,
      label,
      ratio: euros(f) / longest,
      figure: amountFigure(model, f, label, true),
    };
  });
}

function notes(model: Model, place: Territory, party: PartyCode | null): string[] {
  const list: string[] = [];
  const metropole = model.pacts.parties.find(
    (row) => row.dans !== null && place.kind === 'departement' && row.dans === place.code,
  );
  if (metropole) {
    list.push(
      `${metropole.nom} a son propre contrat${GAP}: ses montants ne sont pas comptés ici. La population reste celle de tout le département.`,
    );
  }
  if (place.kind === 'epci') {
    const epci = model.epci.get(place.code);
    if (epci && epci.communesHorsRegion > 0) {
      list.push(
        `Cet EPCI dépasse la région${GAP}: ${plural(epci.communesHorsRegion, 'commune')} sur ${epci.communesTotal} sont dehors, ni dessinées ni comptées.`,
      );
    }
  }
  if (party) list.push(`${CITED_NOTE} ${PERIOD_NOTE}`);
  return list;
}

/** Own actions; those that come by a shared amount only are named beside them, since the list below holds them too. */
function actionsFigure({ actions, ownActions, sharedActions, certainty }: PartyFigures): Figure {
  const split = actions !== ownActions;
  const rule = split
    ? 'Actions ayant au moins un montant de cette partie, propre ou réparti selon l’hypothèse.'
    : 'Actions ayant au moins un montant propre à cette partie.';
  const figure = countFigure(actions, 'actions', rule, certainty);
  return !split && sharedActions > 0
    ? { ...figure, label: `${figure.label}, et ${plural(sharedActions, 'partagée', 'partagées')} en plus` }
    : figure;
}

/**
 * Sheet of an administrative unit. Money is that of the party that contracts for it: a finer unit shows its
 * département's (or métropole's) actions as "financé à l'échelle du département", and no amount of its own.
 */
export function territorySheet(
  model: Model,
  place: Territory,
  funding: FundingChoice,
  neighbours: readonly Place[],
): TerritorySheet {
  const filter = sheetReading(funding);
  const filtered = isFiltered(funding);
  const parties = partiesOf(model, place);
  const party = parties[0] ?? null;
  const isParty = party !== null && placeKey(partyPlace(party)) === placeKey(place);
  const own = party ? partyFigures(model, party, filter) : null;
  const row = party ? model.party.get(party) : undefined;
  const surrounding = parties[1] ? model.party.get(parties[1]) : undefined;
  const actions = party
    ? filterActions(model, filter).filter((action) =>
        action.lignes.some((line) => line.parties.includes(party)),
      )
    : [];
  const tags = schemeTags(model, place);
  const chain: readonly PlaceLink[] = parents(model, place).map((step) => placeLink(model, step));
  return {
    kind: 'territory',
    place,
    titre: placeName(model, place),
    nature: natureOf(model, place),
    breadcrumb: chain,
    figures: [
      ...(isParty && own
        ? [
            amountFigure(model, own, filtered ? 'cités, filtre en cours' : 'montants cités', true),
            perCapitaFigure(model, own),
            actionsFigure(own),
          ]
        : []),
      ...extentFigures(placeExtent(model, place), OFFICIAL),
    ],
    notes: [
      ...notes(model, place, party),
      ...(filtered && party
        ? [
            'Les chiffres clés et la liste des actions suivent le filtre en cours\u00a0; les barres portent sur tous les axes.',
          ]
        : []),
    ],
    scaleNote:
      isParty || !row
        ? null
        : `Financé à l’échelle ${model.nature.get(row.nature)?.echelle ?? ''}${GAP}: ${row.nom}${
            surrounding ? ` (contrat propre, à côté de celui du département ${surrounding.nom})` : ''
          }. Aucune part n’est attribuée à ce territoire.`,
    bars: party ? axeBars(model, party, funding.partage) : [],
    shared: own ? own.shared.map((line) => amountRow(model, line)) : [],
    schemes: tags,
    schemesEmpty: 'Ni expérimentation France Travail, ni pacte territorial sur ce territoire.',
    groups: actionGroups(model, actions, party),
    neighbours: neighbours.map((other) => placeLink(model, other)),
    choices: compareChoices(model, [place], neighbours),
    members: childLinks(model, place),
  };
}
