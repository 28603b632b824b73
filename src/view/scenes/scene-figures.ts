import { type Certainty, compose } from '../../domain/certainty/certainty';
import { envelopesCertainty, SHARE_OF_ENVELOPE } from '../../domain/certainty/money';
import { pactCount, perimeterCount } from '../../domain/certainty/schemes';
import { type CoverageTotal, coverageTotal } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { crossCoverage } from '../../domain/schemes/cross-coverage';
import { NO_FILTER, partyFigures, regionFigures } from '../../domain/totals';
import type { Figure, Provenance } from '../figure';
import { regionTotalFigure } from '../money/region-figures';
import { crossInSentence } from '../text/cross-words';
import { amountFigure, countFigure, perCapitaFigure } from '../text/figures';
import { CITED_NOTE, formatEurosShort, formatInteger, formatPercent } from '../text/formats';
import { lowered } from '../text/grammar';
import { callFigureOf, callsFigure } from './call-figures';
import { filterOf } from './figure-filters';
import { sceneWord } from './scene-words';

/**
 * Figures that a scene may name, between `{}` in its texts or in its list. Every one comes from the model: a show
 * never holds a number of its own. `null`: no such figure.
 */
type Resolve = (model: Model, words: readonly string[]) => Figure | null;

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
    label: 'des enveloppes, cités en exemple',
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
      return { ...perCapitaFigure(model, figures), label: 'montants propres par habitant' };
    case 'actions':
      return countFigure(
        figures.ownActions,
        'actions',
        'Actions ayant au moins un montant propre.',
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

/** Communes, inhabitants… of several perimeters together. */
function coverageFigure(covered: CoverageTotal, count: Certainty, what: string | undefined): Figure | null {
  const rule = 'Communes entières du COG, chacune comptée une fois.';
  const all = compose([count, covered.certainty]);
  const made = (label: string, value: number, unit: Figure['unit'], certainty = all): Figure => ({
    label,
    text: formatInteger(value),
    value,
    unit,
    note: covered.nonComptes.length > 0 ? `${covered.nonComptes.join(', ')} non compté` : null,
    certainty,
    provenance: { kind: 'cog', rule },
  });
  switch (what) {
    case 'perimetres':
      return made('périmètres', covered.perimeters, 'territoires', count);
    case 'pactes':
      return made('pactes territoriaux', covered.perimeters, 'pactes', count);
    case 'communes':
      return made('communes', covered.communes, 'communes');
    case 'habitants':
      return made('habitants', covered.population, 'habitants');
    case 'approche':
      return made('habitants en périmètre approché', covered.populationApprochee, 'habitants');
    default:
      return null;
  }
}

const franceTravail: Resolve = (model, words) => {
  const vague = model.vagues.find((num) => words[0] === `vague${num}`) ?? null;
  const what = vague === null ? words[0] : words[1];
  const rows = model.pacts.franceTravail.filter((row) => vague === null || row.vague === vague);
  return what === 'pactes' ? null : coverageFigure(coverageTotal(model, rows), perimeterCount(rows), what);
};

const pacts: Resolve = (model, words) => {
  const [choice, what] = words.length > 1 ? words : [undefined, words[0]];
  const known = choice === undefined || model.ptsThematique.has(choice) || model.ptsPublic.has(choice);
  if (!known) return null;
  const rows = model.pacts.pactesTerritoriaux.filter(
    (row) => choice === undefined || row.thematiques.includes(choice) || row.publics.includes(choice),
  );
  if (what === 'perimetres') return null;
  const unread = pactCount(model, choice !== undefined && model.ptsPublic.has(choice) ? [choice] : []);
  const figure = coverageFigure(coverageTotal(model, rows), unread, what);
  const title = (model.ptsThematique.get(choice ?? '') ?? model.ptsPublic.get(choice ?? ''))?.titre;
  return figure && title ? { ...figure, label: `${figure.label}, ${title.toLowerCase()}` } : figure;
};

const coverage: Resolve = (model, [kind, what]) => {
  const { rows, certainty } = crossCoverage(model);
  const row = rows.find((one) => one.kind === kind);
  if (!row || (what !== 'communes' && what !== 'habitants')) return null;
  const value = what === 'communes' ? row.communes : row.population;
  return {
    label: `${what}, ${crossInSentence(row.kind)}`,
    text: formatInteger(value),
    value,
    unit: what,
    note: null,
    certainty,
    provenance: { kind: 'cog', rule: 'Les deux dispositifs croisés commune par commune (COG).' },
  };
};

const RESOLVERS: Readonly<Record<string, Resolve>> = {
  total,
  actions,
  enveloppe: envelope('montantEur', 'contractualisés'),
  etat: envelope('partEtatEur', 'part de l’État'),
  part: share,
  partie: party,
  ft: franceTravail,
  pts: pacts,
  couverture: coverage,
  appel: (model, [id]) => callFigureOf(model, id ?? ''),
  appels: (model, [what]) => callsFigure(model, what),
};

/** The figure of a name such as `partie.62.total`; `null` when there is none. */
export function sceneFigure(model: Model, name: string): Figure | null {
  const [first = '', ...words] = name.split('.');
  const resolve = Object.hasOwn(RESOLVERS, first) ? RESOLVERS[first] : undefined;
  return resolve?.(model, words) ?? null;
}

/** A text with its `{names}` replaced by figures and by words of the edition, and the names that mean nothing, left as they are. */
export function fillFigures(
  model: Model,
  text: string,
): { readonly text: string; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const filled = text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const text = sceneWord(model, name) ?? sceneFigure(model, name)?.text;
    if (text === undefined) unknown.push(name);
    return text ?? whole;
  });
  return { text: filled, unknown };
}
