import type { CallInput, CallOutput } from '#shared/bridge/contract.ts';
import type { BridgeError } from '#shared/bridge/errors.ts';
import type { syncCalls } from '#shared/bridge/sync-calls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

export type SyncCallName = keyof typeof syncCalls;
type MethodOf<N extends SyncCallName> = N extends `sync.${infer Method}` ? Method : never;

/**
 * The shared folder as the bridge asks for it: one method for each `sync.*` call, with the shapes of the contract. Who may ask is judged before
 * (electron/bridge/sync-handlers.ts); dialogs belong to whoever implements this.
 */
export type SyncDesk = {
  readonly [N in SyncCallName as MethodOf<N>]: (input: CallInput<N>) => Promise<Result<CallOutput<N>, BridgeError>>;
};

/** The desk of an office that is one PC, and of the sample: there is no folder, and that is no fault. */
export function createAloneDesk(): SyncDesk {
  const refuse = async () => fail<BridgeError>({ code: 'no-shared-folder' });
  return {
    status: async () => ok({ kind: 'none' }),
    chooseFolder: refuse,
    create: refuse,
    confirmRecovery: refuse,
    renewRecovery: refuse,
    look: refuse,
    join: refuse,
    unlock: refuse,
    now: refuse,
    tellState: refuse,
    admit: refuse,
    grantReporter: refuse,
    revoke: refuse,
    setPassphrase: refuse,
    invite: refuse,
    rename: refuse,
    resend: refuse,
    check: refuse,
    repair: refuse,
    drill: refuse,
    exportBundle: refuse,
    importBundle: refuse,
    pointTo: refuse,
    leave: refuse,
  };
}
