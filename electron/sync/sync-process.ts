import { join } from 'node:path';
import { systemClock, systemRandom } from '../ports/host.ts';
import { nodeDisk } from '../ports/node-disk.ts';
import type { Reference } from '../services/journal-reference.ts';
import { createSealedDisk } from '../services/sealed-disk.ts';
import { openArchive } from './archive.ts';
import { runBareJob } from './bare-jobs.ts';
import { createBlobStore } from './blob-store.ts';
import { type Engine, openEngine } from './engine.ts';
import type { EngineHost, EngineOptions } from './engine-options.ts';
import { createFolderTarget } from './folder-target.ts';
import { readDeviceKeys } from './keys/device-keys.ts';
import { epochOf, parseKeyring } from './keys/keyring.ts';
import { selfTest } from './keys/self-test.ts';
import { runJob } from './run-job.ts';
import type { FromSync, HostAnswers, HostCall, SyncConfig, SyncFacts, SyncPort, ToSync } from './sync-messages.ts';
import { codeOf, targetProblem } from './target.ts';
import { createTellingTarget } from './timed-target.ts';

/**
 * Entry of the sync process, the only one that touches the shared folder: a share that hangs stops nothing but this. It asks main for operations
 * and tells it of arrivals; main alone writes the journal.
 */
function parentPort(): SyncPort<ToSync, FromSync> {
  const port = (process as unknown as { readonly parentPort: ElectronPort }).parentPort; // Given by Electron to a utility process.
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data as ToSync)),
  };
}

interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The longest that an edit waits while somebody keeps typing. */
const longestQuiet = 30_000;
/** A put is confirmed by a listing of the next turn, which therefore comes soon. */
const confirmAfter = 1_500;
/** Main need not hear of every answer of the folder. */
const aliveEvery = 3_000;

