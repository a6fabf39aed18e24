import type { BridgeError } from '#shared/bridge/errors.ts';
import type { SyncStatus } from '#shared/bridge/sync-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { SyncJob, SyncJobResult } from '../sync/sync-jobs.ts';
import { codeOf } from '../sync/target.ts';
import { type Membership, membershipOf, readMembership, writeMembership } from './membership.ts';
import type { OfficeDesk } from './office-desk.ts';
import { createOwnName } from './own-name.ts';
import type { SyncContext } from './sync-context.ts';
import { createAloneDesk, type SyncDesk } from './sync-desk-port.ts';
import { createDeviceCalls } from './sync-devices.ts';
import { createFolderCalls } from './sync-folder.ts';
import { openSyncHost, type SyncHost } from './sync-host.ts';
import { createJoiningCalls } from './sync-joining.ts';
import { folderProblem } from './sync-membership.ts';
import { statusOf } from './sync-status.ts';

export interface SyncDeskOptions
  extends Pick<SyncContext, 'disk' | 'clock' | 'random' | 'version' | 'fork' | 'pace' | 'askFolder' | 'askBundle' | 'askSave'> {
  readonly keeper: () => SyncContext['keeper'];
  readonly onArrived: (end: number) => void;
  readonly onChange: () => void;
  readonly report: (where: string, error: unknown) => void;
}

export interface SyncKeeper {
  readonly desk: SyncDesk;
  /** The office's desk was opened, or is about to be closed. */
  opened(desk: OfficeDesk): void;
  closing(): void;
  /** The journal grew by work on this PC, or somebody signed in. */
  refresh(): void;
  /** The app ends: what waits is sent first, if the folder takes it within a few seconds. */
  sendRest(): Promise<void>;
}

/** Windows calls an app hung that takes much longer to end. */
const longestGoodbye = 8_000;
const sayAfter = 200;

