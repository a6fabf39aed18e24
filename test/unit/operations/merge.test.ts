import { describe, expect, it } from 'vitest';
import { contentOf, documentAggregate, needsSigningAgain } from '#shared/domain/document/paper-document.ts';
import { caseRowOf } from '#shared/domain/opinion/case-row.ts';
import { keep, performAct, settleCollision, withdraw } from '#shared/domain/opinion/commands.ts';
import { exists, factsOf, fieldOf, needsReview, type Opinion, positionOf } from '#shared/domain/opinion/opinion.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import type { Json } from '#shared/kernel/json.ts';
import { type Folded, fold } from '#shared/operations/fold.ts';
import type { Draft, Operation } from '#shared/operations/operation.ts';
import { isContested } from '#shared/operations/register.ts';
import { offeredActs } from '#shared/sop/engine.ts';
import { actorWith, createFakeWriter } from '../../support/build-operations.ts';
import { operationSamples } from '../../support/operation-samples.ts';

/** Two PCs that were apart: each writes what rests on what it had seen; afterwards everybody folds everything, in either order. */
const rina = actorWith('rina', 'pemantau', 'kasi');
const dedi = actorWith('dedi', 'pemantau', 'kasi', 'kabid');
const performer = { personId: 'dedi', roles: ['pemantau', 'kasi', 'kabid'] } as const;
const rules = { allowRangkap: true };

function createCase() {
  const here = createFakeWriter({ seed: 1 });
  const there = createFakeWriter({ seed: 2 });
  const write = (pen: typeof here, actor: typeof rina, kind: string, payload: Json, seen: readonly Operation[]): Operation =>
    pen.seal(actor, [{ aggregate: { type: 'opinion', id: 'a' }, kind, version: 1, payload, seen: seen.map(({ id }) => id) }])[0]!;
  const received = { ...(operationSamples['opinion.received'] as object), importId: '' } as unknown as Json;
  const receipt = write(here, rina, 'opinion.received', received, []);
  return { here, there, write, receipt };
}

function both(operations: readonly Operation[]): Folded<Opinion> {
  const one = fold(opinionAggregate, operations);
  expect(fold(opinionAggregate, [...operations].reverse()).state).toEqual(one.state);
  return one;
}

const handOver = { act: 'hand-over', from: '1', capacity: 'pemantau', details: {} };

describe('two people who did not know of each other', () => {
  it('moved a berkas to the same step: one move, and both stand in the history', () => {
    const { here, there, write, receipt } = createCase();
    const { state } = both([
      receipt,
      write(here, rina, 'opinion.acted', handOver, [receipt]),
      write(there, dedi, 'opinion.acted', handOver, [receipt]),
    ]);
    expect(isContested(state.position)).toBe(false);
    expect(positionOf(state).step).toBe('2');
    expect(state.acts.map(({ personId }) => personId).sort()).toEqual(['dedi', 'rina']);
    expect(offeredActs(factsOf(state), performer, rules).some(({ refusal }) => refusal?.code === 'contested')).toBe(false);
  });

  it('moved it to different steps: it stands at the earlier one, and no act goes on until one who may decides', () => {
    const { here, there, write, receipt } = createCase();
    const first = write(here, rina, 'opinion.acted', handOver, [receipt]);
    const second = write(here, rina, 'opinion.acted', { ...handOver, from: '2' }, [first]);
    const forward = write(here, rina, 'opinion.acted', { ...handOver, from: '3', capacity: 'kasi' }, [second]);
    const back = write(
      there,
      dedi,
      'opinion.acted',
      { act: 'return', from: '3', capacity: 'kasi', details: { note: 'Kurang jelas', returnTo: '2' } },
      [second],
    );
    const operations = [receipt, first, second, forward, back];
    const { state, heads } = both(operations);
    expect(isContested(state.position)).toBe(true);
    expect(positionOf(state).step).toBe('2');
    const wish = { act: 'hand-over', details: {}, attachments: [] } as const;
    expect(performAct({ id: 'a', opinion: state, heads }, wish, performer, rules)).toEqual({
      ok: false,
      error: { code: 'contested' },
    });
    expect(offeredActs(factsOf(state), performer, rules).every(({ refusal }) => refusal?.code === 'contested')).toBe(true);
    const [settled] = there.seal(dedi, settleCollision({ id: 'a', opinion: state, heads }, { step: '3' }, 'Sudah jelas'));
    const decided = both([...operations, settled!]).state;
    expect(isContested(decided.position)).toBe(false);
    expect(positionOf(decided).step).toBe('3');
  });
});

