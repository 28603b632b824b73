import { type Certainty, compose } from '../../domain/certainty/certainty';
import { type CoverageTotal, coverageTotal } from '../../domain/extent';
import type { Model } from '../../domain/model';
import type { Perimeter } from '../../domain/pacts';
import type { Figure } from '../figure';
import { countFigure, NOT_COUNTED } from '../text/figures';
import { DOT, formatInteger, GAP, plural } from '../text/formats';

/** How the communes and inhabitants of perimeters are counted. */
export const COUNTED =
  'Communes entières du COG, chacune comptée une fois\u00a0; ce qui est plus petit qu’une commune n’est pas compté.';

/** "3 territoires, 318 communes, 251 943 hab., dont 99 065 en périmètre approché". */
export const coverageSentence = (total: CoverageTotal): string =>
  [
    plural(total.perimeters, 'périmètre'),
    ...(total.aucunCompte
      ? []
      : [
          plural(total.communes, 'commune'),
          `${plural(total.population, 'habitant')}${
            total.populationApprochee > 0
              ? `, dont ${plural(total.populationApprochee, 'habitant')} en périmètre approché`
              : ''
          }`,
        ]),
  ].join(DOT) + (total.nonComptes.length > 0 ? ` (${total.nonComptes.join(', ')} non compté)` : '');

/** For the narrow legend; the two parts of the total stand in the settings and in the sheet. */
export const shortCoverage = (total: CoverageTotal): string =>
  total.aucunCompte
    ? `${plural(total.perimeters, 'périmètre')}${DOT}${NOT_COUNTED}`
    : `${plural(total.perimeters, 'périmètre')}${DOT}${plural(total.communes, 'commune')}${DOT}${formatInteger(total.population)}${GAP}hab.${
        total.populationApprochee > 0
          ? `, dont ${formatInteger(total.populationApprochee)} en périmètre approché`
          : ''
      }`;

/**
 * Key figures of the perimeters that the filters leave.
 * @param count how sure their number is
 * @param least others may belong to them, which are not counted
 */
export function schemeFigures(
  model: Model,
  rows: readonly { readonly nom: string; readonly perimeter: Perimeter }[],
  unit: 'perimetres' | 'pactes',
  count: Certainty,
  least = false,
): readonly Figure[] {
  const total = coverageTotal(model, rows);
  const note = coverageSentence(total);
  const rule = `${note}. Communes entières du COG, chacune comptée une fois.`;
  const certainty = compose([count, total.certainty]);
  const figure = (label: string, value: number, of: 'communes' | 'habitants'): Figure => ({
    label,
    text: total.aucunCompte ? NOT_COUNTED : formatInteger(value),
    value: total.aucunCompte ? null : value,
    unit: of,
    note,
    certainty,
    provenance: { kind: 'cog', rule },
  });
  const all = [
    countFigure(rows.length, unit, rule, count),
    figure('communes couvertes', total.communes, 'communes'),
    figure('habitants', total.population, 'habitants'),
    ...(total.populationApprochee > 0
      ? [figure('dont en périmètre approché', total.populationApprochee, 'habitants')]
      : []),
  ];
  if (!least) return all;
  // Of none that surely answers, « au moins 0 » says nothing.
  const open = rows.length > 0 ? 'au moins' : 'hors ce qui est à vérifier';
  return all.map((one) => ({ ...one, label: `${one.label}, ${open}` }));
}
