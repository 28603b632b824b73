import { type Certainty, compose, OFFICIAL } from '../../domain/certainty/certainty';
import { pactCount, perimeterCount } from '../../domain/certainty/schemes';
import { type CrossCount, crossCoverage } from '../../domain/cross-coverage';
import { coverageTotal, placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { regionFigures } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import type { Figure } from '../figure';
import { fundingReading } from '../funding/units';
import { coverageSentence } from '../map/legend/entries';
import { ftMatches, pactMatches } from '../map/map-marks';
import { countFigure, extentFigures } from '../text/figures';
import { formatInteger, formatPercent } from '../text/formats';
import { crossFigure } from './cross-rows';
import { regionTotalFigure } from './region-figures';

function coverageFigures(model: Model, { classe }: ExplorerState['couverture']): readonly Figure[] {
  const { rows, certainty } = crossCoverage(model);
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

/** Key figures of the region for the theme in force. */
export function themeFigures(model: Model, state: ExplorerState): readonly Figure[] {
  if (state.theme === 'financements') {
    const reading = fundingReading(model, state.funding);
    const all = regionFigures(model, reading);
    return [
      regionTotalFigure(model, reading, 'montants cités'),
      countFigure(
        all.actions,
        'actions',
        'Actions citées en exemple dans le support, chacune comptée une fois.',
        all.certainty,
      ),
      ...extentFigures(model, placeExtent(model, { kind: 'region' }), OFFICIAL).slice(1),
    ];
  }
  if (state.theme === 'couverture') return coverageFigures(model, state.couverture);
  const ft = model.pacts.franceTravail.filter((row) => ftMatches(row, state.ft));
  const pacts = model.pacts.pactesTerritoriaux.filter((pact) => pactMatches(pact, state.pts));
  const [rows, unit, count]: [
    readonly ((typeof ft)[number] | (typeof pacts)[number])[],
    'perimetres' | 'pactes',
    Certainty,
  ] =
    state.theme === 'france-travail'
      ? [ft, 'perimetres', perimeterCount(ft)]
      : [pacts, 'pactes', pactCount(model, state.pts.publics)];
  const total = coverageTotal(model, rows);
  const note = coverageSentence(total);
  const rule = `${note}. Communes entières du COG, chacune comptée une fois.`;
  const certainty = compose([count, total.certainty]);
  const figure = (label: string, value: number, of: 'communes' | 'habitants'): Figure => ({
    label,
    text: formatInteger(value),
    value,
    unit: of,
    note,
    certainty,
    provenance: { kind: 'cog', rule },
  });
  return [
    countFigure(rows.length, unit, rule, count),
    figure('communes couvertes', total.communes, 'communes'),
    figure('habitants', total.population, 'habitants'),
    ...(total.populationApprochee > 0
      ? [figure('dont en périmètre approché', total.populationApprochee, 'habitants')]
      : []),
  ];
}
