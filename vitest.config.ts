import { defineConfig } from 'vitest/config';

/** They put a module of their own in the place of another, or load one afresh: each has a world of its own. */
const ALONE = [
  'tests/unit/render/machine.test.ts',
  'tests/unit/render/maplibre/map-adapter.test.ts',
  'tests/unit/app/load-data.test.ts',
];

export default defineConfig({
  test: {
    environment: 'node',
    // One for each core: by default one core is left to a person who works meanwhile, and of two that is half.
    maxWorkers: '100%',
    // A machine that does other things besides takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A forgotten `.only` must not pass for a green suite.
    allowOnly: !process.env.CI,
    unstubGlobals: true,
    setupFiles: ['tests/own-environment.ts'],
    unstubEnvs: true,
    // What a module becomes is kept from run to run, under the sum of what it is made of.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/modules' },
    projects: [
      {
        extends: true,
        test: {
          name: 'ensemble',
          include: ['tests/{unit,data,geodata}/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          exclude: ALONE,
          // The model, the boundaries and the libraries are read once by each worker, not once by each file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'à part', include: ALONE } },
    ],
  },
});
