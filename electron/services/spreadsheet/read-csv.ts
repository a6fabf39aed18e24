import Papa from 'papaparse';
import { findHeaderRow } from '#shared/domain/import/find-header-row.ts';
import type { Cell } from '#shared/domain/import/sheet-table.ts';
import type { Grid } from './build-table.ts';
import { decodeText } from './decode-text.ts';
import { refuse, type SpreadsheetLimits } from './refusal.ts';

interface ParsedText {
  readonly rows: string[][];
  /** Where in the text a quoted field began that is not well formed. */
  readonly suspectQuotes: readonly number[];
}

const separators = [';', ',', '\t', '|'] as const;
const lookedAtCharacters = 100_000;
const lookedAtRows = 60;
const mostRepairs = 50;

/** Reads separated text: separator, encoding and stray quotes are found out, every value stays text. */
export function readCsv(bytes: Uint8Array, sheetName: string, limits: SpreadsheetLimits): Grid {
  const decoded = decodeText(bytes).replace(/^\uFEFF/, '');
  if (isBinary(decoded)) refuse({ code: 'not-a-spreadsheet' });
  const { text, separator } = separatorOf(decoded);
  const parsed = parseRepaired(text, separator, limits);
  if (parsed.length > limits.rows * 1.1) refuse({ code: 'too-many-rows', limit: limits.rows });
  const rows = parsed.map((row): Cell[] => row.map(toCell));
  return { sheets: [{ name: sheetName, rowCount: rows.length }], sheet: sheetName, rows, merges: [], links: [] };
}

function toCell(value: string): Cell {
  if (value === '') return null;
  // ="0012" is how exports keep Excel from dropping zeros.
  return value.startsWith('="') && value.endsWith('"') ? value.slice(2, -1) : value;
}

/** The separator that gives known headers and rows of one width; `sep=;` in the first line settles it, as in Excel. */
function separatorOf(text: string): { readonly text: string; readonly separator: string } {
  const declared = /^"?sep=(.)"?\r?\n/i.exec(text);
  if (declared !== null) return { text: text.slice(declared[0].length), separator: declared[1] ?? ';' };
  const beginning = text.slice(0, lookedAtCharacters);
  const scored = separators.map((separator) => ({ separator, score: score(parse(beginning, separator, lookedAtRows).rows) }));
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left));
  return { text, separator: best.separator };
}

function score(rows: readonly (readonly string[])[]): number {
  const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
  const widths = Map.groupBy(filled, (row) => row.length);
  const [width, same] = [...widths].reduce((left, right) => (right[1].length > left[1].length ? right : left), [1, []]);
  if (filled.length === 0 || width < 2) return 0;
  return findHeaderRow(filled).known * 100 + (same.length / filled.length) * Math.min(width, 30);
}

/**
 * A quote at the start of a field that is not closed swallows the rows below it. Where taking that quote as an ordinary character gives a
 * row as wide as the others, it was a stray one and is dropped; otherwise the field is left as the parser sees it.
 */
function parseRepaired(original: string, separator: string, limits: SpreadsheetLimits): string[][] {
  let text = original;
  const width = usualWidth(text, separator);
  for (let repairs = 0; repairs < mostRepairs; repairs += 1) {
    const parsed = parse(text, separator, Math.ceil(limits.rows * 1.1) + 1);
    const stray = parsed.suspectQuotes.find((at) => isStray(text, at, { separator, width }));
    if (stray === undefined) return parsed.rows;
    text = text.slice(0, stray) + text.slice(stray + 1);
  }
  return parse(text, separator, Math.ceil(limits.rows * 1.1) + 1, '\0').rows;
}

function parse(text: string, separator: string, mostRows: number, quoteChar = '"'): ParsedText {
  const result = Papa.parse<string[]>(text, { delimiter: separator, quoteChar, preview: mostRows, skipEmptyLines: false });
  const quotes = result.errors.filter((error) => error.type === 'Quotes').map((error) => (error.index ?? 0) - 1);
  return { rows: result.data, suspectQuotes: [...new Set(quotes)] };
}

function usualWidth(text: string, separator: string): number {
  const widths = Map.groupBy(parse(text.slice(0, lookedAtCharacters), separator, lookedAtRows).rows, (row) => row.length);
  return [...widths].reduce((left, right) => (right[1].length > left[1].length ? right : left), [1, []])[0];
}

/** Is the quote at this place, taken literally, part of a row that is complete on its own line? */
function isStray(text: string, at: number, row: { readonly separator: string; readonly width: number }): boolean {
  if (text[at] !== '"') return false;
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, at) + text.slice(at + 1, end < 0 ? undefined : end);
  return parse(line, row.separator, 2).rows[0]?.length === row.width;
}

/** Separated text has no control characters to speak of. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 8192);
  const controls = head.match(/[[\p{Cc}\uFFFD]--[\0\t\n\v\f\r]]/gv)?.length ?? 0;
  const zeros = head.split('\0').length - 1;
  return controls > head.length * 0.02 || zeros > head.length * 0.01;
}
