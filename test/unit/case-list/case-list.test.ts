import { describe, expect, test } from 'vitest';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { type CalendarDate, instantAt, type PlainTime } from '#shared/kernel/calendar-date.ts';
import type { Role } from '#shared/operations/operation.ts';
import { currentSop, stepOfKind } from '#shared/sop/catalogue.ts';
import { defaultRoleLabels } from '#shared/sop/sentences.ts';
import type { StepKind } from '#shared/sop/sop.ts';
import { exportColumns, exportRow } from '../../../renderer/data/export-columns.ts';
import { emptyListFilter, firstOrder, type ListFilter } from '../../../renderer/data/list-filter.ts';
import { rowWordsOf } from '../../../renderer/data/row-words.ts';
import { bulkOffer, sheetOf } from '../../../renderer/features/case-list/bulk.ts';
import { openList } from '../../../renderer/features/case-list/open-list.ts';
import { isPlain, selectionOf } from '../../../renderer/features/case-list/selection-of.ts';

const at = (date: string, hour = 9) => instantAt(date as CalendarDate, (hour * 60) as PlainTime, 'WIB');
const opdList = [{ id: 'o1', name: 'Dinas Lingkungan Hidup', short: 'DLH', aliases: [], active: true, heads: [] }] as never;
const words = rowWordsOf(defaultSections, opdList);

function row(id: string, kind: StepKind, part: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    number: `OP-2026-${id}`,
    serial: Number(id),
    sopId: currentSop.id,
    step: stepOfKind(currentSop, kind).id,
    state: 'open',
    title: `Berkas ${id}`,
    text: '',
    location: '',
    channel: 'FB',
    topic: 'lain',
    opd: '',
    supportingOpd: [],
    handler: 'Rina Wulandari',
    receivedAt: at('2026-11-10'),
    ...part,
  } as CaseRow;
}

describe('open berkas in the list', () => {
  const rows = [
    row('1', 'intake', { receivedAt: at('2026-11-18', 23), channel: 'WA' }),
    row('2', 'study', { opd: 'o1', title: 'Sampah menumpuk' }),
    row('3', 'review-language', { opd: 'o2', supportingOpd: ['o1'] }),
    row('4', 'wait-opd', { receivedAt: at('2026-11-19', 0) }),
  ];
  const limits: Readonly<Record<string, number>> = { 1: 30, 2: 10, 3: 20, 4: 10 };
  const list = (part: Partial<ListFilter>) =>
    openList(
      rows,
      { ...emptyListFilter, ...part },
      { words, zone: 'WIB', limitAt: ({ id }) => limits[id] ?? 0, prepared: new WeakMap() },
    ).map(({ id }) => id);

  test('stand in order of urgency, of equal ones the newer number first', () => expect(list({})).toEqual(['4', '2', '3', '1']));
  test('are narrowed by column, where a step that the SOP only implies stands with its number', () =>
    expect(list({ columns: ['receive-answer'] })).toEqual(['3']));
  test('are narrowed by OPD that leads or supports, and by having none', () => {
    expect(list({ opd: ['o1'] })).toEqual(['2', '3']);
    expect(list({ opd: [''] })).toEqual(['4', '1']);
  });
  test('are found by the words of their OPD, channel and officer', () => {
    expect(list({ text: 'lingkungan sampah' })).toEqual(['2']);
    expect(list({ text: 'whatsapp rina' })).toEqual(['1']);
    expect(list({ text: '#2026-4' })).toEqual(['4']);
  });
  test('days of receipt are days of the office, both ends included', () =>
    expect(list({ from: '2026-11-18' as CalendarDate, until: '2026-11-18' as CalendarDate })).toEqual(['1']));
  test('can be turned around', () =>
    expect(list({ order: { by: 'serial', direction: 'ascending' } })).toEqual(['1', '2', '3', '4']));
});

