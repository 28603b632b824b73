import type { Map as GlMap } from 'maplibre-gl';

/** Milliseconds between two looks at the graphics processor: a timer, since frames stop behind another tab. */
const LOOK = 4;
/** A frame may be held up by something else: it is tried again, unless it is slow beyond doubt. */
const FRAMES = 3;
const BEYOND_DOUBT = 150;

/** The part of a WebGL context that a fence needs. */
export type Fenced = Pick<
  WebGL2RenderingContext,
  | 'fenceSync'
  | 'flush'
  | 'getSyncParameter'
  | 'deleteSync'
  | 'SYNC_GPU_COMMANDS_COMPLETE'
  | 'SYNC_STATUS'
  | 'UNSIGNALED'
>;

/**
 * Resolves when the graphics processor has done all that was asked of it so far. What is asked is only queued: a canvas
 * shown before that would hold up the page until the queue is empty. A context that is lost meanwhile resolves too, its
 * loss being told by an event of its own.
 */
export async function whenDrawn(gl: Fenced | null): Promise<void> {
  const sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !sync) return;
  gl.flush();
  // Neither a lost context nor a restored one, to which this fence is unknown, answers "not yet".
  do await new Promise((done) => setTimeout(done, LOOK));
  while (gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.UNSIGNALED);
  gl.deleteSync(sync);
}

export const contextOf = (map: GlMap): WebGL2RenderingContext | null => map.getCanvas().getContext('webgl2');

/** Milliseconds that a frame of the map takes on this machine, from the first command to the last pixel: the least of a few. */
export async function timeFrame(map: GlMap): Promise<number> {
  const gl = contextOf(map);
  await whenDrawn(gl);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < FRAMES && !(least > BEYOND_DOUBT && i > 0); i += 1) {
    const start = performance.now();
    map.redraw();
    await whenDrawn(gl);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
