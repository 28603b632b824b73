import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A page whose WebGL says this of itself; `null` for none that draws at the pace of a card. */
function browser(names: { readonly RENDERER: string; readonly hidden?: string } | null): () => number {
  let asked = 0;
  let lost = 0;
  const gl = names && {
    RENDERER: 1,
    getParameter: (name: number) => (name === 1 ? names.RENDERER : names.hidden),
    getExtension: (name: string) =>
      name === 'WEBGL_lose_context'
        ? {
            loseContext: () => {
              lost += 1;
            },
          }
        : { UNMASKED_RENDERER_WEBGL: 2 },
  };
  vi.stubGlobal('document', {
    createElement: () => ({
      getContext: (kind: string, how: { failIfMajorPerformanceCaveat?: boolean }) => {
        asked += 1;
        expect([kind, how.failIfMajorPerformanceCaveat]).toEqual(['webgl2', true]);
        return gl;
      },
    }),
  });
  return () => (gl ? lost : asked);
}
const load = () => import('../../../src/render/common/machine');

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['none', null, false],
  ['Chromium with a card', { RENDERER: 'WebKit WebGL', hidden: 'ANGLE (NVIDIA, GeForce GTX 1650)' }, true],
  [
    'Chromium without',
    {
      RENDERER: 'WebKit WebGL',
      hidden: 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device), SwiftShader driver)',
    },
    false,
  ],
  ['Firefox with a card', { RENDERER: 'Radeon HD 3200 Graphics, or similar' }, true],
  ['Firefox without', { RENDERER: 'llvmpipe, or similar' }, false],
  ['Safari', { RENDERER: 'Apple GPU' }, true],
  ['Windows without', { RENDERER: 'ANGLE (Microsoft, Microsoft Basic Render Driver)' }, false],
] as const)('a graphics card: %s', async (_, names, found) => {
  browser(names);
  expect((await load()).hasGraphicsCard()).toBe(found);
});

test('is asked for once, and its context given back', async () => {
  const count = browser({ RENDERER: 'Apple GPU' });
  const { hasGraphicsCard } = await load();
  hasGraphicsCard();
  hasGraphicsCard();
  expect(count()).toBe(1);
});

test('is none once its frames were found slow', async () => {
  browser({ RENDERER: 'Apple GPU' });
  const { foundSlow, hasGraphicsCard } = await load();
  expect(hasGraphicsCard()).toBe(true);
  foundSlow();
  expect(hasGraphicsCard()).toBe(false);
});
