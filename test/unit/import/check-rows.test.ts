import { describe, expect, it } from 'vitest';
import { checkRows } from '#shared/domain/import/check-rows.ts';
import { type ColumnMapping, emptyMapping, mappingProblems } from '#shared/domain/import/column-mapping.ts';
import {
  acceptDuplicate,
  applyFix,
  leaveOut,
  shownText,
  takeBack,
  withKnownIdentities,
} from '#shared/domain/import/decide-rows.ts';
import { defaultChannelAliases } from '#shared/domain/import/default-channel-aliases.ts';
import { refusedRows } from '#shared/domain/import/refused-rows.ts';
import type { Cell } from '#shared/domain/import/sheet-table.ts';
import { suggestMapping } from '#shared/domain/import/suggest-mapping.ts';
import { surveyChannels, surveyStatuses } from '#shared/domain/import/survey-values.ts';
import { cityExportRows } from '../../support/spreadsheets/complaint-files.ts';
import { importContext, sheetTable } from '../../support/spreadsheets/import-context.ts';

const headers = ['Tanggal', 'Medsos', 'Isi Komentar', 'OPD'];
const recap = sheetTable(headers, [
  ['17/11/2026', 'fb', 'Jalan menuju makam gelap, minta penerangan', 'Dishub'],
  ['31/11/2026', 'ig', 'Kapan alun-alun dibuka lagi', 'DPRKP'],
  ['17/11/2026', 'wa', 'Bantuan pangan RT 05 belum turun', 'Dinsos'],
  ['17/11/2026', 'fb', '', 'DLH'],
  ['17/11/2026', 'FB', 'Jalan  menuju makam gelap, minta penerangan', 'Dishub'],
  ['16/11/2026', 'lain2', 'Wifi publik di taman sering putus', 'Diskominfo'],
  [null, null, null, null],
  ['Jumlah', '6', null, null],
]);
const mapping = suggestMapping(recap, defaultChannelAliases);
const check = () => checkRows(recap, mapping, importContext());
const states = (result: ReturnType<typeof check>) => result.rows.map((row) => `${row.rowNumber} ${row.refusal ?? 'ready'}`);

describe('checking a recap', () => {
  it('ends every row in exactly one way', () => {
    const result = check();
    expect(states(result)).toEqual([
      '2 ready',
      '3 needs-fix',
      '4 ready',
      '5 needs-fix',
      '6 possible-duplicate',
      '7 needs-fix',
      '9 summary-row',
    ]);
    expect(result.counts).toMatchObject({
      read: 7,
      ready: 2,
      refused: { 'needs-fix': 3, 'possible-duplicate': 1, 'summary-row': 1 },
    });
  });

  it('names the cell, the reason and what would do', () => {
    expect(check().problems).toEqual([
      { rowNumber: 3, column: 0, field: 'tanggal_masuk', code: 'no-such-day', value: '31/11/2026', suggestion: '30/11/2026' },
      { rowNumber: 5, column: 2, field: 'isi', code: 'text-missing', value: '', suggestion: null },
      { rowNumber: 7, column: 1, field: 'kanal', code: 'unknown-channel', value: 'lain2', suggestion: null },
    ]);
  });

  it('gives clean opinions', () => {
    const [first] = check().ready;
    expect(first).toMatchObject({
      rowNumber: 2,
      channelCode: 'FB',
      precision: 'day',
      agencyName: 'Dishub',
      history: false,
      receivedAt: Date.UTC(2026, 10, 16, 17),
    });
    expect(first?.title).toBeUndefined();
    expect(first?.identity).toMatch(/^uji~[0-9a-f]{40}$/);
  });

  it('lists the values of the channel column with what they become', () => {
    expect(surveyChannels(recap, mapping, defaultChannelAliases).map((one) => [one.value, one.count, one.code])).toEqual([
      ['fb', 3, 'FB'],
      ['ig', 1, 'IG'],
      ['wa', 1, 'WA'],
      ['lain2', 1, null],
      ['6', 1, null],
    ]);
  });
});

