import type { OpdDescription } from '#shared/domain/opd/opd.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { type NotDone, record } from './case-commands.ts';
import { newId } from './run-command.ts';
import { store } from './store.ts';

type Payload = Draft['payload'];

function change(id: string, kind: string, payload: Payload): Draft {
  const seen = store.getState().opdList.find((opd) => opd.id === id)?.heads ?? [];
  return { aggregate: { type: 'opd', id }, kind, version: 1, payload, seen };
}

async function recordOne(draft: Draft): Promise<Result<null, NotDone>> {
  const recorded = await record([draft]);
  return recorded.ok ? ok(null) : recorded;
}

/** Registers one or many OPD as one batch: all of them or none. Answers their ids in the same order. */
export async function registerOpdList(descriptions: readonly OpdDescription[]): Promise<Result<readonly string[], NotDone>> {
  const drafts = descriptions.map((description) => change(newId(), 'opd.registered', { ...description }));
  const recorded = await record(drafts);
  return recorded.ok ? ok(drafts.map(({ aggregate }) => aggregate.id)) : recorded;
}

/** Renamed agencies keep their id, so that old reports stay true. */
export function redescribeOpd(id: string, description: OpdDescription): Promise<Result<null, NotDone>> {
  return recordOne(change(id, 'opd.described', { ...description }));
}

export function retireOpd(id: string, reason: string): Promise<Result<null, NotDone>> {
  return recordOne(change(id, 'opd.retired', { reason }));
}

export function restoreOpd(id: string): Promise<Result<null, NotDone>> {
  return recordOne(change(id, 'opd.restored', {}));
}
