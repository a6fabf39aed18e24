import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import type { Role } from '#shared/operations/operation.ts';
import { createDeskHandlers } from '../../electron/bridge/desk-handlers.ts';
import { createFileHandlers } from '../../electron/bridge/file-handlers.ts';
import type { HandlerContext } from '../../electron/bridge/handler-context.ts';
import { createRouter } from '../../electron/bridge/router.ts';
import { createSyncHandlers } from '../../electron/bridge/sync-handlers.ts';
import { systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { openDeskKeeper } from '../../electron/services/desk-keeper.ts';
import { createSpreadsheetHost } from '../../electron/services/spreadsheet/spreadsheet-host.ts';
import { createAloneDesk, type SyncDesk } from '../../electron/services/sync-desk-port.ts';
import { createFakeClock } from './fake-host.ts';
import { createFakeSafeStorage } from './fake-safe-storage.ts';

/** Main without a window: the real router, handlers and services on a folder of its own. */
export async function openTestOffice(root = mkdtempSync(join(tmpdir(), 'pantau-office-')), sync: SyncDesk = createAloneDesk()) {
  const clock = createFakeClock();
  const keeper = await openDeskKeeper({
    disk: nodeDisk,
    root,
    clock,
    random: systemRandom,
    safeStorage: createFakeSafeStorage(),
    fillSample: async () => undefined,
    onSealProblem: (error) => {
      throw error;
    },
  });
  const reported: string[] = [];
  let backupFolder: string | null = null;
  const answers: string[][] = [];
  const context: HandlerContext = {
    disk: nodeDisk,
    clock,
    random: systemRandom,
    version: '0.0.0-test',
    desktop: {
      askOpen: async () => answers.shift() ?? [],
      askSave: async () => answers.shift()?.[0] ?? null,
      open: async () => true,
      temporaryFolder: join(root, 'salinan'),
    },
    store: {
      read: () => ({ theme: 'system', letterShortcuts: true, idleLockMinutes: 10, lastPersonId: null, collapsedColumns: {} }),
      write: () => ({ theme: 'system', letterShortcuts: true, idleLockMinutes: 10, lastPersonId: null, collapsedColumns: {} }),
      backupFolder: () => backupFolder,
      setBackupFolder: (folder) => {
        backupFolder = folder;
      },
    },
    spreadsheets: createSpreadsheetHost({
      workerFile: new URL('../../electron/services/spreadsheet-worker.ts', import.meta.url),
    }),
    desk: () => keeper.desk(),
    sync: () => sync,
    journalGrew: () => undefined,
    today: () => dateAt(clock.now(), 'WIB'),
    switchDesk: keeper.switchTo,
    restoreFrom: keeper.restoreFrom,
    backupTarget: () => backupFolder ?? join(root, 'cadangan'),
  };
  const router = createRouter({
    handlers: { ...createDeskHandlers(context), ...createFileHandlers(context), ...createSyncHandlers(context) },
    guard: () => keeper.desk().session.actor(),
    ready: () => keeper.ready(),
    report: (name) => reported.push(name),
  });
  const call = (name: string, input: unknown) => router.route(name, input);
  return {
    root,
    clock,
    reported,
    keeper,
    desk: () => keeper.desk(),
    call,
    /** The value of a call that must succeed. */
    async must<T>(name: string, input: unknown): Promise<T> {
      const answer = await call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
      return answer.value as T;
    },
    /** Paths that the next dialogs answer with. */
    answer: (...paths: string[]) => answers.push(paths),
    async close() {
      await keeper.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export type TestOffice = Awaited<ReturnType<typeof openTestOffice>>;

export const adminPassword = 'kata sandi admin';
export const staffPassword = 'kata sandi pegawai';

/** Founds the office with its Admin signed in. */
export function found(office: TestOffice): Promise<{ readonly recoveryCode: string }> {
  return office.must('office.found', {
    profile: { ...defaultSections.profile, agency: 'Diskominfo', city: 'Tirtaraharja' },
    admin: {
      name: 'Andi Admin',
      nip: '',
      rank: '',
      posts: [{ role: 'admin', title: 'Pranata Komputer', acting: 'definitif', from: '2026-01-01' }],
      password: adminPassword,
    },
  });
}

/** Adds a person with one role and a password; the Admin must be signed in. */
export async function hire(office: TestOffice, id: string, role: Role): Promise<void> {
  const posts = [{ role, title: `Jabatan ${role}`, acting: 'definitif', from: '2026-01-01' }];
  await office.must('journal.append', {
    drafts: [
      {
        aggregate: { type: 'person', id },
        kind: 'person.registered',
        version: 1,
        payload: { name: `Nama ${id}`, nip: '', rank: '', posts },
        seen: [],
      },
    ],
  });
  await office.must('person.setSecret', { personId: id, secret: 'password', value: staffPassword });
}
