import { describe, expect, it } from 'vitest';
import { boardColumns } from '#shared/domain/opinion/board.ts';
import type { Role } from '#shared/operations/operation.ts';
import type { CaseFacts } from '#shared/sop/engine.ts';
import type { StepKind } from '#shared/sop/sop.ts';
import {
  archiveColumn,
  factsOfRow,
  movesOf,
  movesOfMany,
  togetherRefusal,
} from '../../../renderer/features/sop-board/drop-target.ts';
import { moveWords, refusedDrop } from '../../../renderer/features/sop-board/move-words.ts';
import { labels, personWith, row } from './rows.ts';

const facts = (kind: StepKind, more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...factsOfRow(row(2199, kind, '2026-11-18 09:00', { opd: 'dlh' })),
  ...more,
});

/** What a drop on each column would do, in the words on the screen. */
function words(kind: StepKind, role: Role, more: Partial<CaseFacts> = {}) {
  const moves = movesOf(facts(kind, more), personWith(role));
  return Object.fromEntries(
    [...moves].map(([id, move]) => [
      id,
      move.kind === 'refused' ? `x ${moveWords(move, id, labels)}` : moveWords(move, id, labels),
    ]),
  );
}

describe('what a drop on a column means', () => {
  it('answers for every column and the archive', () => {
    expect(Object.keys(words('hand-print', 'pemantau'))).toEqual([...boardColumns.map(({ id }) => id), archiveColumn]);
  });

  it('hands over to the next step, returns to an earlier one, and says why not elsewhere', () => {
    expect(words('hand-print', 'pemantau')).toMatchObject({
      intake: 'Kembalikan ke langkah 1',
      'hand-print': 'tetap di sini',
      study: 'Serahkan ke Kasi',
      forward: 'x Belum bisa ke langkah 7',
      'wait-opd': 'x Belum bisa ke Menunggu tanggapan',
      arsip: 'x Belum bisa ke arsip',
    });
    expect(words('hand-to-pemantau', 'kasi')).toMatchObject({
      study: 'x Tidak dapat kembali ke langkah 3',
      approve: 'Kembalikan ke langkah 5',
    });
  });

  it('lets acts that need details begin, and leaves those to their dialog', () => {
    expect(words('forward', 'pemantau')['wait-opd']).toBe('Teruskan ke OPD');
    expect(words('wait-opd', 'pemantau')).toMatchObject({
      'receive-answer': 'Catat tanggapan OPD',
      study: 'Catat penolakan OPD',
    });
    expect(words('send-and-archive', 'pemantau', { sent: true })[archiveColumn]).toBe('Arsipkan');
  });

  it('refuses whoever does not have the turn, with the sentence of the SOP', () => {
    expect(words('study', 'pemantau').submit).toBe('x Langkah ini giliran Kasi. Masuk sebagai Kasi untuk mengerjakannya.');
  });

  it('refuses what a dialog cannot cure: not sent yet, colliding, rangkap', () => {
    expect(words('send-and-archive', 'pemantau')[archiveColumn]).toMatch(/^x Tanggapan belum dikirim/);
    expect(words('study', 'kasi', { contested: true }).submit).toMatch(/^x Berkas bertabrakan/);
    expect(words('study', 'kasi', { capacities: [{ personId: 'rina', role: 'pemantau' }] }).submit).toMatch(
      /^x Anda sudah bertindak/,
    );
  });

  it('says after a refused drop where the berkas can go', () => {
    const moves = movesOf(facts('hand-print'), personWith('pemantau'));
    expect(refusedDrop(moves, 'forward', labels)).toBe(
      'Belum bisa ke langkah 7. Dari langkahnya sekarang berkas dapat ke langkah 1 atau langkah 3.',
    );
    expect(refusedDrop(moves, 'study', labels)).toBe('');
  });
});

describe('several berkas at once', () => {
  it('moves them together from one step of the SOP that allows it', () => {
    const moves = movesOfMany([facts('submit'), facts('submit')], personWith('kasi'));
    expect(moves.get('approve')).toMatchObject({ kind: 'act', act: 'hand-over' });
  });

  it('refuses every column when they stand in different steps or one at a time is wanted', () => {
    expect(togetherRefusal([facts('submit'), facts('study')])).toBe('mixed-steps');
    expect(togetherRefusal([facts('study'), facts('study')])).toBe('one-by-one');
    expect(togetherRefusal([facts('study')])).toBeUndefined();
    const moves = movesOfMany([facts('submit'), facts('study')], personWith('kasi'));
    expect([...moves.values()].every(({ kind }) => kind === 'refused')).toBe(true);
  });
});
