import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from '../../electron/services/spreadsheet/formula-guard.ts';
import { readSpreadsheet } from '../../electron/services/spreadsheet/read-spreadsheet.ts';
import { writeCsv } from '../../electron/services/spreadsheet/write-csv.ts';
import { writeXlsx } from '../../electron/services/spreadsheet/write-xlsx.ts';
import { workbookFile } from '../support/spreadsheets/workbook-file.ts';

const starters = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  "''",
  ' ',
  ' =',
  '\u00A0=',
  'a',
);
const risky = fc
  .tuple(fc.array(starters, { maxLength: 4 }), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map(([before, after]) => before.join('') + after);

describe('the formula guard', () => {
  it('lets nothing begin like a formula and gives back exactly what was written', () => {
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (text) => {
        const guarded = guardFormula(text);
        expect(guarded).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect(guarded).not.toMatch(/^[\t\r\0]/);
        expect(unguardFormula(guarded)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds in both exports, and both come back with the texts that went out', async () => {
    // What spreadsheets cannot hold or do not keep is left to the unit tests: control characters, spaces around a cell.
    const text = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '＝', "'", "'=", ''), fc.stringMatching(/^[a-z0-9;,"' &<>=\n😷é]{0,20}$/u))
      .map(([start, rest]) => `${start}${rest}`.trim())
      .filter((value) => value !== '' && !value.startsWith('="'));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const columns = ['ID', 'Isi Laporan'].map((header) => ({ header, width: 10, kind: 'text' as const }));
        const rows = texts.map((value, index) => [`A${index}`, value]);
        for (const bytes of [writeCsv({ columns, rows }), await writeXlsx({ columns, rows })]) {
          const result = await readSpreadsheet(bytes, 'x');
          expect(result.ok && result.value.rows).toEqual(rows);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('reading anything at all', () => {
  it('answers with a table or a refusal, never with an exception', async () => {
    const good = workbookFile([
      {
        name: 'A',
        rows: [
          ['ID', 'Tanggal', 'Isi'],
          ['1', { serial: 46343 }, 'Air mati'],
        ],
      },
    ]);
    const damaged = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 20 })
      .map((changes) => {
        const copy = Uint8Array.from(good);
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      });
    const separated = fc
      .string({ unit: fc.constantFrom('a', ';', ',', '"', '\n', '\r', "'", '=', ' ', '\t', 'é', '1', '/'), maxLength: 120 })
      .map((text) => Buffer.from(text));
    const bytes = fc.oneof(damaged, separated, fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const result = await readSpreadsheet(content, 'x.xlsx');
        if (result.ok) expect(result.value.rows.length).toBeGreaterThan(0);
        else expect(result.error.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 600 },
    );
  });
});
