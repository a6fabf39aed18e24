import { describe, expect, it } from 'vitest';
import { factsOfRow } from '../../../renderer/features/sop-board/drop-target.ts';
import { actOfItem, caseMenu, columnMenu } from '../../../renderer/features/sop-board/menu-items.ts';
import { labels, personWith, row } from './rows.ts';

const facts = factsOfRow(row(2199, 'hand-print', '2026-11-18 09:00'));

describe('the menu of a card', () => {
  it('names the acts of its step with their keys', () => {
    const items = caseMenu([facts], personWith('pemantau'), labels, false);
    expect(items.map(({ label, note }) => `${label} ${note ?? ''}`)).toEqual([
      'Buka berkas Enter',
      'Serahkan ke Kasi S',
      'Kembalikan K',
      'Pindahkan P',
      'Pilih berkas Spasi',
    ]);
    expect(items.map(({ id }) => actOfItem(id))).toEqual([undefined, 'hand-over', 'return', undefined, undefined]);
  });

  it('shows acts of others with their reason', () => {
    const [, handOver] = caseMenu([facts], personWith('kasi'), labels, true);
    expect(handOver?.refused).toBe('Langkah ini giliran Pemantau. Masuk sebagai Pemantau untuk mengerjakannya.');
  });

  it('offers the decision with its own keys', () => {
    const decide = factsOfRow(row(2186, 'decide', '2026-11-18 09:00'));
    const notes = caseMenu([decide], personWith('kabid'), labels, false).map(({ note }) => note);
    expect(notes.slice(1, 4)).toEqual(['Y', 'T', 'K']);
  });

  it('says why a mixed selection cannot be handled together', () => {
    const study = factsOfRow(row(2190, 'study', '2026-11-18 09:00'));
    const items = caseMenu([facts, study], personWith('pemantau'), labels, true);
    expect(items[0]?.refused).toMatch(/langkah yang berbeda/);
  });
});

describe('Pindahkan', () => {
  it('lists every column, those that take the berkas first, the others with their reason', () => {
    const { items, moves } = columnMenu([facts], personWith('pemantau'), labels);
    expect(items).toHaveLength(moves.size);
    expect(items.slice(0, 2).map(({ label, note, refused }) => [label, note, refused])).toEqual([
      ['1 Terima opini', 'Kembalikan ke langkah 1', undefined],
      ['3 Teliti, tentukan OPD', 'Serahkan ke Kasi', undefined],
    ]);
    expect(items.slice(2).every(({ refused }) => refused)).toBe(true);
  });
});
