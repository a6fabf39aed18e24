import { describe, expect, it } from 'vitest';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { calendarOf } from '#shared/domain/office/working-time.ts';
import { addEvidence, editField, recordPrint, reopen } from '#shared/domain/opinion/commands.ts';
import { stepOf } from '#shared/domain/opinion/opinion.ts';
import { checklist } from '../../../renderer/features/case/checklist.ts';
import { flowRows, officeTime } from '../../../renderer/features/case/flow-rows.ts';
import { stepTimes } from '../../../renderer/features/case/step-times.ts';
import { bambang, createCase, rina, sri, type TestCase, walkTo } from '../acts/case-at.ts';

const calendar = calendarOf(defaultSections.hours, defaultSections.holidays);
const office = { opdName: 'DPUTR', opdDays: 5 };

function rowsOf(one: TestCase) {
  const { opinion } = one.hand();
  return flowRows(opinion, stepTimes(opinion, calendar, one.clock.now()), office);
}

const row = (one: TestCase, id: string) => rowsOf(one).find(({ column }) => column.id === id);

describe('the SOP of a berkas', () => {
  it('keeps its ten places in their order, with one present step', () => {
    const rows = rowsOf(walkTo(createCase(), 'forward'));
    expect(rows.map(({ column }) => column.number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '', '8', '9']);
    expect(rows.map(({ state }) => state)).toEqual([...Array(6).fill('done'), 'now', 'todo', 'todo', 'todo']);
  });

  it('says what was decided, where it went and that the answer came', () => {
    const one = walkTo(createCase(), 'receive-answer');
    expect(row(one, 'approve')?.title).toBe('Setujui: perlu ditanggapi');
    expect(row(one, 'forward')?.title).toBe('Teruskan ke DPUTR lewat e-mail');
    expect(row(one, 'wait-opd')?.title).toBe('Tanggapan DPUTR diterima');
  });

  it('puts the time that a step took beside its standard, and only the standard before it began', () => {
    const one = createCase();
    one.act(rina, 'hand-over', {}, 4);
    one.act(rina, 'hand-over', { notPrintedReason: 'Pencetak rusak' }, 12);
    expect(row(one, 'intake')?.time).toBe('4 dari 5 mnt');
    expect(row(one, 'hand-print')?.time).toBe('12 dari 10 mnt');
    expect(row(one, 'submit')?.time).toBe('standar 5 mnt');
  });

  it('counts working time alone: a night costs nothing', () => {
    const one = createCase();
    // Monday 09.00 to Tuesday 09.00 is one office day.
    one.act(rina, 'hand-over', {}, 24 * 60);
    expect(row(one, 'intake')?.time).toBe('450 dari 5 mnt');
  });

  it('says days where minutes would say little', () => {
    const one = createCase();
    one.act(rina, 'hand-over', {}, 4 * 24 * 60);
    expect(row(one, 'intake')?.time).toBe('4 hk dari 5 mnt');
  });

  it('counts the wait for the OPD in working days, and not as work of the office', () => {
    const one = walkTo(createCase(), 'wait-opd');
    one.act(rina, 'receive-answer', { answerText: 'Sudah.' }, 2 * 24 * 60);
    expect(row(one, 'wait-opd')?.time).toBe('2 dari 5 hk');
    const { opinion } = one.hand();
    expect(officeTime(stepTimes(opinion, calendar, one.clock.now()), stepOf(opinion)!.sop)).toBe('8 mnt, standar 60 mnt');
  });

  it('adds up the visits of a berkas that came back, and marks where it had been', () => {
    const one = walkTo(createCase(), 'study');
    one.act(bambang, 'return', { note: 'Bukti belum ada' }, 3);
    expect(row(one, 'hand-print')?.state).toBe('now');
    expect(row(one, 'study')?.state).toBe('returned');
    one.act(rina, 'hand-over', { notPrintedReason: 'x' }, 5);
    expect(row(one, 'hand-print')?.time).toBe('6 dari 10 mnt');
  });

  it('waits for nobody after a decision that no answer is needed', () => {
    const one = walkTo(createCase(), 'decide');
    one.act(sri, 'decline', { reason: 'Sudah dijawab' });
    const rows = rowsOf(one);
    expect(rows.at(-1)?.column.id).toBe('approve');
    one.act(bambang, 'archive', { filing: { softcopies: 0, place: null, hardcopyLater: true } });
    expect(rowsOf(one).every(({ state }) => state === 'done')).toBe(true);
    expect(row(one, 'approve')?.title).toBe('Setujui: tidak perlu ditanggapi');
  });

  it('begins its times anew when it was opened again', () => {
    const one = walkTo(createCase(), 'decide');
    one.act(sri, 'decline', { reason: 'Sudah dijawab' });
    one.act(bambang, 'archive', { filing: { softcopies: 0, place: null, hardcopyLater: true } });
    const again = reopen(one.hand(), 'Warga melapor lagi');
    if (again.ok) one.write(bambang, again.value);
    expect(row(one, 'intake')?.time).toBe('standar 5 mnt');
    expect(row(one, 'study')?.state).toBe('now');
  });
});

describe('what a step still wants', () => {
  const missing = (one: TestCase, editedAt: number | null = null) => {
    const { opinion } = one.hand();
    return checklist(opinion, stepOf(opinion)!.step, editedAt)
      .filter(({ done }) => !done)
      .map(({ words }) => words);
  };

  it('is said in words until it is there', () => {
    const one = createCase('berkas1', {});
    expect(missing(one)).toEqual(['bukti atau tautan sumber']);
    one.write(rina, addEvidence(one.hand(), [{ hash: 'a'.repeat(64), name: 'layar.png', size: 1, mime: 'image/png' }]));
    expect(missing(one)).toEqual([]);
    one.act(rina, 'hand-over');
    expect(missing(one)).toEqual(['cetakan Lembar Hasil Pantauan']);
    one.write(rina, recordPrint(one.hand(), 'lembar-hasil-pantauan', 'dokumen1'));
    one.act(rina, 'hand-over');
    expect(missing(one)).toEqual(['OPD tujuan']);
    one.write(bambang, editField(one.hand(), 'proposedOpd', 'dputr'));
    expect(missing(one)).toEqual([]);
  });

  it('is a changed answer after the Kasi asked for one', () => {
    const one = walkTo(createCase(), 'review-language');
    one.act(bambang, 'ask-rework', { note: 'Istilah sulit' });
    expect(missing(one)).toEqual(['perbaikan sesuai catatan']);
    expect(missing(one, one.clock.now() + 1)).toEqual([]);
  });

  it('is sending before archiving', () => {
    const one = walkTo(createCase(), 'send-and-archive');
    expect(missing(one)).toEqual(['kirim ke warga']);
    one.act(rina, 'send', { sending: { channel: 'FB', account: 'x', at: 1, link: 'https://contoh.id', proofs: 0 } });
    expect(missing(one)).toEqual([]);
  });
});
