import { describe, expect, test } from 'vitest';
import type { Bbox } from '../../../src/domain/cog';
import { framedPicture, type PictureWords } from '../../../src/export/framed-picture';
import { START, THEME_KINDS } from '../../../src/state/explorer-state';
import { TOKENS } from '../../../src/tokens/token-sets';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildLegend } from '../../../src/view/page/build-legend';
import { wrapText } from '../../../src/view/text/wrap-text';
import { measureText } from '../../../src/view/text-width';
import { realModel } from '../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../render/map-fixtures';

const BOX = LIGHT.bbox({ niveau: 'region' }) ?? [0, 0, 1, 1];
const SIZES = [
  { width: 1200, height: 800 },
  { width: 800, height: 420 },
  { width: 600, height: 900 },
];

const wordsOf = (theme: (typeof THEME_KINDS)[number]): PictureWords => {
  const state = { ...START, theme };
  const legend = buildLegend(realModel, state, buildMapView(realModel, state, cogAnchors(realModel)));
  return {
    title: 'Un titre & <b>',
    conclusion: null,
    notes: ['Tous les axes'],
    legend,
    sources: ['Support non daté'],
  };
};
const draw = (
  theme: (typeof THEME_KINDS)[number],
  size = SIZES[0] ?? { width: 0, height: 0 },
  box: Bbox = BOX,
): string =>
  framedPicture(
    {
      view: buildMapView(realModel, { ...START, theme }, cogAnchors(realModel)),
      boundaries: LIGHT,
      context: CONTEXT,
      tokens: TOKENS.light,
      box,
    },
    wordsOf(theme),
    size,
  );

/** Opening and closing tags in step; `null` when they are, else what is wrong. */
function fault(markup: string): string | null {
  const open: string[] = [];
  for (const [, close, name = '', self] of markup.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (self) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return `</${name}>`;
  }
  return open.length === 0 ? null : open.join(' ');
}
const texts = (markup: string): string =>
  [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');

describe('a framed picture', () => {
  test('says what is seen above what it is a map of, and keeps both in its name', () => {
    const words = { ...wordsOf('financements'), conclusion: 'Le Nord en tête' };
    const view = buildMapView(realModel, START, cogAnchors(realModel));
    const size = SIZES[0] ?? { width: 0, height: 0 };
    const markup = framedPicture(
      { view, boundaries: LIGHT, context: CONTEXT, tokens: TOKENS.light, box: BOX },
      words,
      size,
    );
    expect(texts(markup)).toMatch(/^Le Nord en tête Un titre/);
    expect(markup).toContain('<title>Le Nord en tête. Un titre');
  });
  test('of a map brought near says how large its ground is; that of the region does not', () => {
    const km = /<text[^>]*>\d+\s(?:km|m)<\/text>/;
    const near = draw('couverture', SIZES[0], [2.7, 49.8, 3.2, 50.1]);
    expect(near).toMatch(km);
    expect(fault(near)).toBeNull();
    expect(draw('couverture')).not.toMatch(km);
  });

  test.each(THEME_KINDS)('tells its title, legend, notes and sources: %s', (theme) => {
    const { legend } = wordsOf(theme);
    for (const size of SIZES) {
      const markup = draw(theme, size);
      expect(fault(markup)).toBeNull();
      const written = texts(markup).replaceAll('&#39;', "'");
      expect(written).toContain('Un titre &amp; &lt;b&gt;');
      expect(written).toContain('Tous les axes');
      expect(written).toContain('Support non daté');
      expect(written).toContain(legend.title);
      for (const { label } of legend.entries) expect(written).toContain(label);
    }
  });

  test('a scheme is not named as laid over itself', () => {
    for (const theme of THEME_KINDS)
      expect(wordsOf(theme).legend.entries.filter(({ id }) => id.startsWith('overlay-'))).toEqual([]);
  });

  test('every pattern used is defined once', () => {
    for (const theme of THEME_KINDS) {
      const markup = draw(theme);
      for (const [, id] of markup.matchAll(/url\(#([^)]+)\)/g))
        expect(markup.split(`id="${id}"`)).toHaveLength(2);
    }
  });

  test('nothing leaves the picture, and the map keeps its share of it', () => {
    for (const theme of THEME_KINDS) {
      for (const size of SIZES) {
        const markup = draw(theme, size);
        const map = /class="carte-image" viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(markup);
        const [width, height] = [Number(map?.[1]), Number(map?.[2])];
        expect(width).toBeLessThan(size.width);
        expect((width * height) / (size.width * size.height)).toBeGreaterThan(0.35);
      }
    }
  });

  test('stands alone and under a strict policy', () => {
    expect(draw('financements')).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=|href=/i);
  });
});

test('a text is broken at spaces only, no line wider than asked', () => {
  const font = { size: 12, weight: 400 } as const;
  const text = 'Onze lignes du support, treize périmètres\u00a0; communes entières, COG 2026.';
  const lines = wrapText(text, font, 120);
  expect(lines.join(' ')).toBe(text);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(measureText(line, font)).toBeLessThanOrEqual(120);
  expect(wrapText('anticonstitutionnellement', font, 20)).toEqual(['anticonstitutionnellement']);
  expect(wrapText('', font, 20)).toEqual([]);
});
