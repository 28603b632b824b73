import { type Box, emu, escapeXml } from './shapes';

/**
 * What every slide of a deck rests on: theme, master, layout, page of notes. Written out rather than made by a library:
 * the one at hand declares parts that it does not write, gives two shapes one id and two properties to one paragraph.
 */
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const LANG = 'fr-FR';

/** In every office; where it is missing, its class and family lead to the nearest (Liberation Sans, Helvetica). */
const FONT = '<a:latin typeface="Arial" panose="020B0604020202020204" pitchFamily="34" charset="0"/>';

/** Inches: a page of 16:9, and where its layout puts what every scene has. */
export const PAGE = { width: 13.333, height: 7.5 };
export const PLACES = {
  kicker: { x: 0.4, y: 0.25, w: 12.5, h: 0.3 },
  title: { x: 0.4, y: 0.5, w: 12.5, h: 0.75 },
  sentence: { x: 6, y: 1.35, w: 6.93, h: 0.75 },
  source: { x: 0.4, y: 7.02, w: 11.9, h: 0.34 },
  number: { x: 12.4, y: 7.02, w: 0.53, h: 0.34 },
} as const satisfies Readonly<Record<string, Box>>;

/** Letters of a title that its slide does not make larger. */
export const TITLE_POINTS = 28;

export const COLORS = { ink: '#14202b', quiet: '#4a5865', blue: '#2a639f', rule: '#d5dce2' } as const;

const hex = (color: string): string => color.replace('#', '').toUpperCase();
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>`;

const SCHEME = [
  ['dk1', COLORS.ink],
  ['lt1', '#ffffff'],
  ['dk2', COLORS.quiet],
  ['lt2', '#eef1f4'],
  ['accent1', COLORS.blue],
  ['accent2', '#d55e00'],
  ['accent3', '#009e73'],
  ['accent4', '#e69f00'],
  ['accent5', '#56b4e9'],
  ['accent6', '#cc79a7'],
  ['hlink', COLORS.blue],
  ['folHlink', COLORS.quiet],
] as const;

const PH_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const PH_LINE = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${PH_FILL}<a:prstDash val="solid"/></a:ln>`;
const three = (part: string): string => part.repeat(3);

export const themeXml = (name: string): string =>
  `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${SCHEME.map(([tag, color]) => `<a:${tag}><a:srgbClr val="${hex(color)}"/></a:${tag}>`).join('')}</a:clrScheme><a:fontScheme name="${name}">${['major', 'minor'].map((kind) => `<a:${kind}Font>${FONT}<a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`).join('')}</a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${three(PH_FILL)}</a:fillStyleLst><a:lnStyleLst>${three(PH_LINE)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(PH_FILL)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export const shapeTree = (shapes: string): string => `<p:spTree>${GROUP}${shapes}</p:spTree>`;

interface Place {
  readonly name: string;
  readonly ph: string;
  readonly box: Box;
  readonly prompt: string;
  /** Style of the first level, as `lvl1pPr`. */
  readonly style: string;
  readonly anchor?: 'b' | 't' | 'ctr';
}

const style = (points: number, color: string, bold = false, align = 'l'): string =>
  `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/><a:defRPr sz="${points * 100}" b="${bold ? 1 : 0}">${solid(color)}</a:defRPr></a:lvl1pPr>`;

const field = `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${LANG}"/><a:t>‹N°›</a:t></a:fld>`;

const placeXml = ({ name, ph, box, prompt, style: level, anchor = 't' }: Place, i: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${i + 2}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${level}</a:lstStyle><a:p>${prompt === '#' ? field : `<a:r><a:rPr lang="${LANG}"/><a:t>${prompt}</a:t></a:r>`}<a:endParaRPr lang="${LANG}"/></a:p></p:txBody></p:sp>`;

const TITLE: Place = {
  name: 'Titre',
  ph: 'type="title"',
  box: PLACES.title,
  prompt: 'Titre de la scène',
  style: style(TITLE_POINTS, COLORS.ink, true),
  anchor: 'ctr',
};
const NUMBER: Place = {
  name: 'Numéro',
  ph: 'type="sldNum" sz="quarter" idx="12"',
  box: PLACES.number,
  prompt: '#',
  style: style(10, COLORS.quiet, false, 'r'),
  anchor: 'ctr',
};
const MASTER_BODY: Place = {
  name: 'Texte',
  ph: 'type="body" idx="1"',
  box: PLACES.sentence,
  prompt: 'Texte',
  style: style(15, COLORS.ink),
};
const LAYOUT: readonly Place[] = [
  TITLE,
  {
    name: 'Rubrique',
    ph: 'type="body" sz="quarter" idx="10"',
    box: PLACES.kicker,
    prompt: 'Rubrique',
    style: style(12, COLORS.blue),
  },
  {
    name: 'Phrase',
    ph: 'type="body" sz="quarter" idx="11"',
    box: PLACES.sentence,
    prompt: 'Une phrase',
    style: style(15, COLORS.ink),
  },
  NUMBER,
];

const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const level = (points: number, bold: boolean): string =>
  `<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="${points * 100}" b="${bold ? 1 : 0}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>`;

export const masterXml = (): string =>
  `${XML}<p:sldMaster ${NAMESPACES}><p:cSld>${BACKGROUND}${shapeTree([TITLE, MASTER_BODY, NUMBER].map(placeXml).join(''))}</p:cSld><p:clrMap ${MAP}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(TITLE_POINTS, true)}</p:titleStyle><p:bodyStyle>${level(15, false)}</p:bodyStyle><p:otherStyle>${level(15, false)}</p:otherStyle></p:txStyles></p:sldMaster>`;

export const layoutXml = (): string =>
  `${XML}<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="Scène">${shapeTree(LAYOUT.map(placeXml).join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

/** Inches of a page of notes, upright. */
const NOTES = { image: { x: 0.75, y: 0.75, w: 6, h: 3.375 }, text: { x: 0.75, y: 4.5, w: 6, h: 4.5 } };

const imagePlace = (box: Box | null): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Image de la diapositive"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${box ? ' idx="2"' : ''}/></p:nvPr></p:nvSpPr>${box ? `<p:spPr><a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` : '<p:spPr/>'}</p:sp>`;

export const notesMasterXml = (): string =>
  `${XML}<p:notesMaster ${NAMESPACES}><p:cSld>${BACKGROUND}${shapeTree(
    imagePlace(NOTES.image) +
      placeXml(
        {
          name: 'Notes',
          ph: 'type="body" sz="quarter" idx="3"',
          box: NOTES.text,
          prompt: 'Notes',
          style: style(12, COLORS.ink),
        },
        1,
      ),
  )}</p:cSld><p:clrMap ${MAP}/><p:notesStyle>${level(12, false)}</p:notesStyle></p:notesMaster>`;

export const notesXml = (notes: string): string =>
  `${XML}<p:notes ${NAMESPACES}><p:cSld>${shapeTree(
    `${imagePlace(null)}<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${notes
      .split('\n')
      .map((line) => `<a:p><a:r><a:rPr lang="${LANG}"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`)
      .join('')}</p:txBody></p:sp>`,
  )}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
