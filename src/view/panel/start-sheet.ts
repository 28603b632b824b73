import { compose } from '../../domain/certainty/certainty';
import { envelopesCertainty, SHARE_OF_ENVELOPE } from '../../domain/certainty/money';
import { certaintyText } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import { REGION } from '../../domain/place';
import { NO_FILTER, regionFigures } from '../../domain/totals';
import { type ExplorerState, THEME_KINDS } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import { regionBars } from '../money/region-figures';
import type { FirstQuestion, StartSheet } from '../panel-view';
import { intro, period, vintage } from '../text/copy';
import { CITED_NOTE, formatEurosShort, formatPercent, GAP, PERIOD_NOTE } from '../text/formats';
import { placeLink } from '../text/links';
import { moneyScope } from '../title/money-scope';
import { pageFigures } from '../title/page-figures';
import { noResult } from '../title/results';
import { titleText, unfiltered, type ViewTitle, viewTitle } from '../title/view-title';

/** Questions that the data can answer: who pays for a subject, where the first wave is. */
const questions = (model: Model): readonly FirstQuestion[] =>
  THEME_KINDS.flatMap((theme) => PAGES[theme].questions?.(model) ?? []);

/** What the sheet of the region holds, block by block that the data have. */
const regionParts = ({ pacts }: Model): string =>
  [
    pacts.enveloppes.length > 0 ? [`enveloppes de ${period(pacts.edition)}`] : [],
    pacts.appels.length > 0 ? ['appels à projets nationaux'] : [],
    pacts.melContrat.length > 0 ? ['contrat unique'] : [],
    ['axes', 'méthode'],
  ]
    .flat()
    .join(', ');

function shareNote(model: Model, title: ViewTitle): readonly string[] {
  const envelope = model.pacts.enveloppes.reduce((total, row) => total + row.montantEur, 0);
  if (envelope === 0) return [PERIOD_NOTE];
  const all = regionFigures(model, NO_FILTER);
  const share = all.eur / envelope;
  const certainty = compose([all.certainty, envelopesCertainty(model.pacts.enveloppes), SHARE_OF_ENVELOPE]);
  return [
    `${unfiltered(`Les exemples cités représentent ${formatPercent(share)} de l’enveloppe de ${formatEurosShort(envelope).replace(',00', '')}`, title)} (${certaintyText(certainty)}). ${PERIOD_NOTE}`,
  ];
}

/** Nothing selected: what the map shows, questions to begin with, the region. */
export function startSheet(model: Model, state: ExplorerState): StartSheet {
  const page = PAGES[state.theme];
  const title = viewTitle(model, state);
  const scope = moneyScope(model, state);
  const started = page.start(model, state);
  return {
    kind: 'start',
    theme: state.theme,
    titre: model.cog.region.nom,
    intro: intro(model),
    carte: `La carte montre${GAP}: ${titleText(title)}. Un clic sur un territoire ouvre sa fiche${GAP}; chaque chiffre s’ouvre sur sa source.`,
    maj: `Dernière mise à jour${GAP}: données version ${model.pacts.version}. ${vintage(model.pacts.edition)}.`,
    region: placeLink(model, REGION),
    regionParts: regionParts(model),
    figures: pageFigures(model, state),
    empty: noResult(model, state),
    questions: [
      ...questions(model),
      { kind: 'recherche', label: `Que se passe-t-il dans ma commune${GAP}?` },
    ],
    bars: regionBars(model, scope.region),
    barsTitle: scope.named('Montants cités dans la région, par axe', 'region', true),
    units: page.units(model, state),
    unitsTitle: page.unitsTitle,
    ...started,
    crossTitle: unfiltered(started.crossTitle ?? 'Couverture croisée', title),
    notes: [
      CITED_NOTE,
      'Une action financée par plusieurs parties est comptée chez chacune et une seule fois dans la région.',
      ...shareNote(model, title),
    ],
  };
}
