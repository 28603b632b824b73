import type { Camera, Size } from '../domain/projection';
import { element, escapeText } from '../render/svg/markup';
import type { DesignTokens } from '../tokens/design-tokens';
import type { Box } from '../view/labels/label-candidates';
import { scaleBar } from '../view/map/scale-bar';

/** Widest bar, and the margin around it, CSS pixels. */
const ROOM = 110;
const EDGE = 10;
const HEIGHT = 26;

/** The scale bar of a picture, in the lower right corner of its map. */
export function scalePicture(
  { labels }: DesignTokens,
  camera: Camera,
  { width, height }: Size,
): { readonly markup: string; readonly box: Box } {
  const bar = scaleBar(camera, ROOM);
  const ink = labels.unit.color;
  const box: Box = {
    x0: width - EDGE - bar.width - 12,
    y0: height - EDGE - HEIGHT,
    x1: width - EDGE,
    y1: height - EDGE,
  };
  const [left, right, foot] = [box.x0 + 6, box.x1 - 6, box.y1 - 6];
  const at = (value: number): string => value.toFixed(1);
  return {
    box,
    markup:
      element('rect', {
        x: at(box.x0),
        y: at(box.y0),
        width: at(box.x1 - box.x0),
        height: HEIGHT,
        rx: 3,
        fill: labels.halo,
        'fill-opacity': 0.85,
      }) +
      element(
        'text',
        { x: at(right), y: at(foot - 6), 'text-anchor': 'end', 'font-size': 11, fill: ink },
        escapeText(bar.text),
      ) +
      element('path', {
        d: `M${at(left)} ${at(foot - 4)}V${at(foot)}H${at(right)}V${at(foot - 4)}`,
        fill: 'none',
        stroke: ink,
        'stroke-width': 1.2,
      }),
  };
}
