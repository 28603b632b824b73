import { diff, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { areasData } from '../../../src/render/maplibre/sources';
import { styleWithoutData } from '../../../src/render/maplibre/style-writer';
import { ABSENCES, TOKEN_SET_NAMES } from '../../../src/tokens/design-tokens';
import { patternsOf } from '../../../src/tokens/patterns';
import { TOKENS } from '../../../src/tokens/token-sets';
import { CONTEXT, EVERYTHING, LIGHT } from './map-fixtures';

const scene = (name: (typeof TOKEN_SET_NAMES)[number], levels = EVERYTHING.boundaries) => ({
  view: { ...EVERYTHING, boundaries: levels },
  boundaries: LIGHT,
  context: CONTEXT,
  tokens: TOKENS[name],
});

describe.each(TOKEN_SET_NAMES)('MapLibre style of the theme %s', (name) => {
  const style = styleWithoutData(scene(name));

  test('passes the official validator', () => {
    expect(validateStyleMin(style).map((fault) => fault.message)).toEqual([]);
  });

  test('fetches nothing and moves nothing', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(style.transition).toEqual({ duration: 0, delay: 0 });
    expect(JSON.stringify(style)).not.toContain('http');
  });

  test('names only patterns that the theme has', () => {
    const ids = new Set(patternsOf(TOKENS[name]).map(({ id }) => id));
    const used = style.layers.flatMap((layer) =>
      layer.type === 'fill' && typeof layer.paint?.['fill-pattern'] === 'string'
        ? [layer.paint['fill-pattern']]
        : [],
    );
    // Absences, approached perimeters, the class not known: once under the overlays, once over.
    expect(used).toHaveLength(2 * (ABSENCES.length + 2));
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
    const properties = areasData(EVERYTHING, LIGHT, TOKENS[name]).features.map((f) => f.properties?.motif);
    expect(properties.filter((id) => id !== undefined && !ids.has(id))).toEqual([]);
  });
});

test('layers are the same list whatever is shown, so that showing a level loads nothing', () => {
  const ids = (levels: typeof EVERYTHING.boundaries) =>
    styleWithoutData(scene('light', levels)).layers.map((l) => l.id);
  expect(ids([])).toEqual(ids([{ level: 'commune' }, { level: 'arrondissement' }]));
});

test('two styles differ in paint alone, so that the map changes what is drawn and loads nothing', () => {
  const commands = (before: typeof style, after: typeof style) =>
    new Set(diff(before, after).map(({ command }) => command));
  const style = styleWithoutData(scene('light'));
  expect(commands(style, style)).toEqual(new Set());
  expect(commands(style, styleWithoutData(scene('dark')))).toEqual(new Set(['setPaintProperty']));
  expect(commands(style, styleWithoutData(scene('light', [])))).toEqual(new Set(['setPaintProperty']));
});

test('areas go by key, and what stands over a département is in a later storey', () => {
  const style = styleWithoutData(scene('light'));
  expect(style.sources.aires).toMatchObject({ promoteId: 'key' });
  const storeys = areasData(EVERYTHING, LIGHT, TOKENS.light).features.map((f) => f.properties?.etage);
  expect(storeys).toEqual(['bas', 'bas', 'bas', 'bas', 'bas', 'haut', 'haut', 'dessus']);
});
