import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { systemRandom } from '../../../electron/ports/host.ts';
import { nodeDisk } from '../../../electron/ports/node-disk.ts';
import { openDeskKeeper } from '../../../electron/services/desk-keeper.ts';
import { createSyncKeeper } from '../../../electron/services/sync-desk.ts';
import type { SyncChild } from '../../../electron/services/sync-link.ts';
import { runBareJob } from '../../../electron/sync/bare-jobs.ts';
import type { EngineReport } from '../../../electron/sync/engine.ts';
import type { FromSync, ToSync } from '../../../electron/sync/sync-messages.ts';
import { codeOf } from '../../../electron/sync/target.ts';
import { actorWith } from '../build-operations.ts';
import { createFakeClock } from '../fake-host.ts';
import { createFakeSafeStorage, type FakeSafeStorage } from '../fake-safe-storage.ts';

/** What a sync process was told, and what it can be made to say. */
export interface FakeChild {
  readonly heard: ToSync[];
  readonly say: (message: FromSync) => void;
}

export const emptyReport: EngineReport = {
  sent: 0,
  lastContact: 1,
  problem: null,
  streams: {},
  cards: [],
  notes: [],
  trusted: [],
  setAside: [],
  missingBlobs: 0,
};

const admin = { personId: 'andi', name: 'Andi Admin' };

/**
 * Main of one PC without a window: keeper, desk and sync desk on a real disk. Bare jobs are done; the engine says what the test
 * lets it say. `before` starts the same PC again.
 */
export async function openMainOfPc(work: string, before?: { readonly root: string; readonly safeStorage: FakeSafeStorage }) {
  const { root, safeStorage } = before ?? { root: mkdtempSync(join(work, 'pc-')), safeStorage: createFakeSafeStorage() };
  const clock = createFakeClock();
  const children: FakeChild[] = [];
  const folders: string[] = [];
  const reported: unknown[] = [];
  const fork = (): SyncChild => {
    const heard: ToSync[] = [];
    let say: (message: FromSync) => void = () => undefined;
    children.push({ heard, say: (message) => say(message) });
    return {
      post(message) {
        heard.push(message);
        if (message.kind !== 'bare') return;
        runBareJob(message.job).then(
          (result) => say({ kind: 'bare-done', id: message.id, result }),
          (error) => say({ kind: 'failed', id: message.id, code: codeOf(error) ?? 'EIO' }),
        );
      },
      onMessage: (listener) => {
        say = listener;
      },
      onExit: () => undefined,
      kill: () => undefined,
    };
  };
  const sync = createSyncKeeper({
    disk: nodeDisk,
    clock,
    random: systemRandom,
    version: '0.1.0',
    fork,
    pace: { every: 1_000, quiet: 100 },
    keeper: () => keeper,
    askFolder: async () => folders.shift() ?? null,
    askBundle: async () => null,
    askSave: async () => null,
    onArrived: () => undefined,
    onChange: () => undefined,
    report: (_where, error) => reported.push(error),
  });
  const keeper = await openDeskKeeper({
    disk: nodeDisk,
    root,
    clock,
    random: systemRandom,
    safeStorage,
    fillSample: async () => undefined,
    onOpened: sync.opened,
    onClosing: sync.closing,
    onSealProblem: (error) => reported.push(error),
  });
  sync.opened(keeper.desk());
  const append = (drafts: readonly Draft[]) =>
    keeper.desk().journal.append({ actor: actorWith(admin.personId, 'admin'), drafts: [drafts] });
  return {
    root,
    safeStorage,
    keeper,
    sync: sync.desk,
    refresh: sync.refresh,
    reported,
    append,
    desk: () => keeper.desk(),
    /** The process of the engine that runs now. */
    child: (): FakeChild | undefined => children.findLast(({ heard }) => heard.some(({ kind }) => kind === 'start')),
    /** An Admin founds an office and is signed in. */
    async found(): Promise<void> {
      const posts = [{ role: 'admin', title: 'Admin', acting: 'definitif', from: '2020-01-01' }];
      const office = { type: 'office', id: 'office' };
      await append([
        { aggregate: office, kind: 'office.founded', version: 1, payload: { officeId: 'kantor', sample: false }, seen: [] },
        {
          aggregate: office,
          kind: 'office.section-set',
          version: 1,
          payload: { section: 'profile', value: { ...defaultSections.profile, agency: 'Diskominfo' } },
          seen: [],
        },
        {
          aggregate: { type: 'person', id: admin.personId },
          kind: 'person.registered',
          version: 1,
          payload: { name: admin.name, nip: '', rank: '', posts },
          seen: [],
        },
      ]);
      keeper.desk().session.open(admin.personId);
    },
    /** What the dialog of a folder answers next; the folder is made. */
    async choose(folder: string): Promise<string> {
      mkdirSync(folder, { recursive: true });
      folders.push(folder);
      return must(await sync.desk.chooseFolder({})).token;
    },
    /** The sync process ended a turn. */
    turned(report: Partial<EngineReport>): void {
      const turn = { problem: null, arrived: 0, put: false };
      this.child()?.say({ kind: 'turned', report: { ...emptyReport, ...report }, turn, nextTryAt: 0 });
    },
    async close(): Promise<void> {
      await keeper.close();
    },
  };
}

export type MainOfPc = Awaited<ReturnType<typeof openMainOfPc>>;

/** The value of a call that must succeed. */
export function must<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
