import type { BridgeError } from '#shared/bridge/errors.ts';
import type { Session } from '#shared/bridge/schemas.ts';
import { officeRef } from '#shared/domain/office/office.ts';
import { describe, rolesOn, shortestPassword } from '#shared/domain/person/person.ts';
import { isKnownKind, mayRecord } from '#shared/domain/registry.ts';
import { randomId } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Actor, Draft } from '#shared/operations/operation.ts';
import { packOperations } from '#shared/operations/packed.ts';
import { shownValue } from '#shared/operations/register.ts';
import { withoutSecrets } from '../services/directory.ts';
import type { Recorded } from '../services/journal-write.ts';
import { createRecoveryCode, createVerifier, normaliseCode } from '../services/secrets.ts';
import { isSecretLongEnough } from '../services/session.ts';
import type { HandlerContext } from './handler-context.ts';
import type { Handlers } from './router.ts';

type DeskCalls =
  | 'office.found'
  | 'office.renewRecovery'
  | 'session.people'
  | 'session.signIn'
  | 'session.unlock'
  | 'session.lock'
  | 'session.signOut'
  | 'session.recover'
  | 'person.setSecret'
  | 'journal.append'
  | 'journal.read'
  | 'batch.stage'
  | 'batch.commit'
  | 'batch.discard'
  | 'reporter.reveal'
  | 'draft.write'
  | 'draft.read';

const draftOf = (type: string, id: string, kind: string, payload: Json, seen: readonly string[] = []): Draft => ({
  aggregate: { type, id },
  kind,
  version: 1,
  payload,
  seen,
});

/** Identity is shown to whoever recorded it and, with a reason, to those who decide (DOMAIN 2.3). */
const revealingRoles = new Set(['kasi', 'kabid', 'kepala-dinas']);

