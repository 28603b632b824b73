import { type Certainty, compose } from '../../domain/certainty/certainty';
import { envelopesCertainty, SHARE_OF_ENVELOPE } from '../../domain/certainty/money';
import type { Model } from '../../domain/model';
import { NO_FILTER, partyFigures, regionFigures } from '../../domain/totals';
import { namedIndicator } from '../../themes/besoins/later/named-figures';
import { PAGES } from '../../themes/pages';
import type { Figure, Provenance } from '../figure';
import { regionTotalFigure } from '../money/region-figures';
import type { Shown } from '../page/source-line';
import { amountFigure, countFigure, perCapitaFigure } from '../text/figures';
import { CITED_NOTE, formatEurosShort, formatPercent } from '../text/formats';
import { lowered } from '../text/grammar';
import { CALLS, callFigureOf, callsFigure } from './call-figures';
import { coverageOf, franceTravailOf, pactsOf } from './coverage-figures';
import { filterOf } from './figure-filters';
import { sceneWord } from './scene-words';

/**
 * Figures that a scene may name, between `{}` in its texts or in its list. Every one comes from the model: a show
 * never holds a number of its own. `null`: no such figure.
 */
type Resolve = (model: Model, words: readonly string[]) => Figure | null;
interface Kind {
  /** What such a figure is read from. */
  readonly about: readonly string[];
  readonly figure: Resolve;
}

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

const CITED = PAGES.financements.about;
const ENVELOPES = 'Enveloppes des volets';

const KINDS: Readonly<Record<string, Kind>> = {
  total: { about: [CITED], figure: total },
  actions: { about: [CITED], figure: actions },
  enveloppe: { about: [ENVELOPES], figure: envelope('montantEur', 'contractualisés') },
  etat: { about: [ENVELOPES], figure: envelope('partEtatEur', 'part de l’État') },
  part: { about: [CITED, ENVELOPES], figure: share },
  partie: { about: [CITED], figure: party },
  ft: { about: [PAGES['france-travail'].about], figure: franceTravailOf },
  pts: { about: [PAGES['pactes-territoriaux'].about], figure: pactsOf },
  couverture: { about: [PAGES.couverture.about], figure: coverageOf },
  indicateur: { about: [PAGES.besoins.about], figure: namedIndicator },
  appel: { about: [CALLS], figure: (model, [id]) => callFigureOf(model, id ?? '') },
  appels: { about: [CALLS], figure: (model, [what]) => callsFigure(model, what) },
};

/** A figure and what it is read from. */
export interface NamedFigure extends Pick<Shown, 'about'> {
  readonly figure: Figure;
}

/** The figure of a name such as `partie.62.total`, with what it is read from; `null` when there is none. */
export function namedFigure(model: Model, name: string): NamedFigure | null {
  const [first = '', ...words] = name.split('.');
  const kind = Object.hasOwn(KINDS, first) ? KINDS[first] : undefined;
  const figure = kind?.figure(model, words);
  return kind && figure ? { about: kind.about, figure } : null;
}

/** The names that one name stands for: `total.axes` is the total of each axe, however many the edition has. */
export const namesFor = (model: Model, name: string): readonly string[] => {
  const each = /^(total|actions)\.axes$/.exec(name)?.[1];
  return each === undefined ? [name] : model.axes.map((axe) => `${each}.axe${axe}`);
};

/** The figure of a name alone. */
export const sceneFigure = (model: Model, name: string): Figure | null =>
  namedFigure(model, name)?.figure ?? null;

/** What a line of sources says of a figure. */
export const shownFigure = ({ about, figure: { certainty } }: NamedFigure): Shown => ({ about, certainty });

/** A text with its `{names}` replaced by figures and by words of the edition, the names that mean nothing left as they are. */
export function fillFigures(
  model: Model,
  text: string,
): { readonly text: string; readonly unknown: readonly string[]; readonly shown: readonly Shown[] } {
  const unknown: string[] = [];
  const shown: Shown[] = [];
  const filled = text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const word = sceneWord(model, name);
    if (word !== null) return word;
    const found = namedFigure(model, name);
    if (!found) {
      unknown.push(name);
      return whole;
    }
    shown.push(shownFigure(found));
    return found.figure.text;
  });
  return { text: filled, unknown, shown };
}