describe('a berkas that one withdrew while another worked on it', () => {
  const edit = { field: 'title', value: 'Judul baru' };

  it.each(['the edit was stamped first', 'the withdrawal was stamped first'])('comes back for review: %s', (order) => {
    const { here, there, write, receipt } = createCase();
    const pens = order.startsWith('the edit') ? [here, there] : [there, here];
    const written = () => write(pens[0]!, dedi, 'opinion.edited', edit, [receipt]);
    const undone = () => write(pens[1]!, rina, 'opinion.withdrawn', { reason: 'receipt-undone' }, [receipt]);
    const { state, rejected } = both(
      order.startsWith('the edit') ? [receipt, written(), undone()] : [receipt, undone(), written()],
    );
    expect(rejected).toEqual([]);
    expect(exists(state)).toBe(true);
    expect(needsReview(state)).toBe(true);
    expect(fieldOf(state, 'title')).toBe('Judul baru');
    expect(caseRowOf('a', state)).toMatchObject({ hold: 'withdrawn-elsewhere' });
    expect(offeredActs(factsOf(state), performer, rules).every(({ refusal }) => refusal?.code === 'withdrawn-elsewhere')).toBe(
      true,
    );
  });

  it('comes back when it was handed on meanwhile: the act is applied, not thrown away', () => {
    const { here, there, write, receipt } = createCase();
    const undone = write(here, rina, 'opinion.withdrawn', { reason: 'receipt-undone' }, [receipt]);
    const acted = write(there, dedi, 'opinion.acted', handOver, [receipt]);
    const { state } = both([receipt, undone, acted]);
    expect(needsReview(state)).toBe(true);
    expect(positionOf(state).step).toBe('2');
  });

  it('goes on, or goes, as one decides who saw both', () => {
    const { here, there, write, receipt } = createCase();
    const undone = write(here, rina, 'opinion.withdrawn', { reason: 'receipt-undone' }, [receipt]);
    const written = write(there, dedi, 'opinion.edited', edit, [receipt]);
    const { state, heads } = both([receipt, undone, written]);
    const at = { id: 'a', opinion: state, heads };
    const [kept] = there.seal(dedi, keep(at, 'Sudah dikerjakan'));
    const goesOn = both([receipt, undone, written, kept!]).state;
    expect([exists(goesOn), needsReview(goesOn)]).toEqual([true, false]);
    const [gone] = here.seal(rina, withdraw(at, 'receipt-undone'));
    expect(exists(both([receipt, undone, written, gone!]).state)).toBe(false);
  });

  it('is gone when two withdrew it and nobody worked on it', () => {
    const { here, there, write, receipt } = createCase();
    const one = write(here, rina, 'opinion.withdrawn', { reason: 'import-undone' }, [receipt]);
    const other = write(there, dedi, 'opinion.withdrawn', { reason: 'import-undone' }, [receipt]);
    expect(exists(both([receipt, one, other]).state)).toBe(false);
  });
});

describe('a document that one signed while another changed it', () => {
  const content = (operationSamples['document.drafted'] as { readonly content: { readonly [key: string]: Json } }).content;
  const changed: Json = { ...content, subject: 'Hal yang lain' };
  const signing = { signer: 'Kabid', on: '2026-11-23', scan: null };

  function createDocument() {
    const here = createFakeWriter({ seed: 1 });
    const there = createFakeWriter({ seed: 2 });
    const write = (pen: typeof here, kind: string, payload: Json, seen: readonly Operation[]): Operation => {
      const draft: Draft = {
        aggregate: { type: 'document', id: 'd' },
        kind,
        version: 1,
        payload,
        seen: seen.map(({ id }) => id),
      };
      return pen.seal(rina, [draft])[0]!;
    };
    const drafted = write(here, 'document.drafted', operationSamples['document.drafted']!, []);
    return { here, there, write, drafted };
  }

  it.each([true, false])('says what was signed, keeps the other text, and asks to sign again (edit first: %s)', (editFirst) => {
    const { here, there, write, drafted } = createDocument();
    const [first, second] = editFirst ? [there, here] : [here, there];
    const edit = () => write(first, 'document.edited', { content: changed }, [drafted]);
    const sign = () => write(second, 'document.signed', signing, [drafted]);
    const operations = editFirst ? [drafted, edit(), sign()] : [drafted, sign(), edit()];
    const { state, rejected } = fold(documentAggregate, operations);
    expect(fold(documentAggregate, [...operations].reverse()).state).toEqual(state);
    expect(rejected).toEqual([]);
    expect(contentOf(state)?.subject).toBe('Penerusan opini publik');
    expect(state.unsignedContent?.subject).toBe('Hal yang lain');
    expect(needsSigningAgain(state)).toBe(true);
  });

  it('is locked for whoever knows of the signature', () => {
    const { here, there, write, drafted } = createDocument();
    const signed = write(here, 'document.signed', signing, [drafted]);
    const late = write(there, 'document.edited', { content: changed }, [signed]);
    const { state, rejected } = fold(documentAggregate, [drafted, signed, late]);
    expect(rejected.map(({ reason }) => reason)).toEqual(['signed-and-locked']);
    expect(needsSigningAgain(state)).toBe(false);
  });

  it('keeps both records of one signature', () => {
    const { here, there, write, drafted } = createDocument();
    const one = write(here, 'document.signed', signing, [drafted]);
    const other = write(there, 'document.signed', { ...signing, signer: 'Kabid Plh.' }, [drafted]);
    const { state, rejected } = fold(documentAggregate, [other, drafted, one]);
    expect(rejected).toEqual([]);
    expect([state.signed?.signer, ...state.alsoSigned.map(({ signer }) => signer)].sort()).toEqual(['Kabid', 'Kabid Plh.']);
  });
});

describe('what a newer Pantau wrote', () => {
  it('makes only that berkas read-only, says to update, and stays on the books', () => {
    const { here, there, write, receipt } = createCase();
    const newer = there.seal(dedi, [
      { aggregate: { type: 'opinion', id: 'a' }, kind: 'opinion.acted', version: 9, payload: {}, seen: [receipt.id] },
    ])[0]!;
    const unknown = write(here, rina, 'opinion.teleported', {}, [receipt]);
    const { state, heads, rejected } = both([receipt, newer, unknown]);
    expect(state.unread).toBe(2);
    expect(rejected.map(({ reason }) => reason).sort()).toEqual(['newer-version', 'unknown-kind']);
    const row = caseRowOf('a', state);
    expect(row).toMatchObject({ hold: 'newer-pantau', contested: false });
    const wish = { act: 'hand-over', details: {}, attachments: [] } as const;
    const refused = performAct({ id: 'a', opinion: state, heads }, wish, performer, rules);
    expect(refused).toEqual({ ok: false, error: { code: 'newer-pantau' } });
    expect(fold(opinionAggregate, [receipt]).state.unread).toBe(0);
  });
});
