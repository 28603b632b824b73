import { describe, expect, test } from 'vitest';
import { fitCamera } from '../../../src/domain/projection';
import { svgMarkup } from '../../../src/render/svg/svg-markup';
import { TOKEN_SET_NAMES } from '../../../src/tokens/design-tokens';
import { TOKENS } from '../../../src/tokens/token-sets';
import type { MapView } from '../../../src/view/map-view';
import { CONTEXT, EVERYTHING, LIGHT } from './map-fixtures';

const SIZE = { width: 800, height: 600 };
const CAMERA = fitCamera(LIGHT.bbox({ niveau: 'region' }) ?? [0, 0, 1, 1], SIZE, {
  top: 10,
  right: 10,
  bottom: 10,
  left: 10,
});
const draw = (
  view: MapView = EVERYTHING,
  name: (typeof TOKEN_SET_NAMES)[number] = 'light',
  options = {},
): string => svgMarkup(view, LIGHT, CONTEXT, TOKENS[name], CAMERA, SIZE, options);

/** Path data left out: what is drawn, and how, in what order. */
const outline = (markup: string): string =>
  markup.replace(/ d="[^"]{40,}"/g, ' d="…"').replace(/></g, '>\n<');

describe('the map as SVG markup', () => {
  test.each(TOKEN_SET_NAMES)('stands under a strict policy: %s', (name) => {
    const markup = draw(EVERYTHING, name);
    expect(markup).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=|javascript:/i);
    expect(markup).not.toMatch(/(href|src)=/);
  });

  test('is well formed', () => {
    const open: string[] = [];
    for (const [, close, name, self] of draw().matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
      if (self) continue;
      if (close) expect(open.pop()).toBe(name);
      else open.push(name ?? '');
    }
    expect(open).toEqual([]);
  });

  test('writes data as text', () => {
    const markup = draw();
    expect(markup).toContain('Somme &lt;script&gt;&quot;&amp;&#39;');
    expect(markup).toContain('aria-label="Carte de &lt;test&gt;"');
  });

  test('every pattern used is defined', () => {
    const markup = draw(EVERYTHING, 'light', { idPrefix: 'p-' });
    const used = [...markup.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(new Set(used)).toEqual(
      new Set([
        'p-partage-non-ventile',
        'p-aucune-action-citee',
        'p-perimetre-approche',
        'p-surimpression-lieu',
      ]),
    );
    for (const id of used) expect(markup).toContain(`<pattern id="${id}"`);
  });

  test('a finer grid writes finer paths; the overlay can be left out', () => {
    expect(draw(EVERYTHING, 'light', { grid: 1 }).length).toBeLessThan(
      draw(EVERYTHING, 'light', { grid: 10 }).length,
    );
    expect(draw(EVERYTHING, 'light', { overlay: false })).not.toContain('<text');
    expect(draw(EVERYTHING, 'light', { described: false })).toContain('aria-hidden="true"');
  });

  test('the selected outline is drawn after every other line, in the accent', () => {
    const markup = draw();
    const accents = [...markup.matchAll(new RegExp(TOKENS.light.accent, 'g'))];
    expect(accents).toHaveLength(2);
    expect(accents[0]?.index).toBeGreaterThan(markup.lastIndexOf('carte-contours'));
  });

  test('keeps its form', async () => {
    await expect(outline(draw())).toMatchFileSnapshot('__snapshots__/everything.svg');
  });
});
