import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { fail, ok } from '../../kernel/result.ts';
import { defineAggregate, type Reducers } from '../../operations/fold.ts';
import type { HeldRole, Role } from '../../operations/operation.ts';
import { type Register, shownValue, writeRegister } from '../../operations/register.ts';
import { type Post, personOperations, type Verifier } from './operations.ts';

interface Description {
  readonly name: string;
  readonly nip: string;
  readonly rank: string;
}

/** A member of staff (pegawai). */
export interface Person {
  readonly description: Register<Description> | undefined;
  readonly posts: Register<readonly Post[]> | undefined;
  readonly password: Register<Verifier> | undefined;
  readonly pin: Register<Verifier> | undefined;
  readonly active: boolean;
}

const initial: Person = { description: undefined, posts: undefined, password: undefined, pin: undefined, active: true };

const reducers: Reducers<Person, typeof personOperations> = {
  'person.registered': (person, { name, nip, rank, posts }, context) =>
    person.description
      ? fail('already-registered')
      : ok({
          ...person,
          description: writeRegister(undefined, { name, nip, rank }, context),
          posts: writeRegister<readonly Post[]>(undefined, posts, context),
        }),
  'person.described': (person, description, context) =>
    ok({ ...person, description: writeRegister(person.description, description, context) }),
  'person.posted': (person, { posts }, context) => ok({ ...person, posts: writeRegister(person.posts, posts, context) }),
  'person.secret-set': (person, { secret, verifier }, context) =>
    ok({ ...person, [secret]: writeRegister(person[secret], verifier, context) }),
  'person.deactivated': (person) => ok({ ...person, active: false }),
  'person.reactivated': (person) => ok({ ...person, active: true }),
};

export const personAggregate = defineAggregate({ type: 'person', initial, operations: personOperations, reducers });

export function describe(person: Person): Description {
  return shownValue(person.description) ?? { name: '', nip: '', rank: '' };
}

export function postsOf(person: Person): readonly Post[] {
  return shownValue(person.posts) ?? [];
}

/** The capacities held on a day, with the title of that day. An acting post carries its "Plt." or "Plh." in front. */
export function rolesOn(person: Person, day: CalendarDate | string): readonly HeldRole[] {
  if (!person.active) return [];
  return postsOf(person)
    .filter((post) => post.from <= day && (post.until === undefined || day <= post.until))
    .map((post) => ({ role: post.role, acting: post.acting, title: actingPrefix(post.acting) + post.title }));
}

function actingPrefix(acting: Post['acting']): string {
  return acting === 'definitif' ? '' : acting === 'plt' ? 'Plt. ' : 'Plh. ';
}

/** Fewest characters of a password: 10 for roles whose approval counts in law or opens everything, 6 for the others. */
export function shortestPassword(roles: readonly Role[]): number {
  return roles.some((role) => role === 'kasi' || role === 'kabid' || role === 'admin') ? 10 : 6;
}
