import type { Model } from '../../domain/model';
import { rememberedOnce } from '../../domain/remember';
import { NO_FILTER, partyFigures } from '../../domain/totals';
import { breaksOf } from '../../view/choropleth/breaks';
import { type Choropleth, classLabel } from '../../view/choropleth/choropleth';
import type { FundingChoice, FundingMeasure } from './choice';

/** What a scale is made for: an axe, a thématique, a subject or all, and how. Filters inside it are no part of it. */
export type ScaleChoice = Pick<FundingChoice, 'axe' | 'thematique' | 'sujet' | 'echelle' | 'classement'>;
type Subject = Pick<ScaleChoice, 'axe' | 'thematique' | 'sujet'>;

const EVERYTHING: Subject = { axe: null, thematique: null, sujet: null };

/** Subjects whose values make the scale: one, or all axes together and each of them. */
const subjectsOf = (model: Model, { echelle, axe, thematique, sujet }: ScaleChoice): readonly Subject[] =>
  echelle === 'commune'
    ? [EVERYTHING, ...model.axes.map((num) => ({ ...EVERYTHING, axe: num }))]
    : [{ axe, thematique, sujet }];

/** All parties, whatever the filters, amounts not split: what the deck says, and no hypothesis. */
const figuresOf = (model: Model, choice: ScaleChoice) =>
  subjectsOf(model, choice).flatMap((subject) =>
    model.pacts.parties.map(({ code }) => partyFigures(model, code, { ...NO_FILTER, ...subject })),
  );

/** Computed once for the data and a measure, then kept: the same object whatever the filters. */
function keep<T>(): (model: Model, key: string, make: () => T) => T {
  const known = rememberedOnce(() => new Map<string, T>());
  return (model, key, make) => {
    const found = known(model);
    const value = found.get(key) ?? make();
    found.set(key, value);
    return value;
  };
}
const keptBreaks = keep<readonly number[]>();
const keptLargest = keep<number>();

const keyOf = ({ echelle, axe, thematique, sujet }: ScaleChoice): string =>
  echelle === 'commune' ? echelle : [axe, thematique, sujet].join('|');

/**
 * Ascending breaks of a measure in €/inhabitant: of its own values, or of all axes together and each
 * of them, so that maps in a row can be compared.
 */
export const classBreaks = (model: Model, choice: ScaleChoice): readonly number[] =>
  keptBreaks(model, `${choice.classement}|${keyOf(choice)}`, () =>
    breaksOf(
      figuresOf(model, choice).flatMap(({ perCapita }) => perCapita ?? []),
      choice.classement,
    ),
  );

/** What the classes of €/inhabitant are called. */
const PER_CAPITA = { unit: '€', single: 'montant cité (une seule classe)' };
export const perCapitaClassLabel = (index: number, breaks: readonly number[]): string =>
  classLabel(index, { ...PER_CAPITA, breaks });

/** The parties by their class in €/inhabitant, as any choropleth. @param rows the parties, classed by these breaks */
export const perCapitaMap = (rows: Choropleth['rows'], breaks: readonly number[]): Choropleth => ({
  ...PER_CAPITA,
  breaks,
  rows,
});

type Counted = Exclude<FundingMeasure, 'par-habitant'>;

/** Radius of the largest circle of a scale, CSS pixels: large enough to be read, small enough to leave the map. */
const LARGEST_RADIUS: Readonly<Record<Counted, number>> = { euros: 46, actions: 34 };

/** Largest value of the scale; of the shared amounts where no party has any of its own. */
const largest = (model: Model, choice: ScaleChoice, measure: Counted): number =>
  keptLargest(model, `${measure}|${keyOf(choice)}`, () => {
    const figures = figuresOf(model, choice);
    const euros = measure === 'euros';
    const own = Math.max(...figures.map(({ ownEur, ownActions }) => (euros ? ownEur : ownActions)));
    return own > 0
      ? own
      : Math.max(...figures.map(({ sharedEur, sharedActions }) => (euros ? sharedEur : sharedActions)), 1);
  });

/** Radius in CSS pixels of a proportional circle: the largest of its scale can be read, and areas are proportional. */
export const circleRadius = (model: Model, choice: ScaleChoice, measure: Counted, value: number): number =>
  LARGEST_RADIUS[measure] * Math.sqrt(Math.max(value, 0) / largest(model, choice, measure));
