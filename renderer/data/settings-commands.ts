import { officeRef } from '#shared/domain/office/office.ts';
import type { SectionName, Sections } from '#shared/domain/office/operations.ts';
import type { Post } from '#shared/domain/person/operations.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import type { Json } from '#shared/kernel/json.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { AggregateRef, Draft } from '#shared/operations/operation.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import { type NotDone, record } from './case-commands.ts';
import { newId } from './run-command.ts';
import { refreshStatus } from './session.ts';
import { store, usePantau } from './store.ts';

type Done = Promise<Result<null, NotDone>>;

/** True when the person at the screen may record this kind of operation. */
export function useMay(kind: string): boolean {
  return usePantau((state) => mayRecord(state.session?.roles.map(({ role }) => role) ?? [], { kind }));
}

function draft(aggregate: AggregateRef, kind: string, payload: object, seen: readonly string[]): Draft {
  return { aggregate, kind, version: 1, payload: payload as Json, seen }; // Typed by the caller; the reducer's schema reads it again.
}

async function recordAll(drafts: readonly Draft[]): Done {
  const recorded = await record(drafts);
  return recorded.ok ? ok(null) : recorded;
}

/** Sets a section of the office's settings for all PCs. */
export function setSection<K extends SectionName>(section: K, value: Sections[K]): Done {
  return recordAll([draft(officeRef, 'office.section-set', { section, value }, store.getState().officeHeads)]);
}

export interface PersonDescription {
  readonly name: string;
  readonly nip: string;
  readonly rank: string;
}

/** Answers the id of the new person. */
export async function registerPerson(description: PersonDescription, posts: readonly Post[]): Promise<Result<string, NotDone>> {
  const id = newId();
  const recorded = await record([draft({ type: 'person', id }, 'person.registered', { ...description, posts }, [])]);
  return recorded.ok ? ok(id) : recorded;
}

/** Records what changed of a person: the description, the posts, or both as one batch. */
export async function amendPerson(
  id: string,
  change: { readonly description?: PersonDescription; readonly posts?: readonly Post[] },
): Done {
  const drafts: Draft[] = [];
  const add = (kind: string, payload: object) => drafts.push(draft({ type: 'person', id }, kind, payload, headsOfPerson(id)));
  if (change.description) add('person.described', change.description);
  if (change.posts) add('person.posted', { posts: change.posts });
  return followSession(id, await recordAll(drafts));
}

export async function deactivatePerson(id: string, reason: string): Done {
  const drafts = [draft({ type: 'person', id }, 'person.deactivated', { reason }, headsOfPerson(id))];
  return followSession(id, await recordAll(drafts));
}

export async function reactivatePerson(id: string): Done {
  return recordAll([draft({ type: 'person', id }, 'person.reactivated', {}, headsOfPerson(id))]);
}

function headsOfPerson(id: string): readonly string[] {
  return store.getState().people.find((person) => person.id === id)?.heads ?? [];
}

/** Name and roles of the person at the screen are main's answer, so main is asked again after they changed. */
async function followSession(personId: string, done: Result<null, NotDone>): Done {
  if (done.ok && store.getState().session?.personId === personId) await refreshStatus();
  return done;
}

/** Sets a password or PIN. The secret itself goes to main and nowhere else. */
export async function setSecret(personId: string, secret: 'password' | 'pin', value: string): Done {
  const set = await bridge.call('person.setSecret', { personId, secret, value });
  if (!set.ok) return fail({ sentence: bridgeSentence(set.error) });
  await refreshStatus();
  return ok(null);
}

/** Opens the sample office beside the real one; the caller loads the window again. */
export async function enterSample(): Done {
  const entered = await bridge.call('sample.enter', {});
  return entered.ok ? ok(null) : fail({ sentence: bridgeSentence(entered.error) });
}

/** Back to the real office; `discard` also throws the sample's data away. */
export async function leaveSample(wish: { readonly discard: boolean }): Done {
  const left = await bridge.call('sample.leave', wish);
  return left.ok ? ok(null) : fail({ sentence: bridgeSentence(left.error) });
}
