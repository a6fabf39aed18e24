/**
 * One printed document as plain data. Paper, Word file, PDF and preview are all made from the same tree,
 * so that what is signed, what is edited and what is archived say the same.
 *
 * Lengths are millimetres, type sizes points. The tree may be cloned to a worker: it holds no function.
 */

export type Paper = 'A4' | 'F4';
export type Orientation = 'portrait' | 'landscape';

/** The faces that can be embedded in the PDF with the same widths as in Word. */
export const letterFonts = ['Arial'] as const;
export type LetterFont = (typeof letterFonts)[number];

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface PageSetup {
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly margins: Margins;
}

export interface DocumentTree {
  /** For the file's properties and for screen readers; not printed. */
  readonly title: string;
  readonly page: PageSetup;
  readonly font: LetterFont;
  readonly fontSize: number;
  readonly lineSpacing: number;
  readonly footer: Footer;
  /** Prints the band CONTOH at the head of every page. */
  readonly sample: boolean;
  readonly blocks: readonly Block[];
}

export interface Footer {
  /** Number of the berkas or document and the time of printing; stands on every page. */
  readonly left: string;
  /** Letters number their pages from the second, sheets from the first. */
  readonly pageNumbers: 'every-page' | 'from-second-page';
}

export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly TextRun[];
  readonly align?: Align;
  readonly size?: number;
  readonly lineSpacing?: number;
  /** Indent of the whole paragraph, and of its first line on top of that. */
  readonly indent?: number;
  readonly firstLine?: number;
  /** White space after it, in points. */
  readonly after?: number;
  /** Stays on the page of the block that follows. */
  readonly keepWithNext?: boolean;
}

/** PNG or JPEG; `width` and `height` are its own pixels, from which the printed size keeps its proportions. */
export interface DocumentImage {
  readonly kind: 'image';
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Kop: logo at the left, lines centred on the paper, thick and thin rule below. */
export interface Letterhead {
  readonly kind: 'letterhead';
  readonly logo?: DocumentImage;
  readonly lines: readonly { readonly text: string; readonly size: number; readonly bold?: boolean }[];
}

/** `Nomor : …` with aligned colons; `aside` stands at the right of the first row (the date of a letter). */
export interface KeyValues {
  readonly kind: 'keyValues';
  readonly rows: readonly { readonly label: string; readonly value: string; readonly bold?: boolean }[];
  readonly labelWidth: number;
  readonly indent?: number;
  readonly size?: number;
  readonly aside?: string;
}

export interface NumberedList {
  readonly kind: 'numberedList';
  readonly items: readonly (readonly TextRun[])[];
  readonly indent?: number;
}

export interface TableColumn {
  readonly header: string;
  readonly width: number;
  readonly align?: Align;
}

/** A ruled table. The header row is repeated on every page and rows are not split over pages. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly size?: number;
  /** Least height of a row, so that a paraf in ink fits. */
  readonly rowHeight?: number;
  /** Its last row stays on the page of what follows: signatures do not stand alone on a page. */
  readonly keepWithNext?: boolean;
}

/** One party that signs: lines above the space, name, lines below. */
export interface Signature {
  readonly above: readonly string[];
  readonly name: string;
  readonly below: readonly string[];
  /** Room for signature and stamp, at least 25 mm. */
  readonly space: number;
}

/** Up to two signatures beside each other; a single one goes under `right`. Never split over pages. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly left?: Signature;
  readonly right: Signature;
}

/** Tembusan. */
export interface Copies {
  readonly kind: 'copies';
  readonly items: readonly string[];
}

/** Equal ruled boxes to cut out, filled row by row. */
export interface Labels {
  readonly kind: 'labels';
  readonly columns: number;
  readonly height: number;
  /** Type sizes of the number in large and of the lines below it. */
  readonly titleSize: number;
  readonly size: number;
  readonly items: readonly Label[];
}

export interface Label {
  readonly heading: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** A picture for cameras, with the text it holds printed below it: paper must be readable without a machine, and Word shows the text alone. */
export interface QrCode {
  readonly kind: 'qrCode';
  readonly value: string;
  /** Edge in millimetres. */
  readonly edge: number;
}

export interface Spacer {
  readonly kind: 'spacer';
  readonly height: number;
  readonly keepWithNext?: boolean;
}

export interface Rule {
  readonly kind: 'rule';
}

export interface PageBreak {
  readonly kind: 'pageBreak';
}

export type Block =
  | Letterhead
  | Paragraph
  | KeyValues
  | NumberedList
  | Table
  | Signatures
  | Copies
  | Labels
  | QrCode
  | Spacer
  | Rule
  | PageBreak;

const paperSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  F4: { width: 215, height: 330 },
};

/** Width and height of the sheet as it is read, in millimetres. F4 is the Indonesian folio of 215 × 330 mm. */
export function sheetSize(page: PageSetup): { readonly width: number; readonly height: number } {
  const { width, height } = paperSizes[page.paper];
  return page.orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** Width and height between the margins, in millimetres. */
export function bodySize(page: PageSetup): { readonly width: number; readonly height: number } {
  const sheet = sheetSize(page);
  const { top, bottom, left, right } = page.margins;
  return { width: sheet.width - left - right, height: sheet.height - top - bottom };
}