describe('deciding about single rows', () => {
  it('mends a cell and reads that row again', () => {
    const fixed = applyFix(check(), { rowNumber: 3, field: 'tanggal_masuk', value: '30/11/2026' });
    expect(fixed.rows[1]?.problems[0]?.code).toBe('date-in-future');
    const again = applyFix(fixed, { rowNumber: 3, field: 'tanggal_masuk', value: '20/11/2026' });
    expect(states(again)[1]).toBe('3 ready');
    expect(again.counts.ready).toBe(3);
    expect(shownText(again, 3, 'tanggal_masuk')).toBe('20/11/2026');
    expect(shownText(again, 3, 'isi')).toBe('Kapan alun-alun dibuka lagi');
    expect(check().rows[1]?.refusal).toBe('needs-fix');
  });

  it('fills an empty text and a channel by hand', () => {
    let result = applyFix(check(), { rowNumber: 5, field: 'isi', value: 'Sampah menumpuk' });
    result = applyFix(result, { rowNumber: 7, field: 'kanal', value: 'Website' });
    expect(result.ready.map((one) => [one.rowNumber, one.channelCode])).toEqual([
      [2, 'FB'],
      [4, 'WA'],
      [5, 'FB'],
      [7, 'WEB'],
    ]);
  });

  it('leaves a row out, takes it back, and imports a repeat when asked', () => {
    const without = leaveOut(check(), 2);
    expect(states(without)[0]).toBe('2 left-out-by-person');
    expect(states(without)[4]).toBe('6 ready');
    expect(states(takeBack(without, 2))).toEqual(states(check()));
    expect(states(acceptDuplicate(check(), 6))[4]).toBe('6 ready');
  });

  it('matches a value once for all rows and keeps single decisions', () => {
    const fixed = applyFix(check(), { rowNumber: 5, field: 'isi', value: 'Sampah menumpuk' });
    const mapped = checkRows(fixed.table, { ...mapping, channelValues: { lain2: 'WEB' } }, fixed.context, fixed.decisions);
    expect(mapped.counts.ready).toBe(4);
  });
});

describe('who a row is', () => {
  const withIds = (source: string, known: readonly string[] = []) =>
    checkRows(
      sheetTable(
        ['Tracking ID', 'Tanggal', 'Isi'],
        [
          ['#0012', '17/11/2026', 'Air mati'],
          ['0012', '18/11/2026', 'Air masih mati'],
          ['13', '17/11/2026', 'Jalan rusak'],
        ],
      ),
      suggestMapping(sheetTable(['Tracking ID', 'Tanggal', 'Isi'], [['1', '17/11/2026', 'x']]), defaultChannelAliases),
      importContext({ source, knownIdentities: new Set(known) }),
    );

  it('is source and id; a repeated id is held back with the row it repeats', () => {
    const result = withIds('SP4N LAPOR');
    expect(result.ready.map((one) => one.identity)).toEqual(['sp4n-lapor#0012', 'sp4n-lapor#13']);
    expect(result.rows[1]).toMatchObject({ refusal: 'possible-duplicate', duplicateOf: { kind: 'row', rowNumber: 2 } });
  });

  it('makes a second import of the same file all repeats', () => {
    const first = withIds('Uji');
    const second = withIds(
      'Uji',
      first.ready.map((one) => one.identity),
    );
    expect(second.counts.ready).toBe(0);
    expect(second.rows.every((row) => row.duplicateOf?.kind === 'known')).toBe(true);
    expect(
      withIds(
        'Lain',
        first.ready.map((one) => one.identity),
      ).counts.ready,
    ).toBe(2);
  });

  it('is not an id that Excel rounded', () => {
    const rows: Cell[][] = [
      ['3,27E+15', '17/11/2026', 'Air mati'],
      ['3,27E+15', '17/11/2026', 'Jalan rusak'],
    ];
    const result = checkRows(
      sheetTable(['No Laporan', 'Tanggal', 'Isi'], rows),
      suggestMapping(sheetTable(['No Laporan', 'Tanggal', 'Isi'], rows), defaultChannelAliases),
      importContext(),
    );
    expect(result.counts.ready).toBe(2);
    expect(result.rows[0]?.notices).toEqual([{ field: 'id_eksternal', code: 'id-rounded' }]);
  });
});

describe('after the check', () => {
  it('learns which opinions the office already has without reading again', () => {
    const first = check();
    const known = withKnownIdentities(first, new Set([first.ready[0]!.identity]));
    expect(states(known)[0]).toBe('2 possible-duplicate');
    expect(known.rows[0]?.duplicateOf).toEqual({ kind: 'known' });
    expect(known.readings).toBe(first.readings);
  });

  it('gives back the rows that were not imported, as they stood, with number and reason', () => {
    const result = refusedRows(check(), { rowNumber: 'Baris', reason: 'Alasan', reasonOf: (row) => row.refusal ?? '' });
    expect(result.headers).toEqual(['Baris', 'Alasan', ...headers]);
    expect(result.rows[0]).toEqual([3, 'needs-fix', '31/11/2026', 'ig', 'Kapan alun-alun dibuka lagi', 'DPRKP']);
    expect(result.rows.length).toBe(5);
  });
});

