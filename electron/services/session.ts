import type { BridgeError } from '#shared/bridge/errors.ts';
import type { Session } from '#shared/bridge/schemas.ts';
import { sectionOf } from '#shared/domain/office/office.ts';
import type { Verifier } from '#shared/domain/person/operations.ts';
import { describe, type Person, rolesOn, shortestPassword } from '#shared/domain/person/person.ts';
import { type CalendarDate, dateAt } from '#shared/kernel/calendar-date.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Actor } from '#shared/operations/operation.ts';
import { shownValue } from '#shared/operations/register.ts';
import type { Directory } from './directory.ts';
import type { Lockout } from './lockout.ts';
import { matches, matchNobody, normaliseCode } from './secrets.ts';

export interface SessionDesk {
  current(): Session | null;
  /** Who acts now, with the titles of today. Refused while nobody is signed in or the screen is locked. */
  actor(): Result<Actor, BridgeError>;
  signIn(personId: string, password: string): Promise<Result<Session, BridgeError>>;
  /** Password, or PIN on the day of the sign-in. */
  unlock(secret: string): Promise<Result<Session, BridgeError>>;
  /** Proves the printed recovery code; the caller then sets a new password. */
  proveRecovery(personId: string, code: string): Promise<Result<Actor, BridgeError>>;
  /** Opens the session of a person whose secret was just set by the office's founding or a recovery. */
  open(personId: string): Session | null;
  lock(): void;
  signOut(): void;
  /** Who is signed in here, for the desk that opens next on the same people. */
  carryOver(): OpenSession | null;
}

export interface OpenSession {
  readonly personId: string;
  readonly signedInOn: CalendarDate;
  readonly locked: boolean;
}

/** A PIN has 6 to 12 digits, a password as many characters as the roles of the day ask for. */
export function isSecretLongEnough(person: Person, secret: 'password' | 'pin', value: string, today: string): boolean {
  if (secret === 'pin') return /^\d{6,12}$/.test(value);
  const held = rolesOn(person, today).map(({ role }) => role);
  return [...value].length >= shortestPassword(held);
}

export interface SessionOptions {
  readonly directory: Directory;
  readonly lockout: Lockout;
  readonly now: () => number;
  /** Who goes on from the desk before, locked if the screen was. */
  readonly carried: OpenSession | null;
}

export function createSessionDesk({ directory, lockout, now, carried }: SessionOptions): SessionDesk {
  let open = carried;
  const today = (): CalendarDate => dateAt(now(), sectionOf(directory.office().state, 'hours').zone);

  function actorOf(personId: string): Actor | undefined {
    const person = directory.person(personId)?.state;
    if (!person?.active) return undefined;
    return { personId, name: describe(person).name, roles: rolesOn(person, today()) };
  }

  function current(): Session | null {
    const actor = open && actorOf(open.personId);
    if (!open || !actor) return null;
    const hasPin = shownValue(directory.person(open.personId)?.state.pin) !== undefined;
    return { personId: actor.personId, name: actor.name, roles: [...actor.roles], locked: open.locked, hasPin };
  }

  function begin(personId: string): Session | null {
    open = { personId, signedInOn: today(), locked: false };
    return current();
  }

  async function check(
    personId: string,
    secret: string,
    verifiers: readonly (Verifier | undefined)[],
  ): Promise<Result<null, BridgeError>> {
    const wait = await lockout.waitFor(personId);
    if (wait > 0) return fail({ code: 'locked-out', wait });
    let right = false;
    for (const verifier of verifiers) right ||= verifier ? await matches(secret, verifier) : await matchNobody(secret);
    if (right) await lockout.succeeded(personId);
    else await lockout.failed(personId);
    return right ? ok(null) : fail({ code: 'wrong-secret' });
  }

  const wrong = fail<BridgeError>({ code: 'wrong-secret' });

  return {
    current,
    actor() {
      const session = current();
      if (!session) return fail({ code: 'not-signed-in' });
      if (session.locked) return fail({ code: 'session-locked' });
      return ok({ personId: session.personId, name: session.name, roles: session.roles });
    },
    async signIn(personId, password) {
      const person = directory.person(personId)?.state;
      const verifier = person?.active ? shownValue(person.password) : undefined;
      const checked = await check(personId, password, [verifier]);
      if (!checked.ok) return checked;
      const session = begin(personId);
      return session ? ok(session) : wrong;
    },
    async unlock(secret) {
      if (!open) return fail({ code: 'not-signed-in' });
      const person = directory.person(open.personId)?.state;
      const looksLikePin = /^\d{6,12}$/.test(secret);
      if (looksLikePin && shownValue(person?.pin) && open.signedInOn !== today()) return fail({ code: 'not-same-day' });
      const verifiers = looksLikePin ? [shownValue(person?.pin), shownValue(person?.password)] : [shownValue(person?.password)];
      const checked = await check(open.personId, secret, verifiers);
      if (!checked.ok) return checked;
      open = { ...open, locked: false };
      const session = current();
      return session ? ok(session) : wrong;
    },
    async proveRecovery(personId, code) {
      const checked = await check('pemulihan', normaliseCode(code), [shownValue(directory.office().state.recovery)]);
      const actor = actorOf(personId);
      if (!checked.ok) return checked;
      return actor?.roles.some(({ role }) => role === 'admin') ? ok(actor) : wrong;
    },
    open: begin,
    lock() {
      if (open) open = { ...open, locked: true };
    },
    signOut() {
      open = null;
    },
    carryOver: () => open,
  };
}
