import { describe, expect, test } from 'vitest';
import { emptyMapping } from '#shared/domain/import/column-mapping.ts';
import { presetOf } from '#shared/domain/import/presets.ts';
import { openDateQuestions, readDateColumns } from '../../../renderer/data/import-dates.ts';
import { dateExample, openDateCell, readingsOf } from '../../../renderer/features/import/date-examples.ts';
import {
  columnName,
  fieldOfColumn,
  identityWords,
  losingColumn,
  sampleOf,
  withField,
} from '../../../renderer/features/import/mapping-edit.ts';
import { fieldNames } from '../../../renderer/features/import/text.ts';
import { sheetTable } from '../../support/spreadsheets/import-context.ts';

const mapping = {
  ...emptyMapping,
  columns: [
    { column: 0, field: 'tanggal_masuk' as const },
    { column: 1, field: 'isi' as const },
    { column: 2, field: 'lokasi' as const },
  ],
};
const clock = { zone: 'WIB' as const, now: Date.UTC(2026, 10, 22) };

describe('Giving a column a field', () => {
  test('a field that only one column may have leaves the column that had it', () => {
    const changed = withField(mapping, 3, 'isi');
    expect(fieldOfColumn(changed, 3)).toBe('isi');
    expect(fieldOfColumn(changed, 1)).toBeUndefined();
    expect(losingColumn(mapping, 3, 'isi')).toBe(1);
  });

  test('places and contacts may stand in several columns', () => {
    const changed = withField(mapping, 3, 'lokasi');
    expect(fieldOfColumn(changed, 2)).toBe('lokasi');
    expect(fieldOfColumn(changed, 3)).toBe('lokasi');
    expect(losingColumn(mapping, 3, 'lokasi')).toBeUndefined();
  });

  test('a column that is not imported gives its field back', () => {
    expect(fieldOfColumn(withField(mapping, 1, null), 1)).toBeUndefined();
  });

  test('the same field chosen again changes nothing', () => {
    expect(withField(mapping, 1, 'isi')).toEqual(mapping);
    expect(losingColumn(mapping, 1, 'isi')).toBeUndefined();
  });
});

describe('What the panel shows of a column', () => {
  const [named, nameless] = sheetTable(['Akun', ''], [['@warga', { date: '2026-11-17' }]]).columns;

  test('a name of a citizen is never shown, what else the column holds is', () => {
    expect(sampleOf(named!, 'akun')).toBe('disembunyikan');
    expect(sampleOf(named!, undefined)).toBe('@warga');
    expect(sampleOf(nameless!, 'tanggal_masuk')).toBe('17/11/2026');
  });

  test('a column without a header is called by its place', () => {
    expect(columnName(nameless!)).toBe('Kolom 2');
  });

  test('the tone of a recap is not offered, because nothing keeps it', () => {
    expect(Object.keys(fieldNames)).not.toContain('nada');
  });

  test('it says by what a repeated row is recognised', () => {
    const table = sheetTable(['Tanggal', 'Isi', 'No Aduan'], []);
    expect(identityWords(table, mapping)).toContain('tanggal, kanal, dan isi');
    expect(identityWords(table, withField(mapping, 2, 'id_eksternal'))).toContain('kolom “No Aduan”');
    expect(identityWords(table, withField(mapping, 1, null))).toContain('topik');
  });
});

describe('The order of day and month', () => {
  const both = sheetTable(
    ['Tanggal', 'Isi'],
    [
      ['13/01/2025', 'a'],
      ['01/13/2025', 'b'],
      ['01/10/2019', 'c'],
    ],
  );
  const dayFirst = sheetTable(
    ['Tanggal', 'Isi'],
    [
      ['13/01/2025', 'a'],
      ['01/10/2019', 'b'],
    ],
  );
  const open = sheetTable(['Tanggal', 'Isi'], [['01/10/2019', 'a']]);

  test('a column that proves both orders is asked about, until a person has answered', () => {
    const { dateColumns } = readDateColumns(both, mapping, []);
    expect(openDateQuestions(dateColumns, [])).toHaveLength(1);
    expect(openDateQuestions(dateColumns, [0])).toEqual([]);
  });

  test('the example says what each reading would mean', () => {
    const cell = openDateCell(both, 0, 'text');
    expect(dateExample(cell, 'day-first', clock)).toEqual({ written: '01/10/2019', read: '1 Oktober 2019' });
    expect(dateExample(cell, 'month-first', clock)).toEqual({ written: '01/10/2019', read: '10 Januari 2019' });
  });

  test('what the cells prove wins over what was remembered from another file', () => {
    const remembered = { ...mapping, dateReadings: { '0': 'month-first' as const } };
    expect(readDateColumns(dayFirst, remembered, []).mapping.dateReadings).toEqual({ '0': 'day-first' });
  });

  test('what a person answered for this file wins over what the cells prove', () => {
    const answered = { ...mapping, dateReadings: { '0': 'month-first' as const } };
    expect(readDateColumns(dayFirst, answered, [0]).mapping.dateReadings).toEqual({ '0': 'month-first' });
  });

  test('where nothing is proved the remembered reading stays, and a preset keeps it', () => {
    const remembered = { ...mapping, dateReadings: { '0': 'month-first' as const } };
    const read = readDateColumns(open, remembered, []).mapping;
    expect(read.dateReadings).toEqual({ '0': 'month-first' });
    expect(presetOf(open.columns, read).dateReadings).toEqual({ tanggal: 'month-first' });
  });

  test('swapping back is offered only where the column holds real dates', () => {
    const excel = sheetTable(
      ['Tanggal', 'Isi'],
      [
        [{ date: '2026-10-01' }, 'a'],
        ['17/11/2026', 'b'],
      ],
    );
    expect(readingsOf(open, 0)).toEqual(['day-first', 'month-first']);
    expect(readingsOf(excel, 0)).toContain('excel-swapped');
    const cell = openDateCell(excel, 0, 'excel');
    expect(dateExample(cell, 'excel-swapped', clock)).toEqual({ written: '01/10/2026', read: '10 Januari 2026' });
  });
});
