import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'samples/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'samples/uploads/**'],
    // Tests with real engines read pages; the rest takes milliseconds.
    testTimeout: 30_000,
  },
});
