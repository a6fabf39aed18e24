import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** One project per suite, so that `verify` can name and count them. */
const suite = (name: string, timeout: number, parallel: boolean) => ({
  root,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
    fileParallelism: parallel,
    pool: 'forks' as const,
  },
});

export default defineConfig({
  root,
  test: {
    projects: [
      suite('unit', 30_000, true),
      suite('contract', 30_000, true),
      suite('golden', 60_000, true),
      suite('property', 240_000, true),
      suite('architecture', 60_000, true),
      suite('e2e', 240_000, false),
    ],
  },
});
