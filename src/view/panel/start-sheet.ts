import { coverageTotal, placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { AXES, type NationalCall } from '../../domain/pacts';
import { type Place, partyPlace } from '../../domain/place';
import {
  type ActionFilter,
  filterActions,
  partyFigures,
  type RegionFigures,
  regionFigures,
} from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import type { Figure } from '../figure';
import { coverageSentence } from '../map/build-legend';
import { pactMatches } from '../map/map-marks';
import type { BarRow, StartSheet, UnitRow } from '../panel-view';
import { absenceText, countFigure, extentFigures, sumProvenance } from '../text/figures';
import {
  axeLabel,
  CITED_NOTE,
  formatAmount,
  formatEuros,
  formatEurosShort,
  formatInteger,
  formatPerCapita,
  formatPercent,
  GAP,
  PERIOD_NOTE,
  plural,
} from '../text/formats';
import { placeLink } from '../text/links';
import { actionGroups } from './action-rows';
import { crossRows, epciWithoutFranceTravail } from './cross-rows';

const REGION_RULE =
  'Somme de toutes les lignes citées, chaque montant compté une fois, montants partagés compris.';

export function regionTotalFigure(model: Model, filter: ActionFilter, label: string, short = true): Figure {
  const figures: RegionFigures = regionFigures(model, filter);
  return {
    label,
    text:
      figures.lines === 0
        ? 'Aucune action citée'
        : short
          ? formatEurosShort(figures.eur)
          : formatEuros(figures.eur),
    value: figures.lines === 0 ? null : figures.eur,
    ...(short && figures.lines > 0 ? { exact: formatEuros(figures.eur) } : {}),
    unit: '€',
    note:
      figures.sharedEur > 0
        ? `dont ${formatEuros(figures.sharedEur)} partagés entre départements`
        : PERIOD_NOTE,
    provenance: sumProvenance(
      model,
      filterActions(model, filter).flatMap((action) => action.lignes),
      REGION_RULE,
    ),
  };
}

export function regionBars(model: Model): readonly BarRow[] {
  const totals = AXES.map((axe) => regionFigures(model, { axe, thematique: null, sujet: null }).eur);
  const longest = Math.max(...totals, 1);
  return AXES.map((axe, i) => {
    const label = axeLabel(axe, model.axe.get(axe)?.titreCourt ?? '');
    return {
      id: `axe-${axe}`,
      label,
      ratio: (totals[i] ?? 0) / longest,
      figure: regionTotalFigure(model, { axe, thematique: null, sujet: null }, label),
    };
  });
}

/** The units on the map, as a list that keys can walk: same values as the map. */
export function unitRows(model: Model, state: ExplorerState): readonly UnitRow[] {
  switch (state.theme) {
    case 'financements':
      return model.pacts.parties.map((party) => {
        const figures = partyFigures(model, party.code, state.funding);
        const { amount } = figures;
        const euros = amount.kind === 'euros' ? formatEuros(amount.value) : absenceText(amount);
        const perCapita = figures.perCapita === null ? '' : formatPerCapita(figures.perCapita);
        const actions = plural(figures.ownActions, 'action citée', 'actions citées');
        const [value, detail] =
          amount.kind !== 'euros'
            ? [euros, '']
            : state.funding.indicator === 'par-habitant'
              ? [perCapita, `${euros} · ${actions}`]
              : state.funding.indicator === 'euros'
                ? [euros, `${perCapita} · ${actions}`]
                : [actions, euros];
        return { link: placeLink(model, partyPlace(party.code)), value, detail };
      });
    case 'france-travail':
      return model.pacts.franceTravail
        .filter((row) => state.ft.vague === null || row.vague === state.ft.vague)
        .map((row) => {
          const place: Place = { kind: 'ft', id: row.id };
          const figures = extentFigures(placeExtent(model, place));
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
          detail: pact.publics.map((id) => model.ptsPublic.get(id)?.titre ?? id).join(', '),
        }));
  }
}

const UNITS_TITLE: Readonly<Record<ExplorerState['theme'], string>> = {
  financements: 'Les sept parties contractantes',
  'france-travail': 'Territoires de l’expérimentation',
  'pactes-territoriaux': 'Pactes territoriaux',
};