describe('ended berkas in the list', () => {
  const archive: ListFilter = { ...emptyListFilter, part: 'archive', order: firstOrder('archive') };

  test('come by index only while nothing is narrowed or turned around', () => {
    expect(isPlain(archive)).toBe(true);
    expect(isPlain({ ...archive, text: 'a' })).toBe(false);
    expect(isPlain({ ...archive, order: { by: 'endedAt', direction: 'ascending' } })).toBe(false);
  });

  test('the last day is asked for until its end', () => {
    const selection = selectionOf({ ...archive, from: '2026-11-18' as CalendarDate, until: '2026-11-18' as CalendarDate }, 'WIB');
    expect(selection).toMatchObject({ from: at('2026-11-18', 0), until: at('2026-11-19', 0) - 1, by: 'endedAt' });
    expect(selectionOf({ ...archive, ends: ['unanswered'] }, 'WIB').states).toEqual(['unanswered']);
  });
});

describe('acts on a selection', () => {
  const offer = (rows: readonly CaseRow[], role: Role) => {
    const made = bulkOffer(rows, [role], defaultRoleLabels);
    return made.kind === 'acts' ? made.acts.map(({ label }) => label) : made.reason;
  };

  test('are those of the one step in which all stand', () => {
    expect(offer([row('1', 'decide'), row('2', 'decide')], 'kabid')).toEqual([
      'Perlu ditanggapi',
      'Tidak perlu, arsipkan',
      'Kembalikan',
    ]);
    expect(offer([row('1', 'hand-print')], 'pemantau')).toEqual(['Serahkan ke Kasi', 'Kembalikan']);
  });

  test('are refused with a reason for mixed steps, single work and the turn of another', () => {
    expect(offer([row('1', 'decide'), row('2', 'forward')], 'kabid')).toMatch(/langkah yang sama/);
    expect(offer([row('1', 'study')], 'kasi')).toMatch(/satu per satu/);
    expect(offer([row('1', 'decide')], 'pemantau')).toBe('Langkah ini giliran Kabid.');
  });

  test('a whole selection fits on the sheet of its step', () => {
    expect(sheetOf(stepOfKind(currentSop, 'hand-print'))).toBe('lembar-hasil-pantauan');
    expect(sheetOf(stepOfKind(currentSop, 'decide'))).toBe('lembar-persetujuan');
    expect(sheetOf(stepOfKind(currentSop, 'forward'))).toBeUndefined();
  });
});

describe('a list in a spreadsheet', () => {
  const field = (value: unknown) => ({ versions: [{ value, by: 'x' }] });
  const opinion = {
    ...opinionAggregate.initial,
    number: 'OP-2026-0007',
    sopId: currentSop.id,
    receivedAt: at('2026-11-18', 23),
    receivedBy: { personId: 'r', name: 'Rina Wulandari', title: '' },
    identity: 'sumber-77',
    fields: {
      text: field('Kalimat panjang. '.repeat(60)),
      channel: field('WA'),
      proposedOpd: field('o1'),
      link: field('https://x.example/warga'),
    },
    position: field({ step: stepOfKind(currentSop, 'study').id, end: null }),
  } as never;
  const cells = Object.fromEntries(
    exportRow(opinion, { words, zone: 'WIB' }).map((cell, index) => [exportColumns[index]?.header, cell]),
  );

  test('has whole texts, names instead of codes and real dates of the office', () => {
    expect(String(cells['Isi opini'])).toHaveLength(1020);
    expect(cells.Kanal).toBe('WhatsApp');
    expect(cells['OPD utama']).toBe('Dinas Lingkungan Hidup');
    expect(cells['Tanggal terima']).toEqual({ date: '2026-11-18T23:00' });
    expect(cells['Langkah atau akhir']).toBe('3. Teliti, tentukan OPD');
    expect(cells.Selesai).toBeNull();
  });

  test('never says who the reporter is', () => {
    expect(cells.Pelapor).toBe('identitas dirahasiakan');
    expect(JSON.stringify(cells)).not.toMatch(/warga|sumber-77/);
  });
});
