import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeightRule,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { layoutOf } from '#shared/documents/layout.ts';
import { printableTree } from '#shared/documents/printable.ts';
import { cellPadding, type FittedImage, type Grid, type GridRow, type Shape } from '#shared/documents/shapes.ts';
import {
  type Align,
  bodySize,
  type DocumentTree,
  type Paragraph as ParagraphBlock,
  type TextRun as Run,
  sheetSize,
} from '#shared/documents/tree.ts';
import { coreProperties } from './docx-properties.ts';
import { edge, fittedSize, footerSize, maker, sampleBand } from './page-words.ts';
import { setZipTimes } from './zip-times.ts';

export interface DocxResources {
  readonly createdAt: Date;
}

const alignments: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const twips = convertMillimetersToTwip;
const listReference = 'bernomor';

/** What the shapes below need to know of the document around them. `lists` counts lists: each starts again at 1. */
interface Around {
  readonly tree: DocumentTree;
  readonly lists: { count: number };
}

/** The document as a Word file. The same tree and time always give the same bytes. */
export async function treeToDocx(source: DocumentTree, { createdAt }: DocxResources): Promise<Uint8Array<ArrayBuffer>> {
  const tree = printableTree(source);
  const around: Around = { tree, lists: { count: 0 } };
  const body = layoutOf(tree).flatMap((shape) => bodyOf(shape, around, { next: false, lines: false }));
  const file = new Document({
    title: tree.title,
    creator: maker,
    styles: {
      default: {
        document: {
          run: { font: tree.font, size: tree.fontSize * 2, language: { value: 'id-ID' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    numbering: { config: [{ reference: listReference, levels: [decimalLevel()] }] },
    sections: [{ properties: sectionOf(tree), ...headerAndFooter(tree), children: body }],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file, false, [coreProperties(tree.title, createdAt)]));
  setZipTimes(bytes, createdAt);
  return bytes;
}

function sectionOf(tree: DocumentTree) {
  const sheet = sheetSize({ ...tree.page, orientation: 'portrait' });
  const { top, bottom, left, right } = tree.page.margins;
  return {
    page: {
      size: {
        width: twips(sheet.width),
        height: twips(sheet.height),
        orientation: tree.page.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(top),
        bottom: twips(bottom),
        left: twips(left),
        right: twips(right),
        header: twips(edge),
        footer: twips(edge),
      },
    },
    titlePage: true,
  };
}

function headerAndFooter(tree: DocumentTree) {
  const footer = (numbered: boolean) => new Footer({ children: [footerLine(tree, numbered)] });
  const band = () => new Header({ children: tree.sample ? [bandLine()] : [] });
  return {
    headers: { default: band(), first: band() },
    footers: { default: footer(true), first: footer(tree.footer.pageNumbers === 'every-page') },
  };
}

function footerLine(tree: DocumentTree, numbered: boolean): Paragraph {
  const size = footerSize * 2;
  const right = twips(bodySize(tree.page).width);
  const number = new TextRun({
    size,
    children: [new Tab(), 'Halaman ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
  });
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: right }],
    children: [new TextRun({ text: tree.footer.left, size }), ...(numbered ? [number] : [])],
  });
}

function bandLine(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { top: line, bottom: line, left: line, right: line },
    children: [new TextRun({ text: sampleBand, bold: true, size: 20 })],
  });
}

