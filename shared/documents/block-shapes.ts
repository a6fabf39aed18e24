import { balanced, roughWidth } from './line-breaks.ts';
import {
  type FittedImage,
  type Grid,
  type GridCell,
  type GridRow,
  movableHeight,
  pointsPerMillimetre,
  roughRowHeight,
  type Shape,
} from './shapes.ts';
import {
  type Block,
  bodySize,
  type Copies,
  type DocumentTree,
  type KeyValues,
  type Labels,
  type Letterhead,
  type Paragraph,
  type Signature,
  type Signatures,
  type Table,
} from './tree.ts';

const kopLogo: FittedImage['fit'] = { width: 22, height: 25 };
const paragraphGap = 6;

/** How one block of a document is drawn. */
export function shapesOf(block: Block, tree: DocumentTree): readonly Shape[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadShapes(block, tree);
    case 'paragraph':
      return [{ ...block, after: block.after ?? paragraphGap }];
    case 'keyValues':
      return [keyValueGrid(block, tree), { kind: 'space', height: paragraphGap }];
    case 'numberedList': {
      const items = block.items.map((runs): Paragraph => ({ kind: 'paragraph', runs, align: 'justify', after: 2 }));
      return [
        { kind: 'list', indent: block.indent ?? 0, items },
        { kind: 'space', height: 4 },
      ];
    }
    case 'table':
      return [tableGrid(block, tree), { kind: 'space', height: paragraphGap }];
    case 'signatures':
      return [{ kind: 'space', height: 6 }, signatureGrid(block, tree), { kind: 'space', height: 2 }];
    case 'copies':
      return copiesShapes(block);
    case 'labels':
      return [labelGrid(block, tree), { kind: 'space', height: 1 }];
    case 'qrCode':
      return [
        { kind: 'qr', value: block.value, edge: block.edge },
        text(block.value, { size: 8, lineSpacing: 1, after: paragraphGap }),
      ];
    case 'spacer':
      return [{ kind: 'space', height: block.height * pointsPerMillimetre }];
    case 'rule':
      return [{ kind: 'rule', double: false }];
    case 'pageBreak':
      return [{ kind: 'pageBreak' }];
  }
}

type TextStyle = Omit<Paragraph, 'kind' | 'runs'> & { readonly bold?: boolean };

function text(value: string, style: TextStyle = {}): Paragraph {
  const { bold, ...paragraph } = style;
  return { kind: 'paragraph', runs: [bold === true ? { text: value, bold } : { text: value }], after: 0, ...paragraph };
}

type WholeRow = Omit<GridRow, 'splits'>;

function plainGrid(widths: readonly number[], wholeRows: readonly WholeRow[], indent = 0): Grid {
  const rows = wholeRows.map((row) => ({ ...row, splits: false }));
  return { kind: 'grid', widths, indent, ruled: false, heading: false, tied: false, rows };
}

/** A heading is never split: every further page repeats it. */
function withSplitRows(grid: Grid, tree: DocumentTree, tallest: number): Grid {
  const rows = grid.rows.map((row, at) => ({
    ...row,
    splits: !(grid.heading && at === 0) && roughRowHeight(row, grid, tree) > tallest,
  }));
  return { ...grid, rows };
}

/** Points that a row of a list may take and still be moved whole: a third of a page. */
function tallRow(tree: DocumentTree): number {
  return (movableHeight(tree) * 2) / 3;
}

/** The lines stand in the middle of the paper, so the column of the logo is repeated, empty, at the right. */
function letterheadShapes(block: Letterhead, tree: DocumentTree): readonly Shape[] {
  const { width } = bodySize(tree.page);
  const side = block.logo === undefined ? 0 : kopLogo.width + 2;
  const lines = block.lines.map((line) =>
    text(balanced(line.text, width - 2 * side, line.size), {
      align: 'center',
      size: line.size,
      lineSpacing: 1,
      bold: line.bold === true,
    }),
  );
  const middle: GridCell = { content: lines, middle: true };
  const grid =
    block.logo === undefined
      ? plainGrid([width], [{ height: 0, cells: [middle] }])
      : plainGrid(
          [side, width - 2 * side, side],
          [{ height: 0, cells: [{ content: [{ ...block.logo, fit: kopLogo }], middle: true }, middle, { content: [text('')] }] }],
        );
  return [grid, { kind: 'space', height: 3 }, { kind: 'rule', double: true }, { kind: 'space', height: 6 }];
}

