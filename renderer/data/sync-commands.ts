import type { CallInput, CallName, CallOutput } from '#shared/bridge/contract.ts';
import type { BridgeErrorCode } from '#shared/bridge/errors.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';
import { refreshSync } from './sync.ts';

export type SyncCall = Exclude<Extract<CallName, `sync.${string}`>, 'sync.status'>;

/** Why main did not do it, as a sentence, and as the code where a form marks the field that is meant. */
export interface SyncNotDone extends NotDone {
  readonly code: BridgeErrorCode;
}

/** Asks main for something about the shared folder, and how the folder stands afterwards. */
export async function syncCall<N extends SyncCall>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, SyncNotDone>> {
  const answer = await bridge.call(name, input);
  await refreshSync();
  return answer.ok ? ok(answer.value) : fail({ sentence: bridgeSentence(answer.error), code: answer.error.code });
}
