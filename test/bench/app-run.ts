import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { type ProfilePerson, profilePassword } from '../support/make-profile.ts';
import { signInAs } from '../support/sign-in.ts';
import type { bench } from './page-side.ts';

export type PageSide = typeof bench;

const root = new URL('../../', import.meta.url).pathname;
let pageScript: Promise<string> | undefined;

/** The baselines as one script without imports, for the debugger to evaluate. */
function builtPageScript(): Promise<string> {
  pageScript ??= build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: { entry: join(root, 'test/bench/page-side.ts'), formats: ['iife'], name: 'benchPageSide' },
    },
  }).then((built) => {
    const [output] = Array.isArray(built) ? built : [built];
    if (!output || !('output' in output)) throw new Error('the page side was built');
    return output.output[0].code;
  });
  return pageScript;
}

export interface BenchApp {
  readonly app: RunningApp;
  readonly page: Page;
  /** Calls one of the baselines inside the page. */
  run<N extends keyof PageSide>(
    name: N,
    ...input: PageSide[N] extends (...input: infer I) => unknown ? I : never
  ): Promise<PageSide[N] extends (...input: never) => infer O ? Awaited<O> : never>;
  end(): Promise<void>;
}

/** A folder of its own for one repetition: empty, or a copy of a prepared profile. */
export async function freshFolder(from?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-bench-'));
  if (from) await cp(from, folder, { recursive: true, filter: (path) => !path.includes('/cadangan') && !path.endsWith('.lock') });
  return folder;
}

/** Opens the shipped bundles on a profile. The folder is removed at the end. */
export async function openBenchApp(userData: string, person?: ProfilePerson): Promise<BenchApp> {
  const app = await launchApp({ userData, env: { PANTAU_STAND_IN_ECHO: '1' } });
  const { page } = app;
  await page.evaluate(await builtPageScript());
  if (person) await signInAs(page, person, profilePassword);
  return {
    app,
    page,
    run: (name, ...input) =>
      page.evaluate(
        ([call, args]) => {
          const { bench } = window as unknown as { bench: Record<string, (...input: unknown[]) => unknown> };
          return bench[call as string]?.(...(args as unknown[]));
        },
        [name, input] as const,
      ) as never, // The call's own output type, checked by the signature.
    async end() {
      await app.close();
      await rm(userData, { recursive: true, force: true });
    },
  };
}
