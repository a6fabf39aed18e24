import type { BareJob, BareResult } from '../sync/bare-jobs.ts';
import type { EngineReport } from '../sync/engine.ts';
import type { EngineHost } from '../sync/engine-options.ts';
import type { SyncJob, SyncJobResult } from '../sync/sync-jobs.ts';
import type { FromSync, HostCall, SyncConfig, SyncFacts, SyncPort, ToSync } from '../sync/sync-messages.ts';
import { codeOf, targetProblem } from '../sync/target.ts';

/** A process that can be ended; `onExit` tells when it is gone, whoever ended it. */
export interface SyncChild extends SyncPort<FromSync, ToSync> {
  onExit(listener: () => void): void;
  kill(): void;
}

export interface LinkState {
  readonly working: boolean;
  readonly nextTryAt: number | null;
  readonly report: EngineReport | null;
  /** How far a large arrival is; null while there is none. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** When the process last said anything. */
  readonly heardAt: number;
  /** Since when it owes a word: a share that hangs makes it silent, in the middle of a turn or before the next. Null while all is well. */
  readonly silentSince: number | null;
}

export interface SyncLink {
  state(): LinkState;
  /** Facts of main changed: the journal grew, a device was admitted, somebody signed in. */
  tell(facts: SyncFacts): void;
  setKeyring(keyring: Uint8Array): void;
  turn(): void;
  ask(key: string): void;
  run(job: SyncJob): Promise<SyncJobResult>;
  /** Sends what waits, before the app ends. Gives up when the folder refuses, the process dies or `limit` milliseconds are over. */
  sendRest(limit: number): Promise<void>;
  stop(): void;
}

export interface LinkOptions {
  readonly fork: () => SyncChild;
  readonly config: () => SyncConfig;
  readonly host: EngineHost;
  readonly now: () => number;
  /** The process is late by so much, in milliseconds: it hangs in the folder. */
  readonly silentAfter: number;
  readonly onChange: () => void;
}

const bareLimit = 90_000;

/** Does one piece of work on a folder in a process of its own; rejects with a code when the folder refuses or does not answer in time. */
export function runInProcess<B extends BareJob['bare']>(
  fork: () => SyncChild,
  job: Extract<BareJob, { bare: B }>,
): Promise<Extract<BareResult, { bare: B }>> {
  return new Promise((resolve, reject) => {
    const child = fork();
    const timer = setTimeout(() => end(() => reject(targetProblem('ETIMEDOUT', 'the folder'))), bareLimit);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      child.kill();
    };
    child.onExit(() => end(() => reject(targetProblem('EIO', 'the sync process ended'))));
    child.onMessage((message) => {
      if (message.kind === 'bare-done') end(() => resolve(message.result as Extract<BareResult, { bare: B }>)); // It answers the one job it got.
      if (message.kind === 'failed') end(() => reject(targetProblem(message.code, 'the folder')));
    });
    child.post({ kind: 'bare', id: 1, job });
  });
}

const restartAfter = 5_000;
/**
 * Of silence in which not even one call of the folder came back. Threads that hang in a share hold up everything else in their process and do not
 * come back by themselves; a new process begins afresh, and loses nothing.
 */
const endAfter = 10 * 60_000;