function decimalLevel() {
  const indent = { left: twips(7), hanging: twips(7) };
  return { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}

/** What stays on one page: the shape with the one that follows it, and its own lines. */
interface Keep {
  readonly next: boolean;
  readonly lines: boolean;
}

function bodyOf(shape: Shape, around: Around, keep: Keep): readonly (Paragraph | Table)[] {
  switch (shape.kind) {
    case 'paragraph':
      return [paragraphOf(shape, around, { keepNext: keep.next, keepLines: keep.lines })];
    case 'list': {
      const instance = around.lists.count++;
      const indent = { left: twips(shape.indent + 7), hanging: twips(7) };
      return shape.items.map((item) =>
        paragraphOf(item, around, { keepNext: keep.next, indent, numbering: { reference: listReference, level: 0, instance } }),
      );
    }
    case 'grid':
      return [tableOf(shape, around, keep.next)];
    case 'together':
      return shape.shapes.flatMap((part, at) => bodyOf(part, around, { next: at < shape.shapes.length - 1, lines: true }));
    case 'qr':
      return [];
    case 'space':
      return [thinParagraph(shape.height, { keepNext: keep.next })];
    case 'rule': {
      const bottom = shape.double ? { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: '000000' } : line;
      return [thinParagraph(1, { keepNext: keep.next, border: { bottom } })];
    }
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
  }
}

type ParagraphOptions = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;

function thinParagraph(points: number, options: ParagraphOptions): Paragraph {
  const spacing = { line: Math.max(20, Math.round(points * 20)), lineRule: LineRuleType.EXACT };
  return new Paragraph({ ...options, spacing, run: { size: 2 } });
}

function paragraphOf(block: ParagraphBlock, { tree }: Around, options: ParagraphOptions = {}): Paragraph {
  const lineSpacing = block.lineSpacing ?? tree.lineSpacing;
  const size = block.size ?? tree.fontSize;
  return new Paragraph({
    alignment: alignments[block.align ?? 'left'],
    spacing: { line: Math.round(lineSpacing * 240), lineRule: LineRuleType.AUTO, after: Math.round((block.after ?? 0) * 20) },
    ...(block.indent === undefined && block.firstLine === undefined
      ? {}
      : { indent: { left: twips(block.indent ?? 0), firstLine: twips(block.firstLine ?? 0) } }),
    // Also the paragraph mark: it carries the size of list numbers and the height of empty cells.
    run: { size: Math.round(size * 2) },
    ...options,
    children: block.runs.flatMap((run) => textRuns(run, size)),
  });
}

function textRuns(run: Run, size: number): readonly TextRun[] {
  return run.text.split('\n').map(
    (text, at) =>
      new TextRun({
        text,
        size: Math.round(size * 2),
        ...(at > 0 ? { break: 1 } : {}),
        ...(run.bold === true ? { bold: true } : {}),
        ...(run.italic === true ? { italics: true } : {}),
        ...(run.underline === true ? { underline: { type: UnderlineType.SINGLE } } : {}),
      }),
  );
}

function tableOf(grid: Grid, around: Around, keep: boolean): Table {
  const border = grid.ruled ? line : noLine;
  const widths = grid.widths.map(twips);
  const side = grid.ruled ? twips(cellPadding) : 0;
  const level = grid.ruled ? twips(0.5) : 0;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    indent: { size: twips(grid.indent), type: WidthType.DXA },
    margins: { marginUnitType: WidthType.DXA, left: side, right: side, top: level, bottom: level },
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: grid.rows.map((row, at) => rowOf(row, at, { grid, around, widths, keep })),
  });
}

interface RowPlace {
  readonly grid: Grid;
  readonly around: Around;
  readonly widths: readonly number[];
  readonly keep: boolean;
}

function rowOf(row: GridRow, at: number, { grid, around, widths, keep }: RowPlace): TableRow {
  const isHeading = grid.heading && at === 0;
  const isTied = grid.tied && at === grid.rows.length - 1;
  const cells = row.cells.map(
    (cell, column) =>
      new TableCell({
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        verticalAlign: cell.middle === true ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
        children: cell.content.map((part) => (part.kind === 'image' ? imageLine(part) : paragraphOf(part, around))),
      }),
  );
  return new TableRow({
    cantSplit: !row.splits || isTied,
    tableHeader: isHeading,
    // A heading row alone at the foot of a page says nothing.
    keepNext: keep || isHeading || isTied,
    ...(row.height > 0 ? { height: { value: twips(row.height), rule: HeightRule.ATLEAST } } : {}),
    children: cells,
  });
}

function imageLine(image: FittedImage): Paragraph {
  const { width, height } = fittedSize(image);
  const transformation = { width: (width * 96) / 25.4, height: (height * 96) / 25.4 };
  // Left to itself the library counts images over all documents of the program.
  const altText = { id: '1', name: 'Logo', title: 'Logo', description: 'Logo instansi' };
  return new Paragraph({ children: [new ImageRun({ type: image.type, data: image.bytes, transformation, altText })] });
}
