import { type Zippable, zipSync } from 'fflate';
import {
  layoutXml,
  masterXml,
  NAMESPACES,
  notesMasterXml,
  notesXml,
  PAGE,
  shapeTree,
  themeXml,
  XML,
} from './deck-parts';
import { type Draw, emu, escapeXml } from './shapes';

/** A slide as drawn: its shapes in order of reading, the pictures that they ask for, its notes. */
export interface DrawnSlide {
  readonly shapes: readonly Draw[];
  /** PNG files; the first is `rId2`, as {@link pictureRelation} says. */
  readonly pictures: readonly Uint8Array[];
  /** Empty for none. */
  readonly notes: string;
}

/** Name by which a slide asks for its picture. @param index from 0 */
export const pictureRelation = (index: number): string => `rId${index + 2}`;

export interface DeckFacts {
  readonly title: string;
  /** Who publishes the map. */
  readonly author: string;
  readonly made: Date;
  /** Which figures it shows. */
  readonly about: string;
}

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.presentationml';

type Relation = readonly [type: string, target: string];

/** Relations `rId1`, `rId2`… in this order. */
const relations = (list: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const slideXml = (shapes: readonly Draw[]): string =>
  `${XML}<p:sld ${NAMESPACES}><p:cSld>${shapeTree(shapes.map((draw, i) => draw(i + 2)).join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;

const presentationXml = (count: number): string =>
  `${XML}<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${Array.from({ length: count }, (_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 4}"/>`).join('')}</p:sldIdLst><p:sldSz cx="${emu(PAGE.width)}" cy="${emu(PAGE.height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;

function propertiesOf(
  { title, author, made, about }: DeckFacts,
  count: number,
): readonly (readonly [string, string])[] {
  const at = `${made.toISOString().slice(0, 19)}Z`;
  return [
    [
      'docProps/core.xml',
      `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(about)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified><dc:language>fr-FR</dc:language></cp:coreProperties>`,
    ],
    [
      'docProps/app.xml',
      `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${count}</Slides><Company>${escapeXml(author)}</Company></Properties>`,
    ],
  ];
}

/**
 * The package of a deck (Office Open XML): every part that is declared is written, every relation leads to a part.
 * @param slides at least one
 */
export function deckFile(facts: DeckFacts, slides: readonly DrawnSlide[]): Blob {
  const parts = new Map<string, string | Uint8Array>();
  const types: (readonly [string, string])[] = [];
  const add = (name: string, type: string, xml: string): void => {
    parts.set(name, xml);
    types.push([name, type]);
  };
  const rels = (name: string, list: readonly Relation[]): void => {
    parts.set(name, relations(list));
  };
  rels('_rels/.rels', [
    ['officeDocument', 'ppt/presentation.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
  ]);
  add('ppt/presentation.xml', `${TYPES}.presentation.main+xml`, presentationXml(slides.length));
  rels('ppt/_rels/presentation.xml.rels', [
    ['slideMaster', 'slideMasters/slideMaster1.xml'],
    ['notesMaster', 'notesMasters/notesMaster1.xml'],
    ['theme', 'theme/theme1.xml'],
    ...slides.map((_, i): Relation => ['slide', `slides/slide${i + 1}.xml`]),
  ]);
  const theme = 'application/vnd.openxmlformats-officedocument.theme+xml';
  add('ppt/theme/theme1.xml', theme, themeXml('Pactes'));
  // A master has a theme of its own, even when it says the same.
  add('ppt/theme/theme2.xml', theme, themeXml('Notes'));
  add('ppt/slideMasters/slideMaster1.xml', `${TYPES}.slideMaster+xml`, masterXml());
  rels('ppt/slideMasters/_rels/slideMaster1.xml.rels', [
    ['slideLayout', '../slideLayouts/slideLayout1.xml'],
    ['theme', '../theme/theme1.xml'],
  ]);
  add('ppt/slideLayouts/slideLayout1.xml', `${TYPES}.slideLayout+xml`, layoutXml());
  rels('ppt/slideLayouts/_rels/slideLayout1.xml.rels', [['slideMaster', '../slideMasters/slideMaster1.xml']]);
  add('ppt/notesMasters/notesMaster1.xml', `${TYPES}.notesMaster+xml`, notesMasterXml());
  rels('ppt/notesMasters/_rels/notesMaster1.xml.rels', [['theme', '../theme/theme2.xml']]);

  let pictures = 0;
  slides.forEach(({ shapes, pictures: own, notes }, i) => {
    const rank = i + 1;
    add(`ppt/slides/slide${rank}.xml`, `${TYPES}.slide+xml`, slideXml(shapes));
    const files = own.map((bytes): Relation => {
      pictures += 1;
      parts.set(`ppt/media/image${pictures}.png`, bytes);
      return ['image', `../media/image${pictures}.png`];
    });
    rels(`ppt/slides/_rels/slide${rank}.xml.rels`, [
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ...files,
      ...(notes === '' ? [] : [['notesSlide', `../notesSlides/notesSlide${rank}.xml`] as const]),
    ]);
    if (notes === '') return;
    add(`ppt/notesSlides/notesSlide${rank}.xml`, `${TYPES}.notesSlide+xml`, notesXml(notes));
    rels(`ppt/notesSlides/_rels/notesSlide${rank}.xml.rels`, [
      ['notesMaster', '../notesMasters/notesMaster1.xml'],
      ['slide', `../slides/slide${rank}.xml`],
    ]);
  });
  const [[core, coreXml] = ['', ''], [app, appXml] = ['', '']] = propertiesOf(facts, slides.length);
  add(core, 'application/vnd.openxmlformats-package.core-properties+xml', coreXml);
  add(app, 'application/vnd.openxmlformats-officedocument.extended-properties+xml', appXml);

  const contentTypes = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`;
  const encoder = new TextEncoder();
  // The types first: some readers stream.
  const files: Zippable = { '[Content_Types].xml': encoder.encode(contentTypes) };
  for (const [name, content] of parts) {
    // A picture is compressed already.
    files[name] = typeof content === 'string' ? encoder.encode(content) : [content, { level: 0 }];
  }
  // A copy of its own: a blob takes no memory that may be shared.
  return new Blob([new Uint8Array(zipSync(files, { mtime: facts.made }))], { type: PPTX });
}
