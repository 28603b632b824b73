import { describe, expect, test } from 'vitest';
import { isCommuneCode } from '../../../src/domain/codes';
import { CLASS_RANKS } from '../../../src/domain/indicators/classes';
import { toScreen } from '../../../src/domain/projection';
import { areaPaint } from '../../../src/render/common/area-paint';
import { limitCamera } from '../../../src/render/common/camera-limits';
import { emphasisItems, needsRing } from '../../../src/render/svg/overlay/emphasis';
import { calledOutAt, shapeOfKey, symbolAt } from '../../../src/render/svg/overlay/overlay-at';
import { symbolMarkup } from '../../../src/render/svg/overlay/overlay-markup';
import { overlayFrame, overlayModel } from '../../../src/render/svg/overlay/overlay-model';
import { patternsOf } from '../../../src/tokens/patterns';
import { scaleTokens } from '../../../src/tokens/scale-tokens';
import { TOKENS } from '../../../src/tokens/token-sets';
import { landmarkLabels } from '../../../src/view/labels/context/landmark-labels';
import { realModel } from '../../fixtures/real-model';
import { area, CONTEXT, EVERYTHING, epci, LIGHT } from './map-fixtures';

const tokens = TOKENS.light;
const SIZE = { width: 1366, height: 768 };
const FAR = { center: [2.8, 49.9], zoom: 7.1 } as const;
const denain = ['59172'].filter(isCommuneCode);
const DENAIN = area(
  'ft-denain',
  { niveau: 'commune', codes: denain },
  {
    fill: { kind: 'category', category: 'vague-2' },
    precision: 'interprete',
    outline: 'perimeter',
  },
);
const scene = {
  view: { ...EVERYTHING, areas: [...EVERYTHING.areas, DENAIN] },
  boundaries: LIGHT,
  context: CONTEXT,
  tokens,
};
const model = overlayModel(scene);

describe('markers', () => {
  test('a commune too small to see gets one, and loses it when it grows', () => {
    expect([...overlayFrame(model, FAR, SIZE).markers.keys()]).toContain('ft-denain');
    expect(overlayFrame(model, { center: [3.39, 50.33], zoom: 11 }, SIZE).markers.has('ft-denain')).toBe(
      false,
    );
  });
  test('a large unit has none', () => {
    expect(overlayFrame(model, FAR, SIZE).markers.has('ft-laon')).toBe(false);
  });
  test('is clickable: the key under its point', () => {
    const marker = model.markers.find(({ key }) => key === 'ft-denain');
    if (!marker) throw new Error('no marker');
    const [x, y] = toScreen(FAR, SIZE, marker.at);
    expect(symbolAt(model, FAR, SIZE, [x + 4, y], 5)).toBe('ft-denain');
    expect(symbolAt(model, FAR, SIZE, [x + 30, y], 5)).toBeNull();
  });
});

describe('labels called out of the crowd', () => {
  test('stand for their unit under the pointer; those beside it leave the ground to it', () => {
    const [label] = overlayFrame(model, FAR, SIZE).labels;
    if (!label) throw new Error('no label');
    const middle = [(label.box.x0 + label.box.x1) / 2, (label.box.y0 + label.box.y1) / 2] as const;
    const out = { ...label, leader: [middle, middle] as const };
    const still = () => [0, 0] as const;
    expect(calledOutAt([out], middle, still)).toBe(label.label.key);
    expect(calledOutAt([{ ...label, leader: null }], middle, still)).toBeNull();
    const beyond = [label.box.x1 + 9, label.box.y0] as const;
    expect(calledOutAt([out], beyond, still)).toBeNull();
    // A map on its way has taken it there.
    expect(calledOutAt([out], beyond, () => [9, 0])).toBe(label.label.key);
  });
});

describe('emphasis', () => {
  test('selected comes last, and a hovered unit that is selected is not drawn twice', () => {
    expect(emphasisItems(model, ['departement-60']).map((item) => item.kind)).toEqual([
      'reaching',
      'lit',
      'hover',
      'selected',
      'selected',
    ]);
    expect(emphasisItems(model, ['ft-laon']).filter((item) => item.kind === 'hover')).toEqual([]);
  });
  test('a place below commune level gets a ring, a large one does not', () => {
    const rings = emphasisItems(model, []).filter((item) => needsRing(item, tokens, FAR));
    expect(rings.map((item) => item.key)).toEqual(['ft-amiens-nord']);
  });
  test('of many lit at once outlines tell, and rings only of what has none', () => {
    const keys = realModel.cog.epci.slice(0, 40).map(({ code }) => `epci-${code}`);
    const items = emphasisItems(model, [...keys, 'ft-amiens-nord']);
    const rings = items.filter((item) => needsRing(item, tokens, FAR));
    expect(items.filter(({ kind }) => kind === 'crowd').length).toBeGreaterThan(30);
    expect(rings.map((item) => item.key).filter((key) => key.startsWith('epci-'))).toEqual([]);
    expect(
      emphasisItems(model, keys.slice(0, 3)).filter((item) => needsRing(item, tokens, FAR)).length,
    ).toBeGreaterThan(0);
  });
  test('any administrative key has a shape, an unknown one none', () => {
    expect(shapeOfKey(scene, 'arrondissement-025')).toEqual({ niveau: 'arrondissement', codes: ['025'] });
    expect(shapeOfKey(scene, 'ft-laon')).toEqual(epci('200043495', '240200469'));
    expect(shapeOfKey(scene, 'ft-inconnu')).toBeNull();
  });
});

