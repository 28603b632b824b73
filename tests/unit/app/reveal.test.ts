import { describe, expect, test } from 'vitest';
import { MAP_PADDING } from '../../../src/app/common/map-layout';
import { linkedCamera } from '../../../src/app/map/framing/reveal';
import { parents } from '../../../src/domain/model';
import { type Place, parsePlaceKey } from '../../../src/domain/place';
import { type Camera, groundBox } from '../../../src/domain/projection';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { realModel } from '../../fixtures/real-model';

const SIZE = { width: 722, height: 712 };
/** Names of communes come after the first map. */
const early = { ...realModel, names: null };
const PERONNE = 'commune-80620';

const placesOf = (keys: readonly string[]): readonly Place[] =>
  keys.map((key) => {
    const place = parsePlaceKey(key);
    if (!place) throw new Error(key);
    return place;
  });
function opened(keys: readonly string[], changes: Partial<ExplorerState> = {}): Camera | null {
  const [first, ...rest] = placesOf(keys);
  if (!first) return null;
  const state: ExplorerState = {
    ...START,
    selection: { kind: 'places', places: [first, ...rest] },
    ...changes,
  };
  return linkedCamera(early, cogAnchors(early), state, SIZE, MAP_PADDING.wide);
}

describe('where a link opens', () => {
  test('on the EPCI of the commune that it chooses, before the names of communes are there', () => {
    const camera = opened([PERONNE]);
    const [place] = placesOf([PERONNE]);
    if (!camera || place?.kind !== 'commune') throw new Error('no camera');
    const epci = parents(early, place).find(({ kind }) => kind === 'epci');
    const box = epci && cogAnchors(early)(epci)?.bbox;
    if (!box) throw new Error('no EPCI');
    const [west, south, east, north] = groundBox(camera, SIZE);
    expect(west < box[0] && south < box[1] && east > box[2] && north > box[3]).toBe(true);
    // Around it, and little more.
    expect(east - west).toBeLessThan(4 * (box[2] - box[0]));
  });
  test('on the region, where what it chooses is seen well enough', () => {
    expect(opened(['departement-80'])).toBeNull();
    expect(opened(['epci-200093201'])).toBeNull();
  });
  test('where it says itself; on the region for several places', () => {
    expect(opened([PERONNE], { camera: { center: [2.5, 50], zoom: 7.5 } })).toBeNull();
    expect(opened([PERONNE, 'commune-80021'])).toBeNull();
  });
});
