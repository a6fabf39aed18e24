import { describe, expect, it } from 'vitest';
import { isIntact } from '#shared/operations/operation.ts';
import { sha256 } from '../../../electron/ports/host.ts';
import { actorWith, createFakeWriter } from '../../support/build-operations.ts';

const draft = { aggregate: { type: 'opd', id: 'dlh' }, kind: 'opd.restored', version: 1, payload: {}, seen: [] };

describe('a sealed operation', () => {
  it('is no longer intact when any part of it is changed', () => {
    const [operation] = createFakeWriter().seal(actorWith('p1', 'admin'), [draft]);
    expect(isIntact(operation!, sha256)).toBe(true);
    expect(isIntact({ ...operation!, payload: { reason: 'lain' } }, sha256)).toBe(false);
    expect(isIntact({ ...operation!, actor: actorWith('p2', 'admin') }, sha256)).toBe(false);
    expect(isIntact({ ...operation!, at: operation!.at + 1 }, sha256)).toBe(false);
    expect(isIntact({ ...operation!, seen: ['0'.repeat(32)] }, sha256)).toBe(false);
  });

  it('gets another id when the same fact is written a second time', () => {
    const writer = createFakeWriter();
    const [one] = writer.seal(actorWith('p1', 'admin'), [draft]);
    const [two] = writer.seal(actorWith('p1', 'admin'), [draft]);
    expect(one!.id).not.toBe(two!.id);
  });

  it('carries rising stamps also when the clock of the PC was set back', () => {
    const writer = createFakeWriter();
    const stamps = [1, 2, 3].map(() => writer.seal(actorWith('p1', 'admin'), [draft])[0]!.stamp);
    expect(stamps.map(([, counter]) => counter)).toEqual([0, 1, 2]);
  });
});
