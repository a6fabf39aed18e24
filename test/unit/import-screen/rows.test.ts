import { describe, expect, test } from 'vitest';
import { type CheckedRow, checkRows, type Refusal } from '#shared/domain/import/check-rows.ts';
import { acceptDuplicate, applyFix, leaveOut, withKnownIdentities } from '#shared/domain/import/decide-rows.ts';
import type { CellProblemCode, RowNoticeCode } from '#shared/domain/import/imported-opinion.ts';
import { suggestMapping } from '#shared/domain/import/suggest-mapping.ts';
import { surveyChannels } from '#shared/domain/import/survey-values.ts';
import { refusedHeaders, refusedWorkbook, withoutOwnColumns } from '../../../renderer/data/refused-file.ts';
import { trailOf } from '../../../renderer/features/import/import-trail.ts';
import {
  duplicateSentence,
  noticeSentence,
  problemInFile,
  problemInRow,
  refusalSentence,
} from '../../../renderer/features/import/problem-words.ts';
import { cellsOfRow } from '../../../renderer/features/import/row-cells.ts';
import { refusedCount, rowsOfTab, stateOfRow, tabCounts } from '../../../renderer/features/import/row-tabs.ts';
import { summariseChannels } from '../../../renderer/features/import/value-summary.ts';
import { importContext, sheetTable } from '../../support/spreadsheets/import-context.ts';

const headers = ['Tanggal', 'Medsos', 'Isi Komentar', 'OPD'];
const table = sheetTable(headers, [
  ['17/11/2026', 'fb', 'Jalan gelap di depan pasar kota', 'Dishub'],
  ['31/11/2026', 'ig', 'Kapan alun-alun dibuka lagi untuk warga', 'Dinas Antah'],
  ['17/11/2026', 'lain2', 'Wifi taman kota sering putus sejak pagi', ''],
  ['17/11/2026', 'fb', '', 'DLH'],
  ['17/11/2026', 'FB', 'Jalan gelap di depan pasar kota', 'Dishub'],
  ['Jumlah', null, null, null],
  [null, null, null, null],
]);
const context = importContext();
const check = checkRows(table, suggestMapping(table, context.channels), context);
const rowOf = (rowNumber: number) => check.rows.find((row) => row.rowNumber === rowNumber)!;
const words = {
  zone: 'WIB' as const,
  channel: (code: string) => (code === 'FB' ? 'Facebook' : code),
  agency: (name: string) => (name === 'Dishub' ? 'Dishub' : undefined),
};

describe('The tabs over the rows', () => {
  test('every row that is not blank stands under exactly one tab', () => {
    const counts = tabCounts(check.counts);
    expect(counts).toEqual({ all: 6, ready: 1, fix: 3, duplicate: 1, skipped: 1 });
    expect(counts.ready + counts.fix + counts.duplicate + counts.skipped).toBe(counts.all);
    for (const tab of ['all', 'ready', 'fix', 'duplicate', 'skipped'] as const)
      expect(rowsOfTab(check, tab)).toHaveLength(counts[tab]);
  });

  test('rows read are always ready rows and refused rows', () => {
    for (const one of [check, leaveOut(check, 2), acceptDuplicate(check, 6)])
      expect(one.counts.ready + refusedCount(one.counts)).toBe(one.counts.read);
  });

  test('a repeat that is imported all the same carries a note', () => {
    const accepted = acceptDuplicate(check, 6).rows.find((row) => row.rowNumber === 6)!;
    expect(stateOfRow(accepted)).toBe('noted');
    expect(stateOfRow(rowOf(2))).toBe('ready');
  });
});

describe('The cells of a row', () => {
  test('a readable row shows what will be recorded', () => {
    expect(cellsOfRow(check, rowOf(2), words)).toEqual({
      time: '17/11/2026',
      channel: 'Facebook',
      content: 'Jalan gelap di depan pasar kota',
      agency: 'Dishub',
      isAgencyKnown: true,
    });
  });

  test('an unreadable row shows its cells as they stand', () => {
    const cells = cellsOfRow(check, rowOf(3), words);
    expect(cells.time).toBe('31/11/2026');
    expect(cells.channel).toBe('ig');
    expect(cells).toMatchObject({ agency: 'Dinas Antah', isAgencyKnown: false });
    expect(cellsOfRow(check, rowOf(5), words).content).toBe('');
  });

  test('a correction is shown in place of the cell', () => {
    const fixed = applyFix(check, { rowNumber: 3, field: 'tanggal_masuk', value: '30/13/2026' });
    expect(cellsOfRow(fixed, fixed.rows.find((row) => row.rowNumber === 3)!, words).time).toBe('30/13/2026');
  });
});

