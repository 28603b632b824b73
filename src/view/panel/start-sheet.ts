import type { Model } from '../../domain/model';
import type { NationalCall } from '../../domain/pacts';
import { filterActions, NO_FILTER, regionFigures } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import type { Figure } from '../figure';
import { fundingReading } from '../funding/units';
import type { StartSheet } from '../panel-view';
import { CITED_NOTE, formatAmount, formatEurosShort, formatPercent, GAP, PERIOD_NOTE } from '../text/formats';
import { actionGroups } from './action-rows';
import { crossRows, epciWithoutFranceTravail } from './cross-rows';
import { regionBars } from './region-figures';
import { themeFigures } from './theme-figures';
import { UNITS_TITLE, unitRows } from './units';

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

/** Nothing selected: what the map shows, three things to try, the region. */
export function startSheet(model: Model, state: ExplorerState): StartSheet {
  const filter = fundingReading(model, state.funding);
  const funding = state.theme === 'financements';
  const envelope = model.pacts.enveloppes.reduce((total, row) => total + row.montantEur, 0);
  const share = regionFigures(model, NO_FILTER).eur / envelope;
  return {
    kind: 'start',
    titre: model.cog.region.nom,
    intro: `Pactes des solidarités 2024-2027${GAP}: contrats entre l’État, les cinq départements, la Métropole européenne de Lille et Amiens Métropole.`,
    figures: themeFigures(model, state),
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
