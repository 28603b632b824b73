import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { captionOf } from '../../../../src/app/foresight/first-views';
import { mapViewOf, withoutCamera } from '../../../../src/app/foresight/known-views';
import { gateOf } from '../../../../src/app/presentation/ahead/gate';
import {
  nearestFirst,
  type Room,
  roomView,
  sceneInput,
  sceneSteps,
  signsOf,
  stageSteps,
} from '../../../../src/app/presentation/ahead/scene-views';
import { openScene } from '../../../../src/app/scenes/open-scene';
import { fitCamera } from '../../../../src/domain/projection';
import { parseBoundaries } from '../../../../src/load/boundaries';
import { NO_CONTEXT } from '../../../../src/load/boundaries-context';
import { parseShow } from '../../../../src/load/scenes-json';
import { frameSteps, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { createExplorerStore } from '../../../../src/state/store';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { dataText, ROOT, realModel } from '../../../fixtures/real-model';

const topology = readFileSync(`${ROOT}/geodata/boundaries/niveaux.topo.json`, 'utf8');
const room: Room = {
  model: realModel,
  boundaries: parseBoundaries(topology, 'niveaux.topo.json'),
  context: NO_CONTEXT,
  tokens: TOKENS.projector,
  scale: 1.2,
  size: { width: 900, height: 700 },
  padding: { top: 36, right: 36, bottom: 36, left: 36 },
  fixed: null,
};
const read = parseShow(dataText('scenes/pactes.json'), 'pactes.json', realModel.pacts.axes);
if (!read.ok) throw new Error(read.faults.join('\n'));
const scenes = read.show.scenes.map((scene) => openScene(realModel, scene));
const maps = scenes.filter(({ genre }) => genre === 'carte');

test('what is made ahead of a scene is what the stage then shows, the same objects', () => {
  expect(maps.length).toBeGreaterThan(10);
  for (const scene of maps) {
    const ahead = sceneInput(room, scene)?.view;
    expect(ahead).toBeDefined();
    const still = withoutCamera(scene.state);
    const signs = signsOf(room, still, mapViewOf(realModel, still), scene.state.camera, scene.frame);
    for (const step of sceneSteps(room, scene)) step();
    // As the stage does: a store of its own, and its state without the camera.
    const shown = withoutCamera(createExplorerStore(scene.state).api.getState());
    const view = mapViewOf(realModel, shown);
    expect(roomView(view, room, scene.named)).toBe(ahead);
    expect(signsOf(room, shown, view, null, scene.frame)).toBe(signs);
    expect(captionOf(realModel, shown)).toBe(captionOf(realModel, still));
  }
});

test('the first map of a room is drawn in steps, before it stands there', () => {
  const { size } = room;
  const view = maps.map((scene) => sceneInput(room, scene)?.view).find((one) => one);
  if (!view || !size || !room.boundaries) throw new Error('no map');
  const place = { clientWidth: size.width, clientHeight: size.height };
  expect([...stageSteps(room, view, null, null, { ...place, clientWidth: 0 })]).toEqual([]);
  for (const step of stageSteps(room, view, null, null, place)) step();
  // As the map makes it: an input of its own, of the same parts.
  const input = { view, boundaries: room.boundaries, context: room.context, tokens: room.tokens };
  const camera = fitCamera(realModel.cog.region.bbox, size, room.padding);
  expect([...frameSteps(overlayModel(input), camera, size)]).toEqual([]);
});

test('of another room, signs are made anew', () => {
  const [scene] = maps;
  if (!scene) throw new Error('no map');
  const still = withoutCamera(scene.state);
  const signs = (of: Room) => signsOf(of, still, mapViewOf(realModel, still), null, scene.frame);
  expect(signs({ ...room, scale: 2 })).not.toBe(signs(room));
});

test('the nearest scenes are made ready first', () => {
  expect(nearestFirst(2, 6)).toEqual([2, 3, 1, 4, 0, 5]);
  expect(nearestFirst(0, 3)).toEqual([0, 1, 2]);
});

const busy = (): void => {
  const until = performance.now() + 20;
  while (performance.now() < until);
};

test('a scene that is ready is turned to in the event itself', () => {
  const turned: number[] = [];
  gateOf(() => [])(3, () => turned.push(3));
  expect(turned).toEqual([3]);
});

test('one that is not is made ready before it is shown, and given up for the next command', async () => {
  const turned: number[] = [];
  const gate = gateOf(() => [busy, busy]);
  const giveUp = gate(3, () => turned.push(3));
  expect(turned).toEqual([]);
  giveUp();
  await new Promise<void>((done) => {
    gate(4, () => {
      turned.push(4);
      done();
    });
  });
  expect(turned).toEqual([4]);
});
