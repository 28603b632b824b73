import type { Model } from '../../domain/model';
import {
  type ActionFilter,
  filterActions,
  narrows,
  type RegionFigures,
  regionFigures,
} from '../../domain/totals';
import type { Figure } from '../figure';
import type { BarRow } from '../panel-view';
import { noneCited } from '../text/absence';
import { sumProvenance } from '../text/figures';
import {
  axeLabel,
  formatEuros,
  formatEurosShort,
  formatPerCapita,
  PERIOD_NOTE,
  plural,
} from '../text/formats';
import { ruleUnder } from '../text/sharing';

const REGION_RULE = 'Somme des lignes citées, chaque montant compté une fois, montants partagés compris.';

/** What the cited actions of a filter amount to in the region, euros, each amount once; `short`: rounded, exact in the source. */
export function regionTotalFigure(model: Model, filter: ActionFilter, label: string, short = true): Figure {
  const figures: RegionFigures = regionFigures(model, filter);
  return {
    label,
    text:
      figures.lines === 0
        ? noneCited(narrows(filter))
        : short
          ? formatEurosShort(figures.eur)
          : formatEuros(figures.eur),
    value: figures.lines === 0 ? null : figures.eur,
    ...(short && figures.lines > 0 ? { exact: formatEuros(figures.eur) } : {}),
    unit: '€',
    note:
      figures.sharedEur > 0
        ? `dont ${formatEuros(figures.sharedEur)} partagés entre départements`
        : PERIOD_NOTE,
    certainty: figures.certainty,
    provenance: sumProvenance(
      model,
      filterActions(model, filter).flatMap((action) => action.lignes),
      ruleUnder(model, REGION_RULE, filter),
    ),
  };
}

/** The axes over the region, every other filter in force held; each is the total that choosing it would give. */
export function regionBars(model: Model, reading: ActionFilter): readonly BarRow[] {
  const totals = model.axes.map((axe) => regionFigures(model, { ...reading, axe }).eur);
  const longest = Math.max(...totals, 1);
  return model.axes.map((axe, i) => {
    const label = axeLabel(axe, model.axe.get(axe)?.titreCourt ?? '');
    return {
      id: `axe-${axe}`,
      label,
      ratio: (totals[i] ?? 0) / longest,
      figure: regionTotalFigure(model, { ...reading, axe }, label),
    };
  });
}

/** The same by inhabitant of the region; none of some parties alone, whose money is not that of everyone. */
export function regionPerCapitaFigures(model: Model, filter: ActionFilter): readonly Figure[] {
  const { lines, eur, population, certainty } = regionFigures(model, filter);
  if (lines === 0 || population === 0 || (filter.parties ?? []).length > 0) return [];
  return [
    {
      label: 'par habitant',
      text: formatPerCapita(eur / population),
      value: eur / population,
      unit: '€/hab.',
      certainty,
      note: `Rapporté aux ${plural(population, 'habitant')} de la région.`,
      provenance: sumProvenance(
        model,
        filterActions(model, filter).flatMap((action) => action.lignes),
        ruleUnder(
          model,
          `${REGION_RULE} Le tout est divisé par la ${model.pacts.edition.population} de la région.`,
          filter,
        ),
      ),
    },
  ];
}