function callFigure(call: NationalCall): Figure {
  const perYear = call.periode === 'an' ? ` par an${call.annees ? `, sur ${call.annees} ans` : ''}` : '';
  return {
    label: call.titre,
    text: `${formatAmount(call.montantEur, call.precision)}${perYear}`,
    value: call.montantEur,
    unit: '€',
    note: call.periode === null ? 'Période non précisée dans le support.' : null,
    provenance: { kind: 'support', refs: [call.source], rule: call.note },
  };
}

/** Key figures of the region for the theme in force. */
function figuresOf(model: Model, state: ExplorerState): readonly Figure[] {
  if (state.theme === 'financements') {
    const all = regionFigures(model, state.funding);
    return [
      regionTotalFigure(model, state.funding, 'montants cités'),
      countFigure(
        all.actions,
        'actions',
        'Actions citées en exemple dans le support, chacune comptée une fois.',
      ),
      ...extentFigures(placeExtent(model, { kind: 'region' })).slice(1),
    ];
  }
  const rows =
    state.theme === 'france-travail'
      ? model.pacts.franceTravail.filter((row) => state.ft.vague === null || row.vague === state.ft.vague)
      : model.pacts.pactesTerritoriaux.filter((pact) => pactMatches(pact, state.pts));
  const total = coverageTotal(model, rows);
  const note = coverageSentence(total);
  const rule = `${note}. Communes entières du COG 2026, chacune comptée une fois.`;
  const figure = (label: string, value: number, unit: 'communes' | 'habitants'): Figure => ({
    label,
    text: formatInteger(value),
    value,
    unit,
    note,
    provenance: { kind: 'cog', rule },
  });
  return [
    countFigure(rows.length, state.theme === 'france-travail' ? 'territoires' : 'pactes', rule),
    figure('communes couvertes', total.communes, 'communes'),
    figure('habitants', total.population, 'habitants'),
    ...(total.populationApprochee > 0
      ? [figure('dont en périmètre approché', total.populationApprochee, 'habitants')]
      : []),
  ];
}

/** Nothing selected: what the map shows, three things to try, the region. */
export function startSheet(model: Model, state: ExplorerState): StartSheet {
  const filter: ActionFilter = state.funding;
  const funding = state.theme === 'financements';
  const envelope = model.pacts.enveloppes.reduce((total, row) => total + row.montantEur, 0);
  const share = regionFigures(model, { axe: null, thematique: null, sujet: null }).eur / envelope;
  return {
    kind: 'start',
    titre: model.cog.region.nom,
    intro: `Pactes des solidarités 2024-2027${GAP}: contrats entre l’État, les cinq départements, la Métropole européenne de Lille et Amiens Métropole.`,
    figures: figuresOf(model, state),
    tries: [
      { id: 'mobilite', label: 'Qui finance la mobilité, métropoles comprises ?'.replace(' ?', `${GAP}?`) },
      { id: 'vague-1', label: `Quels territoires dans la vague 1 de France Travail${GAP}?` },
      { id: 'recherche', label: `Que se passe-t-il dans ma commune${GAP}?` },
    ],
    bars: regionBars(model),
    units: unitRows(model, state),
    unitsTitle: UNITS_TITLE[state.theme],
    cross: funding
      ? []
      : [...(state.theme === 'france-travail' ? [epciWithoutFranceTravail(model)] : []), ...crossRows(model)],
    enveloppes: model.pacts.enveloppes.map((row) => {
      const provenance = { kind: 'support', refs: [row.source], rule: null } as const;
      return {
        titre: row.titre,
        figure: {
          label: row.titre,
          text: formatEurosShort(row.montantEur).replace(',00', ''),
          value: row.montantEur,
          unit: '€',
          note: null,
          provenance,
        },
        partEtat: {
          label: `part de l’État, ${row.titre}`,
          text: formatEurosShort(row.partEtatEur).replace(',00', ''),
          value: row.partEtatEur,
          unit: '€',
          note: null,
          provenance,
        },
      };
    }),
    appels: model.pacts.appels.map((call) => ({
      titre: call.sigle ? `${call.titre} (${call.sigle})` : call.titre,
      precision: call.precision,
      figure: callFigure(call),
      note: call.periode === null ? 'période non précisée' : null,
    })),
    groups: funding ? actionGroups(model, filterActions(model, filter), null) : [],
    notes: [
      CITED_NOTE,
      'Une action financée par plusieurs parties est comptée chez chacune et une seule fois dans la région.',
      `Les exemples cités représentent ${formatPercent(share)} de l’enveloppe de ${formatEurosShort(envelope).replace(',00', '')}. ${PERIOD_NOTE}`,
    ],
  };
}
