/** Shapes of a slide as PresentationML: each function gives the markup of one, with the id that it is handed. */

/** Inches on the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Part of a paragraph in one style. @property points size of its letters */
export interface Run {
  readonly text: string;
  readonly points?: number;
  readonly bold?: boolean;
  /** `#rrggbb`. */
  readonly color?: string;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align?: 'l' | 'r' | 'ctr';
  readonly bullet?: boolean;
}

export type Draw = (id: number) => string;

const EMU = 914_400;
const LANG = 'fr-FR';

export const emu = (inches: number): number => Math.round(inches * EMU);

/** In a text, where its line ends whatever the width. */
export const LINE_BREAK = '\u2028';

/** Text of an element or attribute; characters that XML 1.0 refuses are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** @param opacity from 0 to 1 */
export const srgb = (color: string, opacity = 1): string => {
  const value = color.replace('#', '').toUpperCase();
  return opacity === 1
    ? `<a:srgbClr val="${value}"/>`
    : `<a:srgbClr val="${value}"><a:alpha val="${Math.round(opacity * 100_000)}"/></a:srgbClr>`;
};
export const solid = (color: string, opacity = 1): string =>
  `<a:solidFill>${srgb(color, opacity)}</a:solidFill>`;

/** @param group whether the parts of a group, placed on the page as it is, follow */
export const place = ({ x, y, w, h }: Box, tag = 'a:xfrm', group = false): string => {
  const [at, size] = [`x="${emu(x)}" y="${emu(y)}"`, `cx="${emu(w)}" cy="${emu(h)}"`];
  const inner = group ? `<a:chOff ${at}/><a:chExt ${size}/>` : '';
  return `<${tag}><a:off ${at}/><a:ext ${size}/>${inner}</${tag}>`;
};

export const geometry = (shape: 'rect' | 'ellipse' | 'line'): string =>
  `<a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom>`;

export const named = (id: number, name: string): string => `<p:cNvPr id="${id}" name="${escapeXml(name)}"/>`;

function run({ text, points, bold, color }: Run): string {
  const size = points === undefined ? '' : ` sz="${Math.round(points * 100)}"`;
  const look = `<a:rPr lang="${LANG}"${size}${bold ? ' b="1"' : ''} dirty="0">${color ? solid(color) : ''}</a:rPr>`;
  return text
    .split(LINE_BREAK)
    .map((line) => `<a:r>${look}<a:t>${escapeXml(line)}</a:t></a:r>`)
    .join(`<a:br>${look}</a:br>`);
}

export const paragraph = ({ runs, align, bullet }: Paragraph): string => {
  const sides = `${align ? ` algn="${align}"` : ''}${bullet ? ' marL="285750" indent="-285750"' : ''}`;
  const sign = bullet ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>';
  return `<a:p><a:pPr${sides}>${sign}</a:pPr>${runs.map(run).join('')}<a:endParaRPr lang="${LANG}"/></a:p>`;
};

export const textBody = (paragraphs: readonly Paragraph[], properties = ''): string =>
  `<p:txBody><a:bodyPr ${properties}><a:normAutofit/></a:bodyPr><a:lstStyle/>${
    paragraphs.length > 0 ? paragraphs.map(paragraph).join('') : paragraph({ runs: [] })
  }</p:txBody>`;

/** A text without margins of its own. */
export const FLAT = 'wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"';

export const textBox =
  (name: string, box: Box, paragraphs: readonly Paragraph[], anchor: 't' | 'ctr' = 't'): Draw =>
  (id) =>
    `<p:sp><p:nvSpPr>${named(id, name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${place(box)}${geometry('rect')}<a:noFill/></p:spPr>${textBody(paragraphs, `${FLAT} anchor="${anchor}"`)}</p:sp>`;

/** Text in a place of the layout. @param box only where this slide puts it elsewhere */
export const placeholder =
  (name: string, ph: string, paragraphs: readonly Paragraph[], box?: Box): Draw =>
  (id) =>
    `<p:sp><p:nvSpPr>${named(id, name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>${box ? `<p:spPr>${place(box)}</p:spPr>` : '<p:spPr/>'}${textBody(paragraphs, '')}</p:sp>`;

/** The number of the slide, kept by the programme that opens the file. */
export const slideNumber =
  (rank: number): Draw =>
  (id) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Numéro"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${LANG}"/><a:t>${rank}</a:t></a:fld><a:endParaRPr lang="${LANG}"/></a:p></p:txBody></p:sp>`;

export const picture =
  (name: string, box: Box, relation: string, description: string): Draw =>
  (id) =>
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(description)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place(box)}${geometry('rect')}</p:spPr></p:pic>`;

export interface TableColumn {
  readonly label: string;
  readonly numeric: boolean;
  /** Share of the width. */
  readonly share: number;
}

export interface TableLook {
  readonly points: number;
  readonly rowHeight: number;
  readonly ink: string;
  readonly head: string;
  readonly rule: string;
}

/** A table that stays one: its cells are edited, and copied into a sheet, as they are. */
export const table =
  (
    name: string,
    box: Box,
    columns: readonly TableColumn[],
    rows: readonly (readonly string[])[],
    look: TableLook,
  ): Draw =>
  (id) => {
    const line = (side: string): string => `<a:ln${side} w="6350">${solid(look.rule)}</a:ln${side}>`;
    const borders = ['L', 'R', 'T', 'B'].map(line).join('');
    const cell = (text: string, column: number, head: boolean): string => {
      const p = paragraph({
        align: columns[column]?.numeric ? 'r' : 'l',
        runs: [{ text, points: look.points, bold: head, color: head ? '#ffffff' : look.ink }],
      });
      return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${p}</a:txBody><a:tcPr marL="54864" marR="54864" marT="18288" marB="18288" anchor="ctr">${borders}${head ? solid(look.head) : '<a:noFill/>'}</a:tcPr></a:tc>`;
    };
    const row = (cells: readonly string[], head: boolean): string =>
      `<a:tr h="${emu(look.rowHeight)}">${cells.map((text, i) => cell(text, i, head)).join('')}</a:tr>`;
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const grid = columns.map(({ share }) => `<a:gridCol w="${emu((box.w * share) / shares)}"/>`).join('');
    const all = [
      row(
        columns.map(({ label }) => label),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ].join('');
    return `<p:graphicFrame><p:nvGraphicFramePr>${named(id, name)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${place({ ...box, h: look.rowHeight * (rows.length + 1) }, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${all}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  };
