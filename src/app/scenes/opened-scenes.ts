import type { Model } from '../../domain/model';
import { remembered } from '../../domain/remember';
import type { Show } from '../../domain/show/scene';
import { openScene } from './open-scene';

/** A scene joined with the model, once. */
export const openedScene = remembered(openScene);

/** Opens the scenes of a show, one a step: rendered all at once, they would hold the page up before its first scene. */
export function* openingSteps(model: Model, { scenes }: Show): Iterable<() => void> {
  for (const scene of scenes) yield () => void openedScene(model, scene);
}
