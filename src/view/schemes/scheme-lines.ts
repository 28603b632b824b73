import { DEGREE_WORD } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import type { UncoveredKind } from '../map-view';
import type { SchemeTag } from '../panel-view';
import { OUT_OF_FILTER, uncoveredLines } from '../text/absence';
import { GAP, plural } from '../text/formats';

/** Schemes named at the pointer, at most. */
const TAGS = 3;

/**
 * The schemes that reach a place, one a line with how sure its perimeter is, or what none reaching it is called.
 * @param asked perimeters that the filters keep; the others are named after them, and no more is said of them
 */
export function schemeLines(
  model: Model,
  tags: readonly SchemeTag[],
  none: UncoveredKind,
  asked: (tag: SchemeTag) => boolean = () => true,
): readonly string[] {
  const said = (tag: SchemeTag): string =>
    asked(tag) ? `${tag.coverage}, ${DEGREE_WORD[tag.precision]}` : OUT_OF_FILTER;
  const sorted = [...tags.filter(asked), ...tags.filter((tag) => !asked(tag))];
  return [
    ...(tags.length === 0
      ? uncoveredLines(model, none)
      : sorted.slice(0, TAGS).map((tag) => `${tag.link.nature}, ${tag.link.label}${GAP}: ${said(tag)}`)),
    ...(tags.length > TAGS ? [`et ${plural(tags.length - TAGS, 'autre')}`] : []),
  ];
}
