import { type Certainty, compose } from '../../domain/certainty/certainty';
import { pactCount, perimeterCount } from '../../domain/certainty/schemes';
import { type CoverageTotal, coverageTotal } from '../../domain/extent';
import { type PactAnswer, type PactChoice, pactAnswer } from '../../domain/schemes/asked';
import { crossCoverage } from '../../domain/schemes/cross-coverage';
import { PAGES } from '../../themes/pages';
import type { Figure, FigureKind } from '../figure';
import { crossInSentence } from '../text/cross-words';
import { NOT_COUNTED } from '../text/figures';
import { formatInteger } from '../text/formats';

type Resolve = FigureKind['figure'];

/** Communes, inhabitants… of several perimeters together. */
function coverageFigure(
  covered: CoverageTotal,
  count: Certainty,
  what: string | undefined,
  wave = '',
): Figure | null {
  const rule = 'Communes entières du COG, chacune comptée une fois.';
  const all = compose([count, covered.certainty]);
  // Beside every number that leaves them out, and not only behind its source.
  const apart =
    covered.nonComptes.length > 0
      ? `, ${covered.nonComptes.join(', ')} non compté${covered.nonComptes.length > 1 ? 's' : ''}`
      : '';
  const made = (label: string, value: number, unit: Figure['unit'], certainty = all): Figure => ({
    label: `${label}${wave}${unit === 'habitants' || unit === 'communes' ? apart : ''}`,
    // Below a commune, what is reached is not none: it is not counted.
    ...(covered.aucunCompte && (unit === 'habitants' || unit === 'communes')
      ? { text: NOT_COUNTED, value: null }
      : { text: formatInteger(value), value }),
    unit,
    note: null,
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

const franceTravailOf: Resolve = (model, words) => {
  const vague = model.vagues.find((num) => words[0] === `vague${num}`) ?? null;
  const what = vague === null ? words[0] : words[1];
  const rows = model.pacts.franceTravail.filter((row) => vague === null || row.vague === vague);
  return what === 'pactes'
    ? null
    : coverageFigure(
        coverageTotal(model, rows),
        perimeterCount(rows),
        what,
        vague === null ? '' : `, vague ${vague}`,
      );
};

const pactsOf: Resolve = (model, words) => {
  const [choice, what] = words.length > 1 ? words : [undefined, words[0]];
  const known = choice === undefined || model.ptsThematique.has(choice) || model.ptsPublic.has(choice);
  if (!known) return null;
  if (what === 'perimetres') return null;
  const thematique = model.ptsThematique.get(choice ?? '');
  const cible = thematique ? undefined : model.ptsPublic.get(choice ?? '');
  const asked: PactChoice = {
    thematiques: thematique ? [thematique.id] : [],
    publics: cible ? [cible.id] : [],
    precisions: [],
    texte: '',
  };
  const answering = (answer: PactAnswer) =>
    model.pacts.pactesTerritoriaux.filter((row) => pactAnswer(row, asked) === answer);
  const figure = coverageFigure(coverageTotal(model, answering('oui')), pactCount(model, asked), what);
  const title = (thematique ?? cible)?.titre;
  // In the number itself: a sentence that names it says so too.
  const least = answering('a-verifier').length > 0 ? 'au moins ' : '';
  return figure && title
    ? { ...figure, text: `${least}${figure.text}`, label: `${figure.label}, ${title.toLowerCase()}` }
    : figure;
};

const coverageOf: Resolve = (model, [kind, what]) => {
  const { rows } = crossCoverage(model);
  const row = rows.find((one) => one.kind === kind);
  if (!row || (what !== 'communes' && what !== 'habitants')) return null;
  const value = what === 'communes' ? row.communes : row.population;
  return {
    label: `${what}, ${crossInSentence(row.kind)}`,
    text: formatInteger(value),
    value,
    unit: what,
    note: null,
    certainty: row.certainty,
    provenance: { kind: 'cog', rule: 'Les deux dispositifs croisés commune par commune (COG).' },
  };
};

const EXTENT = ['communes', 'habitants', 'approche'];

/** Figures of what the schemes reach. */
export const COVERAGE_KINDS: Readonly<Record<string, FigureKind>> = {
  ft: {
    about: [PAGES['france-travail'].about],
    figure: franceTravailOf,
    words: ({ vagues }) =>
      ['perimetres', ...EXTENT].flatMap((what) => [[what], ...vagues.map((num) => [`vague${num}`, what])]),
  },
  pts: {
    about: [PAGES['pactes-territoriaux'].about],
    figure: pactsOf,
    words: ({ pacts }) => [
      ...['pactes', ...EXTENT].map((what) => [what]),
      ...[...pacts.ptsThematiques, ...pacts.ptsPublics].map(({ id }) => [id, 'pactes']),
    ],
  },
  couverture: {
    about: [PAGES.couverture.about],
    figure: coverageOf,
    words: (model) =>
      crossCoverage(model).rows.flatMap(({ kind }) => [
        [kind, 'communes'],
        [kind, 'habitants'],
      ]),
  },
};
