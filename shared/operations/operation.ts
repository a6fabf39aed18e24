import * as v from 'valibot';
import { idPattern, type OperationId, type WriterId } from '../kernel/ids.ts';
import { isSafeJson, type Json } from '../kernel/json.ts';
import type { EpochMs, Sha256Hex } from '../kernel/ports.ts';
import type { Stamp } from './stamp.ts';

/** The official capacities in which a person acts. Their names on screen come from Profil Instansi. */
export const roles = ['pemantau', 'kasi', 'kabid', 'kepala-dinas', 'arsiparis', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A capacity as it was on the day of the act: the title is kept as text, because people move and posts are renamed. */
export interface HeldRole {
  readonly role: Role;
  readonly title: string;
  readonly acting: 'definitif' | 'plt' | 'plh';
}

/** Who acted. Filled in by main from the session; the renderer cannot say it. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly HeldRole[];
}

/** What an operation belongs to: one berkas, one OPD, the office profile … */
export interface AggregateRef {
  readonly type: string;
  readonly id: string;
}

/** What the renderer may ask to record. `seen` are the heads of the aggregate that the person had in front of them. */
export interface Draft {
  readonly aggregate: AggregateRef;
  readonly kind: string;
  readonly version: number;
  readonly payload: Json;
  readonly seen: readonly string[];
}

/** Who recorded a fact, where and when. */
export interface OperationHeader {
  readonly writer: WriterId;
  /** 1, 2, 3 … of this writer, without gaps. */
  readonly seq: number;
  readonly stamp: Stamp;
  /** The wall clock of that PC, for display; `stamp` is for order. */
  readonly at: EpochMs;
  readonly actor: Actor;
  /** Random text, so that a purged record's hash cannot be guessed back to a name or NIK. */
  readonly salt: string;
}

/** A stored fact, in the past tense, never edited (OP1). */
export interface Operation extends Draft, OperationHeader {
  readonly id: OperationId;
}

const id = v.pipe(v.string(), v.regex(idPattern));
/** A payload has members: a bare number could not be told from a reference to another row of a segment. */
const safeJson = v.custom<Json>((value) => typeof value === 'object' && value !== null && isSafeJson(value));
const counter = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const draftSchema = v.strictObject({
  aggregate: v.strictObject({ type: id, id }),
  kind: id,
  version: v.pipe(counter, v.minValue(1)),
  payload: safeJson,
  seen: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))), v.maxLength(64)),
});

const heldRoleSchema = v.strictObject({
  role: v.picklist(roles),
  title: v.string(),
  acting: v.picklist(['definitif', 'plt', 'plh']),
});

export const operationSchema = v.strictObject({
  ...draftSchema.entries,
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  writer: id,
  seq: v.pipe(counter, v.minValue(1)),
  stamp: v.tuple([v.pipe(v.number(), v.safeInteger()), counter]),
  at: v.pipe(v.number(), v.safeInteger()),
  actor: v.strictObject({ personId: id, name: v.string(), roles: v.array(heldRoleSchema) }),
  salt: v.pipe(v.string(), v.regex(/^[a-z2-7]{16}$/)),
});

/**
 * The content address of a fact: the first 16 bytes of the SHA-256 of everything else in one fixed order, the payload as its writer wrote it
 * (JSON keeps the order of its members on every way that we send it), so reading a million facts needs no sorting.
 */
export function operationIdOf(body: Draft & OperationHeader, sha256: Sha256Hex): OperationId {
  const { aggregate, kind, version, payload, seen, writer, seq, stamp, at, actor, salt } = body;
  const head = `${aggregate.type}:${aggregate.id} ${kind} ${version} ${seen.join()} ${writer} ${seq} ${stamp[0]} ${stamp[1]} ${at} ${salt}`;
  return sha256(`${head} ${JSON.stringify(payload)} ${textOfActor(actor)}`).slice(0, 32) as OperationId;
}

/** One actor stands behind many operations, and his text is made once. */
const actorTexts = new WeakMap<Actor, string>();

function textOfActor(actor: Actor): string {
  const known = actorTexts.get(actor);
  if (known !== undefined) return known;
  const text = JSON.stringify([actor.personId, actor.name, actor.roles.map(({ role, title, acting }) => [role, title, acting])]);
  actorTexts.set(actor, text);
  return text;
}

/** Makes the stored fact: the same fact twice has the same id and no two facts share one. */
export function sealOperation(draft: Draft, header: OperationHeader, sha256: Sha256Hex): Operation {
  const body = { ...draft, ...header };
  return { ...body, id: operationIdOf(body, sha256) };
}

/** True when the operation still is what its writer sealed. */
export function isIntact(operation: Operation, sha256: Sha256Hex): boolean {
  return operationIdOf(operation, sha256) === operation.id;
}

/** `berkas:ab12…`: one text for an aggregate, as key of maps and tables. */
export function aggregateKey(ref: AggregateRef): string {
  return `${ref.type}:${ref.id}`;
}
