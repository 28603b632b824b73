import type { Model } from '../model';
import type { ActionFilter } from '../money/action-filter';
import type { Sharing } from '../money/sharing';
import type { Axe, Enveloppe, FundingLine, NationalCall } from '../pacts';
import { because, type Certainty, compose } from './certainty';

const HYPOTHESIS: Readonly<Record<Exclude<Sharing, 'non-ventile'>, string>> = {
  'parts-egales': 'montants partagés répartis en parts égales, par le lecteur',
  population: 'montants partagés répartis selon la population, par le lecteur',
};

/** What a filter adds of our own: which actions it keeps is then our reading. */
const ofFilter = ({ thematique, sujet, texte, choix }: ActionFilter): readonly Certainty[] => [
  ...(thematique === null ? [] : [THEMATIQUE]),
  ...(sujet === null ? [] : [because('interprete', 'la réunion des rubriques en un sujet est la nôtre')]),
  ...(texte
    ? [because('interprete', 'le texte est cherché dans des titres et descriptions qui sont les nôtres')]
    : []),
  ...(choix ? [choix] : []),
];

/** The deck attaches no action to a thématique: we do. */
export const THEMATIQUE: Certainty = because(
  'interprete',
  'le rattachement des actions aux thématiques est le nôtre',
);

const partners = (model: Model, { parties }: FundingLine): string =>
  parties.map((code) => model.party.get(code)?.nomCourt ?? code).join(', ');

/** "(Nord et Pas-de-Calais, 135 000€)" is read as one amount for both: the words also allow one amount for each. */
const together = (model: Model, line: FundingLine, what: string): Certainty =>
  because('interprete', `${what}, «\u00a0chacun\u00a0» est possible`, partners(model, line));

/** One amount of the deck, read alone. */
export function lineCertainty(model: Model, line: FundingLine): Certainty {
  const action = model.action.get(line.actionId);
  return compose([
    ...(line.partage ? [together(model, line, 'montant partagé lu comme commun')] : []),
    ...(action && action.mentions.length > 0
      ? [
          because(
            'interprete',
            'mentions répétées lues comme une même action, comptée une fois',
            action.titre,
          ),
        ]
      : []),
  ]);
}

/** What a sum is made of. */
export interface MoneyParts {
  /** Lines in the sum, each once. */
  readonly lines: readonly FundingLine[];
  /** Shared lines left out of it, since read as one amount for several parties. */
  readonly aside?: readonly FundingLine[];
  /** What the reader does with shared lines that are in the sum. */
  readonly partage?: Sharing;
}

/** How sure a sum of cited amounts is, or a number of cited actions, under a filter. */
export function moneyCertainty(
  model: Model,
  filter: ActionFilter,
  { lines, aside = [], partage = 'non-ventile' }: MoneyParts,
): Certainty {
  const shared = lines.filter((line) => line.partage);
  return compose([
    ...ofFilter(filter),
    ...lines.map((line) => lineCertainty(model, line)),
    ...aside.map((line) => together(model, line, 'montant partagé laissé à part, lu comme commun')),
    ...(partage === 'non-ventile' || shared.length === 0 ? [] : [because('hypothese', HYPOTHESIS[partage])]),
  ]);
}

/** Which axes belong to a volet, where the deck does not say it. */
export const voletCertainty = (axes: readonly Axe[]): Certainty =>
  compose(
    axes.map(({ num, voletPrecision }) =>
      because(voletPrecision, 'le rattachement de l’axe au volet est le nôtre', `axe ${num}`),
    ),
  );

/** Cited amounts have neither period nor payer: to divide them by an envelope is our reading. */
export const SHARE_OF_ENVELOPE: Certainty = because(
  'interprete',
  'montants sans période ni payeur, rapportés par nous à une enveloppe',
);

/** The deck says envelopes in whole millions: to the euro they are not known. */
export const envelopesCertainty = (envelopes: readonly Enveloppe[]): Certainty =>
  compose(
    envelopes.map(({ titre }) => because('arrondi', 'enveloppe dite en millions dans le support', titre)),
  );

/** National calls together: each as sure as the deck's own words. */
export const callsCertainty = (calls: readonly NationalCall[]): Certainty =>
  compose(
    calls.map(({ precision, sigle, titre }) =>
      because(
        precision,
        precision === 'environ' ? '«\u00a0environ\u00a0» dans le support' : 'montant arrondi dans le support',
        sigle ?? titre,
      ),
    ),
  );
