import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../../../src/domain/cog';
import { fitCamera, worldSize } from '../../../../src/domain/projection';
import { groundUnder } from '../../../../src/render/common/ground';
import { overlayFrame, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { START } from '../../../../src/state/explorer-state';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { inkBox } from '../../../../src/view/labels/label-candidates';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { nearView } from '../../../../src/view/map/place-names';
import { scaleBar } from '../../../../src/view/map/scale-bar';
import { realModel } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../../render/map-fixtures';

const SIZE = { width: 722, height: 712 };
const PERONNE = realModel.cog.nommees.find(({ nom }) => nom === 'Péronne')?.point ?? [2.93, 49.93];
const view = nearView(realModel, buildMapView(realModel, START, cogAnchors(realModel)), true);
const model = overlayModel({ view, boundaries: LIGHT, context: CONTEXT, tokens: TOKENS.light });
const namedAt = (zoom: number) =>
  overlayFrame(model, { center: PERONNE, zoom }, SIZE).labels.map(({ label }) => label);

describe('names of the ground', () => {
  test('of EPCI and of communes wait for the reader to come near', () => {
    const far = overlayFrame(
      model,
      fitCamera(realModel.cog.region.bbox, SIZE, { top: 0, right: 0, bottom: 0, left: 0 }),
      SIZE,
    ).labels;
    expect(far.filter(({ label }) => label.kind === 'district')).toEqual([]);
    expect(namedAt(9.3).filter(({ kind }) => kind === 'district').length).toBeGreaterThan(2);
    expect(namedAt(11).filter(({ kind }) => kind === 'town').length).toBeGreaterThan(
      namedAt(9.3).filter(({ kind }) => kind === 'town').length,
    );
  });

  test('come with the lines between communes, once', () => {
    expect(view.boundaries.filter(({ level }) => level === 'commune')).toHaveLength(1);
    expect(nearView(realModel, view, true).boundaries).toEqual(view.boundaries);
    const start = buildMapView(realModel, START, cogAnchors(realModel));
    expect(nearView(realModel, start, false).boundaries).toEqual(start.boundaries);
  });

  test('stand once each, without the list of their towns, and without what the view names', () => {
    for (const zoom of [9, 10, 11, 12]) {
      const keys = namedAt(zoom).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
    const names = view.labels.map(({ name }) => name);
    expect(names.filter((name) => name.includes('('))).toEqual([]);
    for (const { key } of view.labels.filter(({ kind }) => kind === 'unit'))
      expect(view.labels.filter((mark) => mark.key === key)).toHaveLength(1);
  });
});

describe('what lies around the region', () => {
  /** Where the name of a sea stands when the whole region is seen, and what lies under it. */
  const around = (width: number, height: number, point: LonLat) => {
    const landmarks = { villes: [], etiquettes: [{ nom: 'Mer de fiction', genre: 'mer' as const, point }] };
    const scene = {
      ...{ view: { ...view, labels: [], symbols: [] }, boundaries: LIGHT, tokens: TOKENS.light },
      context: { ...CONTEXT, landmarks },
    };
    const size = { width, height };
    const camera = fitCamera(realModel.cog.region.bbox, size, { top: 60, right: 60, bottom: 60, left: 60 });
    const ground = groundUnder(scene, camera, size);
    return overlayFrame(overlayModel(scene), camera, size).labels.map(({ box }) => ground.keys(inkBox(box)));
  };
  const COAST: LonLat = [1.55, 50.4];

  test('is named beside it, never on it: the name of a sea drifts', () => {
    expect(around(722, 712, COAST)).toEqual([[null]]);
  });

  test('goes without a name where there is no room for one', () => {
    const [west, south, east, north] = realModel.cog.region.bbox;
    expect(around(722, 712, [(west + east) / 2, (south + north) / 2])).toEqual([]);
  });
});

describe('the scale bar', () => {
  test('is a round length, and as wide as it is on the ground', () => {
    const camera = { center: [2.9, 49.9], zoom: 9.6 } as const;
    const bar = scaleBar(camera, 84);
    expect(bar.width).toBeLessThanOrEqual(84);
    expect(bar.width).toBeGreaterThan(84 / 2.5 - 1);
    // Second route: a degree of latitude is 111.2 km, whatever the projection does around.
    const degree = (worldSize(camera.zoom) / 360 / Math.cos((49.9 * Math.PI) / 180)) * (360 / 360);
    const km = (bar.width / degree) * 111.32;
    expect(bar.text.replace(/\D/g, '')).toBe(String(Math.round(km)));
    expect(bar.text).toMatch(/\skm$/);
    expect(scaleBar({ ...camera, zoom: 14 }, 84).text).toMatch(/\sm$/);
  });
});