describe('The words of a refusal', () => {
  test('a date that does not exist comes with the one that is proposed', () => {
    const [problem] = rowOf(3).problems;
    expect(problemInRow(problem!)).toBe('Tanggal 31/11/2026 tidak ada. Perbaiki menjadi');
    expect(problemInFile(problem!)).toBe('Tanggal 31/11/2026 tidak ada. Perbaiki menjadi 30/11/2026.');
  });

  test('a channel that nobody knows and an empty text say what to do', () => {
    expect(problemInRow(rowOf(4).problems[0]!)).toBe('Kanal “lain2” belum dikenal. Pilih kanal');
    expect(problemInRow(rowOf(5).problems[0]!)).toBe('Isi opini kosong. Ketik isi opini atau lewati baris ini');
  });

  test('a repeat names the row or the berkas that it repeats', () => {
    expect(refusalSentence(rowOf(6), undefined)).toContain('baris 2');
    const known = withKnownIdentities(check, new Set([rowOf(2).opinion!.identity]));
    expect(duplicateSentence(known.rows[0]!, 'OP-2026-0007')).toContain('OP-2026-0007');
  });

  test('every code has a sentence in plain words, without a code and without blame', () => {
    const codes: readonly CellProblemCode[] = [
      'date-missing',
      'not-a-date',
      'no-such-day',
      'date-in-future',
      'date-too-old',
      'relative-date',
      'unknown-channel',
      'text-missing',
      'too-long',
    ];
    const notices: readonly RowNoticeCode[] = [
      'finished-before-received',
      'status-not-known',
      'id-rounded',
      'link-not-usable',
      'time-not-read',
    ];
    const refusals: readonly Refusal[] = ['left-out-by-person', 'summary-row', 'repeated-header', 'possible-duplicate'];
    const problem = { rowNumber: 2, column: 0, field: 'tanggal_masuk', value: 'x', suggestion: null } as const;
    const row: CheckedRow = { rowNumber: 2, refusal: null, opinion: null, problems: [], notices: [], duplicateOf: null };
    const sentences = [
      ...codes.flatMap((code) => [problemInRow({ ...problem, code }), problemInFile({ ...problem, code })]),
      ...notices.map((code) => noticeSentence({ field: 'status', code })),
      ...refusals.map((refusal) => refusalSentence({ ...row, refusal }, undefined)),
    ];
    expect(new Set(sentences).size).toBeGreaterThan(codes.length + notices.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[“A-Z]/u);
      expect(sentence).not.toMatch(/gagal|error|invalid|silakan|maaf|[a-z]-[a-z]+-[a-z]/i);
    }
  });
});

describe('The workbook of rows that were left out', () => {
  const file = refusedWorkbook(check, 'rekap - belum masuk', (row) => refusalSentence(row, undefined));

  test('holds every refused row as it stood, with its number and the reason in front', () => {
    expect(file.rows).toHaveLength(5);
    expect(file.columns.map(({ header }) => header)).toEqual([refusedHeaders.rowNumber, refusedHeaders.reason, ...headers]);
    expect(file.rows[0]).toEqual([
      3,
      'Tanggal 31/11/2026 tidak ada. Perbaiki menjadi 30/11/2026.',
      '31/11/2026',
      'ig',
      'Kapan alun-alun dibuka lagi untuk warga',
      'Dinas Antah',
    ]);
  });

  test('is read again as the file was from which it came', () => {
    const again = withoutOwnColumns(
      sheetTable(
        file.columns.map(({ header }) => header),
        file.rows,
      ),
    );
    expect(again.columns.map(({ header }) => header)).toEqual(headers);
    const checked = checkRows(again, suggestMapping(again, context.channels), context);
    expect(checked.counts.refused['summary-row']).toBe(1);
    expect(checked.counts.read).toBe(5);
  });

  test('real dates and numbers stay real', () => {
    const dated = sheetTable(['Tanggal', 'No Aduan', 'Isi'], [[{ date: '2026-11-17' }, 12, '']]);
    const refused = checkRows(dated, suggestMapping(dated, context.channels), context);
    const { columns } = refusedWorkbook(refused, 'x', () => '');
    expect(columns.map(({ kind }) => kind)).toEqual(['number', 'text', 'date', 'number', 'text']);
  });

  test('a table of the office itself loses no column', () => {
    expect(withoutOwnColumns(table)).toBe(table);
  });
});

describe('The values of the channel column', () => {
  test('shows what is open, two known values, and the others in one line', () => {
    const many = sheetTable(
      ['Medsos'],
      ['fb', 'fb', 'fb', 'ig', 'ig', 'wa', 'x', 'web', 'lain2'].map((value) => [value]),
    );
    const mapping = suggestMapping(many, context.channels);
    const { unknown, known, rest } = summariseChannels(surveyChannels(many, mapping, context.channels));
    expect(unknown.map(({ value }) => value)).toEqual(['lain2']);
    expect(known.map(({ value }) => value)).toEqual(['fb', 'ig']);
    expect(rest).toEqual({ values: 3, count: 3, codes: ['WA', 'X', 'WEB'] });
  });
});

describe('The steps of an import', () => {
  const states = (view: Parameters<typeof trailOf>[0], isOpen: boolean) => trailOf(view, isOpen).map(({ state }) => state);
  const none = { file: null, committing: null, outcome: null };

  test('matching and checking go on together until nothing of the matching is open', () => {
    const file = { token: 't', fileName: 'a.xlsx', table, mapping: check.mapping, rememberedSource: null };
    expect(states(none, false)).toEqual(['now', 'todo', 'todo', 'todo']);
    expect(states({ ...none, file }, true)).toEqual(['done', 'now', 'now', 'todo']);
    expect(states({ ...none, file }, false)).toEqual(['done', 'done', 'now', 'todo']);
    expect(states({ ...none, file, committing: { done: 1, total: 2, stopping: false } }, false)).toEqual([
      'done',
      'done',
      'done',
      'now',
    ]);
  });
});
