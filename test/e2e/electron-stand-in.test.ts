import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

// The stand-in is a tool of the tests, so it is itself under test: with a small app that does nothing but what is asked here.

const work = mkdtempSync(join(tmpdir(), 'pantau-stand-in-'));
const preload = `
const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('bridge', {
  echo: (...args) => ipcRenderer.invoke('echo', ...args),
  onTick: (listener) => { const heard = (_event, n) => listener(n); ipcRenderer.on('tick', heard); return () => ipcRenderer.off('tick', heard); },
});`;
const mainOf = (imports: string, afterLock: string) => `
import { app, BrowserWindow, ipcMain, protocol${imports} } from 'electron';
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on('second-instance', (_event, argv) => console.log('second instance', argv.at(-1)));
  ${afterLock}
  ipcMain.handle('echo', (event, ...args) => { event.sender.send('tick', args.length); return args; });
  await app.whenReady();
  protocol.handle('app', () => new Response('<!doctype html><title>kecil</title>', { headers: { 'content-type': 'text/html' } }));
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { preload: import.meta.dirname + '/preload.cjs' } });
  await window.loadURL('app://kecil/');
}`;

function writeApp(name: string, { imports = '', afterLock = '' } = {}): string {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', type: 'module' }));
  writeFileSync(join(folder, 'preload.cjs'), preload);
  writeFileSync(join(folder, 'main.js'), mainOf(imports, afterLock));
  return join(folder, 'main.js');
}

/** Processes of this computer that were started with a folder of user data. */
function processesOn(userData: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && pid !== String(process.pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(userData);
    } catch {
      return false;
    }
  });
}

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('a running stand-in', () => {
  let app: RunningApp;
  const userData = join(work, 'data');

  beforeAll(async () => {
    app = await launchApp({ userData, main: writeApp('kecil') });
  });
  afterAll(() => app.close());

  /** Evaluates text where the page's own scripts run. */
  const inPage = (expression: string) => app.page.evaluate(expression);

  test('shows the window as large as the app asked', async () => {
    expect(await inPage('[innerWidth, innerHeight, document.hasFocus()]')).toEqual([1366, 768, true]);
  });

  test('keeps Node and the preload out of reach of the page', async () => {
    expect(await inPage('[typeof require, typeof process, typeof ipcRenderer, typeof __standInOut, typeof __standInIn]')).toEqual(
      Array.from({ length: 5 }, () => 'undefined'),
    );
    expect(await inPage('Object.isFrozen(bridge) && !Object.getOwnPropertyDescriptor(window, "bridge").writable')).toBe(true);
  });

  test('carries values as structured clones, both ways', async () => {
    const values =
      "['teks \"x\"', -0, NaN, undefined, null, 5n, new Date(5), new Map([[1, { a: undefined }]]), new Set(['b']), new Uint8Array([1, 2, 255]), { $: 'x', deep: [[{}]] }]";
    expect(await inPage(`bridge.echo(...${values})`)).toEqual(await inPage(values));
  });

  test('refuses what cannot be cloned', async () => {
    expect(await inPage('(async () => bridge.echo(document.body))().catch((error) => error.message)')).toContain(
      'could not be cloned',
    );
  });

  test('carries bytes by the megabyte unharmed', async () => {
    const script = `(async () => {
      const sent = new Uint8Array(3_000_000).map((_, at) => at % 251);
      const [back] = await bridge.echo(sent);
      return back.length === sent.length && back.every((byte, at) => byte === sent[at]);
    })()`;
    expect(await inPage(script)).toBe(true);
  });

  test('takes pushes to a listener until it is taken away', async () => {
    const script = `(async () => {
      const heard = [];
      const stop = bridge.onTick((n) => heard.push(n));
      await bridge.echo(1, 2);
      stop();
      await bridge.echo(1);
      return heard;
    })()`;
    expect(await inPage(script)).toEqual([2]);
  });

  test('lets nothing out, and says what wanted to leave', async () => {
    await inPage("fetch('https://asing.example/a').catch(() => undefined)");
    await inPage("new WebSocket('wss://asing.example/b') && undefined");
    await expect.poll(() => app.abortedList()).toEqual(['XHR https://asing.example/a', 'WebSocket wss://asing.example/b']);
  });

  test('lets one instance live on each folder of user data, and tells it of the other', async () => {
    await expect(launchApp({ userData, main: writeApp('kecil') })).rejects.toThrow('ended with code 0');
    await expect.poll(() => app.output()).toContain(`second instance --user-data-dir=${userData}`);
  });
});

