import { DEGREE_WORD } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import type { Precision } from '../../domain/pacts';
import { WAVE_CATEGORIES, type WaveCategory } from '../../tokens/design-tokens';
import type { LegendEntry, LegendFilter } from '../legend';
import type { CategoryToken, MapView } from '../map-view';
import { uncoveredLines } from '../text/absence';
import { plural } from '../text/formats';
import { waveToken } from '../text/waves';
import { PRECISION_SIGNS } from './signs';

export const territories = (count: number): string => plural(count, 'territoire');

/** The quiet ground of a scheme theme, with the rule that holds there. */
export function uncoveredEntry(model: Model, { areas }: MapView): LegendEntry[] {
  const fill = areas.flatMap((area) => (area.fill.kind === 'uncovered' ? [area.fill] : []))[0];
  if (!fill) return [];
  const [label = '', note] = uncoveredLines(model, fill.why);
  return [{ id: fill.why, label, swatch: { kind: 'fill', fill }, keys: [], count: null, note }];
}

/** Perimeters drawn, filled or in outline alone, points below commune level included; what a filter leaves out has its own. */
export function precisionEntries(
  { areas, symbols }: MapView,
  filterOf: (precision: Precision) => LegendFilter | undefined,
): LegendEntry[] {
  return PRECISION_SIGNS.flatMap(({ swatch, label }) => {
    const precision = swatch.kind === 'precision' ? swatch.precision : null;
    const around = areas.filter(
      ({ outline, precision: own }) => (outline === 'perimeter' || outline === 'alone') && own === precision,
    );
    const of = around.flatMap(({ fill, overlay }) =>
      fill.kind === 'category' && !overlay ? [fill.category] : [],
    )[0];
    const keys = [
      ...around,
      ...symbols.filter((symbol) => symbol.kind === 'point' && symbol.precision === precision),
    ].map(({ key }) => key);
    return keys.length === 0
      ? []
      : [
          {
            id: `precision-${precision}`,
            label,
            swatch: precision === null || of === undefined ? swatch : { kind: 'precision', precision, of },
            keys,
            count: territories(keys.length),
            filter: precision === null ? undefined : filterOf(precision),
          },
        ];
  });
}

/** What stands for a perimeter too small for the scale, in each colour in which the view draws one. */
export function pointEntry({ areas, symbols }: MapView): LegendEntry[] {
  const discs = new Map<string, { readonly category: CategoryToken; readonly overlay: boolean }>();
  // A territory that has its symbol needs no point.
  const symbolised = new Set(symbols.map(({ key }) => key));
  for (const { key, fill, outline, overlay } of areas) {
    if (outline === 'perimeter' && fill.kind === 'category' && !symbolised.has(key))
      discs.set(`${fill.category}-${overlay}`, { category: fill.category, overlay });
  }
  for (const symbol of symbols) {
    if (symbol.kind === 'point')
      discs.set(`${symbol.category}-false`, { category: symbol.category, overlay: false });
  }
  if (discs.size === 0) return [];
  return [
    {
      id: 'point',
      label: 'Point\u00a0: trop petit à cette échelle, ou quartier sans contour publié',
      swatch: { kind: 'point', discs: [...discs.values()] },
      keys: symbols.flatMap((symbol) => (symbol.kind === 'point' ? [symbol.key] : [])),
      count: null,
    },
  ];
}

const isWave = (category: CategoryToken): category is WaveCategory =>
  WAVE_CATEGORIES.some((wave) => wave === category);

/** What is laid over in a colour of its own, waves apart: a category that has no words here does not compile. */
const LAID_OVER: Readonly<Record<Exclude<CategoryToken, WaveCategory>, string>> = {
  pts: 'Superposé\u00a0: pactes territoriaux',
  lieu: 'Lieu d’action',
};

function overlayLabel(model: Model, category: CategoryToken): string {
  if (!isWave(category)) return LAID_OVER[category];
  const wave = model.pacts.vagues.find(({ num }) => waveToken(model, num) === category);
  return `Superposé\u00a0: France Travail${wave ? `, vague ${wave.num}` : ''}`;
}

/** Schemes and places laid over another theme, one entry a colour. */
export function overlayEntries(model: Model, view: MapView): LegendEntry[] {
  const over = view.areas.filter((area) => area.overlay);
  const categories = [
    ...new Set(over.flatMap(({ fill }) => (fill.kind === 'category' ? [fill.category] : []))),
  ];
  return categories.map((category): LegendEntry => {
    const areas = over.filter(({ fill }) => fill.kind === 'category' && fill.category === category);
    // A point below commune level is laid over with the wave that it is of.
    const points = view.symbols.filter((symbol) => symbol.kind === 'point' && symbol.category === category);
    const keys = [...areas, ...points].map(({ key }) => key);
    return {
      id: `overlay-${category}`,
      label: overlayLabel(model, category),
      swatch: { kind: 'overlay', category },
      keys,
      count: territories(keys.length),
    };
  });
}

/** What lies over a theme without perimeters of its own: overlays, how sure they are, the points that stand for them. */
export const laidOver = (model: Model, view: MapView): LegendEntry[] => {
  const entries = overlayEntries(model, view);
  return entries.length === 0
    ? []
    : [...entries, ...precisionEntries(view, () => undefined), ...pointEntry(view)];
};

/** What is selected, the schemes that reach it, and what a selected action lights. */
export const emphasisEntries = ({ selected, reaching, lit }: MapView): LegendEntry[] => [
  ...(selected.length > 0
    ? [
        {
          id: 'selection',
          label: selected.length > 1 ? 'Territoires choisis' : 'Territoire choisi',
          swatch: { kind: 'contour', of: 'selected' } as const,
          keys: selected.map(({ key }) => key),
          count: null,
        },
      ]
    : []),
  ...reaching.map(
    ({ key, label, precision }): LegendEntry => ({
      id: `touche-${key}`,
      label,
      swatch: { kind: 'reaching', precision },
      keys: [key],
      count: DEGREE_WORD[precision],
    }),
  ),
  ...(lit.length > 0
    ? [
        {
          id: 'eclaire',
          label: 'Parties de l’action choisie',
          swatch: { kind: 'contour', of: 'lit' } as const,
          keys: lit.map(({ key }) => key),
          count: null,
        },
      ]
    : []),
];

/**
 * Units that a filter leaves out: plain land, dotted around where no boundary line already is.
 * @param undrawn others left out, which have no outline to draw
 */
export function leftOutEntry({ areas }: MapView, label: string, undrawn = 0): LegendEntry[] {
  const out = areas.filter(({ fill, overlay }) => fill.kind === 'land' && !overlay);
  if (out.length === 0) return [];
  const dotted = out.some(({ outline }) => outline === 'left-out');
  return [
    {
      id: 'hors-filtre',
      label,
      swatch: dotted ? { kind: 'left-out' } : { kind: 'fill', fill: { kind: 'land' } },
      keys: out.map(({ key }) => key),
      count: `${territories(out.length)}${undrawn > 0 ? `, et ${undrawn} sans contour publié` : ''}`,
    },
  ];
}
