import { shapesOf } from './block-shapes.ts';
import { printableTree } from './printable.ts';
import { movableHeight, roughHeight, type Shape } from './shapes.ts';
import type { Block, DocumentTree } from './tree.ts';

/** Everything to draw, in reading order and in printable characters. Every reader of a tree starts here. */
export function layoutOf(source: DocumentTree): readonly Shape[] {
  const tree = printableTree(source);
  const shapes: Shape[] = [];
  let held: Shape[] = [];
  for (const block of tree.blocks) {
    const isLead = block.kind === 'paragraph' && block.keepWithNext === true;
    const own = shapesOf(block, tree);
    if (isLead) {
      held.push(...own);
    } else {
      shapes.push(...(held.length > 0 || staysWhole(block) ? together([...held, ...own], tree) : own));
      held = [];
    }
  }
  return [...shapes, ...held];
}

function staysWhole(block: Block): boolean {
  return block.kind === 'signatures' || block.kind === 'copies';
}

function together(shapes: readonly Shape[], tree: DocumentTree): readonly Shape[] {
  const isMovable =
    shapes.every((shape) => shape.kind !== 'pageBreak') &&
    shapes.reduce((sum, shape) => sum + roughHeight(shape, tree), 0) <= movableHeight(tree);
  return isMovable ? [{ kind: 'together', shapes }] : shapes;
}
