import { describe, expect, it } from 'vitest';
import { currentSop, stepOfKind } from '#shared/sop/catalogue.ts';
import { answer, factsAt, forwarding, place, type Question, sending } from './questions.ts';

describe('what is missing, in the words a person reads', () => {
  const missing: readonly [string, Question, string][] = [
    [
      'no print',
      { facts: factsAt('hand-print'), act: 'hand-over' },
      'Lembar Hasil Pantauan belum dicetak. Cetak lembar itu, atau tulis mengapa tidak dicetak.',
    ],
    ['no OPD at study', { facts: factsAt('study'), act: 'hand-over' }, 'OPD belum ditentukan. Pilih OPD yang diusulkan.'],
    ['no OPD at submit', { facts: factsAt('submit'), act: 'hand-over' }, 'OPD belum ditentukan. Pilih OPD yang diusulkan.'],
    ['no OPD at approval', { facts: factsAt('decide'), act: 'approve' }, 'OPD belum ditentukan. Pilih OPD yang diusulkan.'],
    ['no reason to decline', { facts: factsAt('decide'), act: 'decline' }, 'Alasan belum ditulis. Pilih atau tulis satu alasan.'],
    [
      'blank reason',
      { facts: factsAt('decide'), act: 'decline', details: { reason: '  ' } },
      'Alasan belum ditulis. Pilih atau tulis satu alasan.',
    ],
    [
      'no note on return',
      { facts: factsAt('study'), act: 'return' },
      'Alasan pengembalian belum ditulis. Pilih atau tulis satu alasan.',
    ],
    [
      'return to a step the SOP does not know',
      { facts: factsAt('study'), act: 'return', details: { note: 'n', returnTo: stepOfKind(currentSop, 'forward').id } },
      'Langkah tujuan pengembalian belum dipilih. Pilih salah satu langkah.',
    ],
    [
      'no forwarding',
      { facts: factsAt('forward'), act: 'forward' },
      'Keterangan penerusan belum lengkap. Isi OPD, jalur, dan alamat atau akun tujuan.',
    ],
    [
      'no address',
      { facts: factsAt('forward'), act: 'forward', details: { forwarding: { ...forwarding, address: ' ' } } },
      'Keterangan penerusan belum lengkap. Isi OPD, jalur, dan alamat atau akun tujuan.',
    ],
    [
      'no OPD chosen',
      { facts: factsAt('forward'), act: 'forward', details: { forwarding: { ...forwarding, opdId: '' } } },
      'Keterangan penerusan belum lengkap. Isi OPD, jalur, dan alamat atau akun tujuan.',
    ],
    [
      'no answer received',
      { facts: factsAt('wait-opd'), act: 'receive-answer' },
      'Tanggapan belum ditulis. Isi tanggapan untuk warga.',
    ],
    [
      'no reason of the OPD',
      { facts: factsAt('wait-opd'), act: 'refuse-by-opd' },
      'Alasan belum ditulis. Pilih atau tulis satu alasan.',
    ],
    [
      'no answer to hand over',
      { facts: factsAt('receive-answer'), act: 'hand-over' },
      'Tanggapan belum ditulis. Isi tanggapan untuk warga.',
    ],
    [
      'no answer after rework',
      { facts: factsAt('rework'), act: 'hand-over' },
      'Tanggapan belum ditulis. Isi tanggapan untuk warga.',
    ],
    [
      'no answer to pass',
      { facts: factsAt('review-language'), act: 'pass-language' },
      'Tanggapan belum ditulis. Isi tanggapan untuk warga.',
    ],
    [
      'no note to rework',
      { facts: factsAt('review-language'), act: 'ask-rework' },
      'Alasan pengembalian belum ditulis. Pilih atau tulis satu alasan.',
    ],
    [
      'no sending',
      { facts: factsAt('send-and-archive'), act: 'send' },
      'Keterangan pengiriman belum lengkap. Isi kanal, akun, dan waktu kirim.',
    ],
    [
      'no account',
      { facts: factsAt('send-and-archive'), act: 'send', details: { sending: { ...sending, account: '' } } },
      'Keterangan pengiriman belum lengkap. Isi kanal, akun, dan waktu kirim.',
    ],
    [
      'no proof',
      { facts: factsAt('send-and-archive'), act: 'send', details: { sending: { ...sending, link: '' } } },
      'Bukti kirim belum ada. Isi tautan tanggapan atau unggah tangkapan layarnya.',
    ],
    [
      'archive before sending',
      { facts: factsAt('send-and-archive'), act: 'archive' },
      'Tanggapan belum dikirim ke warga. Catat pengirimannya sebelum mengarsipkan.',
    ],
    [
      'archive without softcopy',
      {
        facts: factsAt('send-and-archive', { sent: true }),
        act: 'archive',
        details: { filing: { softcopies: 0, place, hardcopyLater: false } },
      },
      'Softcopy belum lengkap. Lampirkan tanggapan dan bukti kirim.',
    ],
    [
      'archive without place',
      {
        facts: factsAt('send-and-archive', { sent: true }),
        act: 'archive',
        details: { filing: { softcopies: 1, place: null, hardcopyLater: false } },
      },
      'Tempat hardcopy belum diisi. Isi ruang, rak, boks, dan folder, atau pilih hardcopy menyusul.',
    ],
    [
      'archive without room',
      {
        facts: factsAt('send-and-archive', { sent: true }),
        act: 'archive',
        details: { filing: { softcopies: 1, place: { ...place, room: ' ' }, hardcopyLater: false } },
      },
      'Tempat hardcopy belum diisi. Isi ruang, rak, boks, dan folder, atau pilih hardcopy menyusul.',
    ],
    [
      'archive unanswered without place',
      { facts: factsAt('archive-unanswered'), act: 'archive' },
      'Tempat hardcopy belum diisi. Isi ruang, rak, boks, dan folder, atau pilih hardcopy menyusul.',
    ],
    [
      'ended',
      { facts: factsAt('send-and-archive', { end: 'answered' }), act: 'archive' },
      'Berkas sudah diarsipkan. Buka kembali dengan alasan bila harus dikerjakan lagi.',
    ],
    [
      'contested',
      { facts: factsAt('study', { contested: true }), act: 'hand-over' },
      'Berkas bertabrakan: dua PC memindahkannya ke langkah yang berbeda. Putuskan dahulu langkah yang benar.',
    ],
    [
      'unknown SOP',
      { facts: { ...factsAt('study'), sopId: 'lain/9' }, act: 'hand-over' },
      'Berkas ini memakai SOP dari Pantau yang lebih baru. Perbarui Pantau di PC ini untuk melanjutkannya.',
    ],
  ];

  it.each(missing)('%s', (_, question, sentence) => {
    expect(answer(question)).toBe(sentence);
  });

  it('is at most two sentences, without a code, an apology or a foreign word', () => {
    for (const [, , sentence] of missing) {
      expect(sentence.split(/(?<=\.)\s/).length).toBeLessThanOrEqual(2);
      expect(sentence).not.toMatch(/gagal|error|invalid|silakan|maaf|!|-missing/i);
    }
  });

  const given: readonly [string, Question, string][] = [
    ['a print', { facts: factsAt('hand-print', { printed: true }), act: 'hand-over' }, '→ study'],
    [
      'why there is none',
      { facts: factsAt('hand-print'), act: 'hand-over', details: { notPrintedReason: 'Pencetak rusak' } },
      '→ study',
    ],
    ['an OPD', { facts: factsAt('study', { proposedOpd: 'dputr' }), act: 'hand-over' }, '→ submit'],
    [
      'a note',
      {
        facts: factsAt('study'),
        act: 'return',
        details: { note: 'Bukti belum ada', returnTo: stepOfKind(currentSop, 'intake').id },
      },
      '→ intake',
    ],
    ['a forwarding', { facts: factsAt('forward'), act: 'forward', details: { forwarding } }, '→ wait-opd'],
    [
      'an answer',
      { facts: factsAt('wait-opd'), act: 'receive-answer', details: { answerText: 'Sudah ditambal.' } },
      '→ receive-answer',
    ],
    ['a refusal', { facts: factsAt('wait-opd'), act: 'refuse-by-opd', details: { reason: 'Bukan kewenangan' } }, '→ study'],
    ['a language note', { facts: factsAt('review-language'), act: 'ask-rework', details: { note: 'Istilah sulit' } }, '→ rework'],
    ['a link as proof', { facts: factsAt('send-and-archive'), act: 'send', details: { sending } }, '→ stays'],
    [
      'a screenshot as proof',
      { facts: factsAt('send-and-archive'), act: 'send', details: { sending: { ...sending, link: '', proofs: 1 } } },
      '→ stays',
    ],
    [
      'softcopy and room',
      {
        facts: factsAt('send-and-archive', { sent: true }),
        act: 'archive',
        details: { filing: { softcopies: 1, place: { ...place, rack: '', box: '', folder: '' }, hardcopyLater: false } },
      },
      '→ end answered',
    ],
    [
      'hardcopy menyusul',
      {
        facts: factsAt('send-and-archive', { sent: true }),
        act: 'archive',
        details: { filing: { softcopies: 1, place: null, hardcopyLater: true } },
      },
      '→ end answered',
    ],
    [
      'only a room for an unanswered one',
      {
        facts: factsAt('archive-unanswered'),
        act: 'archive',
        details: { filing: { softcopies: 0, place, hardcopyLater: false } },
      },
      '→ end unanswered',
    ],
  ];

  it.each(given)('is enough: %s', (_, question, target) => {
    expect(answer(question)).toBe(target);
  });
});
