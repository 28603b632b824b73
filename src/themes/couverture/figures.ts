import type { Certainty } from '../../domain/certainty/certainty';
import type { Model } from '../../domain/model';
import { type CrossCount, crossCoverage } from '../../domain/schemes/cross-coverage';
import type { Figure } from '../../view/figure';
import { crossFigure } from '../../view/schemes/cross-rows';
import { formatPercent } from '../../view/text/formats';
import type { CoverageChoice } from './choice';

/** How sure the communes of a class are; `null`: those that a scheme reaches, and those that none does. */
export const classCertainty = (model: Model, classe: CoverageChoice['classe']): Certainty => {
  const { rows, certainty } = crossCoverage(model);
  return rows.find(({ kind }) => kind === classe)?.certainty ?? certainty;
};

/** Of the class asked for, or of all that a scheme reaches. */
export function coverageFigures(model: Model, { classe }: CoverageChoice): readonly Figure[] {
  const { rows } = crossCoverage(model);
  const certainty = classCertainty(model, classe);
  // Without a choice: what at least one scheme reaches.
  const asked = rows.filter(({ kind }) =>
    classe === null ? kind !== 'aucun' && kind !== 'inconnu' : kind === classe,
  );
  const all = rows.reduce((total, row) => total + row.population, 0);
  const sum = (value: (row: CrossCount) => number): number =>
    asked.reduce((total, row) => total + value(row), 0);
  const population = sum((row) => row.population);
  const share = population / Math.max(all, 1);
  const approached = sum((row) => row.populationApprochee);
  return [
    crossFigure(
      classe === null
        ? 'communes avec un dispositif au moins'
        : classe === 'inconnu'
          ? 'commune à part inconnue'
          : 'communes',
      sum((row) => row.communes),
      'communes',
      certainty,
    ),
    crossFigure('habitants', population, 'habitants', certainty),
    { ...crossFigure('de la population régionale', share, '%', certainty), text: formatPercent(share) },
    ...(approached > 0
      ? [crossFigure('dont en périmètre approché', approached, 'habitants', certainty)]
      : []),
  ];
}
