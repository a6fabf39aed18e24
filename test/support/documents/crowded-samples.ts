import type { ForwardingLetter, MonitoringSheet } from '#shared/documents/inputs.ts';
import type { Paper } from '#shared/documents/tree.ts';
import { forwardingLetter, monitoringSheet, openReporter, sampleOpinion } from './samples.ts';

const longWord = 'https://medsos.example/tautan-panjang-tanpa-spasi-'.concat('abcdefghij'.repeat(30));

/** Forty rows as they really come: very long, without a space, with emoji, with empty fields. */
export function crowdedMonitoringSheet(paper: Paper = 'A4'): MonitoringSheet {
  const sheet = monitoringSheet(paper);
  const rows = Array.from({ length: 40 }, (_, at): MonitoringSheet['rows'][number] => {
    const row = { ...sampleOpinion, number: `OP-2026-${2200 + at}`, proposedOpd: 'Dinas Perhubungan' };
    if (at % 5 === 1) return { ...row, summary: longWord, topic: 'Kependudukan dan Pencatatan Sipil' };
    if (at % 5 === 2)
      return {
        ...row,
        summary: 'Mantap 👍🏽 antrean cepat 😀😀, terima kasih 🇮🇩!',
        tone: 'Positif',
        location: '📍 Pasar Sidomukti',
      };
    if (at % 5 === 3) return { number: row.number, date: row.date, channel: '', reporter: { open: true }, summary: '🔥🔥🔥' };
    if (at % 5 === 4) return { ...row, summary: `${'Jalan berlubang di depan sekolah dan belum diperbaiki. '.repeat(30)}` };
    return { ...row, reporter: openReporter, location: '' };
  });
  return { ...sheet, rows };
}

/** One opinion that is longer than a page, in paragraphs and with a word that no line can hold. */
export function crowdedForwardingLetter(paper: Paper = 'A4'): ForwardingLetter {
  const letter = forwardingLetter(paper);
  const complaint = Array.from(
    { length: 30 },
    (_, at) => `${at + 1}) ${'Jalan di depan pasar rusak dan tergenang setiap hujan. '.repeat(4)}`,
  );
  const summary = [...complaint, longWord].join('\n');
  return { ...letter, opinions: [{ ...letter.opinions[0], ...sampleOpinion, summary }] };
}
