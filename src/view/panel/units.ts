import { placeCertainty } from '../../domain/certainty/schemes';
import { crossOf } from '../../domain/cross-coverage';
import { placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { type Place, partyPlace } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import { type FundingUnit, fundingUnits } from '../funding/units';
import { ftMatches, pactMatches } from '../map/map-marks';
import type { UnitRow } from '../panel-view';
import { CROSS_LABEL, reachParts } from '../text/cross-words';
import { absenceText, extentFigures } from '../text/figures';
import { formatEuros, formatPerCapita, plural } from '../text/formats';
import { placeLink } from '../text/links';
import { publicsText } from '../text/publics';

/** EPCI of the class asked for, or those that something reaches; by communes, those with some of the class. */
function coverageRows(model: Model, { unite, classe }: ExplorerState['couverture']): readonly UnitRow[] {
  return model.cog.epci.flatMap(({ code }) => {
    const unit = crossOf(model, model.communesByEpci.get(code) ?? []);
    const count = (kind: typeof unit.kind): number => unit.counts[kind].communes;
    const asked =
      classe === null ? unit.kind !== 'aucun' : unite === 'epci' ? unit.kind === classe : count(classe) > 0;
    if (!asked) return [];
    const kind = unite === 'epci' ? unit.kind : (classe ?? unit.kind);
    return [
      {
        link: placeLink(model, { kind: 'epci', code }),
        value: CROSS_LABEL[kind],
        detail:
          kind === 'inconnu'
            ? 'un quartier atteint, part inconnue'
            : ((unite === 'epci' ? reachParts(unit) : null) ??
              (count(kind) === unit.sur
                ? `entier, ${plural(unit.sur, 'commune')}`
                : `${plural(count(kind), 'commune')} sur ${unit.sur}`)),
      },
    ];
  });
}

/** Parties from the largest value of the indicator down, each with its bar; those without an amount at the end. */
function fundingRows(model: Model, { funding }: ExplorerState): readonly UnitRow[] {
  const units = fundingUnits(model, funding).filter(({ asked }) => asked);
  const measured = ({ figures }: FundingUnit): number =>
    figures.amount.kind !== 'euros'
      ? -1
      : { 'par-habitant': figures.perCapita ?? 0, euros: figures.amount.value, actions: figures.actions }[
          funding.indicator
        ];
  const longest = Math.max(...units.map(measured), 0);
  return [...units]
    .sort((a, b) => measured(b) - measured(a))
    .map((unit) => {
      const { party, figures, under } = unit;
      const { amount } = figures;
      const euros = amount.kind === 'euros' ? formatEuros(amount.value) : absenceText(amount);
      const perCapita = figures.perCapita === null ? '' : formatPerCapita(figures.perCapita);
      const actions = plural(figures.actions, 'action citée', 'actions citées');
      const [value, ...rest] =
        amount.kind !== 'euros'
          ? [euros]
          : {
              'par-habitant': [perCapita, euros, actions],
              euros: [euros, perCapita, actions],
              actions: [actions, euros],
            }[funding.indicator];
      const wider = under.map((other) => `en plus du contrat ${other.party.nomCourt}`);
      return {
        link: placeLink(model, partyPlace(party.code)),
        value: value ?? euros,
        detail: [...rest, ...wider].join(' · '),
        ratio: longest > 0 ? Math.max(measured(unit), 0) / longest : 0,
      };
    });
}

/** The units on the map, as a list that keys can walk: same values as the map. */
export function unitRows(model: Model, state: ExplorerState): readonly UnitRow[] {
  switch (state.theme) {
    case 'financements':
      return fundingRows(model, state);
    case 'france-travail':
      return model.pacts.franceTravail
        .filter((row) => ftMatches(row, state.ft))
        .map((row) => {
          const place: Place = { kind: 'ft', id: row.id };
          const figures = extentFigures(model, placeExtent(model, place), placeCertainty(model, place));
          return {
            link: placeLink(model, place),
            value: `vague ${row.vague}`,
            detail:
              figures.length === 1
                ? 'point, non compté'
                : figures
                    .map((figure) => `${figure.text} ${figure.label === 'habitants' ? 'hab.' : figure.label}`)
                    .join(' · '),
          };
        });
    case 'pactes-territoriaux':
      return model.pacts.pactesTerritoriaux
        .filter((pact) => pactMatches(pact, state.pts))
        .map((pact) => ({
          link: placeLink(model, { kind: 'pts', id: pact.id }),
          value: pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id).join(', '),
          detail: publicsText(model, pact),
        }));
    case 'couverture':
      return coverageRows(model, state.couverture);
  }
}

/** Title of the list in step with the map. */
export const UNITS_TITLE: Readonly<Record<ExplorerState['theme'], string>> = {
  financements: 'Parties contractantes',
  'france-travail': 'Périmètres de l’expérimentation',
  'pactes-territoriaux': 'Pactes territoriaux',
  couverture: 'EPCI',
};
