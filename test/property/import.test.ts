import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRows } from '#shared/domain/import/check-rows.ts';
import { cleanText } from '#shared/domain/import/clean-text.ts';
import type { ColumnMapping } from '#shared/domain/import/column-mapping.ts';
import { acceptDuplicate, applyFix, leaveOut } from '#shared/domain/import/decide-rows.ts';
import { defaultChannelAliases } from '#shared/domain/import/default-channel-aliases.ts';
import { detectDateOrders } from '#shared/domain/import/detect-date-order.ts';
import { applyPreset, presetOf } from '#shared/domain/import/presets.ts';
import type { Cell } from '#shared/domain/import/sheet-table.ts';
import { suggestMapping } from '#shared/domain/import/suggest-mapping.ts';
import { surveyChannels, surveyStatuses } from '#shared/domain/import/survey-values.ts';
import { fieldAliases, ignoredAliases, targetFields } from '#shared/domain/import/target-fields.ts';
import { importContext, sheetTable } from '../support/spreadsheets/import-context.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    '',
    ' ',
    '17/11/2026',
    '11/17/2026',
    '31/11/2026',
    'fb',
    'lain2',
    'Selesai',
    'NULL"',
    '#12',
    '3,27E+15',
    '__proto__',
    'constructor',
    'Jumlah',
    '7 jam yang lalu',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom('https://contoh.id/', 'QL0012', '17/11/2026 ', '#'), fc.string({ unit: 'binary', maxLength: 8 }))
    .map((parts) => parts.join('')),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.record({ date: fc.oneof(fc.constantFrom('2026-11-17', '2026-11-17T14:05', '2019-01-26'), fc.string({ maxLength: 12 })) }),
);
const header = fc.oneof(fc.constantFrom(...Object.values(fieldAliases).flat(), ...ignoredAliases), fc.string({ maxLength: 20 }));
const table = fc
  .record({ headers: fc.array(header, { maxLength: 10 }), rows: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 20 }) })
  .map(({ headers, rows }) => sheetTable(headers, rows));
const mapping: fc.Arbitrary<ColumnMapping> = fc.record({
  columns: fc.array(fc.record({ column: fc.integer({ min: 0, max: 11 }), field: fc.constantFrom(...targetFields) }), {
    maxLength: 12,
  }),
  dateReadings: fc.dictionary(
    fc.constantFrom('0', '1', '2', '3'),
    fc.constantFrom('day-first' as const, 'month-first' as const, 'excel-swapped' as const),
  ),
  channelValues: fc.dictionary(fc.string({ maxLength: 5 }), fc.constantFrom('FB', 'WEB', 'tidak ada')),
  statusValues: fc.dictionary(fc.string({ maxLength: 5 }), fc.constantFrom('baru' as const, 'selesai' as const)),
  channel: fc.option(fc.constantFrom('FB', 'IG')),
  channelFromId: fc.boolean(),
});

