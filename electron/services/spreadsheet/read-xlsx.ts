import { readSheet } from 'read-excel-file/node';
import { findHeaderRow } from '#shared/domain/import/find-header-row.ts';
import type { Cell } from '#shared/domain/import/sheet-table.ts';
import { addressCells } from './address-cells.ts';
import type { Grid } from './build-table.ts';
import { refuse, type SpreadsheetLimits } from './refusal.ts';
import { countRows, readLinks, readMergedCells } from './sheet-extras.ts';
import { readWorkbookParts, type SheetPart, singleSheetArchive, type WorkbookParts } from './workbook-parts.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

interface OpenWorkbook {
  readonly archive: ZipArchive;
  readonly parts: WorkbookParts;
  readonly styles: Buffer | null;
  readonly strings: Buffer | null;
}

interface OpenSheet extends SheetPart {
  readonly xml: Buffer;
  readonly rowCount: number;
}

/** Enough rows to find the headers of a sheet without reading all of it. */
const peekedRows = 45;
const peekedBytes = 2_000_000;

/**
 * Reads one sheet of an xlsx: the one asked for, else the first whose headers we know, else the first with anything in it. Hidden sheets
 * are passed over.
 */
export async function readXlsx(bytes: Uint8Array, wanted: string | null, limits: SpreadsheetLimits): Promise<Grid> {
  const archive = openZip(bytes, limits);
  const parts = readWorkbookParts(archive);
  const part = (name: string | null) => (name === null ? null : archive.read(name));
  const workbook: OpenWorkbook = { archive, parts, styles: part(parts.styles), strings: part(parts.sharedStrings) };
  const sheets = parts.sheets.map((sheet): OpenSheet => {
    const xml = addressCells(archive.read(sheet.part) ?? Buffer.alloc(0));
    return { ...sheet, xml, rowCount: countRows(xml) };
  });
  const sheet = await chooseSheet(workbook, sheets, wanted);
  if (sheet.rowCount > limits.rows) refuse({ code: 'too-many-rows', limit: limits.rows });
  return {
    sheets: sheets.map(({ name, rowCount }) => ({ name, rowCount })),
    sheet: sheet.name,
    rows: await parse(workbook, sheet.xml),
    merges: readMergedCells(sheet.xml),
    links: readLinks(archive, sheet.part, sheet.xml),
  };
}

async function chooseSheet(workbook: OpenWorkbook, sheets: readonly OpenSheet[], wanted: string | null): Promise<OpenSheet> {
  const asked = sheets.find((sheet) => sheet.name === wanted);
  if (asked !== undefined) return asked;
  const filled = sheets.filter((sheet) => sheet.rowCount > 0);
  const [first] = filled;
  if (first === undefined) return refuse({ code: 'empty-file' });
  if (filled.length === 1) return first;
  let best = { sheet: first, known: -1 };
  for (const sheet of filled.slice(0, 20)) {
    const { known } = findHeaderRow(await parse(workbook, beginningOf(sheet.xml)));
    if (known > best.known) best = { sheet, known };
  }
  return best.sheet;
}

async function parse(workbook: OpenWorkbook, sheetXml: Buffer): Promise<Cell[][]> {
  try {
    const archive = singleSheetArchive(workbook.parts, sheetXml, workbook);
    const rows = await readSheet<number | string>(archive, 1, { parseNumber: exactNumber });
    const cells = cellReader();
    return rows.map((row) => row.map(cells));
  } catch {
    return refuse({ code: 'unreadable' });
  }
}

/** Whole numbers beyond 15 digits stay text: as numbers they would lose their last digits (NIK, NIP, tracking ids). */
function exactNumber(text: string): number | string {
  return text.length > 15 && /^-?\d+$/.test(text) ? text : Number(text);
}

function cellReader(): (value: unknown) => Cell {
  const dates = new Map<number, Cell>();
  return (value) => {
    if (!(value instanceof Date)) return toCell(value);
    const time = value.getTime();
    const known = dates.get(time);
    if (known !== undefined) return known;
    const cell = dateCell(time);
    dates.set(time, cell);
    return cell;
  };
}

function toCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/**
 * The parser gives the wall clock of the cell as if it were UTC. Fractions of a day are not exact, so it is rounded to the second. Below
 * one day there is only a time.
 */
function dateCell(time: number): Cell {
  if (Number.isNaN(time)) return null;
  const rounded = Math.round(time / 1000) * 1000;
  const [date = '', clock = ''] = new Date(rounded).toISOString().slice(0, 19).split('T');
  const shortClock = clock.endsWith(':00') ? clock.slice(0, 5) : clock;
  if (rounded < Date.UTC(1900, 0, 1)) return shortClock;
  return { date: shortClock === '00:00' ? date : `${date}T${shortClock}` };
}

/** The first rows of a sheet as a sheet of their own. */
function beginningOf(sheetXml: Buffer): Buffer {
  const head = sheetXml.toString('latin1', 0, peekedBytes);
  const pattern = /<\/((?:[\w.-]+:)?)row\s*>/g;
  for (let row = 1; row < peekedRows; row += 1) if (pattern.exec(head) === null) return sheetXml;
  const last = pattern.exec(head);
  if (last === null) return sheetXml;
  const prefix = last[1] ?? '';
  // latin1 keeps one character per byte, so positions in the text are positions in the bytes.
  return Buffer.concat([sheetXml.subarray(0, pattern.lastIndex), Buffer.from(`</${prefix}sheetData></${prefix}worksheet>`)]);
}