function serve(port: SyncPort<ToSync, FromSync>): void {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let facts: SyncFacts | undefined;
  let keyring: Uint8Array | undefined;
  let running: { readonly engine: Engine; readonly options: EngineOptions } | undefined;
  let wake: (() => void) | undefined;
  let wakeAt = 0;
  let dirtySince = 0;
  let toldAt = 0;
  let pace = { every: 15_000, quiet: 5_000 };

  function call<C extends HostCall>(request: C): Promise<HostAnswers[C['call']]> {
    calls += 1;
    const id = calls;
    port.post({ kind: 'call', id, call: request });
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  const known = () => {
    if (!facts || !keyring) throw new Error('Invariant: main starts this process with its facts');
    const parsed = parseKeyring(keyring);
    if (!parsed) throw new Error('Invariant: main sends a sound keyring');
    return { facts, keyring: parsed };
  };

  async function start(config: SyncConfig): Promise<void> {
    ({ facts, keyring, pace } = config);
    // Electron's Node is linked to another library than Node's own: it has to answer like it before anything is sealed (RELIABILITY 0).
    const wrong = selfTest();
    if (wrong) throw new Error(`${wrong} answers wrongly on this PC`);
    const references: Reference[] = [...config.references];
    const device = readDeviceKeys(config.device);
    if (!device) throw new Error('Invariant: main sends sound device keys');
    let held = known().keyring;
    let heldBytes: Uint8Array | undefined = keyring;
    const currentKeyring = () => {
      if (heldBytes !== keyring) {
        held = known().keyring;
        heldBytes = keyring;
      }
      return held;
    };
    const host: EngineHost = {
      readOwn: (from, limit) => call({ call: 'readOwn', from, limit }),
      ownEnd: () => known().facts.ownEnd,
      devices: () => known().facts.devices,
      references: () => references,
      self: () => known().facts.self,
      arriving: (done, total) => port.post({ kind: 'arriving', done, total }),
      cloned: () => port.post({ kind: 'cloned' }),
      async arrived(reference, strangers) {
        await call({ call: 'arrived', reference, strangers });
        references.push({ ...reference, observed: [], noted: [] });
      },
    };
    const folder = join(config.profile, 'sinkron');
    await nodeDisk.makeFolder(folder);
    const options: EngineOptions = {
      target: createTellingTarget(
        createFolderTarget({ folder: config.shared, officeId: config.office, writer: device.writer }),
        tellAlive,
      ),
      disk: nodeDisk,
      folder,
      office: config.office,
      device,
      continues: config.continues,
      keyring: currentKeyring,
      archive: await openArchive(nodeDisk, join(folder, 'arsip'), {
        office: config.office,
        epoch: (number) => epochOf(currentKeyring(), number),
      }),
      blobs: createBlobStore(createSealedDisk(nodeDisk, currentKeyring), join(config.profile, 'lampiran')),
      host,
      clock: systemClock,
      random: systemRandom,
    };
    running = { engine: await openEngine(options), options };
    await keepTurning(running.engine);
  }

  function tellAlive(): void {
    const now = systemClock.now();
    if (Math.abs(now - toldAt) < aliveEvery) return;
    toldAt = now;
    port.post({ kind: 'alive' });
  }

  async function keepTurning(engine: Engine): Promise<never> {
    for (;;) {
      dirtySince = 0;
      port.post({ kind: 'working' });
      const turn = await engine.turn();
      // Thirty PCs that started together in the morning drift apart.
      const rest = turn.put ? Math.min(confirmAfter, pace.every) : pace.every * (0.8 + Math.random() * 0.4);
      const nextTryAt = systemClock.now() + rest;
      port.post({ kind: 'turned', report: engine.report(), turn, nextTryAt });
      await sleepUntil(nextTryAt);
    }
  }

  async function sleepUntil(at: number): Promise<void> {
    wakeAt = at;
    while (systemClock.now() < wakeAt) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(1, wakeAt - systemClock.now()));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  function wakeBy(at: number): void {
    if (at >= wakeAt) return;
    wakeAt = at;
    wake?.();
  }

  function take(message: ToSync): void {
    switch (message.kind) {
      case 'start':
        start(message.config).catch((error) => {
          // Ends this process; main starts another one.
          console.error(`sync: ${error instanceof Error ? error.message : typeof error}`);
          process.exit(1);
        });
        return;
      case 'facts': {
        const grew = message.facts.ownEnd > (facts?.ownEnd ?? 0);
        facts = message.facts;
        if (!grew) return;
        const now = systemClock.now();
        dirtySince ||= now;
        // Quiet after the last edit, but nobody waits for ever behind a busy keyboard.
        wakeBy(Math.min(now + pace.quiet, dirtySince + longestQuiet));
        return;
      }
      case 'keyring':
        keyring = message.keyring;
        // What the new key opens is wanted now.
        wakeBy(0);
        return;
      case 'turn':
        wakeBy(0);
        return;
      case 'ask':
        running?.engine.ask(message.key);
        wakeBy(0);
        return;
      case 'job':
        void doJob(message.id, message.job);
        return;
      case 'bare':
        runBareJob(message.job).then(
          (result) => port.post({ kind: 'bare-done', id: message.id, result }),
          (error) => port.post({ kind: 'failed', id: message.id, code: codeOf(error) ?? 'EIO' }),
        );
        return;
      case 'answer':
        waiting.get(message.id)?.resolve(message.value as never); // Main answers each call by its own shape.
        waiting.delete(message.id);
        return;
      case 'refused':
        waiting.get(message.id)?.reject(targetProblem(message.code, 'main'));
        waiting.delete(message.id);
        return;
    }
  }

  async function doJob(id: number, job: Extract<ToSync, { kind: 'job' }>['job']): Promise<void> {
    try {
      if (!running) throw targetProblem('EAGAIN', 'the engine is not open yet');
      port.post({ kind: 'done', id, result: await runJob(running, job) });
    } catch (error) {
      port.post({ kind: 'failed', id, code: codeOf(error) ?? 'EIO' });
    }
  }

  port.onMessage(take);
}

serve(parentPort());
