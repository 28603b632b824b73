import type { Precision } from '../domain/pacts';
import type { ChoiceChange } from '../state/explorer-state';
import type { FilterGroup } from '../view/filters-view';
import type { LegendFilter } from '../view/legend';
import { precisionLabel } from '../view/text/formats';

/** The filter on how sure perimeters are, which the themes of perimeters share. */
interface Precisions {
  readonly precisions: readonly Precision[];
}
type Chosen = (precisions: readonly Precision[]) => ChoiceChange;

const PRECISIONS: readonly Precision[] = ['exact', 'interprete', 'approche'];

/** By a click in the legend. */
export const precisionFilter =
  ({ precisions }: Precisions, chosen: Chosen) =>
  (precision: Precision): LegendFilter => ({
    command: { kind: 'toggle', values: chosen([precision]) },
    on: precisions.includes(precision),
  });

/** Among the filters. @param count what one alone would leave */
export const precisionGroup = (
  { precisions }: Precisions,
  chosen: Chosen,
  count: (only: readonly Precision[]) => string,
): FilterGroup => ({
  id: 'precision',
  titre: 'Précision du périmètre',
  kind: 'many',
  options: PRECISIONS.map((value) => ({
    id: value,
    label: precisionLabel[value],
    count: count([value]),
    on: precisions.includes(value),
    command: { kind: 'toggle', values: chosen([value]) },
  })),
});

/** On its chip. */
export const precisionName = (value: string): string =>
  PRECISIONS.flatMap((one) => (one === value ? [precisionLabel[one]] : [])).join('') || value;
