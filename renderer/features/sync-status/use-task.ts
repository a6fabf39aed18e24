import { useState } from 'react';
import type { CallInput, CallOutput } from '#shared/bridge/contract.ts';
import { type SyncCall, type SyncNotDone, syncCall } from '../../data/sync-commands.ts';

export interface Task {
  /** The call under way. */
  readonly busy: SyncCall | null;
  readonly problem: SyncNotDone | null;
  /** Asks main; null when it was not done. A dialog that was left is no problem. */
  readonly run: <N extends SyncCall>(name: N, input: CallInput<N>) => Promise<CallOutput<N> | null>;
  readonly clear: () => void;
}

/** One thing at a time that main is asked to do, and why it was not done. */
export function useTask(): Task {
  const [busy, setBusy] = useState<SyncCall | null>(null);
  const [problem, setProblem] = useState<SyncNotDone | null>(null);
  return {
    busy,
    problem,
    async run(name, input) {
      if (busy !== null) return null;
      setBusy(name);
      setProblem(null);
      const done = await syncCall(name, input);
      setBusy(null);
      if (done.ok) return done.value;
      if (done.error.code !== 'cancelled') setProblem(done.error);
      return null;
    },
    clear: () => setProblem(null),
  };
}