/** Calls about the journal, the session and forms: all of them work on the open office. */
export function createDeskHandlers(context: HandlerContext): Pick<Handlers, DeskCalls> {
  const desk = () => context.desk();

  function mayAppend(actor: Actor, drafts: readonly Draft[]): boolean {
    const roles = actor.roles.map(({ role }) => role);
    return drafts.every((draft) => isKnownKind(draft.aggregate.type, draft.kind) && mayRecord(roles, draft));
  }

  /** Without the key to identities this PC cannot know whether a colleague recorded one. */
  function readsIdentities(): boolean {
    return (
      desk()
        .keys()
        ?.keyring.epochs.every(({ reporterPrivate }) => reporterPrivate !== null) ?? true
    );
  }

  async function append(actor: Actor, drafts: readonly Draft[]): Promise<Result<Recorded, BridgeError>> {
    const recorded = await desk().journal.append({ actor, drafts: [drafts] });
    if (!recorded.ok) return fail({ code: recorded.error });
    context.journalGrew();
    return recorded;
  }

  /** Somebody sits at this PC now. */
  function begun(session: Result<Session, BridgeError>): Result<Session, BridgeError> {
    if (session.ok) context.journalGrew();
    return session;
  }

  async function setSecret(
    actor: Actor,
    personId: string,
    secret: 'password' | 'pin',
    value: string,
  ): Promise<Result<null, BridgeError>> {
    const person = desk().directory.person(personId);
    if (!person) return fail({ code: 'not-found' });
    if (!isSecretLongEnough(person.state, secret, value, context.today())) return fail({ code: 'secret-too-short' });
    const verifier = await createVerifier(value);
    const appended = await append(actor, [draftOf('person', personId, 'person.secret-set', { secret, verifier }, person.heads)]);
    return appended.ok ? ok(null) : appended;
  }

  return {
    'office.found': async ({ profile, admin }) => {
      const { journal, sample, session, locked, keys } = desk();
      if (locked) return fail({ code: 'office-locked' });
      // A PC that has just joined is not empty, it is on its way.
      if (journal.end > 0 || keys()) return fail({ code: 'already-founded' });
      if ([...admin.password].length < shortestPassword(['admin'])) return fail({ code: 'secret-too-short' });
      const personId = randomId(context.random);
      const recoveryCode = createRecoveryCode();
      const { password, ...person } = admin;
      // The first Admin acts before being registered: nobody else could.
      const actor: Actor = {
        personId,
        name: person.name,
        roles: person.posts.map(({ role, title, acting }) => ({ role, title, acting })),
      };
      const { type, id } = officeRef;
      const appended = await append(actor, [
        draftOf(type, id, 'office.founded', { officeId: randomId(context.random), sample }),
        draftOf(type, id, 'office.section-set', { section: 'profile', value: profile }),
        draftOf(type, id, 'office.recovery-set', { verifier: await createVerifier(normaliseCode(recoveryCode)) }),
        draftOf('person', personId, 'person.registered', person as unknown as Json), // Parsed by the contract, so plain JSON.
        draftOf('person', personId, 'person.secret-set', { secret: 'password', verifier: await createVerifier(password) }),
      ]);
      if (!appended.ok) return appended;
      session.open(personId);
      return ok({ recoveryCode });
    },
    'office.renewRecovery': async () => {
      const actor = desk().session.actor();
      if (!actor.ok) return actor;
      if (!actor.value.roles.some(({ role }) => role === 'admin')) return fail({ code: 'not-allowed' });
      const recoveryCode = createRecoveryCode();
      const { type, id } = officeRef;
      const verifier = await createVerifier(normaliseCode(recoveryCode));
      const { heads } = desk().directory.office();
      const appended = await append(actor.value, [draftOf(type, id, 'office.recovery-set', { verifier }, heads)]);
      return appended.ok ? ok({ recoveryCode }) : appended;
    },
    'session.people': () =>
      ok(
        desk()
          .directory.people()
          .filter(({ person }) => person.active)
          .map(({ id, person }) => ({
            id,
            name: describe(person).name,
            titles: rolesOn(person, context.today()).map(({ title }) => title),
            hasPassword: shownValue(person.password) !== undefined,
            hasPin: shownValue(person.pin) !== undefined,
          })),
      ),
    'session.signIn': async ({ personId, password }) => begun(await desk().session.signIn(personId, password)),
    'session.unlock': async ({ secret }) => begun(await desk().session.unlock(secret)),
    'session.lock': () => {
      desk().session.lock();
      return ok({});
    },
    'session.signOut': () => {
      desk().session.signOut();
      return ok({});
    },
    'session.recover': async ({ personId, code, password }) => {
      const proved = await desk().session.proveRecovery(personId, code);
      if (!proved.ok) return proved;
      const set = await setSecret(proved.value, personId, 'password', password);
      if (!set.ok) return set;
      const session = desk().session.open(personId);
      return session ? ok(session) : fail({ code: 'not-found' });
    },
    'person.setSecret': async ({ personId, secret, value }) => {
      const actor = desk().session.actor();
      if (!actor.ok) return actor;
      const own = actor.value.personId === personId;
      if (!own && !actor.value.roles.some(({ role }) => role === 'admin')) return fail({ code: 'not-allowed' });
      const set = await setSecret(actor.value, personId, secret, value);
      return set.ok ? ok({}) : set;
    },
    'journal.append': async ({ drafts }) => {
      const actor = desk().session.actor();
      if (!actor.ok) return actor;
      if (!mayAppend(actor.value, drafts)) return fail({ code: 'not-allowed' });
      const appended = await append(actor.value, drafts);
      if (!appended.ok) return appended;
      return ok({ from: appended.value.from, operations: appended.value.operations.map(withoutSecrets) });
    },
    'journal.read': async ({ from, limit }) => {
      const { operations, next } = await desk().journal.read(from, limit);
      return ok({ packed: packOperations(operations.map(withoutSecrets)), next, end: desk().journal.end });
    },
    'batch.stage': async ({ batch, drafts }) => {
      const actor = desk().session.actor();
      if (!actor.ok) return actor;
      if (!mayAppend(actor.value, drafts)) return fail({ code: 'not-allowed' });
      return ok({ staged: await desk().batches.stage(batch, drafts) });
    },
    'batch.commit': async ({ batch }) => {
      const actor = desk().session.actor();
      if (!actor.ok) return actor;
      const drafts = desk().batches.take(batch);
      if (!drafts) return fail({ code: 'batch-unknown' });
      const recorded = await desk().journal.append({ actor: actor.value, drafts });
      await desk().batches.discard(batch);
      if (recorded.ok) context.journalGrew();
      return recorded.ok ? ok({ from: recorded.value.from, count: recorded.value.count }) : fail({ code: recorded.error });
    },
    'batch.discard': async ({ batch }) => {
      await desk().batches.discard(batch);
      return ok({});
    },
    'reporter.reveal': async ({ caseId, reason }) => {
      const actor = desk().session.actor();
      if (!actor.ok) return actor;
      const reporter = await desk().directory.reporter(caseId);
      if (!reporter) return readsIdentities() ? ok(null) : fail({ code: 'no-reporter-key' });
      const mine = reporter.recordedBy.includes(actor.value.personId);
      if (!mine && !actor.value.roles.some(({ role }) => revealingRoles.has(role))) return fail({ code: 'not-allowed' });
      // The look is recorded before it is given: a reveal that could not be logged does not happen.
      const appended = await append(actor.value, [draftOf('reporter', caseId, 'reporter.revealed', { reason }, reporter.heads)]);
      return appended.ok ? ok(reporter.identity) : appended;
    },
    'draft.write': async ({ form, content }) => {
      const actor = desk().session.actor();
      if (!actor.ok) return actor;
      const written = await desk().drafts.write(actor.value.personId, form, content);
      return written.ok ? written : fail({ code: written.error });
    },
    'draft.read': async ({ form }) => {
      const actor = desk().session.actor();
      return actor.ok ? ok(await desk().drafts.read(actor.value.personId, form)) : actor;
    },
  };
}
