import type { Certainty } from '../../domain/certainty/certainty';
import { coverageTotal, population } from '../../domain/extent';
import type { Model } from '../../domain/model';
import type { Perimeter } from '../../domain/pacts';
import { REGION } from '../../domain/place';
import { formatLeastShare, formatShare, GAP } from '../text/formats';

/** « environ 35 % des habitants »: a share that rests on perimeters that are not exact says so. */
export const inhabitants = (ratio: number, { degree }: Certainty, share = formatShare): string =>
  `${degree === 'exact' ? '' : 'environ '}${share(ratio)} des habitants`;

/**
 * What perimeters hold of the region: « 11 périmètres : environ 35 % des habitants ». `null` for none.
 * @param least others may belong to them, which are not counted
 */
export function reachConclusion(
  model: Model,
  what: string,
  rows: readonly { readonly nom: string; readonly perimeter: Perimeter }[],
  least = false,
): string | null {
  const { population: reached, certainty, nonComptes } = coverageTotal(model, rows);
  const all = population(model, REGION) ?? 0;
  if (reached === 0 || all === 0) return null;
  // What lies below a commune, or cannot be read, is not counted: the share is no more than the least.
  const open = least || (nonComptes.length > 0 && certainty.degree === 'exact') ? 'au moins ' : '';
  return `${what}${GAP}: ${open}${inhabitants(reached / all, certainty, open === '' ? formatShare : formatLeastShare)} de la région`;
}