describe('symbols', () => {
  test('the area of a circle is that of its radius: no scale is hidden in the drawing', () => {
    const radius = (r: number): number => {
      const mark = { kind: 'circle', key: 'k', at: [0, 0], text: '', radius: r, absence: null } as const;
      return Number(/ r="([\d.]+)"/.exec(symbolMarkup(mark, tokens))?.[1]);
    };
    expect(radius(30) ** 2 / radius(15) ** 2).toBeCloseTo(4);
    expect(radius(30)).toBe(30);
  });
});

test('a badge that may hide its perimeter is as dashed as it is', () => {
  const badge = (precision: 'exact' | 'interprete' | 'approche'): string | undefined =>
    /stroke-dasharray="([^"]*)"/.exec(
      symbolMarkup(
        { kind: 'parts', key: 'pts-a', at: [0, 0], text: '', parts: [{ token: '', letter: 'M' }], precision },
        tokens,
      ),
    )?.[1];
  expect(badge('exact')).toBeUndefined();
  expect(new Set([badge('interprete'), badge('approche')]).size).toBe(2);
});

describe('paint of an area', () => {
  test('hatch over an approached perimeter, none over land, pattern only in an overlay', () => {
    const approached = { ...DENAIN, precision: 'approche' as const };
    expect(areaPaint(tokens, approached)).toEqual({
      color: tokens.categories['vague-2'],
      pattern: 'perimetre-approche',
    });
    expect(areaPaint(tokens, { ...approached, fill: { kind: 'land' } })).toEqual({
      color: tokens.land,
      pattern: null,
    });
    expect(areaPaint(tokens, { ...DENAIN, overlay: true })).toEqual({
      color: null,
      pattern: 'surimpression-vague-2',
    });
    for (const rank of CLASS_RANKS)
      expect(areaPaint(tokens, { ...DENAIN, fill: { kind: 'class', rank } }).color).toBe(tokens.ramp[rank]);
    expect(tokens.ramp).toHaveLength(CLASS_RANKS.length);
  });
});

describe('surroundings', () => {
  test('a town that the view names is not named twice; context gives way to units', () => {
    const unit = EVERYTHING.labels.map((label) => ({ ...label, name: 'Amiens' }));
    const labels = landmarkLabels(CONTEXT.landmarks, unit);
    expect(labels.some((label) => label.name === 'Amiens')).toBe(false);
    expect(Math.max(...labels.map((label) => label.priority))).toBeLessThan(80);
  });
  test('the camera stays near the region and between the zooms', () => {
    const box = LIGHT.bbox({ niveau: 'region' });
    const { center, zoom } = limitCamera({ center: [-100, 80], zoom: 99 }, box);
    expect(zoom).toBe(14);
    expect(Math.abs(center[0] - (box?.[0] ?? 0))).toBeLessThan(1);
    expect(Math.abs(center[1] - (box?.[3] ?? 0))).toBeLessThan(1);
  });
});

describe('a screen twice as large, seen from twice as far', () => {
  test('shows the same map: towns, labels and markers, at twice the size', () => {
    const [large, near] = [
      { width: SIZE.width * 2, height: SIZE.height * 2 },
      (zoom: number) => ({ center: FAR.center, zoom }) as const,
    ];
    // From where towns are named on, up to the smallest ones.
    for (const zoom of [7.1, 8.3, 9.2, 10]) {
      const usual = overlayFrame(model, near(zoom), SIZE);
      const twice = overlayFrame(
        overlayModel({ ...scene, tokens: scaleTokens(tokens, 2) }),
        near(zoom + 1),
        large,
      );
      const places = ({ labels }: typeof usual, by: number): readonly unknown[] =>
        labels.map(({ label, box, lines }) => ({
          key: label.key,
          lines: lines.map(({ text }) => text),
          x: expect.closeTo(box.x0 * by, 3),
          y: expect.closeTo(box.y0 * by, 3),
        }));
      expect(
        twice.labels.map(({ label, box, lines }) => ({
          key: label.key,
          lines: lines.map(({ text }) => text),
          x: box.x0,
          y: box.y0,
        })),
      ).toEqual(places(usual, 2));
      expect([...twice.markers]).toEqual([...usual.markers]);
    }
  });
  test('has the same hatching: patterns grow with the letters', () => {
    const sizes = (by: number): readonly number[] =>
      patternsOf(scaleTokens(tokens, by)).map(({ pattern }) => pattern.size);
    expect(sizes(2)).toEqual(sizes(1).map((size) => size * 2));
    // Whole half pixels, so that an image of them repeats without a seam.
    for (const size of sizes(34 / 24)) expect(size * 2).toBe(Math.round(size * 2));
  });
});

test('what is laid out for a view is kept until its camera, its frame, what stands over it, or its colours change', () => {
  const kept = overlayFrame(model, FAR, SIZE);
  expect(overlayFrame(overlayModel({ ...scene }), { ...FAR }, { ...SIZE })).toBe(kept);
  const others = [
    overlayFrame(model, { ...FAR, zoom: 7.2 }, SIZE),
    overlayFrame(model, FAR, { ...SIZE, width: 1000 }),
    overlayFrame(model, FAR, SIZE, [{ x0: 500, y0: 200, x1: 800, y1: 500 }]),
    overlayFrame(overlayModel({ ...scene, tokens: TOKENS.dark }), FAR, SIZE),
    overlayFrame(overlayModel({ ...scene, view: { ...scene.view } }), FAR, SIZE),
  ];
  for (const other of others) expect(other).not.toBe(kept);
  expect(overlayFrame(model, FAR, SIZE)).toEqual(kept);
});