describe('a stand-in that ends', () => {
  test('leaves no process behind when it is killed, and starts again on the same data', async () => {
    const userData = join(work, 'killed');
    const main = writeApp('kecil');
    const first = await launchApp({ userData, main });
    expect(processesOn(userData).length).toBeGreaterThan(1);
    await first.kill();
    await expect.poll(() => processesOn(userData)).toEqual([]);
    const second = await launchApp({ userData, main });
    await second.close();
    expect(await second.exited).toBe(0);
    await expect.poll(() => processesOn(userData)).toEqual([]);
  });

  test('takes its browser with it when its main process alone dies', async () => {
    const userData = join(work, 'orphan');
    const app = await launchApp({
      userData,
      main: writeApp('kecil'),
    });
    const main = processesOn(userData).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('register.ts'));
    process.kill(Number(main), 'SIGKILL');
    await expect.poll(() => processesOn(userData), { timeout: 10_000 }).toEqual([]);
    await app.kill();
  });
});

describe('the key store of a desktop that is not there', () => {
  const userData = join(work, 'keys-data');
  const main = writeApp('keys', {
    imports: ', safeStorage',
    afterLock: `
  import('node:fs').then(async ({ existsSync, readFileSync, writeFileSync }) => {
    const early = await safeStorage.isAsyncEncryptionAvailable().catch((error) => error.message);
    await app.whenReady();
    const path = app.getPath('userData') + '/rahasia.bin';
    if (!existsSync(path)) writeFileSync(path, await safeStorage.encryptStringAsync('rahasia').catch((error) => error.message));
    const opened = await safeStorage.decryptStringAsync(readFileSync(path)).then(({ result }) => result, () => 'tertutup');
    console.log('kunci:', early, '|', await safeStorage.isAsyncEncryptionAvailable(), opened, safeStorage.getSelectedStorageBackend());
  });`,
  });
  const said = async (env: Readonly<Record<string, string>> = {}) => {
    const app = await launchApp({ userData, main, env });
    await expect.poll(() => app.output()).toContain('kunci: safeStorage cannot be used before app is ready');
    await app.close();
    return app.output();
  };

  test('opens what it sealed, until it forgets its key', async () => {
    expect(await said()).toContain('| true rahasia gnome_libsecret');
    expect(readFileSync(join(userData, 'rahasia.bin')).includes('rahasia')).toBe(false);
    expect(await said()).toContain('| true rahasia');
    rmSync(join(userData, 'stand-in.key'));
    expect(await said()).toContain('| true tertutup');
  });

  test('can be missing', async () => {
    expect(await said({ STAND_IN_NO_KEYRING: '1' })).toContain('| false tertutup basic_text');
  });
});

describe('what is not imitated', () => {
  test('does not link', async () => {
    const main = writeApp('tray', { imports: ', Tray' });
    await expect(launchApp({ userData: join(work, 'tray-data'), main })).rejects.toThrow(
      "does not provide an export named 'Tray'",
    );
  });

  test('is not listened for', async () => {
    const main = writeApp('event', { afterLock: "app.on('gpu-info-update', () => undefined);" });
    await expect(launchApp({ userData: join(work, 'event-data'), main })).rejects.toThrow("app never emits 'gpu-info-update'");
  });
});
