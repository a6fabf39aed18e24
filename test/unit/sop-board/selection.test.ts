import { describe, expect, it } from 'vitest';
import {
  added,
  aimedAt,
  extended,
  nothingChosen,
  removed,
  stillOpen,
  toggled,
} from '../../../renderer/features/sop-board/selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = ({ chosen }: { readonly chosen: ReadonlySet<string> }) => [...chosen].sort().join('');

describe('choosing berkas', () => {
  it('toggles one', () => {
    const once = toggled(nothingChosen, 'b');
    expect(ids(once)).toBe('b');
    expect(ids(toggled(once, 'b'))).toBe('');
  });

  it('grows and shrinks a range around its anchor', () => {
    const one = extended(nothingChosen, order, 'b', 'c');
    const two = extended(one, order, 'c', 'd');
    expect([ids(one), ids(two), ids(extended(two, order, 'd', 'c')), ids(extended(two, order, 'd', 'a'))]).toEqual([
      'bc',
      'bcd',
      'bc',
      'ab',
    ]);
  });

  it('leaves what was chosen before alone', () => {
    const before = toggled(toggled(nothingChosen, 'e'), 'a');
    expect(ids(extended(before, order, 'a', 'b'))).toBe('abe');
  });

  it('begins a new range in another column', () => {
    const before = extended(nothingChosen, order, 'a', 'b');
    expect(ids(extended(before, ['x', 'y', 'z'], 'y', 'z'))).toBe('abyz');
  });

  it('adds and removes many', () => {
    expect(ids(removed(added(nothingChosen, ['a', 'b', 'c']), ['b']))).toBe('ac');
  });

  it('aims at the whole selection only from a chosen berkas', () => {
    expect([aimedAt(new Set(['a', 'b']), 'a'), aimedAt(new Set(['a', 'b']), 'c')]).toEqual([['a', 'b'], ['c']]);
  });

  it('forgets berkas that left the board, and stays the same object otherwise', () => {
    const selection = new Set(['a', 'b']);
    expect(stillOpen(selection, () => true)).toBe(selection);
    expect([...stillOpen(selection, (id) => id === 'a')]).toEqual(['a']);
  });
});
