import { expect, test } from 'vitest';
import { openScene } from '../../../../src/app/scenes/open-scene';
import { openedScene, openingSteps } from '../../../../src/app/scenes/opened-scenes';
import { parseShow } from '../../../../src/load/scenes-json';
import { dataText, realModel } from '../../../fixtures/real-model';

test('a show is opened in steps shorter than a scene, and its pages find what they have made', () => {
  const read = parseShow(dataText('scenes/pactes.json'), 'pactes.json', realModel.pacts.axes);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const { show } = read;
  let steps = 0;
  for (const step of openingSteps(realModel, show)) {
    step();
    steps += 1;
  }
  expect(steps).toBeGreaterThan(4 * show.scenes.length);
  for (const scene of show.scenes) {
    expect(openedScene(realModel, scene)).toEqual(openScene(realModel, scene));
    expect(openedScene(realModel, scene)).toBe(openedScene(realModel, scene));
  }
});
