import { describe, expect, it } from 'vitest';
import { calendarWarningSentence, explainDueDate, explainReceipt } from '#shared/calendar/explain-due-date.ts';
import { at, day, office } from './office.ts';

describe('"Mengapa tanggal ini?"', () => {
  it('tells every day from the start to the due date', () => {
    const explained = explainDueDate(office(), { start: day('2026-03-17'), workingDays: 3 });
    expect(explained.due).toBe('2026-03-27');
    expect(explained.warnings).toEqual([]);
    expect(explained.days.map((one) => one.sentence)).toEqual([
      'Selasa, 17 Maret 2026: hari mulai, belum dihitung.',
      'Rabu, 18 Maret 2026: cuti bersama Hari Suci Nyepi (SKB 3 Menteri 1497/2/5 Tahun 2025), tidak dihitung.',
      'Kamis, 19 Maret 2026: libur nasional Hari Suci Nyepi (Tahun Baru Saka 1948) (SKB 3 Menteri 1497/2/5 Tahun 2025), tidak dihitung.',
      'Jumat, 20 Maret 2026: cuti bersama Idulfitri 1447 H (SKB 3 Menteri 1497/2/5 Tahun 2025), tidak dihitung.',
      'Sabtu, 21 Maret 2026: Sabtu bukan hari kerja, juga libur nasional Idulfitri 1447 H (SKB 3 Menteri 1497/2/5 Tahun 2025), tidak dihitung.',
      'Minggu, 22 Maret 2026: Minggu bukan hari kerja, juga libur nasional Idulfitri 1447 H (SKB 3 Menteri 1497/2/5 Tahun 2025), tidak dihitung.',
      'Senin, 23 Maret 2026: cuti bersama Idulfitri 1447 H (SKB 3 Menteri 1497/2/5 Tahun 2025), tidak dihitung.',
      'Selasa, 24 Maret 2026: cuti bersama Idulfitri 1447 H (SKB 3 Menteri 1497/2/5 Tahun 2025), tidak dihitung.',
      'Rabu, 25 Maret 2026: hari kerja ke-1.',
      'Kamis, 26 Maret 2026: hari kerja ke-2.',
      'Jumat, 27 Maret 2026: hari kerja ke-3. Inilah batasnya.',
    ]);
  });

  it('says so when cuti bersama is worked', () => {
    const explained = explainDueDate(office({ cutiBersamaIsFree: false }), { start: day('2026-12-23'), workingDays: 1 });
    expect(explained.days.at(-1)?.sentence).toContain('hari kerja ke-1, cuti bersama Kelahiran Yesus Kristus (SKB');
    expect(explained.days.at(-1)?.sentence).toContain('tetap dihitung');
  });

  it('warns in words when a year is not loaded', () => {
    const { warnings } = explainDueDate(office(), { start: day('2027-12-30'), workingDays: 5 });
    expect(warnings.map(calendarWarningSentence)).toEqual([
      'Daftar hari libur tahun 2028 belum dimuat, jadi hanya akhir pekan yang diperhitungkan. Muat daftarnya agar tanggal ini pasti.',
    ]);
  });

  it('explains why receipt moved', () => {
    expect(explainReceipt(office(), at('2026-11-23 10:00'))).toBeNull();
    expect(explainReceipt(office(), at('2026-11-20 17:10'))).toBe(
      'Masuk 20 November 2026 pukul 17.10 WIB, setelah jam kerja: dihitung diterima pada Senin, 23 November 2026, hari kerja berikutnya.',
    );
    expect(explainReceipt(office(), at('2026-11-22 10:00'))).toContain('Masuk Minggu, 22 November 2026, akhir pekan:');
    expect(explainReceipt(office(), at('2026-12-25 10:00'))).toContain('libur nasional Kelahiran Yesus Kristus (Natal)');
  });
});
