import type { Result } from '../kernel/result.ts';
import type { CallInput, CallName, CallOutput } from './contract.ts';
import type { BridgeError } from './errors.ts';

/** What preload puts on `window.pantau`: one function, answered by main's router. */
export interface BridgePort {
  call(name: string, input: unknown): Promise<unknown>;
}

/** The renderer's side of the bridge: `bridge.call('journal.append', { drafts })`. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, BridgeError>>;
}

/** Typed calls over a port. Main has validated input and shaped the answer by the same contract, so the answer is trusted here. */
export function createBridge(port: BridgePort): Bridge {
  return {
    async call<N extends CallName>(name: N, input: CallInput<N>) {
      return (await port.call(name, input)) as Result<CallOutput<N>, BridgeError>; // Shaped by the router, see electron/bridge/router.ts.
    },
  };
}
