// The used part of the 'electron' module of a main process, on Node and Chromium. What is not here is not imitated: an import of it does
// not link, a call of it throws.
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import { App } from './app.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { openControl } from './control.ts';
import { createMenu, createSafeStorage, createShell, NativeTheme } from './desktop.ts';
import { DesktopWindow, type WindowHost } from './desktop-window.ts';
import { createDialogs } from './dialogs.ts';
import type { Internals, Records } from './internals.ts';
import { IpcMain } from './ipc-main.ts';
import { net } from './net.ts';
import { createPermissions } from './permissions.ts';
import { decideOnPopup } from './popups.ts';
import { createSchemes } from './protocol.ts';
import { DefaultSession } from './session.ts';
import { findChromium, readSettings } from './settings.ts';
import { utilityProcess } from './utility-process.ts';
import type { WebContents } from './web-contents.ts';
import { createFrame } from './web-frame.ts';
import { createRequestRules } from './web-request.ts';

const settings = readSettings(process.env);
const records: Records = { opened: [], aborted: [], violations: [] };
const windows: DesktopWindow[] = [];
let lastWindowId = 0;
let chromium: Chromium | undefined;

const app = new App({
  isPackaged: settings.isPackaged,
  start: startBrowser,
  stop: async () => chromium?.close(),
  windows: () => windows,
});
const schemes = createSchemes(app.isReady);
const rules = createRequestRules();
const permissions = createPermissions();
const onAborted = (what: string): void => void records.aborted.push(what);
const defaultSession = new DefaultSession({ protocol: schemes.protocol, webRequest: rules.webRequest, permissions, onAborted });
const session = {
  get defaultSession(): DefaultSession {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready');
    return defaultSession;
  },
};
const ipcMain = new IpcMain();
const internals: Internals = {
  records,
  ipcMain,
  schemes,
  rules,
  permissions,
  redirects: new Map(),
  session: () => defaultSession,
};
const nativeTheme = new NativeTheme();
const { dialog, desk } = createDialogs({
  isAttended: settings.isAttended,
  isHeaded: !settings.headless,
  chromium: () => host.chromium(),
});
const shell = createShell(records.opened, !settings.headless);
const safeStorage = createSafeStorage({
  userData: () => app.getPath('userData'),
  isReady: () => app.isReady(),
  hasKeyring: settings.hasKeyring,
});
const Menu = createMenu();
const { protocol } = schemes;

const host: WindowHost = {
  internals,
  headless: settings.headless,
  chromium: () => {
    if (!chromium) throw new Error('Cannot create BrowserWindow before app is ready');
    return chromium;
  },
  isDark: () => nativeTheme.shouldUseDarkColors,
  opened: (window) => {
    windows.push(window);
    app.emit('web-contents-created', {}, window.webContents);
    app.emit('browser-window-created', {}, window);
    window.webContents.once('did-finish-load', () => control.tell({ notice: 'loaded', url: window.webContents.getURL() }));
  },
  closed: (window) => {
    windows.splice(windows.indexOf(window), 1);
    app.windowClosed();
  },
};

class BrowserWindow extends DesktopWindow {
  static getAllWindows = (): readonly DesktopWindow[] => windows;
  static getFocusedWindow = (): DesktopWindow | null => windows[0] ?? null;
  static fromWebContents = (contents: WebContents): DesktopWindow | null =>
    windows.find((one) => one.webContents === contents) ?? null;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    lastWindowId += 1;
    super(lastWindowId, options, host);
  }
}

const control = openControl(
  {
    answerDialog: ({ kind, value }) => desk.answer(kind, value),
    shownDialogs: () => desk.shown,
    opened: () => records.opened,
    aborted: () => records.aborted,
    violations: () => records.violations,
    redirect: ({ from, to }) => void internals.redirects.set(from, to),
    attachWebview: ({ src }) => {
      const isPrevented = firstContents().emitPreventable('will-attach-webview', {}, {}, { src });
      if (!isPrevented) onAborted(`Webview ${src}`);
      return isPrevented;
    },
    invokeAs: async ({ url, isTopFrame, channel, args }) => {
      const contents = firstContents();
      const frame = createFrame({ number: 99, parent: isTopFrame ? null : contents.mainFrame, browserUrl: () => url });
      return ipcMain.receive({ invoke: 0, channel, args }, { contents, frame });
    },
    quit: () => app.quit(),
  },
  () => app.exit(1),
);

async function startBrowser(): Promise<void> {
  const executable = await findChromium(process.env);
  if (executable === undefined) throw new Error('Electron stand-in: no Chromium on this computer (CHROMIUM_PATH names one)');
  const profile = join(app.getPath('sessionData'), 'stand-in-browser');
  const started = await startChromium({ executable, profile, headless: settings.headless, switches: app.commandLine.added() });
  chromium = started;
  started.onExit(browserGone);
  started.onPopup((popup) => void decideOnPopup(popup, firstContents()));
  await defaultSession.watchDownloads(started, () => windows[0]?.webContents);
  control.tell({ notice: 'browser', endpoint: started.endpoint, pid: started.pid });
  nativeTheme.on('updated', () => {
    for (const window of windows) void window.applyTheme();
  });
}

/** A person closes the last window and with it the browser; without a person it has crashed. */
function browserGone(): void {
  for (const window of [...windows]) window.destroy();
  if (settings.headless) app.exit(1);
  else app.quit();
}

function firstContents(): WebContents {
  const [window] = windows;
  if (!window) throw new Error('Electron stand-in: the app has no window');
  return window.webContents;
}

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, net, protocol, safeStorage, session, shell, utilityProcess };
// Libraries that are CommonJS at heart ask for the module as a whole.
// biome-ignore lint/style/noDefaultExport: the module that this one stands for has one.
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
};
