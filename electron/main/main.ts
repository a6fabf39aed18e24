import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, session, utilityProcess } from 'electron';
import { sectionOf } from '#shared/domain/office/office.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { createDeskHandlers } from '../bridge/desk-handlers.ts';
import { createFileHandlers } from '../bridge/file-handlers.ts';
import type { HandlerContext } from '../bridge/handler-context.ts';
import { serveIpc } from '../bridge/ipc-endpoint.ts';
import { createPush } from '../bridge/push.ts';
import { createRouter } from '../bridge/router.ts';
import { createSyncHandlers } from '../bridge/sync-handlers.ts';
import { systemClock, systemRandom } from '../ports/host.ts';
import { nodeDisk } from '../ports/node-disk.ts';
import { createBackupRounds } from '../services/backup-rounds.ts';
import { backUpUnopened, type DeskKeeper, openDeskKeeper } from '../services/desk-keeper.ts';
import { fillSample } from '../services/sample-office.ts';
import { createSpreadsheetHost } from '../services/spreadsheet/spreadsheet-host.ts';
import { createSyncKeeper } from '../services/sync-desk.ts';
import type { SyncChild } from '../services/sync-link.ts';
import type { FromSync } from '../sync/sync-messages.ts';
import { createAppProtocol, origin, scheme } from './app-protocol.ts';
import { createDesktop } from './desktop.ts';
import { systemSafeStorage } from './safe-storage.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { guardSession, guardWindow } from './window-guards.ts';

const backupEvery = 20 * 3_600_000;
const here = import.meta.dirname;

// The local profile, not the roaming one: a journal must not travel half-copied to another PC at sign-out (RELIABILITY 0).
if (process.platform === 'win32' && process.env.LOCALAPPDATA && !app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', join(process.env.LOCALAPPDATA, 'Pantau'));
// Chromium's files apart from ours: clearing or upgrading them cannot touch the journal.
app.setPath('sessionData', join(app.getPath('userData'), 'chromium'));
app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

let window: BrowserWindow | undefined;

function report(where: string, error: unknown): void {
  // Names and texts of a berkas never go into the log: only where it happened and the kind of error.
  console.error(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : typeof error}`);
}

/** Between turns with the shared folder, and of quiet after an edit: the redirector of Windows caches listings for ten seconds (RELIABILITY 1.3). */
const syncPace = process.env.PANTAU_SYNC_PACE === 'fast' ? { every: 400, quiet: 50 } : { every: 15_000, quiet: 5_000 };

function forkSync(): SyncChild {
  // Each reading that hangs in a share holds a thread, of which Node has four.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '32' };
  const child = utilityProcess.fork(join(here, 'sync-process.js'), [], { env, serviceName: 'Pantau: folder bersama' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message: FromSync) => listener(message)),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}

function openWindow(): void {
  window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    backgroundColor: '#F1F3F2',
    title: 'Pantau',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(here, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  guardWindow(window);
  window.once('ready-to-show', () => window?.show());
  window.on('closed', () => {
    window = undefined;
  });
  window.loadURL(`${origin}/`).catch((error) => report('window', error));
}

async function start(): Promise<void> {
  const root = app.getPath('userData');
  const store: SettingsStore = createSettingsStore();
  const version = app.getVersion();
  const backupTarget = () => store.backupFolder() ?? join(root, 'cadangan');
  if (store.lastVersion() !== version) {
    await backUpUnopened(nodeDisk, root, backupTarget(), store.lastVersion() ?? version, systemClock.now());
    store.setLastVersion(version);
  }
  const desktop = createDesktop(() => window, join(app.getPath('temp'), 'pantau-salinan'));
  const push = createPush(() => window?.webContents);
  const firstOf = async (paths: Promise<readonly string[]>) => (await paths)[0] ?? null;
  const sync = createSyncKeeper({
    disk: nodeDisk,
    clock: systemClock,
    random: systemRandom,
    version,
    fork: forkSync,
    pace: syncPace,
    keeper: () => keeper,
    askFolder: () => firstOf(desktop.askOpen('folder')),
    askBundle: () => firstOf(desktop.askOpen('bundle')),
    askSave: desktop.askSave,
    onArrived: (end) => push('journal.grew', { end }),
    onChange: () => push('sync.changed', {}),
    report,
  });
  const keeper: DeskKeeper = await openDeskKeeper({
    disk: nodeDisk,
    root,
    clock: systemClock,
    random: systemRandom,
    safeStorage: systemSafeStorage,
    fillSample,
    onOpened: (opened) => {
      sync.opened(opened);
      void rounds.seal();
    },
    onClosing: sync.closing,
    onSealProblem: (error) => report('seal', error),
  });
  sync.opened(keeper.desk());
  const desk = () => keeper.desk();
  const rounds = createBackupRounds({
    disk: nodeDisk,
    root,
    desk,
    target: backupTarget,
    earlierTargets: [join(root, 'cadangan')],
    version,
    now: () => systemClock.now(),
    report,
  });
  void rounds.seal();
  const context: HandlerContext = {
    disk: nodeDisk,
    clock: systemClock,
    random: systemRandom,
    version,
    desktop,
    store,
    spreadsheets: createSpreadsheetHost({ workerFile: join(here, 'spreadsheet-worker.js') }),
    desk,
    sync: () => sync.desk,
    journalGrew: sync.refresh,
    today: () => dateAt(systemClock.now(), sectionOf(desk().directory.office().state, 'hours').zone),
    switchDesk: keeper.switchTo,
    restoreFrom: keeper.restoreFrom,
    backupTarget,
  };
  const router = createRouter({
    handlers: { ...createDeskHandlers(context), ...createFileHandlers(context), ...createSyncHandlers(context) },
    guard: () => desk().session.actor(),
    ready: keeper.ready,
    report,
  });
  serveIpc(ipcMain, router, origin);
  guardSession(session.defaultSession);
  protocol.handle(scheme, createAppProtocol(join(here, '../renderer')));
  openWindow();

  setTimeout(rounds.copy, 60_000).unref();
  setInterval(rounds.copy, backupEvery).unref();

  let isLeaving = false;
  let isOver = false;
  app.on('second-instance', () => {
    // Somebody starts the app again while the last work is still being sent.
    if (!window) openWindow();
    isLeaving = false;
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('before-quit', (event) => {
    if (isOver) return;
    event.preventDefault();
    if (isLeaving) return;
    isLeaving = true;
    void sync.sendRest().then(async () => {
      if (!isLeaving) return;
      isOver = true;
      await keeper.close().catch((error) => report('close', error));
      app.quit();
    });
  });
}

if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(start)
    .catch((error) => {
      report('start', error);
      app.exit(1);
    });
} else {
  app.quit();
}
