import type { ActKind } from '#shared/sop/sop.ts';
import type { ActDone } from './case-commands.ts';
import { createRequests, type Waiting } from './requests.ts';

interface ActWish {
  readonly caseIds: readonly string[];
  readonly act: ActKind;
  /** Target of a "kembalikan" chosen by dropping a card; the dialog asks when absent. */
  readonly returnTo?: string;
}

/** Somebody pressed a button, dropped a card or used a key: the dialogs of the acts take it from here. */
export type ActRequest = Waiting<ActWish, readonly ActDone[]>;

/**
 * Asks for an act on one or many berkas. What is missing is asked in a dialog, then the act is recorded and its undo offered. Resolves with
 * the berkas that moved; empty when the person changed his mind or everything was refused.
 */
export const { ask: requestAct, useWaiting: useActRequest } = createRequests<ActWish, readonly ActDone[]>();
