import { defineConfig } from 'vitest/config';

const never = ['node_modules/**', 'dist/**'];

// The same commit gives the same answer; npm run campaign asks with fresh seeds.
const setupFiles = ['test/same-seed.ts'];

// Where whole pages are rendered React takes the form that users get: twice as fast. The unit tests keep the one that warns.
const asServed = { oxc: { jsx: { development: false } } };
const env = { NODE_ENV: 'production' };

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // What is pure leaves nothing behind for the next file: everything is loaded once, for half of the time.
          isolate: false,
          maxWorkers: 2,
          setupFiles,
          include: ['app/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...never, '**/*.db.test.ts'],
          // A busy machine is slow; that is no fault of the code.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        ...asServed,
        test: {
          env,
          name: 'db',
          setupFiles,
          include: ['app/**/*.db.test.ts', 'test/**/*.db.test.ts'],
          exclude: never,
          globalSetup: ['test/postgres.global.ts'],
          // Each test file waits for the database about a fifth of its time: two side by side keep two cores busy.
          maxWorkers: 2,
          // The product is loaded once for all files of a worker: a quarter less to do. No file changes it for the next.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Everything that is said of every input, with inputs nobody has tried yet.
          name: 'fresh-seeds',
          include: ['app/**/*.test.{ts,tsx}'],
          exclude: [...never, '**/*.db.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        ...asServed,
        test: {
          env,
          // The hardening tests for hours instead of seconds: npm run campaign.
          name: 'campaign',
          include: ['test/hardening/**/*.db.test.ts', 'test/hardening/**/*.campaign.ts'],
          exclude: never,
          globalSetup: ['test/postgres.global.ts'],
          provide: { isCampaign: true },
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        ...asServed,
        test: {
          env,
          name: 'browser',
          include: ['e2e/**/*.e2e.ts'],
          exclude: never,
          globalSetup: ['test/postgres.global.ts'],
          // A journey waits for pages nearly half of its time: two side by side keep two cores busy.
          maxWorkers: 2,
          // Each file has a server and a browser of its own; what they are made of is loaded once.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
