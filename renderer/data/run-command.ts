import type { BridgeError } from '#shared/bridge/errors.ts';
import { randomId } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Draft, Operation } from '#shared/operations/operation.ts';
import { applyOperations } from './apply-operations.ts';
import { forgetArrivals } from './arrivals.ts';
import { bridge } from './bridge.ts';
import { catchUp, followZone, viewsWhole } from './catch-up.ts';
import { store, takeApplied } from './store.ts';
import { openViews } from './views.ts';

/** A new id for an aggregate, from the browser's own randomness. */
export function newId(): string {
  return randomId({ bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) });
}

let last: Promise<unknown> = Promise.resolve();

/** One command after the other: the second sees what the first changed. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * THE write path. Sends drafts to main as one batch, waits until they are fsynced, writes operations and views in one transaction, and only
 * then answers. A refusal leaves everything as it was.
 */
export function runCommand(drafts: readonly Draft[]): Promise<Result<readonly Operation[], BridgeError>> {
  return inTurn(async () => {
    if (drafts.length === 0) return ok([]);
    await viewsWhole();
    store.setState({ saving: { kind: 'saving' } });
    const answer = await bridge.call('journal.append', { drafts: drafts.map((draft) => ({ ...draft, seen: [...draft.seen] })) });
    if (!answer.ok) {
      store.setState({ saving: { kind: 'not-saved', code: answer.error.code } });
      return answer;
    }
    const { from, operations } = answer.value;
    store.setState({ saving: { kind: 'saved', at: operations.at(-1)?.at ?? 0 } });
    await showArrival(from, operations);
    return ok(operations);
  });
}

/**
 * The journal has it, so it is saved; if the views stumble they are brought up from the journal. Where work of colleagues lies before it that
 * is not applied yet, one's own is shown at once and theirs follows: nobody waits for an arrival, however large.
 */
async function showArrival(from: number, operations: readonly Operation[]): Promise<void> {
  const views = openViews();
  try {
    const applied = (await views.meta.get('frontier'))?.value ?? 0;
    const frontier = applied === from ? from + operations.length : null;
    forgetArrivals(operations);
    takeApplied(await applyOperations(views, { operations, frontier }, store.getState().sections.hours.zone));
    if (frontier === null) void catchUp();
    await followZone();
  } catch {
    await views.close();
    await views.open();
    await catchUp();
  }
}

const stageChunk = 1_000;

export interface BatchProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * A command too large for one call: drafts are staged in main chunk by chunk, recorded all or none, then read back. `isCancelled` is asked
 * between chunks; after the commit there is nothing to cancel.
 */
export function runLargeCommand(
  drafts: readonly Draft[],
  onProgress: (progress: BatchProgress) => void,
  isCancelled: () => boolean = () => false,
): Promise<Result<{ readonly from: number; readonly count: number }, BridgeError>> {
  return inTurn(async () => {
    const batch = newId();
    await viewsWhole();
    store.setState({ saving: { kind: 'saving' } });
    const stop = async (error: BridgeError) => {
      await bridge.call('batch.discard', { batch });
      store.setState({ saving: error.code === 'cancelled' ? { kind: 'idle' } : { kind: 'not-saved', code: error.code } });
      return fail(error);
    };
    for (let at = 0; at < drafts.length; at += stageChunk) {
      if (isCancelled()) return stop({ code: 'cancelled' });
      const chunk = drafts.slice(at, at + stageChunk).map((draft) => ({ ...draft, seen: [...draft.seen] }));
      const staged = await bridge.call('batch.stage', { batch, drafts: chunk });
      if (!staged.ok) return stop(staged.error);
      onProgress({ done: staged.value.staged, total: drafts.length });
    }
    const committed = await bridge.call('batch.commit', { batch });
    if (!committed.ok) return stop(committed.error);
    store.setState({ saving: { kind: 'saved', at: Date.now() } });
    await catchUp();
    return committed;
  });
}
