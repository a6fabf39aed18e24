import { describe, expect, it } from 'vitest';
import {
  type Device,
  deviceAggregate,
  holdsReporterGrant,
  isAdmitted,
  labelOf,
  reporterGrantsOf,
  revokedAt,
} from '#shared/domain/device/device.ts';
import { epochBoxesFor, isEpochStale } from '#shared/domain/office/epochs.ts';
import { officeAggregate } from '#shared/domain/office/office.ts';
import type { Json } from '#shared/kernel/json.ts';
import { fold } from '#shared/operations/fold.ts';
import type { Draft, Operation } from '#shared/operations/operation.ts';
import { withoutSecrets } from '../../../electron/services/directory.ts';
import { actorWith, createFakeWriter } from '../../support/build-operations.ts';

const admin = actorWith('a1', 'admin');
const pc = 'abcdefghij234567';
const card = { label: 'PC-KASI', sign: 's'.repeat(43), box: 'b'.repeat(43) };
const draft = (kind: string, payload: Json, seen: readonly string[] = []): Draft => ({
  aggregate: kind.startsWith('office.') ? { type: 'office', id: 'office' } : { type: 'device', id: pc },
  kind,
  version: 1,
  payload,
  seen,
});

/** Two admins, each on a PC of his own, who know nothing of each other. */
const here = createFakeWriter({ seed: 1 });
const there = createFakeWriter({ seed: 2 });
const write = (writer: typeof here, kind: string, payload: Json, seen: readonly string[] = []): Operation =>
  writer.seal(admin, [draft(kind, payload, seen)])[0]!;
const deviceOf = (...operations: readonly Operation[]): Device => fold(deviceAggregate, operations).state;

describe('a PC of the office', () => {
  it('is unknown until it was accepted', () => {
    expect(isAdmitted(deviceAggregate.initial)).toBe(false);
    expect(isAdmitted(deviceOf(write(here, 'device.described', { label: 'PC' })))).toBe(false);
  });

  it('is accepted once, also when two admins accept the same card', () => {
    const one = write(here, 'device.admitted', card);
    const other = write(there, 'device.admitted', card);
    for (const device of [deviceOf(one, other), deviceOf(other, one)]) {
      expect(isAdmitted(device)).toBe(true);
      expect(labelOf(device)).toBe('PC-KASI');
    }
  });

  it('keeps its first keys: another card under the same name is set aside and shown', () => {
    const one = write(here, 'device.admitted', card);
    const forged = write(there, 'device.admitted', { ...card, sign: 'x'.repeat(43) }, [one.id]);
    const { state, rejected } = fold(deviceAggregate, [forged, one]);
    expect(state.keys?.sign).toBe(card.sign);
    expect(rejected.map(({ reason }) => reason)).toEqual(['other-keys']);
  });

  it('stays off once it was taken off, whatever a colleague did meanwhile', () => {
    const one = write(here, 'device.admitted', card);
    const off = write(here, 'device.revoked', { upTo: 40 }, [one.id]);
    const again = write(there, 'device.admitted', card, [one.id, off.id]);
    for (const device of [deviceOf(one, off, again), deviceOf(again, off, one)]) expect(isAdmitted(device)).toBe(false);
  });

  it('is cut at the lower of two positions, unless somebody who saw both decides', () => {
    const one = write(here, 'device.admitted', card);
    const early = write(here, 'device.revoked', { upTo: 12 }, [one.id]);
    const late = write(there, 'device.revoked', { upTo: 40 }, [one.id]);
    expect(revokedAt(deviceOf(one, late, early))).toBe(12);
    const settled = write(there, 'device.revoked', { upTo: 30 }, [early.id, late.id]);
    expect(revokedAt(deviceOf(settled, one, late, early))).toBe(30);
    expect(revokedAt(deviceOf(one))).toBeNull();
  });

  it('is given keys epoch by epoch', () => {
    const came = write(here, 'device.epoch-granted', { epoch: 2, box: 'a3VuY2k' });
    expect(deviceOf(came).epochs).toEqual([{ epoch: 2, box: 'a3VuY2k' }]);
    expect(holdsReporterGrant(deviceOf(came))).toBe(false);
    const granted = write(here, 'device.reporter-granted', { epoch: 2, box: 'a2V5' });
    expect(holdsReporterGrant(deviceOf(granted))).toBe(true);
    expect(reporterGrantsOf(deviceOf(granted), 2)).toEqual(['a2V5']);
    expect(reporterGrantsOf(deviceOf(granted), 1)).toEqual([]);
  });
});

describe('an epoch of the office key', () => {
  const other = 'zyxwvutsrq765432';
  const opened = (writer: typeof here, epoch: number, boxes: Record<string, string>, seen: readonly string[] = []) =>
    write(writer, 'office.epoch-opened', { epoch, boxes }, seen);

  it('opened by two Admins at once keeps both keys', () => {
    const one = opened(here, 1_000_123, { [pc]: 'b25l' });
    const two = opened(there, 1_000_456, { [pc]: 'dHdv', [other]: 'dHdv' });
    for (const history of [
      [one, two],
      [two, one],
    ]) {
      const { state } = fold(officeAggregate, history);
      expect(epochBoxesFor(state, pc)).toHaveLength(2);
      expect(epochBoxesFor(state, other)).toEqual([{ epoch: 1_000_456, box: 'dHdv' }]);
      // The PC that the first sent away got the key of the second, which everything is sealed with now.
      expect(isEpochStale(state, [other])).toBe(true);
    }
  });

  it('is stale while a PC that was taken off holds its key', () => {
    const one = opened(here, 2, { [pc]: 'b25l', [other]: 'b25l' });
    expect(isEpochStale(fold(officeAggregate, [one]).state, [other])).toBe(true);
    const next = opened(here, 3, { [pc]: 'b25l' }, [one.id]);
    expect(isEpochStale(fold(officeAggregate, [one, next]).state, [other])).toBe(false);
  });
});

describe('what the renderer keeps of keys', () => {
  it('is that they were given, never the sealed keys themselves', () => {
    const secret = 'cmFoYXNpYQ==';
    const granted = write(here, 'device.reporter-granted', { epoch: 2, box: secret });
    const epoch = write(here, 'office.epoch-opened', { epoch: 2, boxes: { [pc]: secret } });
    const late = write(here, 'device.epoch-granted', { epoch: 2, box: secret });
    const kept = [granted, epoch, late].map(withoutSecrets);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(reporterGrantsOf(deviceOf(kept[0]!), 2)).toHaveLength(1);
    const malformed = write(here, 'office.epoch-opened', null);
    expect(withoutSecrets(malformed).payload).toEqual({ epoch: null, boxes: {} });
    expect(isEpochStale(fold(officeAggregate, [kept[1]!]).state, [pc])).toBe(true);
  });
});
