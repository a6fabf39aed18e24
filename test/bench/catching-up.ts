import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { WriterId } from '#shared/kernel/ids.ts';
import { aggregateKey, type Operation } from '#shared/operations/operation.ts';
import { systemClock, systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import type { KeyringStore } from '../../electron/services/keyring-store.ts';
import { type OfficeDesk, openOfficeDesk } from '../../electron/services/office-desk.ts';
import { openSyncHost, type SyncHost } from '../../electron/services/sync-host.ts';
import type { SyncChild } from '../../electron/services/sync-link.ts';
import { createDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { epochOf } from '../../electron/sync/keys/keyring.ts';
import { openSegment } from '../../electron/sync/segment.ts';
import type { FromSync, ToSync } from '../../electron/sync/sync-messages.ts';
import { foldIntoRows } from '../../renderer/data/fold-views.ts';
import { actorWith } from '../support/build-operations.ts';
import { utilityProcess } from '../support/electron-stand-in/utility-process.ts';
import { peopleOfYear, timeJoining } from './joining.ts';
import { makeOfficeYear, type OfficeYear } from './office-year.ts';
import { type BenchRow, median, round, rowOf } from './report.ts';

const cases = 101_000;
const readChunk = 5_000;
const saves = 200;
const propagations = 25;
const syncProcess = new URL('../../.out/main/sync-process.js', import.meta.url).pathname;

export interface SyncPc {
  readonly desk: OfficeDesk;
  readonly host: SyncHost;
  readonly pid: () => number | undefined;
  onArrived: (end: number) => void;
  close(): Promise<void>;
}

/** One PC with its sync process, as main runs it. */
export async function openSyncPc(shared: string, year: OfficeYear, device: OfficeYear['joiner']): Promise<SyncPc> {
  const profile = mkdtempSync(join(tmpdir(), 'pantau-bench-'));
  const keys = { keyring: year.keyring, device, pepper: null };
  const desk = await openOfficeDesk({
    disk: nodeDisk,
    folder: profile,
    sample: false,
    clock: systemClock,
    random: systemRandom,
    keys,
  });
  let pid: number | undefined;
  const fork = (): SyncChild => {
    const child = utilityProcess.fork(syncProcess);
    child.on('spawn', () => {
      pid = child.pid;
    });
    return {
      post: (message: ToSync) => child.postMessage(message),
      onMessage: (listener) => child.on('message', (message: FromSync) => listener(message)),
      onExit: (listener) => child.on('exit', listener),
      kill: () => child.kill(),
    };
  };
  const pc: { onArrived: (end: number) => void } = { onArrived: () => undefined };
  // Nothing here brings keys, so nothing is kept.
  const keyringStore = { save: async () => undefined } as unknown as KeyringStore;
  const host = openSyncHost({
    desk,
    keyringStore,
    membership: { officeId: year.office, folder: shared, label: 'PC', continues: null, confirmedEpoch: 1, cloned: false },
    label: () => 'PC',
    stateHash: () => null,
    fork,
    version: '0.1.0',
    now: () => Date.now(),
    pace: { every: 200, quiet: 20 },
    onArrived: (end) => pc.onArrived(end),
    onChange: () => undefined,
    onCloned: () => {
      throw new Error('nobody copied this PC');
    },
  });
  return Object.assign(pc, {
    desk,
    host,
    pid: () => pid,
    async close() {
      host.close();
      await desk.close();
      rmSync(profile, { recursive: true, force: true });
    },
  });
}

/** Reads what arrives into histories while it arrives, then folds every aggregate; milliseconds until both are done. */
async function catchUp(shared: string, year: OfficeYear): Promise<number> {
  const started = performance.now();
  const pc = await openSyncPc(shared, year, year.joiner);
  const histories = new Map<string, Operation[]>();
  let from = 0;
  for (;;) {
    if (from < pc.desk.journal.end) {
      const { operations, next } = await pc.desk.journal.read(from, readChunk);
      for (const operation of operations) {
        const key = aggregateKey(operation.aggregate);
        const history = histories.get(key);
        if (history) history.push(operation);
        else histories.set(key, [operation]);
      }
      from = next;
    } else if (from >= year.operations) break;
    else {
      await new Promise<void>((resolve) => {
        pc.onArrived = () => resolve();
        setTimeout(resolve, 20);
      });
    }
  }
  let rejected = 0;
  for (const [key, operations] of histories) rejected += foldIntoRows(key, operations).rejected.length;
  const time = performance.now() - started;
  if (rejected > 0) throw new Error(`${rejected} operations were rejected`);
  await pc.close();
  return time;
}

/** The bare way: every file read, decrypted, inflated and parsed into its operations, one after the other. */
function bareRead(shared: string, year: OfficeYear): number {
  const home = join(shared, `pantau-${year.office}`);
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.seg'));
  const started = performance.now();
  let operations = 0;
  for (const name of names) {
    const opened = openSegment(readFileSync(join(home, name)), {
      office: year.office,
      epoch: (number) => epochOf(year.keyring, number),
    });
    if (opened.ok && opened.value.header.kind === 'pack') operations += opened.value.operations.length;
  }
  const time = performance.now() - started;
  if (operations !== year.operations) throw new Error(`${operations} of ${year.operations} operations`);
  return time;
}

/** (i) A new PC catches up a million operations; (j) what they weigh in the folder. */
export async function benchCatchingUp(repetitions: number): Promise<readonly BenchRow[]> {
  const shared = mkdtempSync(join(tmpdir(), 'pantau-bench-'));
  const year = makeOfficeYear(shared, cases, await peopleOfYear());
  const values: number[] = [];
  const baselines: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    values.push(await catchUp(shared, year));
    baselines.push(bareRead(shared, year));
  }
  const joining = await timeJoining(shared, year);
  rmSync(shared, { recursive: true, force: true });
  const seconds = (time: number) => `${round(time / 1000)} s`;
  const rate = Math.round(year.operations / (median(values) / 1000));
  const perOperation = year.bytes / year.operations;
  return [
    rowOf({
      name: `i: catching up ${year.operations} operations, speed against reading the same files`,
      values,
      baselines,
      unit: 'ms',
      limit: 0.25,
      atLeast: true,
      as: 'rate',
      notes: [
        `${rate} operations/s of ${cases} berkas, journal complete and every aggregate folded`,
        `through the app after the button Gabung: sign-in ${seconds(joining.signIn)}, usable board ${seconds(joining.board)}, complete views ${seconds(joining.complete)}`,
      ],
    }),
    {
      name: 'j: an operation in the folder',
      value: perOperation,
      baseline: 45,
      unit: 'bytes',
      ratio: perOperation / 45,
      limit: 1,
      atLeast: false,
      ok: perOperation <= 45,
      notes: [`${round(year.bytes / 1e6)} MB for ${year.operations} operations`],
    },
  ];
}

const draft = (at: number) => ({
  aggregate: { type: 'opinion', id: `k${at}` },
  kind: 'opinion.edited',
  version: 1,
  payload: { field: 'note', value: `catatan ${at} ${'x'.repeat(200)}` },
  seen: [],
});

async function timeSaves(pc: SyncPc, first: number): Promise<number> {
  const times: number[] = [];
  for (let at = first; at < first + saves; at++) {
    const started = performance.now();
    const saved = await pc.desk.journal.append({ actor: actorWith('p1', 'pemantau'), drafts: [[draft(at)]] });
    if (!saved.ok) throw new Error(saved.error);
    times.push(performance.now() - started);
    pc.host.refresh();
  }
  return median(times);
}

/** (k) Saving while the folder hangs; (l) how long work takes to another PC through a folder of this disk. */
export async function benchFolder(repetitions: number): Promise<readonly BenchRow[]> {
  const normal: number[] = [];
  const hanging: number[] = [];
  const ways: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const shared = mkdtempSync(join(tmpdir(), 'pantau-bench-'));
    const year = makeOfficeYear(shared, 10);
    const pc = await openSyncPc(shared, year, year.joiner);
    await timeSaves(pc, 0);
    normal.push(await timeSaves(pc, 1_000));
    const pid = pc.pid();
    if (pid === undefined) throw new Error('the sync process runs');
    process.kill(pid, 'SIGSTOP');
    hanging.push(await timeSaves(pc, 2_000));
    process.kill(pid, 'SIGCONT');
    if (repetition === 0) ways.push(...(await timeWays(shared, year, pc)));
    await pc.close();
    rmSync(shared, { recursive: true, force: true });
  }
  const sorted = [...ways].sort((a, b) => a - b);
  const p50 = median(sorted);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return [
    rowOf({
      name: 'k: saving while the folder hangs, against normal saving',
      values: hanging,
      baselines: normal,
      unit: 'ms',
      limit: 1.2,
    }),
    {
      name: 'l: an operation on its way to another PC, p50',
      value: p50,
      baseline: p50,
      unit: 'ms',
      ratio: 1,
      limit: 1,
      atLeast: false,
      ok: true,
      notes: [
        `p95 ${round(p95)} ms; folder on this disk, a turn every 200 ms and 20 ms of quiet`,
        'the shipped pace adds up to 5 s of quiet and 15 s until the other PC looks',
      ],
    },
  ];
}

async function timeWays(shared: string, year: OfficeYear, from: SyncPc): Promise<readonly number[]> {
  // A second window on the same office: a reader needs no admission.
  const reader = await openSyncPc(shared, year, createDeviceKeys('zzzzzzzzzzzzzzzz' as WriterId));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 2_000));
  await settle();
  const times: number[] = [];
  for (let at = 0; at < propagations; at++) {
    const before = reader.desk.journal.end;
    const started = performance.now();
    const arrived = new Promise<void>((resolve) => {
      reader.onArrived = (end) => end > before && resolve();
    });
    await from.desk.journal.append({ actor: actorWith('p1', 'pemantau'), drafts: [[draft(5_000 + at)]] });
    from.host.refresh();
    await arrived;
    times.push(performance.now() - started);
  }
  await reader.close();
  return times;
}