function keyValueGrid(block: KeyValues, tree: DocumentTree): Grid {
  const indent = block.indent ?? 0;
  const size = block.size ?? tree.fontSize;
  const asideWidth = block.aside === undefined ? 0 : roughWidth(block.aside, size) + 6;
  const colonWidth = 4;
  const valueWidth = bodySize(tree.page).width - indent - block.labelWidth - colonWidth - asideWidth;
  const rows = block.rows.map((row, at): WholeRow => {
    const aside = text(at === 0 ? (block.aside ?? '') : '', { size, align: 'right' });
    const cells = [text(row.label, { size }), text(':', { size }), text(row.value, { size, bold: row.bold === true }), aside];
    return { height: 0, cells: cells.slice(0, block.aside === undefined ? 3 : 4).map((content) => ({ content: [content] })) };
  });
  const widths = [block.labelWidth, colonWidth, valueWidth, asideWidth].filter((width) => width > 0);
  return withSplitRows(plainGrid(widths, rows, indent), tree, tallRow(tree));
}

function tableGrid(block: Table, tree: DocumentTree): Grid {
  const style = { size: block.size ?? tree.fontSize, lineSpacing: 1 } as const;
  const heading = block.columns.map((column) => ({
    content: [text(column.header, { ...style, align: 'center', bold: true })],
    middle: true,
  }));
  const rows = block.rows.map(
    (row): WholeRow => ({
      height: block.rowHeight ?? 0,
      cells: block.columns.map((column, at) => ({
        content: [text(row[at] ?? '', { ...style, align: column.align ?? 'left' })],
      })),
    }),
  );
  const widths = block.columns.map((column) => column.width);
  const grid = plainGrid(widths, [{ height: 0, cells: heading }, ...rows]);
  return withSplitRows({ ...grid, ruled: true, heading: true }, tree, tallRow(tree));
}

/** Lines above, space and lines below are rows of their own: the names of two parties stand at the same height. */
function signatureGrid(block: Signatures, tree: DocumentTree): Grid {
  const { width } = bodySize(tree.page);
  const gap = 6;
  const single = Math.min(88, (width - gap) / 2);
  const half = (width - gap) / 2;
  const partyWidth = block.left === undefined ? single : half;
  const widths = block.left === undefined ? [width - single, single] : [half, gap, half];
  const parties = block.left === undefined ? [undefined, block.right] : [block.left, undefined, block.right];
  const part = (height: number, lines: (party: Signature) => readonly Paragraph[]): WholeRow => ({
    height,
    cells: parties.map((party) => ({ content: party === undefined ? [text('')] : lines(party) })),
  });
  const centred = (value: string) => text(value, { align: 'center', lineSpacing: 1 });
  const space = Math.max(25, block.right.space, block.left?.space ?? 0);
  return plainGrid(widths, [
    part(0, (party) => party.above.map((line) => centred(balanced(line, partyWidth, tree.fontSize)))),
    part(space, () => [text('')]),
    part(0, (party) => [
      text(party.name, { align: 'center', lineSpacing: 1, bold: true, after: 0 }),
      ...party.below.map(centred),
    ]),
  ]);
}

function copiesShapes(block: Copies): readonly Shape[] {
  const style = { size: 10, lineSpacing: 1 } as const;
  const items = block.items.map((item) => text(item, style));
  const list: readonly Shape[] = items.length === 1 ? items : [{ kind: 'list', indent: 0, items }];
  return [{ kind: 'space', height: 8 }, text('Tembusan:', style), ...list];
}

function labelGrid(block: Labels, tree: DocumentTree): Grid {
  const cells = block.items.map(
    (item): GridCell => ({
      middle: true,
      content: [
        text(item.heading, { size: block.size, align: 'center', lineSpacing: 1, after: 3 }),
        text(item.title, { size: block.titleSize, align: 'center', lineSpacing: 1, bold: true, after: 4 }),
        ...item.rows.map((row) => text(`${row.label}: ${row.value}`, { size: block.size, lineSpacing: 1, indent: 2, after: 1 })),
      ],
    }),
  );
  const rows: WholeRow[] = [];
  for (let at = 0; at < cells.length; at += block.columns) {
    const row = cells.slice(at, at + block.columns);
    while (row.length < block.columns) row.push({ content: [text('')] });
    rows.push({ height: block.height, cells: row });
  }
  const widths = Array.from({ length: block.columns }, () => bodySize(tree.page).width / block.columns);
  // A label in two pieces is none: only one that no page could hold is split.
  return withSplitRows({ ...plainGrid(widths, rows), ruled: true }, tree, movableHeight(tree));
}
