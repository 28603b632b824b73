import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Fenced, whenDrawn } from '../../../../src/render/maplibre/drawn';

const UNSIGNALED = 0x9118;
const SIGNALED = 0x9119;

/** A context whose fence answers what it is told to. */
function fenced(answer: { status: unknown }) {
  const left: unknown[] = [];
  const gl: Fenced = {
    SYNC_GPU_COMMANDS_COMPLETE: 0x9117,
    SYNC_STATUS: 0x9114,
    UNSIGNALED,
    fenceSync: () => ({}),
    flush: () => undefined,
    getSyncParameter: () => answer.status,
    deleteSync: (sync) => {
      left.push(sync);
    },
  };
  return { gl, left };
}

describe('what the graphics processor has drawn', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is waited for, as long as it takes', async () => {
    const answer = { status: UNSIGNALED as unknown };
    const { gl, left } = fenced(answer);
    let done = false;
    whenDrawn(gl).then(() => {
      done = true;
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(done).toBe(false);
    answer.status = SIGNALED;
    await vi.advanceTimersByTimeAsync(10);
    expect(done).toBe(true);
    expect(left).toHaveLength(1);
  });

  test('is not waited for when the context is lost, or was restored without the fence', async () => {
    const { gl } = fenced({ status: null });
    const waited = whenDrawn(gl);
    await vi.advanceTimersByTimeAsync(10);
    await expect(waited).resolves.toBeUndefined();
    await expect(whenDrawn(null)).resolves.toBeUndefined();
    await expect(whenDrawn({ ...gl, fenceSync: () => null })).resolves.toBeUndefined();
  });
});
