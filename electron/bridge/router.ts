import * as v from 'valibot';
import { type CallInput, type CallName, type CallOutput, contract } from '#shared/bridge/contract.ts';
import type { BridgeError } from '#shared/bridge/errors.ts';
import { fail, type Result } from '#shared/kernel/result.ts';

export type Handler<N extends CallName> = (
  input: CallInput<N>,
) => Promise<Result<CallOutput<N>, BridgeError>> | Result<CallOutput<N>, BridgeError>;

/** One handler for each call of the contract: a missing or an extra one does not compile. */
export type Handlers = { readonly [N in CallName]: Handler<N> };

/** Calls answered while nobody is signed in; every other call needs an open, unlocked session. */
const openCalls: ReadonlySet<CallName> = new Set<CallName>([
  'app.status',
  'app.setSettings',
  'office.found',
  'sample.enter',
  'sample.leave',
  'session.people',
  'session.signIn',
  'session.unlock',
  'session.lock',
  'session.signOut',
  'session.recover',
  'backup.restore',
  'sync.status',
  'sync.unlock',
  // An empty PC joins before anybody can sign in; on any other the handler asks for an Admin.
  'sync.chooseFolder',
  'sync.look',
  'sync.join',
]);

export interface Router {
  route(name: unknown, input: unknown): Promise<Result<unknown, BridgeError>>;
}

/**
 * Validates, checks the session, dispatches, and turns what nobody foresaw into `internal`, reported once. What comes from the renderer is
 * never trusted: unknown names and unknown members are refused.
 */
export function createRouter(options: {
  readonly handlers: Handlers;
  readonly guard: () => Result<unknown, BridgeError>;
  /** Waits while the desk is being opened again: what a call asks must not be judged, or recorded, by one that is closed. */
  readonly ready: () => Promise<void>;
  readonly report: (name: string, error: unknown) => void;
}): Router {
  const { handlers, guard, ready, report } = options;
  return {
    async route(name, input) {
      if (typeof name !== 'string' || !Object.hasOwn(contract, name)) return fail({ code: 'unknown-call' });
      const call = name as CallName; // An own key of the contract, checked above.
      await ready();
      if (!openCalls.has(call)) {
        const allowed = guard();
        if (!allowed.ok) return allowed;
      }
      const parsed = v.safeParse(contract[call].input, input);
      if (!parsed.success) return fail({ code: 'invalid-input' });
      try {
        return await (handlers[call] as Handler<CallName>)(parsed.output as CallInput<CallName>); // Parsed by this call's own schema.
      } catch (error) {
        report(call, error);
        return fail({ code: 'internal' });
      }
    },
  };
}
