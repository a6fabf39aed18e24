import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { builtMain } from '../support/bundles.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

// Each guard is tried twice: on the shipped main bundle, where the attempt must come to nothing, and on a copy without the guard's line,
// where it must come through. The second half proves that the first one looks at the guard and not at something else.

const foreign = 'https://asing.example/';
const channel = 'pantau:call';
const work = mkdtempSync(join(tmpdir(), 'pantau-guards-'));
let running: { readonly key: string; readonly app: RunningApp } | undefined;

/** Lines of the main bundle that hold a guard, and what stands there without it. */
const lines = {
  navigation: { line: /webContents\.on\("will-navigate".*\);/, without: '' },
  frameNavigation: { line: /webContents\.on\("will-frame-navigate".*\);/, without: '' },
  redirect: { line: /webContents\.on\("will-redirect".*\);/, without: '' },
  webview: { line: /webContents\.on\("will-attach-webview".*\);/, without: '' },
  windowOpen: { line: /webContents\.setWindowOpenHandler\(.*\);/, without: '' },
  permissionRequest: { line: /session\.setPermissionRequestHandler\(.*\);/, without: '' },
  permissionCheck: { line: /session\.setPermissionCheckHandler\(.*\);/, without: '' },
  download: { line: /session\.on\("will-download".*\);/, without: '' },
  request: { line: /answer\(\{ cancel: .* \}\);/, without: 'answer({ cancel: false });' },
  policy: { line: /"content-security-policy": contentSecurityPolicy,/, without: '' },
  topFrame: { line: /frame\.parent === null && /, without: '' },
  ownPage: { line: /new URL\(frame\.url\)\.href\.startsWith\(`\$\{origin\}\/`\)/, without: 'true' },
  insideRoot: { line: /inside\.startsWith\("\.\."\) \|\| /, without: '' },
} as const;
type Line = keyof typeof lines;

interface Guard {
  readonly name: string;
  readonly line: Line;
  /** Other guards that would catch the same attempt; they are taken away from both copies, so that this one stands alone. */
  readonly alone?: readonly Line[];
  /** Attempts that touch no other's guard are made on one copy, without the lines of them all: starting a copy takes its time. */
  readonly copy: 'asking' | 'looking' | 'network';
  readonly attempt: (app: RunningApp) => Promise<unknown>;
  readonly stopped: unknown;
  readonly through: unknown;
}

const stopped = { aborted: [] };
const through = (what: string) => ({ aborted: [what] });

const guards: readonly Guard[] = [
  {
    name: 'the page does not leave for another address',
    line: 'navigation',
    copy: 'network',
    alone: ['request', 'frameNavigation'],
    attempt: (app) => aborts(app, () => inPage(app, `location.href = '${foreign}pindah'`)),
    stopped,
    through: through(`Document ${foreign}pindah`),
  },
  {
    name: 'a frame inside the page loads nothing',
    line: 'frameNavigation',
    copy: 'network',
    alone: ['request', 'policy'],
    attempt: (app) =>
      aborts(app, () =>
        inPage(app, `document.body.append(Object.assign(document.createElement('iframe'), { src: '${foreign}bingkai' }))`),
      ),
    stopped,
    through: through(`Document ${foreign}bingkai`),
  },
  {
    name: 'an answer that redirects is not followed',
    line: 'redirect',
    copy: 'network',
    alone: ['request'],
    attempt: async (app) => {
      await app.ask('redirect', { from: 'app://kantor/', to: `${foreign}alih` });
      return aborts(app, () => app.page.reload().catch(() => undefined));
    },
    stopped,
    through: through(`Document ${foreign}alih`),
  },
  {
    name: 'no further window opens',
    line: 'windowOpen',
    copy: 'asking',
    attempt: (app) => aborts(app, () => inPage(app, `void window.open('${foreign}jendela')`)),
    stopped,
    through: through(`Window ${foreign}jendela`),
  },
  {
    name: 'no page is embedded',
    line: 'webview',
    copy: 'asking',
    attempt: (app) => app.ask('attachWebview', { src: foreign }),
    stopped: true,
    through: false,
  },
  {
    name: 'a permission that is asked for is refused',
    line: 'permissionRequest',
    copy: 'asking',
    attempt: (app) => inPage(app, 'Notification.requestPermission()'),
    stopped: 'denied',
    through: 'granted',
  },
  {
    name: 'a permission that is looked up is refused',
    line: 'permissionCheck',
    copy: 'looking',
    attempt: (app) => inPage(app, `navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)`),
    stopped: 'denied',
    through: 'granted',
  },
  {
    name: 'nothing is downloaded',
    line: 'download',
    copy: 'asking',
    attempt: (app) =>
      aborts(app, () =>
        inPage(app, `Object.assign(document.createElement('a'), { href: '/index.html', download: 'x.html' }).click()`),
      ),
    stopped,
    through: through('Download app://kantor/index.html'),
  },
  {
    name: 'no request goes to another address',
    line: 'request',
    copy: 'network',
    alone: ['policy'],
    attempt: (app) => aborts(app, () => inPage(app, `fetch('${foreign}ambil').catch(String)`)),
    stopped,
    through: through(`XHR ${foreign}ambil`),
  },
  {
    name: 'the content policy keeps requests from being made',
    line: 'policy',
    copy: 'network',
    alone: ['request'],
    attempt: (app) => aborts(app, () => inPage(app, `fetch('${foreign}ambil').catch(String)`)),
    stopped,
    through: through(`XHR ${foreign}ambil`),
  },
  {
    name: 'the content policy keeps text from being run',
    line: 'policy',
    copy: 'looking',
    attempt: (app) => inPage(app, `(() => { try { return new Function('return 1')(); } catch { return 'refused'; } })()`),
    stopped: 'refused',
    through: 1,
  },
  {
    name: 'a frame inside the page may not call main',
    line: 'topFrame',
    copy: 'asking',
    attempt: (app) => callAs(app, { url: 'app://kantor/', isTopFrame: false }),
    stopped: 'not-allowed',
    through: 'unknown-call',
  },
  {
    name: 'a page from elsewhere may not call main',
    line: 'ownPage',
    copy: 'asking',
    attempt: (app) => callAs(app, { url: foreign, isTopFrame: true }),
    stopped: 'not-allowed',
    through: 'unknown-call',
  },
  {
    name: 'no file above the renderer is served',
    line: 'insideRoot',
    copy: 'asking',
    attempt: (app) => inPage(app, `fetch('/..%2fpreload%2f..%2fmain%2fmain.js').then(({ status }) => status)`),
    stopped: 404,
    through: 200,
  },
];

