import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Rgb,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import {
  CROSSED,
  type Hex,
  PART_TOKENS,
  partToken,
  TOKEN_SET_NAMES,
  WAVE_CATEGORIES,
} from '../../../src/tokens/design-tokens';
import { TOKENS } from '../../../src/tokens/token-sets';

const toRgb = converter('rgb');
const rgb = (hex: Hex): Rgb => {
  const color = toRgb(hex);
  if (!color) throw new Error(`not a colour: ${hex}`);
  return color;
};
const deltaE = differenceCiede2000();
const VISIONS: Readonly<Record<string, (hex: Hex) => Color>> = {
  normal: (hex: Hex) => rgb(hex),
  protan: (hex: Hex) => filterDeficiencyProt(1)(rgb(hex)),
  deutan: (hex: Hex) => filterDeficiencyDeuter(1)(rgb(hex)),
  tritan: (hex: Hex) => filterDeficiencyTrit(1)(rgb(hex)),
  /** A projector in a lit room: blacks rise, everything fades towards white. */
  projector: (hex: Hex) => {
    const { r, g, b } = rgb(hex);
    return { mode: 'rgb' as const, r: r * 0.62 + 0.3, g: g * 0.62 + 0.3, b: b * 0.62 + 0.3 };
  },
};
const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));

describe.each(TOKEN_SET_NAMES)('colours of the theme %s', (name) => {
  const tokens = TOKENS[name];

  test.each(Object.entries(VISIONS))('neighbouring classes stay apart: %s', (vision, see) => {
    const least = vision === 'projector' ? 7 : 10;
    for (let i = 1; i < tokens.ramp.length; i += 1) {
      const [a, b] = [tokens.ramp[i - 1], tokens.ramp[i]];
      if (!a || !b) throw new Error('ramp too short');
      expect(deltaE(see(a), see(b)), `${a} ${b}`).toBeGreaterThanOrEqual(least);
    }
  });

  test.each(Object.entries(VISIONS))(
    'the classes of the two schemes crossed stay apart: %s',
    (vision, see) => {
      const least = vision === 'projector' ? 7 : 10;
      const fills = [...CROSSED.map((crossed) => tokens.crossed[crossed].fill), tokens.uncovered];
      for (const [a, b] of pairs(fills)) {
        expect(deltaE(see(a), see(b)), `${a} ${b}`).toBeGreaterThanOrEqual(least);
      }
      for (const crossed of CROSSED) {
        // A share that is not known is neither whole nor pale.
        if (crossed === 'inconnu') continue;
        const { fill, pale } = tokens.crossed[crossed];
        expect(deltaE(see(fill), see(pale)), crossed).toBeGreaterThanOrEqual(least);
        expect(deltaE(see(pale), see(tokens.uncovered)), crossed).toBeGreaterThanOrEqual(4);
      }
      expect(wcagContrast(tokens.unknownInk, tokens.crossed.inconnu.fill)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(Object.entries(VISIONS))(
    'any two waves, and the ground around them, stay apart: %s',
    (vision, see) => {
      const least = vision === 'projector' ? 7 : 10;
      const fills = [
        ...WAVE_CATEGORIES.map((category) => tokens.categories[category]),
        tokens.uncovered,
        tokens.land,
      ];
      for (const [a, b] of pairs(fills.slice(0, -1))) {
        expect(deltaE(see(a), see(b)), `${a} ${b}`).toBeGreaterThanOrEqual(least);
      }
      for (const fill of fills.slice(0, -2)) {
        expect(deltaE(see(fill), see(tokens.land)), fill).toBeGreaterThanOrEqual(least);
      }
    },
  );

  test('the first two waves differ in lightness, not only in hue', () => {
    expect(wcagContrast(tokens.categories['vague-1'], tokens.categories['vague-2'])).toBeGreaterThan(3);
  });

  test('absences have grounds of their own, none of them a class or the plain land', () => {
    const grounds = Object.values(tokens.absences).map(({ ground }) => ground);
    expect(new Set([...grounds, ...tokens.ramp]).size).toBe(grounds.length + tokens.ramp.length);
    expect([tokens.land, tokens.neighbour, ...grounds]).not.toContain(tokens.uncovered);
    // Quiet as a ground, and plain to see where the view is about it.
    expect(deltaE(rgb(tokens.uncoveredAsked), rgb(tokens.uncovered))).toBeGreaterThanOrEqual(15);
    expect(deltaE(rgb(tokens.uncoveredAsked), rgb(tokens.land))).toBeGreaterThanOrEqual(15);
  });

  test.each(Object.entries(VISIONS))(
    'where nothing is cited is quiet, and neither land nor a class: %s',
    (vision, see) => {
      const { ground, ink } = tokens.absences['aucune-action-citee'];
      // Paper may be printed in grey, where a tone alone would be read as a class.
      if (name === 'print') return expect(wcagContrast(ground, ink)).toBeGreaterThan(4.5);
      expect(ink).toBe(ground);
      for (const other of [tokens.land, ...tokens.ramp]) {
        expect(deltaE(see(ground), see(other)), other).toBeGreaterThanOrEqual(vision === 'projector' ? 5 : 7);
      }
    },
  );

  test('labels read on their halo, and context names on sea and land', () => {
    const { labels } = tokens;
    const least = name === 'projector' ? 7 : 4.5;
    for (const token of [labels.unit, labels.value, labels.town]) {
      expect(wcagContrast(token.color, labels.halo)).toBeGreaterThanOrEqual(least);
    }
    expect(wcagContrast(labels.sea.color, tokens.sea)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(labels.country.color, tokens.neighbour)).toBeGreaterThanOrEqual(4.5);
  });

  test('line or casing of a département shows on any fill', () => {
    const { color, casing } = tokens.lines.departement;
    const crossed = CROSSED.flatMap((name) => [tokens.crossed[name].fill, tokens.crossed[name].pale]);
    const fills = [...tokens.ramp, ...Object.values(tokens.categories), ...crossed, tokens.land];
    for (const fill of fills) {
      const best = Math.max(wcagContrast(color, fill), casing ? wcagContrast(casing.color, fill) : 0);
      expect(best, fill).toBeGreaterThanOrEqual(3);
    }
  });

  test('the accent is used for nothing else', () => {
    const others = JSON.stringify({ ...tokens, accent: null });
    expect(others).not.toContain(tokens.accent);
  });
});

test('letters read on the parts of a PTS symbol, and parts differ', () => {
  for (const token of PART_TOKENS) {
    const { fill, ink } = partToken(token);
    expect(wcagContrast(fill, ink), token).toBeGreaterThanOrEqual(4.5);
  }
  for (const [a, b] of pairs(PART_TOKENS)) {
    expect(deltaE(rgb(partToken(a).fill), rgb(partToken(b).fill)), `${a} ${b}`).toBeGreaterThanOrEqual(10);
  }
  expect(partToken('inconnu').fill).toBe('#ffffff');
});
