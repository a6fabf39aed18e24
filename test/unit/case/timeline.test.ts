import { describe, expect, it } from 'vitest';
import { editField, recordPrint, requestBack, undoAct } from '#shared/domain/opinion/commands.ts';
import { defaultRoleLabels } from '#shared/sop/sentences.ts';
import { placeOfKey, placesIn } from '../../../renderer/data/places.ts';
import { type TimelineWords, timelineOf } from '../../../renderer/features/case/timeline.ts';
import { dayHeading, uploadedWords, whenWords } from '../../../renderer/features/case/when-words.ts';
import { bambang, createCase, rina, sri, type TestCase, walkTo } from '../acts/case-at.ts';

const words: TimelineWords = {
  labels: defaultRoleLabels,
  zone: 'WIB',
  opdName: (id) => id.toUpperCase(),
  channelName: (code) => code,
  templateName: () => 'Lembar hasil pantauan',
};

const lines = (one: TestCase) =>
  timelineOf(one.hand(), words).map(({ who, what, details }) => [`${who} ${what}`, ...details].join(' | '));

describe('the history of a berkas', () => {
  it('tells acts with their reasons, newest first', () => {
    const one = walkTo(createCase(), 'decide');
    one.act(sri, 'decline', { reason: 'Sudah pernah dijawab' });
    const told = lines(one);
    expect(told[0]).toBe('Nama sri memutuskan tidak perlu ditanggapi | Alasan: Sudah pernah dijawab');
    expect(told).toContain('Nama rina menyerahkan ke Kasi | Tanpa cetakan: Pencetak rusak');
    expect(told.at(-1)).toBe('Nama rina mencatat opini');
  });

  it('tells where it went, and a decision on paper with its signer', () => {
    const one = walkTo(createCase(), 'decide');
    one.act(bambang, 'approve', { paper: { signer: 'Sri Handayani', signedOn: '2026-11-20' } });
    expect(lines(one)[0]).toBe('Nama bambang memutuskan perlu ditanggapi | Ditandatangani Sri Handayani, 20/11/2026');
    const sent = walkTo(createCase(), 'wait-opd');
    expect(lines(sent)[0]).toBe('Nama rina meneruskan ke OPD | DPUTR, lewat e-mail');
  });

  it('keeps what was taken back, and says so', () => {
    const one = createCase();
    one.act(rina, 'hand-over');
    const taken = undoAct(one.hand(), one.hand().opinion.acts[0]!, 'rina');
    if (taken.ok) one.write(rina, taken.value);
    const events = timelineOf(one.hand(), words);
    expect(events.map(({ what, undone }) => [what, undone])).toEqual([
      ['membatalkan perbuatannya', false],
      ['menyatakan opini siap dicetak', true],
      ['mencatat opini', false],
    ]);
  });

  it('joins corrections of one person on one day into one line', () => {
    const one = createCase();
    one.write(rina, editField(one.hand(), 'location', 'Jl. Cempaka'));
    one.write(rina, editField(one.hand(), 'supportingOpd', ['dishub']));
    one.write(bambang, editField(one.hand(), 'note', 'Telepon dari guru piket'));
    expect(lines(one).slice(0, 2)).toEqual(['Nama bambang memperbaiki catatan', 'Nama rina memperbaiki lokasi, OPD pendukung']);
  });

  it('tells prints and requests, and never who looked at the identity', () => {
    const one = createCase();
    one.act(rina, 'hand-over');
    one.write(rina, recordPrint(one.hand(), 'lembar-hasil-pantauan', 'd1'));
    one.write(rina, requestBack(one.hand(), one.hand().opinion.acts[0]!));
    expect(lines(one).slice(0, 2)).toEqual(['Nama rina meminta berkas kembali', 'Nama rina mencetak Lembar hasil pantauan']);
  });

  it('shows what could not be applied instead of hiding it', () => {
    const one = createCase();
    one.act(rina, 'hand-over');
    const act = one.hand().opinion.acts[0]!;
    const [foreign] = requestBack(one.hand(), act);
    if (foreign) one.write(bambang, [foreign]);
    expect(lines(one)[0]).toBe('Nama bambang berbuat sesuatu yang tidak dapat diterapkan');
  });
});

describe('words for time', () => {
  const now = Date.UTC(2026, 10, 19, 3);

  it('name today and yesterday, else the day', () => {
    expect(whenWords(Date.UTC(2026, 10, 19, 2, 50), now, 'WIB')).toBe('hari ini 09.50');
    expect(whenWords(Date.UTC(2026, 10, 18, 8, 44), now, 'WIB')).toBe('kemarin 15.44');
    expect(whenWords(Date.UTC(2026, 10, 10, 2, 20), now, 'WIB')).toBe('10 Nov 09.20');
    expect(whenWords(Date.UTC(2025, 10, 10, 2, 20), now, 'WIB')).toBe('10 November 2025 09.20');
  });

  it('head a day of this year without the year', () => {
    expect(dayHeading('2026-11-19' as never, '2026-11-20' as never)).toBe('Kamis, 19 November');
    expect(dayHeading('2025-11-19' as never, '2026-11-20' as never)).toBe('Rabu, 19 November 2025');
  });

  it('leave the hour out where only the day is known', () => {
    expect(uploadedWords(Date.UTC(2026, 10, 9, 10, 40), 'WIB')).toBe('Senin, 9 Nov 2026, 17.40');
    expect(uploadedWords(Date.UTC(2026, 10, 8, 17), 'WIB')).toBe('Senin, 9 Nov 2026');
  });
});

describe('places of hard copies', () => {
  it('are offered fullest first, and only those in use', () => {
    const counters = new Map([
      ['place|Ruang IKP / R1 / B3 / F12', 4],
      ['place|Gudang', 9],
      ['place|Ruang lama / R2', 0],
      ['state|open', 50],
    ]);
    expect(placesIn(counters)).toEqual([
      { key: 'Gudang', count: 9 },
      { key: 'Ruang IKP / R1 / B3 / F12', count: 4 },
    ]);
    expect(placeOfKey('Ruang IKP / R1 / B3 / F12')).toEqual({ room: 'Ruang IKP', rack: 'R1', box: 'B3', folder: 'F12' });
    expect(placeOfKey('Gudang')).toEqual({ room: 'Gudang', rack: '', box: '', folder: '' });
  });
});