describe('importing anything at all', () => {
  it('reads = imported + refused, each row once, each refusal with its reason', () => {
    fc.assert(
      fc.property(table, mapping, (junk, chosen) => {
        const { rows, counts, ready } = checkRows(junk, chosen, importContext());
        const refused = Object.values(counts.refused).reduce((sum, count) => sum + count, 0);
        expect(counts.read).toBe(counts.ready + refused);
        expect(counts.read).toBe(rows.length);
        expect(new Set(rows.map((row) => row.rowNumber)).size).toBe(rows.length);
        expect(ready.map((one) => one.rowNumber)).toEqual(rows.filter((row) => row.refusal === null).map((row) => row.rowNumber));
        for (const row of rows) {
          if (row.refusal === null) expect(row.opinion).not.toBeNull();
          if (row.refusal === 'needs-fix') expect(row.problems.length).toBeGreaterThan(0);
          if (row.refusal === 'possible-duplicate') expect(row.duplicateOf).not.toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives opinions that can be stored: a date, words, bounded texts, a known channel, a safe link', () => {
    const codes = new Set(defaultChannelAliases.map((channel) => channel.code));
    fc.assert(
      fc.property(table, mapping, (junk, chosen) => {
        const context = importContext();
        const seen = new Set<string>();
        for (const one of checkRows(junk, chosen, context).ready) {
          expect(Number.isSafeInteger(one.receivedAt)).toBe(true);
          expect(one.receivedAt).toBeLessThanOrEqual(context.now + 2 * 86_400_000);
          expect((one.text ?? one.title ?? '').length).toBeGreaterThan(0);
          expect(one.identity.length).toBeLessThanOrEqual(250);
          expect(seen.has(one.identity)).toBe(false);
          seen.add(one.identity);
          if (one.channelCode !== undefined) expect(codes.has(one.channelCode)).toBe(true);
          if (one.link !== undefined) expect(one.link).toMatch(/^https?:\/\//i);
          for (const value of Object.values(one)) {
            if (typeof value === 'string') expect(value.isWellFormed() && !/[\0\u202E]/.test(value)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('twice imports nothing twice', () => {
    fc.assert(
      fc.property(table, (junk) => {
        const chosen = suggestMapping(junk, defaultChannelAliases);
        const first = checkRows(junk, chosen, importContext());
        const again = checkRows(
          junk,
          chosen,
          importContext({ knownIdentities: new Set(first.ready.map((one) => one.identity)) }),
        );
        expect(again.counts.ready).toBe(0);
        expect(again.counts.refused['possible-duplicate']).toBe(first.counts.ready + first.counts.refused['possible-duplicate']);
      }),
    );
  });

  it('says the same again, and decides about one row without touching another', () => {
    fc.assert(
      fc.property(
        table,
        mapping,
        fc.integer({ min: 2, max: 25 }),
        fc.constantFrom(...targetFields),
        fc.string({ maxLength: 20 }),
        (junk, chosen, rowNumber, field, value) => {
          const check = checkRows(junk, chosen, importContext());
          expect(checkRows(junk, chosen, importContext()).rows).toEqual(check.rows);
          const fixed = applyFix(check, { rowNumber, field, value });
          expect(fixed.rows).toEqual(checkRows(junk, chosen, importContext(), fixed.decisions).rows);
          const others = (result: typeof check) => result.readings.filter((reading) => reading.rowNumber !== rowNumber);
          expect(others(fixed)).toEqual(others(check));
          for (const result of [fixed, leaveOut(check, rowNumber), acceptDuplicate(check, rowNumber)])
            expect(result.counts.read).toBe(check.counts.read);
        },
      ),
    );
  });

  it('never breaks the proposals, surveys and presets', () => {
    fc.assert(
      fc.property(table, (junk) => {
        const proposed = suggestMapping(junk, defaultChannelAliases);
        expect(new Set(proposed.columns.map((choice) => choice.column)).size).toBe(proposed.columns.length);
        detectDateOrders(junk, proposed);
        surveyStatuses(junk, proposed);
        const counted = surveyChannels(junk, proposed, defaultChannelAliases).reduce((sum, value) => sum + value.count, 0);
        expect(counted).toBeLessThanOrEqual(junk.rows.length);
        expect(applyPreset(presetOf(junk.columns, proposed), junk.columns)?.columns).toEqual(proposed.columns);
      }),
      { numRuns: 300 },
    );
  });
});

describe('cleaned text', () => {
  const markup = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom(
          '<b>',
          '</b>',
          '<br>',
          '<script>',
          '</script>',
          '<',
          '>',
          '&lt;',
          '&amp;',
          '&#0;',
          '&#x1F600;',
          '\u202E',
          '\r\n',
          '<!--',
          '-->',
          '😷',
        ),
      ),
    )
    .map((parts) => parts.join(''));

  it('holds no control or direction character and stays well formed', () => {
    fc.assert(
      fc.property(markup, (raw) => {
        const text = cleanText(raw);
        expect(text.isWellFormed()).toBe(true);
        expect(text).toBe(text.trim());
        expect(/[\p{Cc}--\n]|[\u202A-\u202E\u2066-\u2069\uFEFF]/v.test(text)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves plain words alone', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9.,!?():;"'/-]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, (plain) => {
        expect(cleanText(plain.join(' '))).toBe(plain.join(' '));
      }),
    );
  });
});
