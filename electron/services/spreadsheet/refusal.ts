/** Why a file cannot be read as a table. The codes are those of the bridge, so that each has one sentence on screen. */
export type SpreadsheetRefusal =
  | { readonly code: 'not-a-spreadsheet' }
  /** A real table in a form that we do not read: saving it as .xlsx helps. */
  | { readonly code: 'unsupported-file'; readonly kind: 'xls' | 'xlsb' | 'ods' | 'html' | 'xml' }
  | { readonly code: 'password-protected' }
  | { readonly code: 'empty-file' }
  | { readonly code: 'too-big' }
  | { readonly code: 'too-many-rows'; readonly limit: number }
  /** Begins like a spreadsheet and is damaged. */
  | { readonly code: 'unreadable' };

export interface SpreadsheetLimits {
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly zipEntries: number;
  /** Actual bytes after inflating, of one part and of all parts that are read. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Inflated against stored size, looked at only beyond `ratioFrom`: small parts of styles compress better than any bomb. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const mebibyte = 1024 * 1024;

/**
 * Bounds for files from outside. A sheet of 200,000 rows with seven columns is about 75 MB of XML, so one part may be larger than the
 * 50 MB of the file itself.
 */
export const spreadsheetLimits: SpreadsheetLimits = {
  fileBytes: 50 * mebibyte,
  rows: 200_000,
  columns: 500,
  zipEntries: 5_000,
  partBytes: 128 * mebibyte,
  totalBytes: 256 * mebibyte,
  ratio: 100,
  ratioFrom: 16 * mebibyte,
};

/** Thrown inside the reader to leave nested work at once; caught in one place and returned as a value. */
export class RefusalSignal extends Error {
  readonly refusal: SpreadsheetRefusal;

  constructor(refusal: SpreadsheetRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function refuse(refusal: SpreadsheetRefusal): never {
  throw new RefusalSignal(refusal);
}
