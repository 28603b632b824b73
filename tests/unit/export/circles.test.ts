import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAP_MM, ON_PAPER, PICTURE } from '../../../src/app/presentation/screens/sheet-size';
import { framedPicture } from '../../../src/export/framed-picture';
import { START } from '../../../src/state/explorer-state';
import { TOKEN_SET_NAMES } from '../../../src/tokens/design-tokens';
import { TOKENS } from '../../../src/tokens/token-sets';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildLegend } from '../../../src/view/page/build-legend';
import { realModel as model } from '../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../render/map-fixtures';

const anchorOf = cogAnchors(model);

test('the handout shows its map at the width that the circles of its legend are drawn for', () => {
  const css = readFileSync('src/ui/presentation/styles/handout.css', 'utf8');
  const [, column = ''] = /\.sheet-page \{[^}]*grid-template:[^;]*\/ (\d+)mm/.exec(css) ?? [];
  expect(Number(column)).toBe(MAP_MM);
  expect(ON_PAPER * PICTURE.width).toBeCloseTo((Number(column) * 96) / 25.4, 6);
  // Width, not height, sets the scale: the page is 189 mm high, with margins and a line of source.
  expect((MAP_MM * PICTURE.height) / PICTURE.width).toBeLessThan(189 - 8 - 3 - 12);
});

/** Radii of the proportional circles as they come out, every `scale` above them applied. */
function drawnRadii(svg: string, fill: string): readonly number[] {
  const scales: number[] = [];
  const found: number[] = [];
  for (const [tag, , close] of svg.matchAll(/<(\/?)g\b[^>]*?(\/?)>|<circle[^>]*>/g)) {
    if (tag.startsWith('</g')) scales.pop();
    else if (tag.startsWith('<g')) {
      if (close !== '/') scales.push(Number(/scale\(([\d.]+)\)/.exec(tag)?.[1] ?? 1));
    } else if (tag.includes(`fill="${fill}"`)) {
      const radius = Number(/ r="([\d.]+)"/.exec(tag)?.[1]);
      found.push(scales.reduce((total, scale) => total * scale, radius));
    }
  }
  return found;
}

describe('circles of the map and of its legend', () => {
  const SIZES = [
    { width: 1280, height: 720 },
    { width: 1200, height: 800 },
    { width: 1080, height: 1080 },
    { width: 800, height: 420 },
    // No room for all: letters shrink, circles do not.
    { width: 640, height: 230 },
    { width: 480, height: 420 },
  ];
  test.each(SIZES.flatMap((size) => TOKEN_SET_NAMES.map((name) => ({ ...size, name }))))(
    'have one scale in a picture of $width × $height, theme $name',
    ({ width, height, name }) => {
      for (const indicator of ['euros', 'actions'] as const) {
        const state = { ...START, funding: { ...START.funding, measure: indicator } };
        const view = buildMapView(model, state, anchorOf);
        const legend = buildLegend(model, state, view);
        const tokens = TOKENS[name];
        const svg = framedPicture(
          { view, boundaries: LIGHT, context: CONTEXT, tokens, box: model.cog.region.bbox },
          { title: 'Titre', conclusion: null, notes: [], legend, sources: ['Source'] },
          { width, height },
        );
        const expected = [
          ...view.symbols.flatMap((symbol) => (symbol.kind === 'circle' ? [symbol.radius] : [])),
          ...legend.entries.flatMap(({ swatch }) => (swatch.kind === 'circle' ? [swatch.radius] : [])),
        ];
        const drawn = drawnRadii(svg, tokens.circle.fill);
        expect(drawn).toHaveLength(expected.length);
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        for (const [i, radius] of sorted(drawn).entries()) {
          expect(Math.abs(radius - (sorted(expected)[i] ?? 0)) / radius).toBeLessThan(0.01);
        }
      }
    },
  );
});
