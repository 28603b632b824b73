import { project } from '../../../../src/domain/projection';
import type { CommuneArcs } from '../../../../src/load/communes/decode-arcs';

/** Units of the drawing in one width of the world: a pixel at zoom 15. */
const WORLD = 512 * 2 ** 15;

/** All lines, each once, and the box around them. */
export function pathOfArcs({ arcs, scale, translate }: CommuneArcs): {
  readonly box: string;
  readonly path: string;
} {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  const path = arcs
    .map((steps) => {
      let [column, row] = [0, 0];
      const points = steps.map(([stepX, stepY]) => {
        column += stepX;
        row += stepY;
        const place = project([column * scale[0] + translate[0], row * scale[1] + translate[1]]);
        const [x, y] = [Math.round(place[0] * WORLD), Math.round(place[1] * WORLD)];
        [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
        return `${x} ${y}`;
      });
      return `M${points.join('L')}`;
    })
    .join('');
  return { box: `${x0} ${y0} ${x1 - x0} ${y1 - y0}`, path };
}
