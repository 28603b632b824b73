import { DEGREE_WORD } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import type { UncoveredKind } from '../map-view';
import type { SchemeTag } from '../panel-view';
import { uncoveredLines } from '../text/absence';
import { GAP, plural } from '../text/formats';

/** Schemes named at the pointer, at most. */
const TAGS = 3;

/**
 * The schemes that reach a place, one a line with how sure its perimeter is, or what none reaching it is called.
 * @param left what is said of a perimeter that the filters do not keep, named after the others; `null` for those that they do
 */
export function schemeLines(
  model: Model,
  tags: readonly SchemeTag[],
  none: UncoveredKind,
  left: (tag: SchemeTag) => string | null = () => null,
): readonly string[] {
  const said = (tag: SchemeTag): string => left(tag) ?? `${tag.coverage}, ${DEGREE_WORD[tag.precision]}`;
  const sorted = [...tags.filter((tag) => left(tag) === null), ...tags.filter((tag) => left(tag) !== null)];
  return [
    ...(tags.length === 0
      ? uncoveredLines(model, none)
      : sorted.slice(0, TAGS).map((tag) => `${tag.link.nature}, ${tag.link.label}${GAP}: ${said(tag)}`)),
    ...(tags.length > TAGS ? [`et ${plural(tags.length - TAGS, 'autre')}`] : []),
  ];
}
