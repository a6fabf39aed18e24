import type { Content, ContentTable, Node as PlacedNode, TableCell } from 'pdfmake/interfaces';
import { cellPadding, type FittedImage, type Grid, type GridRow } from '#shared/documents/shapes.ts';
import type { DocumentTree } from '#shared/documents/tree.ts';
import { fittedSize } from './page-words.ts';
import { plain, points, ruled, ruledBelow, ruledPadding, ruleWidth } from './pdf-borders.ts';
import { textOf } from './pdf-text.ts';

/** Tables for pdfmake, and the help that it needs to break them well over pages. */

/** Marks where a row begins that may run on to the next page. */
const splitLevel = 2;
/** Points that such a row needs at the foot of a page to begin there: about five lines of a list. */
const leastOfRow = 48;

/**
 * The last row under its own heading on the next page. A page break inside the row would leave an empty strip of the table on the page
 * before.
 */
export function lastRowApart(grid: Grid): Content {
  const [heading, ...rows] = grid.rows;
  const last = rows.at(-1);
  if (heading === undefined || last === undefined) return gridOf(grid);
  const onNextPage = (rest: Grid): Content => ({ stack: [gridOf(rest)], pageBreak: 'before' });
  if (rows.length === 1) return onNextPage(grid);
  return [gridOf({ ...grid, rows: grid.rows.slice(0, -1) }), onNextPage({ ...grid, rows: [heading, last] })];
}

export function gridOf(grid: Grid): Content {
  const margin = [points(grid.indent), 0, 0, 0] as const;
  return { ...(grid.heading && grid.rows.some(({ splits }) => splits) ? rowByRow(grid) : tableOf(grid)), margin: [...margin] };
}

/**
 * A list in which only the tall rows run on to the next page. pdfmake knows one rule for all rows of a table, so each row becomes a table of
 * its own, in a frame without lines that repeats the heading.
 */
function rowByRow(grid: Grid): ContentTable {
  const rowOf = (row: GridRow, at: number): TableCell => ({
    stack: [
      ...(row.splits ? [mark(splitLevel)] : []),
      { ...tableOf({ ...grid, heading: false, rows: [row] }), ...(at > 0 && { layout: ruledBelow }) },
    ],
    unbreakable: !row.splits,
  });
  return {
    layout: plain,
    table: {
      widths: ['*'],
      headerRows: 1,
      keepWithHeaderRows: grid.rows[1]?.splits === true ? 0 : 1,
      body: grid.rows.map((row, at) => [rowOf(row, at)]),
    },
  };
}

function tableOf(grid: Grid): ContentTable {
  const mayBreak = grid.rows.some(({ splits }) => splits);
  const inset = grid.ruled ? points(cellPadding) : 0;
  const taken = 2 * inset + (grid.ruled ? ruleWidth : 0);
  return {
    layout: grid.ruled ? ruled : plain,
    table: {
      widths: grid.widths.map((width) => points(width) - taken),
      heights: grid.rows.map((row) =>
        row.height > 0 && !row.splits ? points(row.height) - (grid.ruled ? 2 * points(ruledPadding) : 0) : 'auto',
      ),
      // A heading alone at the foot of a page is kept with its first row.
      ...(grid.heading ? { headerRows: 1, keepWithHeaderRows: 1 } : {}),
      dontBreakRows: !mayBreak,
      body: grid.rows.map((row) =>
        row.cells.map(
          (cell): TableCell => ({
            stack: cell.content.map((part) => (part.kind === 'image' ? imageOf(part) : textOf(part))),
            verticalAlignment: cell.middle === true ? 'middle' : 'top',
          }),
        ),
      ),
    },
  };
}

function imageOf(image: FittedImage): Content {
  const binary = Array.from(image.bytes, (byte) => String.fromCharCode(byte)).join('');
  const { width, height } = fittedSize(image);
  const mime = image.type === 'png' ? 'image/png' : 'image/jpeg';
  return { image: `data:${mime};base64,${btoa(binary)}`, width: points(width), height: points(height) };
}

/** Draws nothing, and tells where it came to stand. */
export function mark(headlineLevel: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 0, y2: 0, lineWidth: 0, lineColor: 'white' }], headlineLevel };
}

/** A line or two of a tall row at the foot of a page are easily overlooked. */
export function beginsTooLow(
  { headlineLevel, startPosition: { top, pageInnerHeight } }: PlacedNode,
  tree: DocumentTree,
): boolean {
  return headlineLevel === splitLevel && top + leastOfRow > points(tree.page.margins.top) + pageInnerHeight;
}
