import * as v from 'valibot';
import type { Result } from '../kernel/result.ts';
import type { CallInput, CallName, CallOutput } from './contract.ts';
import type { BridgeError } from './errors.ts';
import type { PushName } from './push-names.ts';
import { type PushDetail, pushes } from './pushes.ts';

/** What preload puts on `window.pantau`: a question that main's router answers, and an ear for what main says unasked. */
export interface BridgePort {
  call(name: string, input: unknown): Promise<unknown>;
  subscribe(listener: (name: string, detail: unknown) => void): void;
}

/** The renderer's side of the bridge: `bridge.call('journal.append', { drafts })`. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, BridgeError>>;
  /** Hears of a push until the answered function is called. */
  on<N extends PushName>(name: N, listener: (detail: PushDetail<N>) => void): () => void;
}

type Listener = (detail: never) => void; // Only ever called with what its own name carries, see `on`.

/**
 * Typed calls and pushes over a port. Main has validated input and shaped the answer by the same contract, so the answer is trusted here; a
 * push of another name or shape is not heard.
 */
export function createBridge(port: BridgePort): Bridge {
  const listeners = new Map<string, Set<Listener>>();
  port.subscribe((name, detail) => {
    const heard = listeners.get(name);
    const parsed = heard && v.safeParse(pushes[name as PushName], detail); // Only names of the table have listeners.
    if (parsed?.success) for (const listener of heard ?? []) listener(parsed.output as never);
  });
  return {
    async call<N extends CallName>(name: N, input: CallInput<N>) {
      return (await port.call(name, input)) as Result<CallOutput<N>, BridgeError>; // Shaped by the router, see electron/bridge/router.ts.
    },
    on(name, listener) {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener as Listener));
      return () => heard.delete(listener as Listener);
    },
  };
}
