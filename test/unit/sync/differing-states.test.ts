import { describe, expect, it } from 'vitest';
import { differingStates } from '../../../electron/sync/differing-states.ts';
import type { StatusNote } from '../../../electron/sync/status-note.ts';

const here = 'aaaaaaaaaaaaaaaa';
const there = 'bbbbbbbbbbbbbbbb';
const own = { writer: here, app: '1.0.0', end: 4, seen: { [there]: 7 }, stateHash: 'satu' };
const note = (over: Partial<StatusNote> = {}): { writer: string; note: StatusNote } => ({
  writer: there,
  note: {
    seen: { [here]: 4 },
    end: 7,
    at: 0,
    app: '1.0.0',
    label: 'PC-KASI',
    people: [],
    asks: [],
    lacks: [],
    holdsReporterKey: false,
    stateHash: 'dua',
    ...over,
  },
});

describe('PCs that show something else', () => {
  it('are named when they hold exactly the same operations', () => {
    expect(differingStates(own, [note()]).map(({ label }) => label)).toEqual(['PC-KASI']);
  });

  it.each([
    ['shows the same', note({ stateHash: 'satu' })],
    ['has not told', note({ stateHash: null })],
    ['lacks an operation of ours', note({ seen: { [here]: 3 } })],
    ['has one that has not arrived here', note({ end: 8 })],
    ['knows a third PC that we do not', note({ seen: { [here]: 4, cccccccccccccccc: 1 } })],
    ['runs another Pantau', note({ app: '1.1.0' })],
    ['is this very PC, by an older kabar', { ...note(), writer: here }],
  ])('are not one that %s', (_, told) => {
    expect(differingStates(own, [told])).toEqual([]);
  });

  it('cannot be told while this PC has no fingerprint of its own', () => {
    expect(differingStates({ ...own, stateHash: null }, [note()])).toEqual([]);
  });
});