/** The shared folder of this PC: follows whichever desk is open, and answers the bridge. */
export function createSyncKeeper(options: SyncDeskOptions): SyncKeeper {
  const { disk, clock, random, version, fork, pace, keeper, onArrived, onChange, report } = options;
  let membership: Membership | null = null;
  let host: SyncHost | null = null;
  let opening: Promise<void> = Promise.resolve();
  let saying: NodeJS.Timeout | undefined;

  async function open(desk: OfficeDesk): Promise<void> {
    const keys = desk.keys();
    membership = desk.sample ? null : await readMembership(disk, keeper().officeFolder);
    if (keys) membership ??= membershipOf(keys);
    if (!membership?.folder || !keys) return;
    const own = { ...membership, folder: membership.folder };
    host = openSyncHost({
      desk,
      keyringStore: keeper().keyringStore,
      membership: own,
      label: () => membership?.label ?? own.label,
      stateHash: () => stateHashAt(desk.journal.end),
      fork,
      version,
      now: () => clock.now(),
      pace,
      onArrived,
      onChange,
      onCloned: () =>
        void ownName
          .replace()
          .then(onChange)
          .catch((error) => report('clone', error)),
    });
  }

  function stateHashAt(end: number): string | null {
    const { state } = context.told;
    return state?.end === end ? state.hash : null;
  }

  const context: SyncContext = {
    disk,
    clock,
    random,
    version,
    fork,
    pace,
    askFolder: options.askFolder,
    askBundle: options.askBundle,
    askSave: options.askSave,
    get keeper() {
      return keeper();
    },
    folders: new Map(),
    membership: () => membership,
    async setMembership(next) {
      membership = next;
      await writeMembership(disk, keeper().officeFolder, next);
      onChange();
    },
    host: () => host,
    onArrived,
    async reopen(work) {
      const session = keeper().desk().session.current();
      await keeper().reopen(work);
      await opening;
      // Whoever sits there goes on, and a locked screen stays locked.
      if (session) keeper().desk().session.open(session.personId);
      if (session?.locked) keeper().desk().session.lock();
    },
    async exchange(build) {
      await keeper().exchange(build);
      await opening;
    },
    sheet: { words: null },
    told: { state: null },
    results: { lastCheck: null, lastDrill: null },
  };

  const ownName = createOwnName(context);

  async function status(): Promise<Result<SyncStatus, BridgeError>> {
    const desk = keeper().desk();
    await opening;
    if (desk.locked) {
      const kept = await readMembership(disk, keeper().officeFolder);
      return ok({ kind: 'locked', officeId: kept?.officeId ?? '', folder: kept?.folder ?? '', needsInvite: true });
    }
    if (!membership || !desk.keys()) return ok({ kind: 'none' });
    return ok(
      await statusOf({
        desk,
        membership,
        link: host?.link.state() ?? null,
        version,
        now: clock.now(),
        stateHash: stateHashAt(desk.journal.end),
        ...context.results,
      }),
    );
  }

  async function run(job: SyncJob): Promise<Result<SyncJobResult, BridgeError>> {
    if (!host) return fail({ code: 'no-shared-folder' });
    try {
      return ok(await host.link.run(job));
    } catch (error) {
      return fail(
        codeOf(error) === 'EAGAIN'
          ? { code: 'sync-busy' }
          : codeOf(error) === 'EBADMSG'
            ? { code: 'bundle-unusable' }
            : folderProblem(error),
      );
    }
  }

  const desk: SyncDesk = {
    ...createAloneDesk(),
    ...createJoiningCalls(context),
    ...createDeviceCalls(context),
    ...createFolderCalls(context),
    status,
    async now() {
      if (!host) return fail({ code: 'no-shared-folder' });
      host.link.turn();
      return ok({});
    },
    async tellState(state) {
      if (!host) return fail({ code: 'no-shared-folder' });
      context.told.state = state;
      host.refresh();
      onChange();
      return ok({});
    },
    async resend({ id }) {
      const known = await status();
      if (!known.ok || known.value.kind !== 'open' || !host) return fail({ code: 'no-shared-folder' });
      const file = known.value.setAside.find((one) => one.id === id);
      if (!file) return fail({ code: 'not-found' });
      host.link.ask(file.file);
      return ok({});
    },
    async check({ depth }) {
      const done = await run({ job: 'check', depth });
      if (!done.ok) return done;
      if (done.value.job !== 'check') return fail({ code: 'internal' });
      context.results.lastCheck = { at: clock.now(), verdict: done.value.report.verdict };
      onChange();
      return ok(done.value.report);
    },
    async repair() {
      const done = await run({ job: 'repair' });
      return !done.ok ? done : done.value.job === 'repair' ? ok({ done: [...done.value.done] }) : fail({ code: 'internal' });
    },
    async drill() {
      const done = await run({ job: 'drill' });
      if (!done.ok) return done;
      if (done.value.job !== 'drill') return fail({ code: 'internal' });
      context.results.lastDrill = { at: clock.now(), ok: done.value.report.ok };
      onChange();
      return ok(done.value.report);
    },
    async exportBundle({ writer }) {
      const path = await options.askSave(`pantau-usb-${new Date(clock.now()).toISOString().slice(0, 10)}`, '.pantau');
      if (path === null) return fail({ code: 'cancelled' });
      const done = await run({ job: 'export-bundle', path, writer });
      if (!done.ok) return done;
      if (done.value.job !== 'export-bundle') return fail({ code: 'internal' });
      return done.value.operations === 0
        ? fail({ code: 'nothing-to-send' })
        : ok({ fileName: nameOf(path), operations: done.value.operations });
    },
    async importBundle() {
      const path = await options.askBundle();
      if (path === null) return fail({ code: 'cancelled' });
      const done = await run({ job: 'import-bundle', path });
      if (!done.ok) return done;
      if (done.value.job !== 'import-bundle') return fail({ code: 'internal' });
      const { kind, from, operations, receipt } = done.value;
      return ok({ kind, fileName: nameOf(path), from, operations, receipt });
    },
  };

  return {
    desk,
    opened(next) {
      opening = open(next).catch((error) => report('sync', error));
    },
    sendRest: async () => host?.link.sendRest(longestGoodbye),
    closing() {
      host?.close();
      host = null;
    },
    refresh() {
      if (!host) return;
      host.refresh();
      void ownName.declare().catch((error) => report('own name', error));
      // Until the next turn nobody else would say that something waits to be sent; a burst of saving says it once.
      if (saying !== undefined) return;
      saying = setTimeout(() => {
        saying = undefined;
        onChange();
      }, sayAfter).unref();
    },
  };
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
