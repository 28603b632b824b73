import type { Model } from '../../domain/model';
import { remembered } from '../../domain/remember';
import type { Scene, Show } from '../../domain/show/scene';
import { stepByStep } from '../../view/labels/steps';
import { type OpenScene, openingScene, openScene } from './open-scene';

/** Just opened by steps, on its way to where it is remembered. */
const opening = new WeakMap<Scene, OpenScene>();

/** A scene joined with the model, once. */
export const openedScene = remembered((model, scene: Scene) => opening.get(scene) ?? openScene(model, scene));

/** Opens the scenes of a show, a piece a step: rendered all at once, they would hold the page up before its first scene. */
export function* openingSteps(model: Model, { scenes }: Show): Iterable<() => void> {
  for (const scene of scenes)
    yield* stepByStep(openingScene(model, scene), (opened) => {
      opening.set(scene, opened);
      openedScene(model, scene);
      opening.delete(scene);
    });
}
