import { useCallback, useRef } from 'react';
import type { Boundaries, Context } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import { outlineSteps, type Scene } from '../../render/map-host';
import type { Store } from '../../state/store';
import type { MapTheme } from '../../theme/map-theme';
import type { Dispatch } from '../../ui/common/types';
import { circleScale } from '../../view/map/small-map';
import { afterSteps } from '../map/on-new-ground';
import { currentMap } from '../map/page-map';
import { controlsOf } from './known-controls';
import { legendOf, mapViewOf, scaledOf, withoutCamera } from './known-views';

interface Ground {
  readonly model: Model;
  readonly boundaries: Boundaries | null;
  readonly context: Context;
  readonly theme: MapTheme;
}

/** Runs after the frame of the present gesture is on screen. @returns gives it up */
function afterFrame(run: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run);
  });
  return () => cancelAnimationFrame(frame);
}

/**
 * Works out what a command would show while the pointer is only over it, in short tasks: its click then writes what is
 * ready. Nothing of it is shown, and what it would not find ready a click works out itself.
 */
export function useForesight(store: Store, ground: Ground): Dispatch {
  const latest = useRef(ground);
  latest.current = ground;
  const giveUp = useRef(() => {});
  return useCallback<Dispatch>(
    (command) => {
      giveUp.current();
      giveUp.current = afterFrame(() => {
        const { model, boundaries, ...rest } = latest.current;
        const map = currentMap();
        if (!map || !boundaries) return;
        const state = withoutCamera(store.foresee(command));
        const drawn = mapViewOf(model, state);
        const scene: Scene = { view: scaledOf(drawn, circleScale(map.host.size())), boundaries, ...rest };
        const steps = [
          () => void legendOf(model, state, drawn),
          () => void controlsOf(model, state),
          ...outlineSteps(scene),
        ];
        giveUp.current = afterSteps(steps, () => map.host.foresee(scene), true);
      });
    },
    [store],
  );
}
