import pdfMake from 'pdfmake/build/pdfmake.js';
import type { Content, Node as PlacedNode, TDocumentDefinitions, TVirtualFileSystem } from 'pdfmake/interfaces';
import { layoutOf } from '#shared/documents/layout.ts';
import { printableTree } from '#shared/documents/printable.ts';
import { cellPadding, type Shape } from '#shared/documents/shapes.ts';
import { bodySize, type DocumentTree, sheetSize } from '#shared/documents/tree.ts';
import { edge, footerSize, maker, sampleBand, showsPageNumber } from './page-words.ts';
import { points, ruled, ruleWidth } from './pdf-borders.ts';
import { beginsTooLow, gridOf, lastRowApart, mark } from './pdf-tables.ts';
import { lineGap, styleOf, textOf } from './pdf-text.ts';

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
const markLevel = 1;
/** The document as PDF/A with embedded fonts. The same tree and time always give the same bytes. */
export async function treeToPdf(source: DocumentTree, resources: PdfResources): Promise<Uint8Array<ArrayBuffer>> {
  const tree = printableTree(source);
  provideFonts(resources.fonts);
  const shapes = layoutOf(tree);
  const tied = shapes.findIndex((shape) => shape.kind === 'grid' && shape.tied);
  const content = contentsOf(shapes, tree);
  const grid = shapes[tied];
  if (grid?.kind === 'grid' && (await standsAlone(tied, shapes, tree, resources))) content[tied] = lastRowApart(grid);
  return bytesOf({ ...pageOf(tree, resources), content, pageBreakBefore: (node) => beginsTooLow(node, tree) });
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
  const content = contentsOf(shapes, tree)
    .toSpliced(tied + 2, 0, mark(markLevel))
    .toSpliced(tied + 1, 0, mark(markLevel));
  const pageBreakBefore = (node: PlacedNode): boolean => {
    if (node.headlineLevel === markLevel) pages.push(node.startPosition.pageNumber);
    return beginsTooLow(node, tree);
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
