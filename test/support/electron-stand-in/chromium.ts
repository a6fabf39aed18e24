import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { type Connection, createConnection, type Session } from './cdp.ts';
import { isRunning } from './processes.ts';

export interface Chromium {
  readonly pid: number;
  /** Where a second client (Playwright in the test) may connect. */
  readonly endpoint: string;
  /** A page of its own for one BrowserWindow. */
  openPage(): Promise<Page>;
  /** Pages that Chromium opened by itself: each is a window that the app's page asked for. */
  onPopup(listener: (page: Page) => void): void;
  onExit(listener: () => void): void;
  readonly connection: Connection;
  close(): Promise<void>;
}

export interface Page {
  readonly targetId: string;
  readonly session: Session;
}

interface Start {
  readonly executable: string;
  readonly profile: string;
  readonly headless: boolean;
  readonly switches: readonly string[];
}

/** A window of its own, without address bar and without remarks on our switches. */
const asWindow = ['--app=https://app.invalid/', '--test-type'];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-popup-blocking',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-features=Translate,MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  '--password-store=basic',
  // Belt and braces under the interception of requests: no name resolves, so nothing can leave.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
];

/** Starts Chromium on a profile. It ends with this process, even a killed one, because it ends when its pipe does. */
export async function startChromium({ executable, profile, headless, switches }: Start): Promise<Chromium> {
  mkdirSync(profile, { recursive: true });
  await waitForFormerBrowser(profile);
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  writePreferences(join(profile, 'Default'));
  const child = spawn(
    executable,
    [...quiet, ...switches, `--user-data-dir=${profile}`, ...(headless ? ['--headless=new', 'about:blank'] : asWindow)],
    // Without a message bus Chromium starts a quarter of a second sooner, and complains less.
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
    },
  );
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Electron stand-in: Chromium ended with code ${code} before it was ready`)));
  });
  failed.catch(() => undefined);
  // spawn gives stream types for the first three places only.
  const connection = createConnection(child.stdio[3] as Writable, child.stdio[4] as Readable);
  await Promise.race([connection.browser.send('Browser.getVersion'), failed]);
  return {
    pid: child.pid ?? 0,
    endpoint: await readEndpoint(join(profile, 'DevToolsActivePort')),
    connection,
    ...(await managePages(connection)),
    ...life(child, connection),
  };
}

async function managePages(connection: Connection): Promise<Pick<Chromium, 'openPage' | 'onPopup'>> {
  const free: Page[] = [];
  const wanted: ((page: Page) => void)[] = [];
  const popupListeners: ((page: Page) => void)[] = [];
  let begun = false;
  connection.browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = connection.session(sessionId);
    if (targetInfo.type !== 'page') {
      session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
      return;
    }
    const page: Page = { targetId: targetInfo.targetId, session };
    const give = wanted.shift();
    if (give) give(page);
    else if (!begun) free.push(page);
    else for (const listener of popupListeners) listener(page);
  });
  await connection.browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });
  return {
    openPage: async () => {
      begun = true;
      const ready = free.shift();
      if (ready) return ready;
      const coming = new Promise<Page>((resolve) => wanted.push(resolve));
      await connection.browser.send('Target.createTarget', { url: 'about:blank', newWindow: true });
      return coming;
    },
    onPopup: (listener) => popupListeners.push(listener),
  };
}

function life(child: ChildProcess, connection: Connection): Pick<Chromium, 'onExit' | 'close'> {
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    onExit: (listener) => void exited.then(listener),
    close: async () => {
      connection.browser.send('Browser.close').catch(() => undefined);
      await Promise.race([exited, delay(5000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
    },
  };
}

/** An app offers no translation of itself and keeps no passwords. */
function writePreferences(folder: string): void {
  const path = join(folder, 'Preferences');
  if (existsSync(path)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, JSON.stringify({ translate: { enabled: false }, credentials_enable_service: false }));
}

async function readEndpoint(path: string): Promise<string> {
  while (!existsSync(path)) await delay(10);
  const [port, name] = readFileSync(path, 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${name}`;
}

/** A browser that lost its app an instant ago still holds the profile while it ends. */
async function waitForFormerBrowser(profile: string): Promise<void> {
  const lock = join(profile, 'SingletonLock');
  for (let tries = 0; tries < 200 && isHeld(lock); tries += 1) await delay(50);
  rmSync(lock, { force: true });
}

function isHeld(lock: string): boolean {
  try {
    return isRunning(Number(readlinkSync(lock).split('-').at(-1)));
  } catch {
    return false;
  }
}
