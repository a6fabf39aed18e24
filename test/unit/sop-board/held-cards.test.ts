import { describe, expect, it } from 'vitest';
import type { BoardEntry } from '../../../renderer/features/sop-board/group-cards.ts';
import { holdNews, nothingHeld, shownOf } from '../../../renderer/features/sop-board/held-cards.ts';

const entries = (...ids: readonly string[]) => ids.map((id) => ({ row: { id } }) as BoardEntry);
const idsOf = (list: readonly BoardEntry[]) => list.map(({ row }) => row.id);
const inUse = (...arrivals: readonly string[]) => ({ arrivals: new Set(arrivals), isInUse: true });

describe('cards that colleagues bring', () => {
  it('wait while somebody points at the column, and come when he leaves', () => {
    const before = nothingHeld(entries('a', 'b'));
    const held = holdNews(before, entries('new', 'a', 'b'), inUse('new'));
    expect(idsOf(shownOf(held))).toEqual(['a', 'b']);
    expect(held.held.size).toBe(1);
    const still = holdNews(held, entries('newer', 'new', 'a', 'b'), inUse('new', 'newer'));
    expect(idsOf(shownOf(still))).toEqual(['a', 'b']);
    expect(
      idsOf(shownOf(holdNews(still, entries('newer', 'new', 'a', 'b'), { ...inUse('new', 'newer'), isInUse: false }))),
    ).toEqual(['newer', 'new', 'a', 'b']);
  });

  it('do not hold back what the person brings himself, nor what goes away', () => {
    const before = nothingHeld(entries('a', 'b'));
    expect(idsOf(shownOf(holdNews(before, entries('own', 'a'), inUse('b'))))).toEqual(['own', 'a']);
    const held = holdNews(before, entries('new', 'a', 'b'), inUse('new'));
    expect(holdNews(held, entries('a', 'b'), inUse('new')).held.size).toBe(0);
    // He took it himself meanwhile, so it is news no more.
    expect(idsOf(shownOf(holdNews(held, entries('new', 'a', 'b'), inUse())))).toEqual(['new', 'a', 'b']);
  });

  it('leave the very list untouched while nothing waits', () => {
    const list = entries('a');
    expect(shownOf(holdNews(nothingHeld([]), list, inUse()))).toBe(list);
  });
});
