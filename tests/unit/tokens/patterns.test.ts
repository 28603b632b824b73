import { describe, expect, test } from 'vitest';
import { TOKEN_SET_NAMES } from '../../../src/tokens/design-tokens';
import { patternImage } from '../../../src/tokens/pattern-image';
import { PATTERN_NAMES, PATTERNS, type PatternName, patternsOf } from '../../../src/tokens/patterns';
import { TOKENS } from '../../../src/tokens/token-sets';

/** Ink of a pattern on a square of 48 CSS pixels, 0…1 a pixel: its form, whatever its colours. */
function form(name: PatternName): number[] {
  const ratio = 2;
  const { width, data } = patternImage(
    { id: name, pattern: PATTERNS[name], inks: { ground: null, ink: '#000000', halo: '#000000' } },
    ratio,
  );
  const side = 48 * ratio;
  return Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [(i % side) % width, Math.floor(i / side) % width];
    return (data[(y * width + x) * 4 + 3] ?? 0) / 255;
  });
}

describe('patterns', () => {
  test('of a scheme laid over another theme leave its fill to be read', () => {
    const pixels = form('surimpression');
    expect(pixels.reduce((sum, v) => sum + v, 0) / pixels.length).toBeLessThan(0.16);
  });
  test('differ in form, not in colour only', () => {
    const forms = PATTERN_NAMES.map((name) => ({ name, pixels: form(name) }));
    for (const [i, a] of forms.entries()) {
      for (const b of forms.slice(i + 1)) {
        const apart = a.pixels.reduce((sum, v, k) => sum + Math.abs(v - (b.pixels[k] ?? 0)), 0);
        expect(apart / a.pixels.length, `${a.name} ${b.name}`).toBeGreaterThan(0.06);
      }
    }
  });

  test('differ in form in an office too', () => {
    const forms = PATTERN_NAMES.map((name) => PATTERNS[name].office);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test.each(PATTERN_NAMES)('%s has ink, and leaves room between', (name) => {
    const pixels = form(name);
    const cover = pixels.reduce((sum, v) => sum + v, 0) / pixels.length;
    expect(cover).toBeGreaterThan(0.03);
    expect(cover).toBeLessThan(0.5);
  });

  test.each(PATTERN_NAMES)('%s repeats without a seam', (name) => {
    const { width, height, data } = patternImage({
      id: name,
      pattern: PATTERNS[name],
      inks: { ground: '#ffffff', ink: '#000000', halo: '#888888' },
    });
    const shade = (x: number, y: number): number => data[((y % height) * width + (x % width)) * 4] ?? 0;
    const step = (x: number): number =>
      Math.max(...Array.from({ length: height }, (_, y) => Math.abs(shade(x, y) - shade(x + 1, y))));
    const within = Math.max(...Array.from({ length: width - 1 }, (_, x) => step(x)));
    expect(step(width - 1)).toBeLessThanOrEqual(within);
  });

  test('edges are smoothed and a ground is opaque', () => {
    const image = patternImage({
      id: 'x',
      pattern: PATTERNS['aucune-action-citee'],
      inks: { ground: '#ffffff', ink: '#000000', halo: '#ffffff' },
    });
    const alphas = new Set(image.data.filter((_, i) => i % 4 === 3));
    const greys = new Set(image.data.filter((_, i) => i % 4 === 0));
    expect([...alphas]).toEqual([255]);
    expect(greys.size).toBeGreaterThan(2);
    expect(image.width).toBe(24);
  });

  test.each(TOKEN_SET_NAMES)('every pattern of %s has an id of its own', (name) => {
    const ids = patternsOf(TOKENS[name]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('perimetre-approche');
  });
});
