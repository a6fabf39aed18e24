import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { builtMain } from './bundles.ts';
import type { Notice, Reply } from './electron-stand-in/control.ts';
import { isRunning } from './electron-stand-in/processes.ts';
import type { LaunchOptions, RunningApp } from './launch-app.ts';

const register = new URL('./electron-stand-in/register.ts', import.meta.url).href;
const root = fileURLToPath(new URL('../..', import.meta.url));
const patience = 60_000;

/** Runs the bundles on the stand-in and connects to the Chromium that it shows them in. */
export async function launchOnStandIn({ userData, env, headless = true, main }: LaunchOptions): Promise<RunningApp> {
  const script = main ?? (await builtMain());
  const child = spawn(process.execPath, ['--import', register, script, `--user-data-dir=${userData}`], {
    cwd: root,
    env: { ...process.env, ...env, NODE_OPTIONS: '', STAND_IN_ATTENDED: '1', STAND_IN_HEADED: headless ? '' : '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const line = openLine(child);
  const { endpoint, pid } = await line.until('browser');
  const { url } = await line.until('loaded');
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true, isLocal: true });
  const page = pageOf(browser, url);
  const { ask, exited, output } = line;
  const answer = (kind: 'open' | 'save' | 'message', value: unknown): Promise<void> => ask('answerDialog', { kind, value });

  const ended = async (): Promise<void> => {
    await exited;
    for (let tries = 0; isRunning(pid) && tries < 400; tries += 1) await delay(25);
    await browser.close().catch(() => undefined);
    if (isRunning(pid)) throw new Error(`The browser ${pid} outlived its app`);
  };
  return {
    page,
    dialogs: {
      answerOpen: (paths) => answer('open', paths),
      answerSave: (path) => answer('save', path ?? ''),
      answerMessage: (button) => answer('message', button),
      shown: () => ask('shownDialogs'),
    },
    opened: () => ask('opened'),
    aborted: async () => (await ask('aborted')).length,
    abortedList: () => ask('aborted'),
    violations: () => ask('violations'),
    output,
    exited,
    ask,
    close: async () => {
      if (child.connected) await ask('quit').catch(() => undefined);
      const isOver = await Promise.race([exited.then(() => true), delay(patience, false, { ref: false })]);
      if (!isOver) throw new Error(`The app did not quit within ${patience} ms:\n${output()}`);
      await ended();
    },
    kill: async () => {
      child.kill('SIGKILL');
      // The browser leads a process group of its own: renderers and helpers go with it.
      if (isRunning(pid)) process.kill(-pid, 'SIGKILL');
      await ended();
    },
  };
}

interface Line {
  readonly ask: RunningApp['ask'];
  /** Waits for a notice; refuses when the app ends without it. */
  readonly until: <N extends Notice['notice']>(name: N) => Promise<Extract<Notice, { readonly notice: N }>>;
  readonly exited: Promise<number | null>;
  readonly output: () => string;
}

function openLine(child: ChildProcess): Line {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part: string) => (text += part));
  const waiting = new Map<number, (reply: Reply) => void>();
  const notices = new Map<string, { readonly promise: Promise<Notice>; readonly resolve: (notice: Notice) => void }>();
  const noticeOf = (name: string) => {
    const one = notices.get(name) ?? Promise.withResolvers<Notice>();
    notices.set(name, one);
    return one;
  };
  child.on('message', (message: Notice | Reply) => {
    if ('notice' in message) noticeOf(message.notice).resolve(message);
    else waiting.get(message.id)?.(message);
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  let last = 0;
  return {
    exited,
    output: () => text,
    until: async (name) => {
      const over = exited.then((code) => Promise.reject(new Error(`The app ended with code ${code} before '${name}':\n${text}`)));
      const late = delay(patience, undefined, { ref: false }).then(() =>
        Promise.reject(new Error(`The app did not reach '${name}':\n${text}`)),
      );
      // A notice is stored under its own name.
      return (await Promise.race([noticeOf(name).promise, over, late])) as Extract<Notice, { readonly notice: typeof name }>;
    },
    ask: (name, ...[input]) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, ({ id, output, error }) => {
          waiting.delete(id);
          // The stand-in answers each question with the type that Questions gives it.
          if (error === undefined) resolve(output as never);
          else reject(new Error(error));
        });
        child.send({ id: last, name, input }, (error) => error && reject(error));
      }),
  };
}

function pageOf(browser: Browser, appUrl: string): Page {
  const [scheme, rest = ''] = appUrl.split('://');
  const host = rest.split('/')[0];
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().startsWith(`https://${host}.${scheme}.invalid/`));
  if (!page) throw new Error(`No page shows ${appUrl}`);
  return page;
}