describe('a city export without any text', () => {
  it('comes in whole, as history, with its category as title', () => {
    const [header, ...rows] = cityExportRows(3000);
    const cells = rows.map((row) =>
      row.map((cell): Cell => (typeof cell === 'object' && cell !== null && 'serial' in cell ? cell.serial : (cell as Cell))),
    );
    const table = sheetTable(header as string[], cells);
    const result = checkRows(table, suggestMapping(table, defaultChannelAliases), importContext());
    expect(result.counts.ready).toBe(3000);
    expect(result.ready[0]).toMatchObject({
      externalId: 'QL000700000',
      title: 'SAMPAH',
      agencyName: 'KELURAHAN MAWAR',
      history: true,
    });
    expect(result.ready[1]).toMatchObject({ externalId: '1200001', title: 'JALAN BERLUBANG' });
    expect(result.ready.filter((one) => one.channelCode !== undefined).length).toBeGreaterThan(0);
    expect(surveyStatuses(table, result.mapping)).toEqual([
      { key: 'complete', value: 'COMPLETE', count: 3000, meaning: 'selesai', known: true },
    ]);
  });
});

describe('single rules', () => {
  const read = (columns: Record<string, Cell>, change: Partial<ColumnMapping> = {}) => {
    const names = Object.keys(columns);
    const table = sheetTable(names, [Object.values(columns)]);
    return checkRows(table, { ...suggestMapping(table, defaultChannelAliases), ...change }, importContext()).rows[0]!;
  };

  it('joins the time of another column', () => {
    expect(read({ Tanggal: '17/11/2026', Jam: '14.05', Isi: 'x' }).opinion).toMatchObject({
      precision: 'minute',
      receivedAt: Date.UTC(2026, 10, 17, 7, 5),
    });
    expect(read({ Tanggal: '17/11/2026', Jam: 'siang', Isi: 'x' })).toMatchObject({
      refusal: null,
      notices: [{ field: 'jam_masuk', code: 'time-not-read' }],
    });
  });

  it('joins answers, places and contacts from several columns', () => {
    const row = read({
      Tanggal: '17/11/2026',
      Isi: 'x',
      respon1_keterangan: 'Sudah diteruskan',
      respon2_keterangan: 'Sudah dikerjakan',
      Kelurahan: 'Mawar',
      Kecamatan: 'Kenanga',
      'No HP': '081234567890',
      Email: 'A@B.ID',
    });
    expect(row.opinion).toMatchObject({
      response: 'Sudah diteruskan\n\nSudah dikerjakan',
      location: 'Mawar, Kenanga',
      reporterContact: '+6281234567890, a@b.id',
    });
  });

  it('needs a text or a title, and does not take a category for one when the file has texts', () => {
    expect(read({ Tanggal: '17/11/2026', Judul: 'Air mati', Isi: null }).opinion?.title).toBe('Air mati');
    expect(read({ Tanggal: '17/11/2026', Isi: '-', Kategori: 'Air' }).problems[0]?.code).toBe('text-missing');
    expect(read({ Tanggal: '17/11/2026', Kategori: 'Air' }).opinion?.title).toBe('Air');
  });

  it('cuts nothing silently', () => {
    const row = read({ Tanggal: '17/11/2026', Isi: 'kata '.repeat(5000) });
    expect(row.problems[0]).toMatchObject({ code: 'too-long', field: 'isi' });
    expect(row.problems[0]?.suggestion?.length).toBeLessThanOrEqual(20_000);
  });

  it('keeps an unsafe link out and says so', () => {
    expect(read({ Tanggal: '17/11/2026', Isi: 'x', Link: 'javascript:alert(1)' })).toMatchObject({
      refusal: null,
      notices: [{ field: 'tautan', code: 'link-not-usable' }],
    });
  });

  it('gives rows without their own channel the one chosen for the file', () => {
    expect(read({ Tanggal: '17/11/2026', Isi: 'x' }, { channel: 'WA' }).opinion?.channelCode).toBe('WA');
    expect(read({ Tanggal: '17/11/2026', Isi: 'x', Kanal: 'fb' }, { channel: 'WA' }).opinion?.channelCode).toBe('FB');
  });

  it('notices an end before the beginning and still imports', () => {
    expect(read({ Tanggal: '17/11/2026', Isi: 'x', 'Tanggal Selesai': '16/11/2026' })).toMatchObject({
      refusal: null,
      notices: [{ code: 'finished-before-received' }],
    });
    expect(read({ Tanggal: '17/11/2026 14.00', Isi: 'x', 'Tanggal Selesai': '17/11/2026' }).notices).toEqual([]);
  });

  it('recognises the headers once more in the middle of a joined file', () => {
    const table = sheetTable(
      ['Tanggal', 'Isi'],
      [
        ['17/11/2026', 'Air mati'],
        ['Tanggal', 'Isi'],
        ['18/11/2026', 'Jalan rusak'],
      ],
    );
    const result = checkRows(table, suggestMapping(table, defaultChannelAliases), importContext());
    expect(result.rows.map((row) => row.refusal)).toEqual([null, 'repeated-header', null]);
  });

  it('says what a mapping lacks before any row is read', () => {
    expect(mappingProblems(emptyMapping)).toEqual([{ code: 'date-column-missing' }, { code: 'content-column-missing' }]);
    expect(mappingProblems(mapping)).toEqual([]);
  });
});
