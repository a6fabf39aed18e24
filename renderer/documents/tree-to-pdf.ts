import pdfMake from 'pdfmake/build/pdfmake.js';
import type {
  Content,
  ContentText,
  Node as PlacedNode,
  TableCell,
  TDocumentDefinitions,
  TVirtualFileSystem,
} from 'pdfmake/interfaces';
import { layoutOf } from '#shared/documents/layout.ts';
import { printableTree } from '#shared/documents/printable.ts';
import { cellPadding, type FittedImage, type Grid, type Shape } from '#shared/documents/shapes.ts';
import { bodySize, type DocumentTree, type Paragraph, sheetSize, type TextRun } from '#shared/documents/tree.ts';
import { edge, fittedSize, footerSize, maker, sampleBand, showsPageNumber } from './page-words.ts';
import { plain, points, ruled, ruledPadding, ruleWidth } from './pdf-borders.ts';

/** The four styles of the embedded face, whole font files. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
}

export interface PdfResources {
  readonly fonts: FontFiles;
  readonly createdAt: Date;
  /** PDF/A level. 2b is what the office gets; 1b forbids transparency and is what a free validator can judge. */
  readonly conformance: 'PDF/A-1b' | 'PDF/A-2b';
}

const face = 'Arimo';
/** Word adds the face's line gap to every line, pdfmake does not: 2355 instead of 2288 units (Arimo and Arial alike). */
const lineGap = 2355 / 2288;
/** A longer word must be allowed to break, or it would leave the paper. */
const longestTied = 40;
const markLevel = 1;

/** The document as PDF/A with embedded fonts. The same tree and time always give the same bytes. */
export async function treeToPdf(source: DocumentTree, resources: PdfResources): Promise<Uint8Array<ArrayBuffer>> {
  const tree = printableTree(source);
  provideFonts(resources.fonts);
  const shapes = layoutOf(tree);
  const tied = shapes.findIndex((shape) => shape.kind === 'grid' && shape.tied && !shape.splitRows);
  const content = contentsOf(shapes, tree);
  const grid = shapes[tied];
  if (grid?.kind === 'grid' && (await standsAlone(tied, shapes, tree, resources))) content[tied] = lastRowApart(grid);
  return bytesOf({ ...pageOf(tree, resources), content });
}

/**
 * Whether what follows the table at `tied` went to a page without any row of it. pdfmake cannot keep a row with the next block, so the
 * document is laid out once with two marks that tell their pages.
 */
async function standsAlone(
  tied: number,
  shapes: readonly Shape[],
  tree: DocumentTree,
  resources: PdfResources,
): Promise<boolean> {
  const pages: number[] = [];
  const mark = (): Content => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: 0, y2: 0, lineWidth: 0 }],
    headlineLevel: markLevel,
  });
  const content = contentsOf(shapes, tree)
    .toSpliced(tied + 2, 0, mark())
    .toSpliced(tied + 1, 0, mark());
  const pageBreakBefore = (node: PlacedNode): boolean => {
    if (node.headlineLevel === markLevel) pages.push(node.startPosition.pageNumber);
    return false;
  };
  await bytesOf({ ...pageOf(tree, resources), content, pageBreakBefore });
  return pages[0] !== pages[1];
}

/** pdfmake writes into the contents it is given, so every layout gets its own. */
function contentsOf(shapes: readonly Shape[], tree: DocumentTree): Content[] {
  return shapes.map((shape) => contentOf(shape, tree));
}

async function bytesOf(definition: TDocumentDefinitions): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pdfMake.createPdf(definition).getBuffer());
}

/** Nothing is ever fetched or read from disk: fonts and images come as bytes. */
function provideFonts(files: FontFiles): void {
  pdfMake.setUrlAccessPolicy(() => false);
  // The browser build has no setter for this one; outside a browser it warns when the policy is missing.
  Object.assign(pdfMake, { localAccessPolicy: () => false });
  const names = { normal: 'regular', bold: 'bold', italics: 'italic', bolditalics: 'boldItalic' } as const;
  pdfMake.setFonts({ [face]: { ...names } });
  const stored = Object.fromEntries(Object.values(names).map((name) => [name, { data: files[name], encoding: 'binary' }]));
  // The published types know base64 text only; the library takes bytes as well, which saves the detour.
  pdfMake.addVirtualFileSystem(stored as unknown as TVirtualFileSystem);
}

function pageOf(tree: DocumentTree, { createdAt, conformance }: PdfResources): Omit<TDocumentDefinitions, 'content'> {
  const sheet = sheetSize(tree.page);
  const { left, top, right, bottom } = tree.page.margins;
  return {
    pageSize: { width: points(sheet.width), height: points(sheet.height) },
    pageMargins: [points(left), points(top), points(right), points(bottom)],
    header: tree.sample ? () => bandOf(tree) : () => null,
    footer: (page: number, pages: number) => footerOf(tree, page, pages),
    defaultStyle: { font: face, fontSize: tree.fontSize, lineHeight: tree.lineSpacing * lineGap },
    version: conformance === 'PDF/A-1b' ? '1.4' : '1.7',
    subset: conformance,
    language: 'id-ID',
    info: { title: tree.title, author: maker, creator: maker, producer: maker, creationDate: createdAt, modDate: createdAt },
  };
}

