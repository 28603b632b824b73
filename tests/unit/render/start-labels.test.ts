import { describe, expect, test } from 'vitest';
import { MAP_PADDING } from '../../../src/app/common/map-layout';
import { fitCamera, toScreen } from '../../../src/domain/projection';
import { overlayFrame, overlayModel } from '../../../src/render/svg/overlay/overlay-model';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { TOKENS } from '../../../src/tokens/token-sets';
import { leadersCross } from '../../../src/view/labels/label-leader';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { realModel } from '../../fixtures/real-model';
import { CONTEXT, LIGHT } from './map-fixtures';

/** Maps of the start view in usual windows. */
const MAPS = [
  ['1366 × 768', { width: 722, height: 712 }, MAP_PADDING.wide],
  ['1920 × 1080', { width: 1276, height: 1024 }, MAP_PADDING.tall],
  ['390 × 844', { width: 390, height: 338 }, MAP_PADDING.phone],
] as const;

describe.each(MAPS)('labels of the start view at %s', (_, size, padding) => {
  const scene = {
    view: buildMapView(realModel, START, cogAnchors(realModel)),
    boundaries: LIGHT,
    context: CONTEXT,
    tokens: TOKENS.light,
  };
  const camera = fitCamera(realModel.cog.region.bbox, size, padding);
  const { labels } = overlayFrame(overlayModel(scene), camera, size);

  test('name the seven contracting parties, and give the value of each département', () => {
    const named = labels.filter(({ label }) => label.kind === 'unit');
    expect(named.map(({ label }) => label.name).sort()).toEqual(
      realModel.pacts.parties.map(({ nomCourt }) => nomCourt).sort(),
    );
    for (const { label, lines } of named) {
      if (label.key.startsWith('departement-')) expect(lines.at(-1)?.text).toBe(label.value);
    }
  });

  test('keep the towns, their dots and the parties apart', () => {
    const towns = labels.filter(({ label }) => label.kind === 'town');
    for (const town of towns) {
      const [x, y] = toScreen(camera, size, town.label.at);
      for (const { label, box } of labels) {
        if (label === town.label) continue;
        const name = [town.box.x0 - 5, town.box.y0 - 5, town.box.x1 + 5, town.box.y1 + 5] as const;
        const apart = (west: number, north: number, east: number, south: number): boolean =>
          box.x1 <= west || box.x0 >= east || box.y1 <= north || box.y0 >= south;
        if (label.kind === 'unit') expect(apart(...name)).toBe(true);
        expect(apart(x - 3, y - 3, x + 3, y + 3)).toBe(true);
      }
    }
  });
});

describe.each(MAPS)('labels of the crossed coverage at %s', (_, size, padding) => {
  const state: ExplorerState = {
    ...START,
    theme: 'couverture',
    couverture: { ...START.couverture, unite: 'epci' },
  };
  const view = buildMapView(realModel, state, cogAnchors(realModel));
  const scene = { view, boundaries: LIGHT, context: CONTEXT, tokens: TOKENS.light };
  const camera = fitCamera(realModel.cog.region.bbox, size, padding);
  const unitsAt = (zoom: number) =>
    overlayFrame(overlayModel(scene), { ...camera, zoom }, size).labels.filter(
      ({ label }) => label.kind === 'unit',
    );

  test('are few, and each stands on one ground: no border strikes its letters through', () => {
    const units = unitsAt(camera.zoom);
    expect(units.length).toBeGreaterThan(4);
    expect(units.length).toBeLessThanOrEqual(16);
    for (const { label, even, lines } of units) {
      expect(even, label.name).toBe(true);
      for (const { text } of lines) expect(text, label.name).not.toMatch(/^[-–]/);
    }
  });

  test('are called out by leaders that do not cross', () => {
    const leaders = unitsAt(camera.zoom).flatMap(({ leader }) => (leader ? [leader] : []));
    expect(leaders.length).toBeGreaterThan(1);
    leaders.forEach((one, i) => {
      for (const other of leaders.slice(i + 1)) expect(leadersCross(one, other)).toBe(false);
    });
  });

  test('are more as one zooms, and then tell their shares', () => {
    const near = unitsAt(9);
    expect(near.every(({ even }) => even)).toBe(true);
    expect(view.labels.filter(({ minZoom }) => minZoom > camera.zoom && minZoom <= 9)).not.toEqual([]);
  });
});

describe.each(MAPS)('labels of the needs at %s', (_, size, padding) => {
  test.each(realModel.pacts.indicateurs.filter(({ niveau }) => niveau === 'epci'))(
    'are few, each over its own ground or called out of the region: $nom',
    ({ id }) => {
      const state: ExplorerState = {
        ...START,
        theme: 'besoins',
        besoins: { ...START.besoins, indicateur: id },
      };
      const view = buildMapView(realModel, state, cogAnchors(realModel));
      const scene = { view, boundaries: LIGHT, context: CONTEXT, tokens: TOKENS.light };
      const camera = fitCamera(realModel.cog.region.bbox, size, padding);
      const units = overlayFrame(overlayModel(scene), camera, size).labels.filter(
        ({ label }) => label.kind === 'unit',
      );
      expect(units.length).toBeGreaterThan(2);
      expect(units.length).toBeLessThanOrEqual(10);
      for (const { label, even } of units) expect(even, label.name).toBe(true);
    },
  );
});
