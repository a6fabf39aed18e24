import type { BridgeError } from '#shared/bridge/errors.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { weaknessOf } from '#shared/sync/passphrase.ts';
import type { SyncCallName } from '../services/sync-desk-port.ts';
import type { HandlerContext } from './handler-context.ts';
import type { Handlers } from './router.ts';

/** Calls about the shared folder: who may ask is judged here, everything else is the desk's. */
export function createSyncHandlers(context: HandlerContext): Pick<Handlers, SyncCallName> {
  const desk = () => context.sync();

  /** Runs the work for an Admin; anybody else is refused. */
  async function asAdmin<T>(work: () => Promise<Result<T, BridgeError>>): Promise<Result<T, BridgeError>> {
    const actor = context.desk().session.actor();
    if (!actor.ok) return actor;
    return actor.value.roles.some(({ role }) => role === 'admin') ? work() : fail({ code: 'not-allowed' });
  }

  /** An empty PC has nobody to ask; a PC with an office of its own asks its Admin. */
  const asJoiner = <T>(work: () => Promise<Result<T, BridgeError>>): Promise<Result<T, BridgeError>> =>
    context.desk().directory.office().state.officeId === '' ? work() : asAdmin(work);

  const strong = (passphrase: string): Result<null, BridgeError> =>
    weaknessOf(passphrase) === null ? ok(null) : fail({ code: 'weak-passphrase' });

  return {
    'sync.status': (input) => desk().status(input),
    'sync.chooseFolder': (input) => asJoiner(() => desk().chooseFolder(input)),
    'sync.create': (input) =>
      asAdmin(async () => {
        const taken = strong(input.passphrase);
        return taken.ok ? desk().create(input) : taken;
      }),
    'sync.confirmRecovery': (input) => asAdmin(() => desk().confirmRecovery(input)),
    'sync.renewRecovery': (input) => asAdmin(() => desk().renewRecovery(input)),
    'sync.look': (input) => asJoiner(() => desk().look(input)),
    'sync.join': (input) => asJoiner(() => desk().join(input)),
    'sync.unlock': (input) => desk().unlock(input),
    'sync.now': (input) => desk().now(input),
    'sync.tellState': (input) => desk().tellState(input),
    'sync.admit': (input) => asAdmin(() => desk().admit(input)),
    'sync.grantReporter': (input) => asAdmin(() => desk().grantReporter(input)),
    'sync.revoke': (input) =>
      asAdmin(async () => {
        const taken = strong(input.passphrase);
        return taken.ok ? desk().revoke(input) : taken;
      }),
    'sync.setPassphrase': (input) =>
      asAdmin(async () => {
        const taken = strong(input.passphrase);
        return taken.ok ? desk().setPassphrase(input) : taken;
      }),
    'sync.invite': (input) => asAdmin(() => desk().invite(input)),
    'sync.rename': (input) => asAdmin(() => desk().rename(input)),
    'sync.resend': (input) => desk().resend(input),
    'sync.check': (input) => desk().check(input),
    'sync.repair': (input) => desk().repair(input),
    'sync.drill': (input) => desk().drill(input),
    'sync.exportBundle': (input) => desk().exportBundle(input),
    'sync.importBundle': (input) => desk().importBundle(input),
    'sync.pointTo': (input) => asAdmin(() => desk().pointTo(input)),
    'sync.leave': (input) => asAdmin(() => desk().leave(input)),
  };
}
