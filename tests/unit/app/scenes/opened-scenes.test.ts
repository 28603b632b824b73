import { expect, test } from 'vitest';
import { openScene } from '../../../../src/app/scenes/open-scene';
import { openedScene, openingSteps } from '../../../../src/app/scenes/opened-scenes';
import { parseShow } from '../../../../src/load/scenes-json';
import { dataText, realModel } from '../../../fixtures/real-model';

test('a show is opened one scene a step, and its pages find what the steps have made', () => {
  const read = parseShow(dataText('scenes/pactes.json'), 'pactes.json', realModel.pacts.axes);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const { show } = read;
  const steps = [...openingSteps(realModel, show)];
  expect(steps).toHaveLength(show.scenes.length);
  for (const step of steps) step();
  for (const scene of show.scenes) {
    expect(openedScene(realModel, scene)).toEqual(openScene(realModel, scene));
    expect(openedScene(realModel, scene)).toBe(openedScene(realModel, scene));
  }
});
