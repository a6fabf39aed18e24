import { describe, expect, it } from 'vitest';
import { fieldOf } from '#shared/domain/opinion/opinion.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { fold } from '#shared/operations/fold.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { actorWith, createFakeWriter } from '../../support/build-operations.ts';
import { operationSamples } from '../../support/operation-samples.ts';

const actor = actorWith('p1', 'pemantau');
const draft = (kind: string, payload: Draft['payload'], seen: readonly string[] = [], version = 1): Draft => ({
  aggregate: { type: 'opinion', id: 'a' },
  kind,
  version,
  payload,
  seen,
});

function received() {
  const writer = createFakeWriter();
  const [receipt] = writer.seal(actor, [draft('opinion.received', operationSamples['opinion.received']!)]);
  return { writer, receipt: receipt! };
}

describe('a fact that cannot be applied', () => {
  it.each([
    ['of an unknown kind', draft('opinion.teleported', {}), 'unknown-kind'],
    ['of a newer version', draft('opinion.edited', { field: 'title', value: 'x' }, [], 9), 'newer-version'],
    ['with an unreadable payload', draft('opinion.edited', { field: 'colour', value: 'red' }), 'invalid-payload'],
    [
      'against the SOP',
      draft('opinion.acted', { act: 'archive', from: '1', capacity: 'pemantau', details: {} }),
      'not-in-this-step',
    ],
    [
      'in a role that its author does not hold',
      draft('opinion.acted', { act: 'approve', from: '4D', capacity: 'kabid', details: {} }),
      'not-your-role',
    ],
  ])('%s is kept, shown with its reason, and stops no other', (_, wrong, reason) => {
    const { writer, receipt } = received();
    const [bad] = writer.seal(actor, [{ ...wrong, seen: [receipt.id] }]);
    const [good] = writer.seal(actor, [draft('opinion.edited', { field: 'title', value: 'Judul baru' }, [bad!.id])]);
    const { state, rejected, heads } = fold(opinionAggregate, [receipt, bad!, good!]);
    expect(rejected).toEqual([{ operation: bad, reason }]);
    expect(fieldOf(state, 'title')).toBe('Judul baru');
    expect(heads).toEqual([good!.id]);
  });
});
