import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/{unit,data,geodata}/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
    // A forgotten `.only` must not pass for a green suite.
    allowOnly: !process.env.CI,
  },
});
