import type { Map as GlMap, StyleSpecification, StyleSwapOptions } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import type { MapInput } from '../../../../src/render/common/renderer';
import { SOURCE_NAMES } from '../../../../src/render/maplibre/sources';
import { styleWriter } from '../../../../src/render/maplibre/style-writer';
import { START } from '../../../../src/state/explorer-state';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../map-fixtures';

const sceneOf = (theme: 'financements' | 'france-travail'): MapInput => ({
  view: buildMapView(realModel, { ...START, theme }, cogAnchors(realModel)),
  boundaries: LIGHT,
  context: CONTEXT,
  tokens: TOKENS.light,
});

/** A map that keeps what was written into it, and answers like one that was removed when told to. */
function recorded() {
  const written: string[] = [];
  const states = new Set<string>();
  const styles: StyleSpecification[] = [];
  let removed = false;
  const alive = (): void => {
    if (removed) throw new TypeError('the style is gone');
  };
  const map = {
    hasImage: () => false,
    addImage: () => undefined,
    getSource: (name: string) => ({
      setData: () => {
        written.push(name);
        return Promise.resolve();
      },
    }),
    setStyle: (style: StyleSpecification, { transformStyle }: StyleSwapOptions) => {
      alive();
      const whole = { ...style, sources: { held: { type: 'geojson' as const, data: '' } } };
      styles.push(transformStyle?.(whole, style) ?? style);
      expect(whole.sources).toEqual({});
    },
    setFeatureState: ({ id }: { id: string }) => {
      alive();
      states.add(id);
    },
    removeFeatureState: alive,
  };
  return {
    map: map as unknown as GlMap,
    written,
    states,
    styles,
    remove: () => {
      removed = true;
    },
  };
}

describe('writer of a MapLibre map', () => {
  test('a start writes each source once, and colours the areas', async () => {
    const { map, written, states } = recorded();
    const input = sceneOf('financements');
    expect(await styleWriter(map, input).start(() => input)).toBe(true);
    expect(written).toEqual([...SOURCE_NAMES]);
    expect(states.has('departement-62')).toBe(true);
  });

  test('what changes during a start is caught up at its end', async () => {
    const { map, written, states } = recorded();
    let input = sceneOf('financements');
    const writer = styleWriter(map, input);
    const started = writer.start(() => input);
    input = sceneOf('france-travail');
    writer.update(input);
    expect(await started).toBe(true);
    expect(written.filter((name) => name === 'aires')).toHaveLength(2);
    expect([...states].some((id) => id.startsWith('ft-'))).toBe(true);
  });

  test('the style goes to the map whole, and its data never: they would be compared point by point', async () => {
    const { map, written, styles } = recorded();
    const input = sceneOf('financements');
    const writer = styleWriter(map, input);
    await writer.start(() => input);
    writer.update({ ...input, tokens: TOKENS.dark });
    expect(styles).toHaveLength(2);
    expect(styles.map(({ sources }) => sources)).toEqual([{}, {}]);
    const { tokens } = input;
    expect(JSON.stringify(styles[0])).toContain(tokens.sea);
    expect(JSON.stringify(styles[1])).toContain(TOKENS.dark.sea);
    expect(written.filter((name) => name === 'region')).toHaveLength(1);
  });

  test('a map lost or removed on the way is left alone', async () => {
    const { map, states, remove } = recorded();
    const input = sceneOf('financements');
    const writer = styleWriter(map, input);
    const started = writer.start(() => input);
    writer.suspend();
    remove();
    expect(await started).toBe(false);
    expect(states.size).toBe(0);
  });
});
