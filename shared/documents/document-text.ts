import { layoutOf } from './layout.ts';
import { plainText, type Shape } from './shapes.ts';
import type { DocumentTree } from './tree.ts';

/**
 * What the document says, in reading order: one line a paragraph, cells of a row parted by tabs. Footer and the band CONTOH are not
 * part of it. Word file and PDF are held to this text by the golden tests, and screen readers get it beside the preview.
 */
export function documentText(tree: DocumentTree): string {
  return layoutOf(tree).flatMap(linesOf).join('\n');
}

function linesOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'paragraph':
      return [plainText(shape)];
    case 'list':
      return shape.items.map((item, at) => `${at + 1}. ${plainText(item)}`);
    case 'grid':
      return shape.rows.map((row) =>
        row.cells
          .map((cell) => cell.content.flatMap((part) => (part.kind === 'image' ? [] : [plainText(part)])).join('\n'))
          .join('\t'),
      );
    case 'together':
      return shape.shapes.flatMap(linesOf);
    case 'qr':
    case 'space':
    case 'rule':
    case 'pageBreak':
      return [];
  }
}