afterAll(async () => {
  await running?.app.close();
  rmSync(work, { recursive: true, force: true });
});

describe('with the guard', () => {
  const missingOf = ({ alone = [] }: Guard): readonly Line[] => alone;
  test.each(inOrderOf(missingOf))('$name', async (guard) => {
    expect(await guard.attempt(await appWithout(missingOf(guard)))).toEqual(guard.stopped);
  });
});

describe('without the line that guards it', () => {
  const missingOf = ({ copy }: Guard): readonly Line[] => {
    const shared = guards.filter((guard) => guard.copy === copy).flatMap(({ alone = [], line }) => [...alone, line]);
    return [...new Set(shared)];
  };
  test.each(inOrderOf(missingOf))('not so: $name', async (guard) => {
    expect(await guard.attempt(await appWithout(missingOf(guard)))).toEqual(guard.through);
  });
});

test('the shipped page breaks no rule of its own', async () => {
  const app = await launchApp({ userData: join(work, 'shipped') });
  expect(await app.abortedList()).toEqual([]);
  expect(await app.violations()).toEqual([]);
  await app.close();
});

function keyOf(missing: readonly Line[]): string {
  return [...missing].sort().join('+') || 'every-guard';
}

/** Guards that are tried on the same copy of the app stand together, so that each copy starts once. */
function inOrderOf(missingOf: (guard: Guard) => readonly Line[]): readonly Guard[] {
  return [...guards].sort((a, b) => keyOf(missingOf(a)).localeCompare(keyOf(missingOf(b))));
}

/** A running app of which the main bundle lacks these lines. One runs at a time: the one before is closed. */
async function appWithout(missing: readonly Line[]): Promise<RunningApp> {
  const key = keyOf(missing);
  if (running?.key === key) return running.app;
  await running?.app.close();
  running = undefined;
  running = { key, app: await launchWithout(missing, mkdtempSync(join(work, 'copy-'))) };
  return running.app;
}

async function launchWithout(missing: readonly Line[], folder: string): Promise<RunningApp> {
  const out = dirname(dirname(await builtMain()));
  let source = readFileSync(join(out, 'main', 'main.js'), 'utf8');
  for (const name of missing) {
    const { line, without } = lines[name];
    expect(source.match(new RegExp(line, 'g')), `the line "${name}" of the main bundle`).toHaveLength(1);
    source = source.replace(line, without);
  }
  mkdirSync(join(folder, '.out', 'main'), { recursive: true });
  writeFileSync(join(folder, '.out', 'main', 'main.js'), source);
  for (const part of ['preload', 'renderer']) symlinkSync(join(out, part), join(folder, '.out', part));
  writeFileSync(join(folder, 'package.json'), readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url))));
  return launchApp({ userData: join(folder, 'user-data'), main: join(folder, '.out', 'main', 'main.js') });
}

/** Evaluates text in the page's own world, as a script that slipped into it would run. */
async function inPage(app: RunningApp, expression: string): Promise<unknown> {
  const session = await app.page.context().newCDPSession(app.page);
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
    // A script in the page has no privilege of the debugger.
    allowUnsafeEvalBlockedByCSP: false,
  });
  await session.detach();
  return result.value;
}

/** What the stand-in had to stop because of an attempt; an attempt that comes to nothing is given a while to come to something. */
async function aborts(app: RunningApp, attempt: () => Promise<unknown>): Promise<{ readonly aborted: readonly string[] }> {
  const before = (await app.abortedList()).length;
  await attempt();
  for (let tries = 0; tries < 15; tries += 1) {
    const aborted = (await app.abortedList()).slice(before);
    if (aborted.length > 0) return { aborted };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { aborted: [] };
}

async function callAs(app: RunningApp, from: { readonly url: string; readonly isTopFrame: boolean }): Promise<unknown> {
  const reply = await app.ask('invokeAs', { ...from, channel, args: ['tidak.ada', {}] });
  const { value } = reply as { readonly value: { readonly error: { readonly code: string } } };
  return value.error.code;
}
