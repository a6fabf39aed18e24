import { createStore, useStore } from 'zustand';
import type { ActKind } from '#shared/sop/sop.ts';
import type { ActDone } from './case-commands.ts';

/** Somebody pressed a button, dropped a card or used a key: the dialogs of the acts take it from here. */
export interface ActRequest {
  readonly caseIds: readonly string[];
  readonly act: ActKind;
  /** Target of a "kembalikan" chosen by dropping a card; the dialog asks when absent. */
  readonly returnTo?: string;
  readonly settle: (done: readonly ActDone[]) => void;
}

const requests = createStore<{ readonly current: ActRequest | null }>(() => ({ current: null }));

/**
 * Asks for an act on one or many berkas. What is missing is asked in a dialog, then the act is recorded and its undo offered. Resolves with
 * the berkas that moved; empty when the person changed his mind or everything was refused.
 */
export function requestAct(request: Omit<ActRequest, 'settle'>): Promise<readonly ActDone[]> {
  return new Promise((resolve) => {
    const settle = (done: readonly ActDone[]) => {
      requests.setState({ current: null });
      resolve(done);
    };
    requests.setState({ current: { ...request, settle } });
  });
}

/** The request that waits, for the one place that shows the dialogs. */
export function useActRequest(): ActRequest | null {
  return useStore(requests, (state) => state.current);
}
