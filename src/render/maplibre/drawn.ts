import type { Map as GlMap } from 'maplibre-gl';

/**
 * Resolves when the graphics processor has done all that the map has asked of it so far. What is asked is only queued:
 * a canvas shown before that would hold up the page until the queue is empty.
 */
export function whenDrawn(map: GlMap): Promise<void> {
  const gl = map.getCanvas().getContext('webgl2');
  const sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !sync) return Promise.resolve();
  gl.flush();
  return new Promise((done) => {
    const look = (): void => {
      // A lost context never signals; what follows its loss is told by another event.
      if (gl.isContextLost() || gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED) {
        gl.deleteSync(sync);
        done();
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Milliseconds that one frame of the map takes on this machine, until it is drawn. */
export async function timeFrame(map: GlMap): Promise<number> {
  await whenDrawn(map);
  const start = performance.now();
  await new Promise<void>((done) => {
    map.once('render', () => done());
    map.triggerRepaint();
  });
  await whenDrawn(map);
  return performance.now() - start;
}
