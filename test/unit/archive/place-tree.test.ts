import { describe, expect, test } from 'vitest';
import { placeTree, treeStep, visibleNodes } from '../../../renderer/features/archive/place-tree.ts';

const counters = new Map([
  ['place|R. Arsip / Rak 10 / Boks 1', 4],
  ['place|R. Arsip / Rak 2 / Boks 11 / Folder 3', 5],
  ['place|R. Arsip / Rak 2 / Boks 2', 6],
  ['place|R. Arsip', 1],
  ['place|Gudang / Rak 1', 0],
  ['pending|hardcopy', 9],
]);
const tree = placeTree(counters);

describe('places of hard copies', () => {
  test('every place counts what lies in its parts; emptied ones are gone', () => {
    expect(tree.map(({ name, count }) => [name, count])).toEqual([['R. Arsip', 16]]);
    expect(tree[0]?.children.map(({ path, count }) => [path, count])).toEqual([
      ['R. Arsip / Rak 2', 11],
      ['R. Arsip / Rak 10', 4],
    ]);
  });

  test('numbers in names are in order as numbers', () =>
    expect(tree[0]?.children[0]?.children.map(({ name }) => name)).toEqual(['Boks 2', 'Boks 11']));
});

describe('walking the tree by keys', () => {
  const open = visibleNodes(tree, new Set(['R. Arsip', 'R. Arsip / Rak 2']));
  const press = (key: string, at: number) => treeStep(key, at, open);

  test('only open places show their parts, each with its level and place among its neighbours', () =>
    expect(open.map(({ node, level, position, siblings }) => [node.name, level, position, siblings])).toEqual([
      ['R. Arsip', 1, 1, 1],
      ['Rak 2', 2, 1, 2],
      ['Boks 2', 3, 1, 2],
      ['Boks 11', 3, 2, 2],
      ['Rak 10', 2, 2, 2],
    ]));

  test('right opens, then enters; left closes, then leaves', () => {
    expect(press('ArrowRight', 4)).toEqual({ kind: 'expand' });
    expect(press('ArrowRight', 1)).toEqual({ kind: 'move', to: 2 });
    expect(press('ArrowRight', 2)).toBeUndefined();
    expect(press('ArrowLeft', 1)).toEqual({ kind: 'collapse' });
    expect(press('ArrowLeft', 3)).toEqual({ kind: 'move', to: 1 });
    expect(press('ArrowLeft', 4)).toEqual({ kind: 'move', to: 0 });
  });

  test('up and down walk what is in sight and stop at the ends', () => {
    expect(press('ArrowDown', 3)).toEqual({ kind: 'move', to: 4 });
    expect(press('ArrowDown', 4)).toBeUndefined();
    expect(press('Home', 3)).toEqual({ kind: 'move', to: 0 });
    expect(press('ArrowUp', 0)).toBeUndefined();
  });
});
