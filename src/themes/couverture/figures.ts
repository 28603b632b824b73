import type { Certainty } from '../../domain/certainty/certainty';
import type { Model } from '../../domain/model';
import {
  type CrossClass,
  type CrossCount,
  crossCoverage,
  epciCross,
} from '../../domain/schemes/cross-coverage';
import type { Figure } from '../../view/figure';
import { crossFigure } from '../../view/schemes/cross-rows';
import { formatInteger, formatPercent, plural } from '../../view/text/formats';
import type { CoverageChoice } from './choice';

/** How sure the communes of a class are; `null`: those that a scheme reaches, and those that none does. */
export const classCertainty = (model: Model, classe: CoverageChoice['classe']): Certainty => {
  const { rows, certainty } = crossCoverage(model);
  return rows.find(({ kind }) => kind === classe)?.certainty ?? certainty;
};

/** Of a class of communes, what lies in the EPCI that the map colours for it; `null` where that is all of it. */
export function inOwnEpci(model: Model, classe: CrossClass) {
  const all = crossCoverage(model).rows.find(({ kind }) => kind === classe);
  const own = epciCross(model).flatMap(({ unit }) => (unit.kind === classe ? unit.counts[classe] : []));
  const communes = own.reduce((sum, count) => sum + count.communes, 0);
  const population = own.reduce((sum, count) => sum + count.population, 0);
  return communes === all?.communes ? null : { epci: own.length, communes, population };
}

/** Of the class asked for, or of all that a scheme reaches. */
export function coverageFigures(model: Model, { unite, classe }: CoverageChoice): readonly Figure[] {
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
  // The map colours whole EPCI, the figures are of communes: both are said.
  const inside = unite === 'epci' && classe !== null ? inOwnEpci(model, classe) : null;
  const own = inside && inside.epci > 1 ? inside : null;
  const epci = own && plural(own.epci, 'EPCI', 'EPCI');
  const approached = sum((row) => row.populationApprochee);
  return [
    crossFigure(
      classe === null
        ? 'communes avec un dispositif au moins'
        : classe === 'inconnu'
          ? 'commune à part inconnue'
          : own
            ? `communes, dont ${formatInteger(own.communes)} dans les ${epci} de cette classe`
            : 'communes',
      sum((row) => row.communes),
      'communes',
      certainty,
    ),
    crossFigure(
      own ? `habitants de ces communes, dont ${formatInteger(own.population)} dans ces EPCI` : 'habitants',
      population,
      'habitants',
      certainty,
    ),
    { ...crossFigure('de la population régionale', share, '%', certainty), text: formatPercent(share) },
    ...(approached > 0
      ? [crossFigure('dont en périmètre approché', approached, 'habitants', certainty)]
      : []),
  ];
}
