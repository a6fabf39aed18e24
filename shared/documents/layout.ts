import { shapesOf } from './block-shapes.ts';
import { printableTree } from './printable.ts';
import { movableHeight, roughHeight, type Shape } from './shapes.ts';
import type { Block, DocumentTree } from './tree.ts';

/** Everything to draw, in reading order and in printable characters. Every reader of a tree starts here. */
export function layoutOf(source: DocumentTree): readonly Shape[] {
  const tree = printableTree(source);
  return groupsOf(tree.blocks).flatMap((group) => groupShapes(group, tree));
}

/** Each group is a block with the blocks before it that want to stay on its page. */
function groupsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    open.push(block);
    if ('keepWithNext' in block && block.keepWithNext === true) continue;
    groups.push(open);
    open = [];
  }
  return open.length === 0 ? groups : [...groups, open];
}

function groupShapes(group: readonly Block[], tree: DocumentTree): readonly Shape[] {
  const shapes = group.flatMap((block) => shapesOf(block, tree));
  const last = group.at(-1)?.kind;
  if (group.length === 1 && last === 'paragraph') return together(shapes, tree, shortParagraph);
  if (group.length === 1 && last !== 'signatures' && last !== 'copies') return shapes;
  const table =
    last === 'table' ? -1 : shapes.findLastIndex((shape) => shape.kind === 'grid' && shape.heading && shape.rows.length > 2);
  const grid = shapes[table];
  // Of a longer table only the last row can be kept with what follows; a table of one row is moved as a whole.
  if (grid?.kind !== 'grid') return together(shapes, tree);
  return [...shapes.slice(0, table), { ...grid, tied: true }, ...together(shapes.slice(table + 1), tree)];
}

/** Paragraphs up to a quarter of a page are not split: no line stands alone at the foot or head of a page. */
const shortParagraph = 0.5;

function together(shapes: readonly Shape[], tree: DocumentTree, part = 1): readonly Shape[] {
  const height = shapes.reduce((sum, shape) => sum + roughHeight(shape, tree), 0);
  return height <= movableHeight(tree) * part ? [{ kind: 'together', shapes }] : shapes;
}
