import { type Certainty, compose } from '../../domain/certainty/certainty';
import { envelopesCertainty, SHARE_OF_ENVELOPE } from '../../domain/certainty/money';
import type { Model } from '../../domain/model';
import { type ActionFilter, NO_FILTER, partyFigures, regionFigures } from '../../domain/totals';
import { PAGES } from '../../themes/pages';
import type { Figure, FigureKind, Provenance } from '../figure';
import { regionTotalFigure } from '../money/region-figures';
import { amountFigure, countFigure, perCapitaFigure } from '../text/figures';
import { axeLabel, CITED_NOTE, formatEurosShort, formatPercent } from '../text/formats';
import { lowered } from '../text/grammar';

type Resolve = FigureKind['figure'];

/** What `axe2`, `sujet-mobilite` or the id of a thématique select; `null` when it does not exist. */
export function filterOf(
  model: Model,
  word: string | undefined,
): { readonly filter: ActionFilter; readonly label: string } | null {
  if (word === undefined) return { filter: NO_FILTER, label: '' };
  const axe = model.axes.find((num) => word === `axe${num}`);
  if (axe) {
    return {
      filter: { ...NO_FILTER, axe },
      label: axeLabel(axe, model.axe.get(axe)?.titreCourt ?? '').replace('Axe', 'axe'),
    };
  }
  const sujet = model.sujet.get(word.replace(/^sujet-/, ''));
  if (sujet && word.startsWith('sujet-')) {
    return { filter: { ...NO_FILTER, sujet: sujet.id }, label: sujet.titre.toLowerCase() };
  }
  const thematique = model.thematique.get(word);
  return thematique
    ? {
        filter: { ...NO_FILTER, axe: thematique.axe, thematique: thematique.id },
        label: thematique.titreCourt.toLowerCase(),
      }
    : null;
}

/** Words that select amounts; none for all of them. */
const filterWords = ({ pacts }: Model): readonly (readonly string[])[] => [
  [],
  ...pacts.axes.map(({ num }) => [`axe${num}`]),
  ...pacts.thematiques.map(({ id }) => [id]),
  ...pacts.sujets.map(({ id }) => [`sujet-${id}`]),
];

const cited = (label: string): string => `cités en exemple${label === '' ? '' : `, ${label}`}`;

const total: Resolve = (model, [word]) => {
  const found = filterOf(model, word);
  return found && regionTotalFigure(model, found.filter, cited(found.label));
};

const actions: Resolve = (model, [word]) => {
  const found = filterOf(model, word);
  if (!found) return null;
  const figures = regionFigures(model, found.filter);
  const figure = countFigure(
    figures.actions,
    'actions',
    'Actions citées en exemple, chacune comptée une fois.',
    figures.certainty,
  );
  return { ...figure, label: found.label === '' ? figure.label : `${figure.label}, ${found.label}` };
};

const euros = (label: string, value: number, certainty: Certainty, provenance: Provenance): Figure => ({
  label,
  text: formatEurosShort(value).replace(',00', ''),
  value,
  unit: '€',
  note: null,
  certainty,
  provenance,
});

const envelope =
  (part: 'montantEur' | 'partEtatEur', label: string): Resolve =>
  (model, [word]) => {
    const rows = model.pacts.enveloppes.filter((row) => word === undefined || row.volet === word);
    if (rows.length === 0) return null;
    const value = rows.reduce((sum, row) => sum + row[part], 0);
    const [only] = word === undefined ? [] : rows;
    return euros(only ? `${label}, ${lowered(only.titre)}` : label, value, envelopesCertainty(rows), {
      kind: 'support',
      refs: rows.map((row) => row.source),
      rule: null,
    });
  };

const share: Resolve = (model, words) => {
  const { enveloppes } = model.pacts;
  if (words.length > 0 || enveloppes.length === 0) return null;
  const all = regionFigures(model, NO_FILTER);
  const ratio = all.eur / enveloppes.reduce((sum, row) => sum + row.montantEur, 0);
  return {
    label: 'part des enveloppes citée en exemple',
    text: formatPercent(ratio),
    value: ratio,
    unit: '%',
    note: CITED_NOTE,
    certainty: compose([all.certainty, envelopesCertainty(enveloppes), SHARE_OF_ENVELOPE]),
    provenance: {
      kind: 'calcul',
      rule: `Montants cités rapportés à la somme des enveloppes. ${CITED_NOTE}`,
      refs: [],
    },
  };
};

const party: Resolve = (model, [code, what]) => {
  const row = model.pacts.parties.find((one) => one.code === code);
  if (!row) return null;
  const figures = partyFigures(model, row.code, NO_FILTER);
  switch (what) {
    case 'total':
      return amountFigure(model, figures, cited(row.nom), true);
    case 'habitant':
      return { ...perCapitaFigure(model, figures), label: 'montants non partagés par habitant' };
    case 'actions':
      return countFigure(
        figures.ownActions,
        'actions',
        'Actions ayant au moins un montant non partagé.',
        figures.certainty,
      );
    case 'partage':
      return {
        ...amountFigure(model, { ...figures, own: [] }, 'partagés avec d’autres départements', true),
        text: formatEurosShort(figures.sharedEur),
        value: figures.sharedEur,
      };
    default:
      return null;
  }
};

const volets = ({ pacts }: Model): readonly (readonly string[])[] => [
  [],
  ...pacts.enveloppes.map(({ volet }) => [volet]),
];

const CITED = PAGES.financements.about;
const ENVELOPES = 'Enveloppes des volets';

/** Figures of amounts: all, of the envelopes, of one contract. */
export const MONEY_KINDS: Readonly<Record<string, FigureKind>> = {
  total: { about: [CITED], figure: total, words: filterWords },
  actions: { about: [CITED], figure: actions, words: filterWords },
  enveloppe: { about: [ENVELOPES], figure: envelope('montantEur', 'contractualisés'), words: volets },
  etat: { about: [ENVELOPES], figure: envelope('partEtatEur', 'part de l’État'), words: volets },
  part: { about: [CITED, ENVELOPES], figure: share, words: () => [[]] },
  partie: {
    about: [CITED],
    figure: party,
    words: ({ pacts }) =>
      pacts.parties.flatMap(({ code }) =>
        ['total', 'habitant', 'actions', 'partage'].map((what) => [code, what]),
      ),
  },
};
