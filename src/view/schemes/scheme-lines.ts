import type { Model } from '../../domain/model';
import type { UncoveredKind } from '../map-view';
import type { SchemeTag } from '../panel-view';
import { uncoveredLines } from '../text/absence';
import { GAP, plural } from '../text/formats';

/** Schemes named at the pointer, at most. */
const TAGS = 3;

/** The schemes that reach a place, one a line, or what none reaching it is called. */
export const schemeLines = (
  model: Model,
  tags: readonly SchemeTag[],
  none: UncoveredKind,
): readonly string[] => [
  ...(tags.length === 0
    ? uncoveredLines(model, none)
    : tags.slice(0, TAGS).map(({ link, coverage }) => `${link.nature}, ${link.label}${GAP}: ${coverage}`)),
  ...(tags.length > TAGS ? [`et ${plural(tags.length - TAGS, 'autre')}`] : []),
];