/** Main's end of the sync process: starts it, answers it, starts it again when it died. Nothing of main ever waits for it. */
export function openSyncLink({ fork, config, host, now, silentAfter, onChange }: LinkOptions): SyncLink {
  const jobs = new Map<number, { resolve: (result: SyncJobResult) => void; reject: (error: Error) => void }>();
  let state: Omit<LinkState, 'silentSince'> = { working: false, nextTryAt: null, report: null, progress: null, heardAt: now() };
  let stopped = false;
  let jobNumber = 0;
  let watch: NodeJS.Timeout | undefined;
  /** Somebody waits for the last work to be sent. */
  let onTurned: ((report: EngineReport | null) => void) | undefined;
  let child = begin();

  /** From when on silence counts: a process that rests until its next turn is not silent. */
  function dueAt(): number {
    return (state.working ? state.heardAt : Math.max(state.heardAt, state.nextTryAt ?? 0)) + silentAfter;
  }

  /** Silence makes no noise of its own. Two waits in a row: a PC that slept gives its process time for a word. */
  function watchSilence(): void {
    clearTimeout(watch);
    const give = () => {
      onChange();
      watch = setTimeout(() => child.kill(), endAfter).unref();
    };
    watch = setTimeout(give, Math.max(0, dueAt() - now()) + 1).unref();
  }

  function begin(): SyncChild {
    const next = fork();
    next.onMessage((message) => take(next, message));
    next.onExit(() => {
      for (const { reject } of jobs.values()) reject(targetProblem('EIO', 'the sync process ended'));
      jobs.clear();
      onTurned?.(null);
      if (stopped) return;
      state = { ...state, working: false, progress: null, nextTryAt: now() + restartAfter };
      onChange();
      setTimeout(() => {
        if (!stopped) child = begin();
      }, restartAfter).unref();
    });
    next.post({ kind: 'start', config: config() });
    watchSilence();
    return next;
  }

  function take(from: SyncChild, message: FromSync): void {
    if (stopped) return;
    const wasSilent = now() > dueAt();
    state = { ...state, heardAt: now() };
    hear(from, message);
    watchSilence();
    if (wasSilent) onChange();
  }

  function hear(from: SyncChild, message: FromSync): void {
    switch (message.kind) {
      case 'call':
        answer(message.call).then(
          (value) => from.post({ kind: 'answer', id: message.id, value }),
          (error) => from.post({ kind: 'refused', id: message.id, code: codeOf(error) ?? 'EIO' }),
        );
        return;
      case 'working':
        state = { ...state, working: true };
        return;
      case 'alive':
        return;
      case 'turned': {
        const before = state.report;
        state = { ...state, working: false, progress: null, nextTryAt: message.nextTryAt, report: message.report };
        if (
          JSON.stringify({ ...before, lastContact: 0 }) !== JSON.stringify({ ...message.report, lastContact: 0 }) ||
          message.turn.put
        )
          onChange();
        onTurned?.(message.report);
        return;
      }
      case 'arriving':
        state = { ...state, progress: { done: message.done, total: message.total } };
        onChange();
        return;
      case 'cloned':
        host.cloned();
        return;
      case 'done':
        jobs.get(message.id)?.resolve(message.result);
        jobs.delete(message.id);
        return;
      case 'bare-done':
        return;
      case 'failed':
        jobs.get(message.id)?.reject(targetProblem(message.code, 'a job of the sync process'));
        jobs.delete(message.id);
        return;
    }
  }

  async function answer(call: HostCall): Promise<unknown> {
    if (call.call === 'readOwn') return host.readOwn(call.from, call.limit);
    await host.arrived(call.reference, call.strangers);
    return null;
  }

  return {
    state: () => ({ ...state, silentSince: now() > dueAt() ? state.heardAt : null }),
    tell: (facts) => child.post({ kind: 'facts', facts }),
    setKeyring: (keyring) => child.post({ kind: 'keyring', keyring }),
    turn: () => child.post({ kind: 'turn' }),
    ask: (key) => child.post({ kind: 'ask', key }),
    run(job) {
      jobNumber += 1;
      const id = jobNumber;
      child.post({ kind: 'job', id, job });
      return new Promise((resolve, reject) => jobs.set(id, { resolve, reject }));
    },
    async sendRest(limit) {
      const isSent = (report: EngineReport | null) => (report?.sent ?? 0) >= host.ownEnd();
      if (stopped || isSent(state.report) || now() > dueAt()) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limit);
        onTurned = (report) => {
          // A turn that ended just now may have begun before the last edit; what it put counts once the next one has seen it.
          if (report && !report.problem && !isSent(report)) return child.post({ kind: 'turn' });
          clearTimeout(timer);
          resolve();
        };
        child.post({ kind: 'turn' });
      });
      onTurned = undefined;
    },
    stop() {
      stopped = true;
      clearTimeout(watch);
      child.kill();
    },
  };
}
