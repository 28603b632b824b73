import type { Model } from '../../domain/model';
import { REGION } from '../../domain/place';
import { filterActions, NO_FILTER, regionFigures } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import { fundingReading } from '../funding/units';
import { buildCaption } from '../page/build-caption';
import type { StartSheet } from '../panel-view';
import { CITED_NOTE, formatEurosShort, formatPercent, GAP, PERIOD_NOTE, VINTAGE } from '../text/formats';
import { placeLink } from '../text/links';
import { actionGroups } from './action-rows';
import { crossRows, epciWithoutFranceTravail } from './cross-rows';
import { regionBars } from './region-figures';
import { themeFigures } from './theme-figures';
import { UNITS_TITLE, unitRows } from './units';

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
    carte: `La carte montre${GAP}: ${buildCaption(model, state).title}. Un clic sur un territoire ouvre sa fiche${GAP}; chaque chiffre s’ouvre sur sa source.`,
    maj: `Dernière mise à jour${GAP}: données version ${model.pacts.version}. ${VINTAGE}.`,
    region: placeLink(model, REGION),
    figures: themeFigures(model, state),
    tries: [
      { id: 'mobilite', label: `Qui finance la mobilité, métropoles comprises${GAP}?` },
      { id: 'vague-1', label: `Quels territoires dans la vague 1 de France Travail${GAP}?` },
      { id: 'recherche', label: `Que se passe-t-il dans ma commune${GAP}?` },
    ],
    bars: regionBars(model),
    units: unitRows(model, state),
    unitsTitle: UNITS_TITLE[state.theme],
    cross: funding
      ? []
      : [...(state.theme === 'france-travail' ? [epciWithoutFranceTravail(model)] : []), ...crossRows(model)],
    groups: funding ? actionGroups(model, filterActions(model, filter), null) : [],
    notes: [
      CITED_NOTE,
      'Une action financée par plusieurs parties est comptée chez chacune et une seule fois dans la région.',
      `Les exemples cités représentent ${formatPercent(share)} de l’enveloppe de ${formatEurosShort(envelope).replace(',00', '')}. ${PERIOD_NOTE}`,
    ],
  };
}
