import type { OfficeForm } from '../../tokens/patterns';
import type { OfficeShape, OfficeSign } from '../../view/legend/office-sign';
import { type Box, type Draw, emu, FLAT, geometry, named, place, solid, srgb, textBody } from './shapes';

/** Presets of DrawingML. */
const PRESETS: Readonly<Record<OfficeForm, string>> = {
  dots: 'pct10',
  rising: 'wdUpDiag',
  falling: 'wdDnDiag',
  crossed: 'diagCross',
  upright: 'ltVert',
  level: 'ltHorz',
  'level-dashes': 'dashHorz',
  plus: 'cross',
};
/** Side of the box of a letter, pixels of the sign; its line stands so much below its middle. */
const LETTER = { side: 16, below: 4, points: 9 };
/** Ids of the parts of a sign: no slide has as many shapes. */
const IDS = 1000;

type Stroke = Extract<OfficeShape, { readonly kind: 'rect' }>['stroke'];

/** @param inch inches of a pixel of the sign */
function outline(stroke: Stroke, inch: number): string {
  if (!stroke) return '<a:ln><a:noFill/></a:ln>';
  const { color, width, dash } = stroke;
  const [drawn, gap] = dash ?? [];
  // In hundred-thousandths of the width of the line.
  const share = (pixels: number): number => Math.round((pixels / width) * 100_000);
  const dashes =
    drawn === undefined || gap === undefined
      ? ''
      : `<a:custDash><a:ds d="${share(drawn)}" sp="${share(gap)}"/></a:custDash>`;
  return `<a:ln w="${emu(width * inch)}">${solid(color)}${dashes}</a:ln>`;
}

function shapeOf(shape: OfficeShape, name: string, at: Box, inch: number): Draw {
  const box = (x: number, y: number, w: number, h: number): Box => ({
    x: at.x + x * inch,
    y: at.y + y * inch,
    w: w * inch,
    h: h * inch,
  });
  const drawn =
    (where: Box, form: 'rect' | 'ellipse', paint: string, line: string, text = textBody([])): Draw =>
    (id) =>
      `<p:sp><p:nvSpPr>${named(id, name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place(where)}${geometry(form)}${paint}${line}</p:spPr>${text}</p:sp>`;
  switch (shape.kind) {
    case 'rect': {
      const { hatch, fill } = shape;
      const plain = fill ? solid(fill) : '<a:noFill/>';
      const paint = hatch
        ? `<a:pattFill prst="${PRESETS[hatch.form]}"><a:fgClr>${srgb(hatch.ink)}</a:fgClr><a:bgClr>${srgb(fill ?? '#ffffff')}</a:bgClr></a:pattFill>`
        : plain;
      return drawn(
        box(shape.x, shape.y, shape.width, shape.height),
        'rect',
        paint,
        outline(shape.stroke, inch),
      );
    }
    case 'circle': {
      const { cx, cy, r, fill, opacity } = shape;
      const paint = fill ? solid(fill, opacity) : '<a:noFill/>';
      return drawn(box(cx - r, cy - r, 2 * r, 2 * r), 'ellipse', paint, outline(shape.stroke, inch));
    }
    case 'line': {
      const where = box(shape.from, shape.y, shape.to - shape.from, 0);
      return (id) =>
        `<p:cxnSp><p:nvCxnSpPr>${named(id, name)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${place(where)}${geometry('line')}${outline(shape.stroke, inch)}</p:spPr></p:cxnSp>`;
    }
    case 'letter': {
      const { side, below, points } = LETTER;
      const where = box(shape.x - side / 2, shape.y - below - side / 2, side, side);
      const runs = [{ text: shape.text, color: shape.color, points, bold: true }];
      const text = textBody([{ align: 'ctr', runs }], `${FLAT} anchor="ctr"`);
      return drawn(where, 'rect', '<a:noFill/>', outline(null, inch), text);
    }
  }
}

/** A sign of a legend as the map draws it: its shapes, in a group where there are several. @param box as wide and high as the sign */
export function signShapes(name: string, box: Box, { shapes, width }: Omit<OfficeSign, 'toScale'>): Draw {
  const draws = shapes.map((shape) => shapeOf(shape, name, box, box.w / width));
  const [first] = draws;
  if (first && draws.length === 1) return first;
  return (id) =>
    `<p:grpSp><p:nvGrpSpPr>${named(id, name)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${place(box, 'a:xfrm', true)}</p:grpSpPr>${draws.map((draw, i) => draw(id * IDS + i)).join('')}</p:grpSp>`;
}
