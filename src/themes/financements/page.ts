import { compose, OFFICIAL } from '../../domain/certainty/certainty';
import { placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { uncontracted } from '../../domain/money/contracts';
import { type Place, partyPlace, REGION, samePlace } from '../../domain/place';
import { narrows, regionFigures } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import type { Chip } from '../../view/controls-view';
import type { Figure } from '../../view/figure';
import { signatories } from '../../view/money/party-kinds';
import { regionTotalFigure } from '../../view/money/region-figures';
import { actionGroups } from '../../view/panel/action-rows';
import { ABSENCE_LABEL, noneCited } from '../../view/text/absence';
import { cogLabel, deckSource } from '../../view/text/copy';
import { countFigure, distinctRefs, extentFigures } from '../../view/text/figures';
import { axeLabel, CITED_NOTE, formatEuros, GAP, PERIOD_NOTE, plural } from '../../view/text/formats';
import { lowered } from '../../view/text/grammar';
import { readingWords, ruleUnder, SHARING_CHIP, SHARING_RULE } from '../../view/text/sharing';
import type { ThemePage } from '../theme-page';
import { FUNDING_CLASSES, type FundingChoice, CHOICE as money } from './choice';
import { fundingControls } from './controls';
import { moneyLines } from './hover';
import { fundingLegend } from './legend';
import { actionsText, fundingActions, fundingReading, fundingUnits } from './reading';
import { fundingConclusion } from './said/conclusion';
import { classBreaks, perCapitaClassLabel } from './scale';
import { fundingRows } from './units';

function rangeLabel({ montantMin, montantMax }: FundingChoice): string {
  if (montantMin === null) return `Lignes de ${formatEuros(montantMax ?? 0)} au plus`;
  if (montantMax === null) return `Lignes de ${formatEuros(montantMin)} au moins`;
  return `Lignes de ${formatEuros(montantMin)} à ${formatEuros(montantMax)}`;
}

function classLabel(model: Model, funding: FundingChoice): string {
  const { classe } = funding;
  if (classe === 'aucune-action-citee') return noneCited(narrows(funding));
  if (classe === 'partage-non-ventile') return ABSENCE_LABEL[classe];
  const rank = classe === null ? 0 : FUNDING_CLASSES.indexOf(classe);
  // The link was made for other figures, or by another method: the scale has fewer classes.
  if (rank > classBreaks(model, funding).length) return 'Classe qui n’est pas dans cette échelle';
  return `${perCapitaClassLabel(rank, classBreaks(model, funding))}/hab.`;
}

const SUBJECT = {
  'par-habitant': 'Financements cités, en euros par habitant',
  euros: 'Financements cités, en euros',
  actions: 'Nombre d’actions citées',
} as const;

function chips({ funding: { axe, sujet, partage } }: ExplorerState) {
  const all: Chip = { label: 'Tous les axes', remove: null, opens: null };
  const sharing: Chip = {
    label: SHARING_CHIP[partage],
    remove:
      partage === 'non-ventile' ? null : { kind: 'choose', change: { funding: { partage: 'non-ventile' } } },
    opens: { kind: 'select-shared' },
  };
  return { before: axe === null && sujet === null ? [all] : [], after: [sharing] };
}

function figures(model: Model, { funding }: ExplorerState): readonly Figure[] {
  const reading = fundingReading(model, funding);
  const all = regionFigures(model, reading);
  const filtered = readingWords(model, reading).length > 0;
  return [
    regionTotalFigure(model, reading, 'montants cités'),
    countFigure(
      all.actions,
      'actions',
      ruleUnder(model, 'Actions citées en exemple dans le support, chacune comptée une fois.', reading),
      all.certainty,
    ),
    ...extentFigures(model, placeExtent(model, REGION), OFFICIAL)
      .slice(1)
      .map((figure) => ({
        ...figure,
        label: `${figure.label} de la région${filtered ? ', sans filtre' : ''}`,
      })),
  ];
}

const codeOf = ({ pacts }: Model, place: Place): string | null =>
  pacts.parties.find(({ code }) => samePlace(partyPlace(code), place))?.code ?? null;

function rowSource(model: Model, place: Place): string {
  const { edition } = model.pacts;
  const code = codeOf(model, place);
  const lines =
    code === null ? ', financements.csv' : `, lignes de financements.csv dont « parties » contient ${code}`;
  return `${deckSource(edition)}${lines} ; ${edition.population}${GAP}: ${cogLabel(edition)}`;
}

export const PAGE: ThemePage<(typeof money)['filterIds'][number]> = {
  label: 'Financements',
  inSentence: 'financements',
  unitsLabel: 'Signataires',
  unitsTitle: 'Signataires',
  pickable: (model) => ({
    places: [...model.pacts.parties.map(({ code }) => partyPlace(code)), ...uncontracted(model)],
    kinds: ['epci', 'departement', 'collectivite'],
  }),
  subject: (_, { funding }) => SUBJECT[funding.measure],
  hypothesis: ({ funding: { partage } }) =>
    partage === 'non-ventile' ? null : lowered(SHARING_CHIP[partage]),
  conclusion: fundingConclusion,
  detail: () => null,
  filterLabels: {
    sujet: (model, { funding }) => model.sujet.get(funding.sujet ?? '')?.titre ?? '',
    thematique: (model, { funding }) => model.thematique.get(funding.thematique ?? '')?.titreCourt ?? '',
    axe: (model, { funding: { axe } }) =>
      axe === null ? '' : axeLabel(axe, model.axe.get(axe)?.titreCourt ?? ''),
    partie: ({ pacts }, _, value) => pacts.parties.find(({ code }) => code === value)?.nomCourt ?? value,
    montant: (_, { funding }) => rangeLabel(funding),
    inspirante: () => 'Actions inspirantes',
    texte: (_, { funding }) => `«${GAP}${funding.texte}${GAP}»`,
    classe: (model, { funding }) => classLabel(model, funding),
  },
  chips,
  filtersMoney: true,
  moreFilters: true,
  about: 'Actions citées en exemple',
  source: (model, { funding: { measure, partage }, funding }) => ({
    kind: 'calcul',
    rule: `Somme des montants cités, chacun une fois${measure === 'par-habitant' ? `, divisée par la ${model.pacts.edition.population}` : ''}. ${SHARING_RULE[partage]} ${CITED_NOTE} ${PERIOD_NOTE}`,
    refs: distinctRefs(
      fundingActions(model, funding).flatMap(({ source, mentions }) => [source, ...mentions]),
    ),
  }),
  certainty: (model, { funding }) =>
    compose(fundingUnits(model, funding).flatMap(({ asked, figures }) => (asked ? [figures.certainty] : []))),
  rowSource,
  // What has no action is not told by a number of actions: its territories are the result.
  count: (model, { funding }) =>
    funding.classe === 'aucune-action-citee'
      ? fundingUnits(model, funding).filter(({ asked }) => asked).length
      : fundingActions(model, funding).length,
  counted: (_, { funding }, count) =>
    funding.classe === 'aucune-action-citee' ? plural(count, 'territoire') : actionsText(count),
  legend: fundingLegend,
  controls: fundingControls,
  figures,
  units: fundingRows,
  hover: moneyLines,
  start: (model, { funding }) => ({
    cross: [],
    unitsTitle: signatories(model),
    groups: actionGroups(model, fundingActions(model, funding), null, fundingReading(model, funding)),
  }),
  questions: ({ pacts: { sujets } }) =>
    sujets.slice(0, 1).map(({ id, titre }) => ({
      kind: 'vue',
      change: { theme: 'financements', funding: { ...money.start, measure: 'euros', sujet: id } },
      label: `Qui finance le sujet «${GAP}${titre}${GAP}»${GAP}?`,
    })),
};