function contentOf(shape: Shape, tree: DocumentTree): Content {
  switch (shape.kind) {
    case 'paragraph':
      return textOf(shape);
    case 'list':
      return {
        stack: shape.items.map((item, at) => ({
          columns: [{ text: `${at + 1}.`, width: points(7), ...styleOf(item) }, textOf(item)],
        })),
        margin: [points(shape.indent), 0, 0, 0],
      };
    case 'grid':
      return gridOf(shape);
    case 'together':
      return { stack: shape.shapes.map((part) => contentOf(part, tree)), unbreakable: true };
    case 'qr':
      return { qr: shape.value, fit: points(shape.edge), eccLevel: 'M', margin: [0, 4, 0, 4] };
    case 'space':
      return { stack: [], margin: [0, shape.height, 0, 0] };
    case 'rule':
      return { canvas: linesOf(points(bodySize(tree.page).width), shape.double) };
    case 'pageBreak':
      return { text: '', pageBreak: 'after' };
  }
}

function linesOf(width: number, double: boolean) {
  const line = (y: number, lineWidth: number) => ({ type: 'line', x1: 0, x2: width, y1: y, y2: y, lineWidth }) as const;
  return double ? [line(0, 2.25), line(2.6, 0.75)] : [line(0, ruleWidth)];
}

function textOf(block: Paragraph): ContentText {
  return {
    text: block.align === 'justify' ? block.runs.flatMap(wholeWords).map(runOf) : block.runs.map(runOf),
    alignment: block.align ?? 'left',
    ...styleOf(block),
    ...(block.firstLine === undefined ? {} : { leadingIndent: points(block.firstLine) }),
    margin: [points(block.indent ?? 0), 0, 0, block.after ?? 0],
  };
}

/** pdfmake stretches a straight-edged line at every place where it could break, also inside `pos-el`; such words are tied. */
function wholeWords(run: TextRun): readonly (TextRun & { readonly tied?: boolean })[] {
  const pieces = run.text.match(/[^\s]+\s*|\s+/g) ?? [run.text];
  return pieces.map((text) => ({ ...run, text, tied: /^\S*[^\p{L}\p{N}\s]\S+ *$/u.test(text) && text.length <= longestTied }));
}

function styleOf({ size, lineSpacing }: Paragraph) {
  return {
    ...(size === undefined ? {} : { fontSize: size }),
    ...(lineSpacing === undefined ? {} : { lineHeight: lineSpacing * lineGap }),
  };
}

function runOf(run: TextRun & { readonly tied?: boolean }): ContentText {
  return {
    text: run.text,
    ...(run.tied === true ? { noWrap: true } : {}),
    ...(run.bold === true ? { bold: true } : {}),
    ...(run.italic === true ? { italics: true } : {}),
    ...(run.underline === true ? { decoration: 'underline' } : {}),
  };
}

/**
 * The last row under its own heading on the next page. A page break inside the row would leave an empty strip of the table on the page
 * before.
 */
function lastRowApart(grid: Grid): Content {
  const [heading, ...rows] = grid.rows;
  const last = rows.at(-1);
  if (heading === undefined || last === undefined) return gridOf(grid);
  const onNextPage = (rest: Grid): Content => ({ stack: [gridOf(rest)], pageBreak: 'before' });
  if (rows.length === 1) return onNextPage(grid);
  return [gridOf({ ...grid, rows: grid.rows.slice(0, -1) }), onNextPage({ ...grid, rows: [heading, last] })];
}

function gridOf(grid: Grid): Content {
  const inset = grid.ruled ? points(cellPadding) : 0;
  const taken = 2 * inset + (grid.ruled ? ruleWidth : 0);
  return {
    layout: grid.ruled ? ruled : plain,
    margin: [points(grid.indent), 0, 0, 0],
    table: {
      widths: grid.widths.map((width) => points(width) - taken),
      heights: grid.rows.map((row) =>
        row.height > 0 ? points(row.height) - (grid.ruled ? 2 * points(ruledPadding) : 0) : 'auto',
      ),
      // A heading alone at the foot of a page is kept with its first row, unless that row may be too tall to be moved.
      ...(grid.heading ? { headerRows: 1, keepWithHeaderRows: grid.splitRows ? 0 : 1 } : {}),
      dontBreakRows: !grid.splitRows,
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

function bandOf(tree: DocumentTree): Content {
  const { left } = tree.page.margins;
  return {
    margin: [points(left), points(edge), 0, 0],
    layout: ruled,
    table: {
      widths: [points(bodySize(tree.page).width - 2 * cellPadding) - ruleWidth],
      body: [[{ text: sampleBand, bold: true, fontSize: 10, lineHeight: lineGap, alignment: 'center' }]],
    },
  };
}

function footerOf(tree: DocumentTree, page: number, pages: number): Content {
  const { left, right, bottom } = tree.page.margins;
  const top = Math.max(0, points(bottom - edge) - footerSize * 1.15);
  const style = { fontSize: footerSize, lineHeight: lineGap };
  return {
    margin: [points(left), top, points(right), 0],
    columns: [
      { ...style, text: tree.footer.left, width: '*' },
      { ...style, text: showsPageNumber(tree, page) ? `Halaman ${page}/${pages}` : '', width: 90, alignment: 'right' },
    ],
  };
}
