import { expect, test } from 'vitest';
import type { EpciCode } from '../../../../src/domain/codes';
import type { ClassRank } from '../../../../src/domain/indicators/classes';
import { joinedAreas } from '../../../../src/render/svg/start-markup';
import { begunOf } from '../../../../src/state/url/state-keys';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import type { AreaMark } from '../../../../src/view/map-view';
import { realModel } from '../../../fixtures/real-model';

const [a, b, c, d, e] = realModel.cog.epci.map(({ code }) => code);
const area = (
  code: EpciCode | undefined,
  rank: ClassRank,
  outline: AreaMark['outline'] = 'none',
): AreaMark => ({
  key: `epci-${code}`,
  shape: { niveau: 'epci', codes: code ? [code] : [] },
  fill: { kind: 'class', rank },
  precision: 'exact',
  overlay: false,
  outline,
});
const codes = (areas: readonly AreaMark[]): readonly (readonly string[])[] =>
  joinedAreas(areas).map(({ shape }) => (shape.niveau === 'region' ? [] : shape.codes));

test('areas that look alike are one shape, and none is moved over or under what has an outline', () => {
  expect(codes([area(a, 1), area(b, 2), area(c, 1)])).toEqual([[a, c], [b]]);
  expect(codes([area(a, 1), area(b, 1, 'party'), area(c, 1), area(d, 1)])).toEqual([[a], [b], [c, d]]);
  expect(codes([area(a, 1), { ...area(b, 1), precision: 'approche' }, area(e, 1)])).toEqual([[a, e], [b]]);
});

test('every unit of a theme is drawn once in its own fill', () => {
  const { areas } = buildMapView(realModel, begunOf('besoins'), cogAnchors(realModel));
  const drawn = joinedAreas(areas);
  expect(drawn.length).toBeLessThan(areas.length / 4);
  const fills = (list: readonly AreaMark[]): readonly string[] =>
    list
      .flatMap(({ shape, fill, precision }) =>
        shape.niveau === 'region' ? [] : shape.codes.map((code) => JSON.stringify([code, fill, precision])),
      )
      .sort();
  expect(fills(drawn)).toEqual(fills(areas));
  expect(joinedAreas([])).toEqual([]);
});
