import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import { EXPLORER_SHELL, type Shell } from '../../../../src/state/shell';
import type { LegendEntry, Swatch } from '../../../../src/view/legend';
import type { AreaMark, Fill, MapView, SymbolMark } from '../../../../src/view/map-view';

/** A sign by name: the same for a mark of the map and for a swatch of the legend. */
function fillSign(fill: Fill): string {
  switch (fill.kind) {
    case 'class':
      return `classe-${fill.rank}`;
    case 'category':
      return `fond-${fill.category}`;
    case 'absence':
      return fill.absence;
    case 'uncovered':
      return `${fill.why}${fill.asked ? '-demande' : ''}`;
    case 'crossed':
      return `croise-${fill.crossed}${fill.partial ? '-pale' : ''}`;
    case 'outlined':
      return `contour-seul-${fill.category}`;
    case 'land':
      return 'ecarte';
  }
}

function areaSigns(area: AreaMark, symbolised: ReadonlySet<string>): readonly string[] {
  const { fill, overlay, outline, precision, key } = area;
  // The land under a circle says nothing.
  // Nor does a contract on top of a wider one: its disc does.
  const own =
    fill.kind === 'through' || (fill.kind === 'land' && symbolised.has(key)) ? [] : [fillSign(fill)];
  const signs = overlay && fill.kind === 'category' ? [`superpose-${fill.category}`] : own;
  const perimeter = outline === 'perimeter' || outline === 'alone';
  const hatched = fill.kind === 'crossed' && precision === 'approche';
  return [
    ...signs,
    ...(perimeter || hatched ? [`perimetre-${precision}`] : []),
    // Any perimeter is a point once it is small enough, unless it has its symbol.
    ...(perimeter && fill.kind === 'category' && !symbolised.has(key)
      ? [`point-${fill.category}-${overlay}`]
      : []),
  ];
}

function symbolSigns(symbol: SymbolMark): readonly string[] {
  switch (symbol.kind) {
    case 'circle':
      return ['cercle'];
    case 'disc':
      return ['disque', fillSign(symbol.fill)];
    case 'parts':
      return symbol.parts.map(({ token, letter }) => `pastille-${token}-${letter}`);
    case 'point':
      return [`point-${symbol.category}-false`, `perimetre-${symbol.precision}`];
  }
}

export function drawn(view: MapView): ReadonlySet<string> {
  const symbolised = new Set(view.symbols.map(({ key }) => key));
  return new Set([
    ...view.areas.flatMap((area) => areaSigns(area, symbolised)),
    ...view.symbols.flatMap(symbolSigns),
    ...(view.selected.length > 0 ? ['contour-selected'] : []),
    ...(view.lit.length > 0 ? ['contour-lit'] : []),
    ...view.reaching.map(({ precision }) => `touche-${precision}`),
    ...view.boundaries.map(({ level }) => `limite-${level}`),
    ...(view.areas.some(({ outline }) => outline === 'party') ? ['limite-party'] : []),
  ]);
}

export function swatchSigns(swatch: Swatch): readonly string[] {
  switch (swatch.kind) {
    case 'fill':
      return [fillSign(swatch.fill), ...(swatch.letter === undefined ? [] : [`pastille--${swatch.letter}`])];
    case 'bands':
      return swatch.fills.map(fillSign);
    case 'left-out':
      return ['ecarte'];
    case 'precision':
      return [`perimetre-${swatch.precision}`];
    case 'circle':
      return ['cercle'];
    case 'disc':
      return ['disque'];
    case 'part':
      return [`pastille-${swatch.token}-${swatch.letter}`];
    case 'point':
      return swatch.discs.map(({ category, overlay }) => `point-${category}-${overlay}`);
    case 'contour':
      return [`contour-${swatch.of}`];
    case 'reaching':
      return [`touche-${swatch.precision}`];
    case 'overlay':
      return [`superpose-${swatch.category}`];
    case 'ring':
      return ['anneau'];
    case 'limits':
      return swatch.lines.map((line) => `limite-${line}`);
  }
}
export const explained = (entries: readonly LegendEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ swatch }) => swatchSigns(swatch)));

export const missing = (of: ReadonlySet<string>, from: ReadonlySet<string>): readonly string[] =>
  [...of].filter((sign) => !from.has(sign)).sort();

/** Found at random: of a wave, one point alone answers the text (« Amiens Nord »). */
export const ONE_POINT: [[ExplorerState, Shell]] = [
  [{ ...START, theme: 'france-travail', ft: { ...START.ft, texte: 'N' } }, EXPLORER_SHELL],
];
