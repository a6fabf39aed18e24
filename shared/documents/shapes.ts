import { bodySize, type DocumentImage, type DocumentTree, type Paragraph } from './tree.ts';

/**
 * The few shapes that the page makers draw. Kop, tembusan, signatures and tables are all turned into these once,
 * so that Word and PDF cannot differ in what they say or in what order.
 */
export type Shape = Paragraph | Grid | ListShape | SpaceShape | RuleShape | BreakShape | QrShape | TogetherShape;

export interface Grid {
  readonly kind: 'grid';
  /** Millimetres, as `indent`. */
  readonly widths: readonly number[];
  readonly indent: number;
  readonly ruled: boolean;
  /** The first row is a heading that every further page repeats. */
  readonly heading: boolean;
  /** The last row stays on the page of the shape that follows. */
  readonly tied: boolean;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  /** Least height in millimetres; 0 when the text decides. */
  readonly height: number;
  /** May run on to the next page, because moved whole it would leave too much of the page white. */
  readonly splits: boolean;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly content: readonly (Paragraph | FittedImage)[];
  readonly middle?: boolean;
}

/** An image and the box, in millimetres, that it must stay inside. */
export interface FittedImage extends DocumentImage {
  readonly fit: { readonly width: number; readonly height: number };
}

export interface ListShape {
  readonly kind: 'list';
  readonly indent: number;
  readonly items: readonly Paragraph[];
}

export interface SpaceShape {
  readonly kind: 'space';
  /** Points. */
  readonly height: number;
}

export interface RuleShape {
  readonly kind: 'rule';
  readonly double: boolean;
}

export interface BreakShape {
  readonly kind: 'pageBreak';
}

/** A square for cameras; the edge is in millimetres. What it says stands below it in letters. */
export interface QrShape {
  readonly kind: 'qr';
  readonly value: string;
  readonly edge: number;
}

/** Shapes that stay on one page. */
export interface TogetherShape {
  readonly kind: 'together';
  readonly shapes: readonly Shape[];
}

/** Horizontal padding of ruled cells, in millimetres. */
export const cellPadding = 1.4;

export const pointsPerMillimetre = 72 / 25.4;

export function plainText(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}

/**
 * A cautious guess, in points, of the height a shape needs. It decides only what may be moved whole to the next page; a page maker
 * that moves more than a page would lose the rest, so callers stay below half a page.
 */
export function roughHeight(shape: Shape, tree: DocumentTree, width = bodySize(tree.page).width): number {
  switch (shape.kind) {
    case 'paragraph': {
      const size = shape.size ?? tree.fontSize;
      const lines = roughLines(plainText(shape), width - (shape.indent ?? 0), size);
      return lines * size * 1.15 * (shape.lineSpacing ?? tree.lineSpacing) + (shape.after ?? 0);
    }
    case 'grid':
      return shape.rows.reduce((sum, row) => sum + roughRowHeight(row, shape, tree), 0);
    case 'list':
      return shape.items.reduce((sum, item) => sum + roughHeight(item, tree, width - shape.indent), 0);
    case 'together':
      return shape.shapes.reduce((sum, part) => sum + roughHeight(part, tree, width), 0);
    case 'space':
      return shape.height;
    case 'qr':
      return shape.edge * pointsPerMillimetre;
    case 'rule':
    case 'pageBreak':
      return 0;
  }
}

export function roughRowHeight(row: GridRow, grid: Grid, tree: DocumentTree): number {
  const padding = grid.ruled ? 2 * cellPadding : 0;
  const heights = row.cells.map((cell, at) =>
    cell.content.reduce((sum, part) => {
      const width = (grid.widths[at] ?? 0) - padding;
      return sum + (part.kind === 'image' ? part.fit.height * pointsPerMillimetre : roughHeight(part, tree, width));
    }, 0),
  );
  return Math.max(row.height * pointsPerMillimetre, ...heights);
}

/** Points that a group may take and still be moved whole. */
export function movableHeight(tree: DocumentTree): number {
  return (bodySize(tree.page).height * pointsPerMillimetre) / 2;
}

function roughLines(value: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor((width * pointsPerMillimetre) / (size * 0.6)));
  return value.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / perLine)), 0);
}
