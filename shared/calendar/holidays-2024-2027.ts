import { type CalendarDate, parseCalendarDate } from '../kernel/calendar-date.ts';
import type { Holiday } from './holiday.ts';

// Facts of public decrees: the joint decrees of three ministers (SKB 3 Menteri) named per year. Three rows come from other decrees and
// carry their own basis; they are marked unverified until compared with the printed decree. One line is: month-day, kind
// (N = libur nasional, C = cuti bersama), name.
const decreeByYear = {
  2024: 'SKB 3 Menteri 855/3/4 Tahun 2023',
  2025: 'SKB 3 Menteri 1017/2/2 Tahun 2024',
  2026: 'SKB 3 Menteri 1497/2/5 Tahun 2025',
  2027: 'SKB 3 Menteri 1205/3/2 Tahun 2026',
} as const;

const rowsByYear: Readonly<Record<keyof typeof decreeByYear, string>> = {
  2024: `
    01-01 N Tahun Baru 2024 Masehi
    02-08 N Isra Mikraj Nabi Muhammad SAW
    02-09 C Cuti Bersama Tahun Baru Imlek 2575 Kongzili
    02-10 N Tahun Baru Imlek 2575 Kongzili
    03-11 N Hari Suci Nyepi Tahun Baru Saka 1946
    03-12 C Cuti Bersama Hari Suci Nyepi
    03-29 N Wafat Yesus Kristus
    03-31 N Hari Paskah
    04-08 C Cuti Bersama Idulfitri 1445 H
    04-09 C Cuti Bersama Idulfitri 1445 H
    04-10 N Hari Raya Idulfitri 1445 H
    04-11 N Hari Raya Idulfitri 1445 H
    04-12 C Cuti Bersama Idulfitri 1445 H
    04-15 C Cuti Bersama Idulfitri 1445 H
    05-01 N Hari Buruh Internasional
    05-09 N Kenaikan Yesus Kristus
    05-10 C Cuti Bersama Kenaikan Yesus Kristus
    05-23 N Hari Raya Waisak 2568 BE
    05-24 C Cuti Bersama Hari Raya Waisak
    06-01 N Hari Lahir Pancasila
    06-17 N Hari Raya Iduladha 1445 H
    06-18 C Cuti Bersama Iduladha 1445 H
    07-07 N Tahun Baru Islam 1446 H
    08-17 N Proklamasi Kemerdekaan RI
    09-16 N Maulid Nabi Muhammad SAW
    12-25 N Hari Raya Natal
    12-26 C Cuti Bersama Hari Raya Natal
  `,
  2025: `
    01-01 N Tahun Baru 2025 Masehi
    01-27 N Isra Mikraj Nabi Muhammad SAW
    01-28 C Cuti Bersama Tahun Baru Imlek 2576 Kongzili
    01-29 N Tahun Baru Imlek 2576 Kongzili
    03-28 C Cuti Bersama Hari Suci Nyepi
    03-29 N Hari Suci Nyepi Tahun Baru Saka 1947
    03-31 N Hari Raya Idulfitri 1446 H
    04-01 N Hari Raya Idulfitri 1446 H
    04-02 C Cuti Bersama Idulfitri 1446 H
    04-03 C Cuti Bersama Idulfitri 1446 H
    04-04 C Cuti Bersama Idulfitri 1446 H
    04-07 C Cuti Bersama Idulfitri 1446 H
    04-18 N Wafat Yesus Kristus
    04-20 N Hari Paskah
    05-01 N Hari Buruh Internasional
    05-12 N Hari Raya Waisak 2569 BE
    05-13 C Cuti Bersama Hari Raya Waisak
    05-29 N Kenaikan Yesus Kristus
    05-30 C Cuti Bersama Kenaikan Yesus Kristus
    06-01 N Hari Lahir Pancasila
    06-06 N Hari Raya Iduladha 1446 H
    06-09 C Cuti Bersama Iduladha 1446 H
    06-27 N Tahun Baru Islam 1447 H
    08-17 N Proklamasi Kemerdekaan RI
    09-05 N Maulid Nabi Muhammad SAW
    12-25 N Hari Raya Natal
    12-26 C Cuti Bersama Hari Raya Natal
  `,
  2026: `
    01-01 N Tahun Baru 2026 Masehi
    01-16 N Isra Mikraj Nabi Muhammad SAW
    02-16 C Cuti Bersama Tahun Baru Imlek 2577 Kongzili
    02-17 N Tahun Baru Imlek 2577 Kongzili
    03-18 C Cuti Bersama Hari Suci Nyepi
    03-19 N Hari Suci Nyepi (Tahun Baru Saka 1948)
    03-20 C Cuti Bersama Idulfitri 1447 H
    03-21 N Idulfitri 1447 H
    03-22 N Idulfitri 1447 H
    03-23 C Cuti Bersama Idulfitri 1447 H
    03-24 C Cuti Bersama Idulfitri 1447 H
    04-03 N Wafat Yesus Kristus
    04-05 N Kebangkitan Yesus Kristus (Paskah)
    05-01 N Hari Buruh Internasional
    05-14 N Kenaikan Yesus Kristus
    05-15 C Cuti Bersama Kenaikan Yesus Kristus
    05-27 N Iduladha 1447 H
    05-28 C Cuti Bersama Iduladha 1447 H
    05-31 N Hari Raya Waisak 2570 BE
    06-01 N Hari Lahir Pancasila
    06-16 N 1 Muharam Tahun Baru Islam 1448 H
    08-17 N Proklamasi Kemerdekaan
    08-25 N Maulid Nabi Muhammad SAW
    12-24 C Cuti Bersama Kelahiran Yesus Kristus
    12-25 N Kelahiran Yesus Kristus (Natal)
  `,
  2027: `
    01-01 N Tahun Baru 2027 Masehi
    01-05 N Isra Mikraj Nabi Muhammad SAW 1448 H
    02-05 C Cuti Bersama Tahun Baru Imlek 2578 Kongzili
    02-06 N Tahun Baru Imlek 2578 Kongzili
    03-08 N Hari Suci Nyepi (Tahun Baru Saka 1949)
    03-09 C Cuti Bersama Idulfitri 1448 H
    03-10 N Idulfitri 1448 H
    03-11 N Idulfitri 1448 H
    03-12 C Cuti Bersama Idulfitri 1448 H
    03-15 C Cuti Bersama Idulfitri 1448 H
    03-25 C Cuti Bersama Wafat Yesus Kristus
    03-26 N Wafat Yesus Kristus
    03-28 N Kebangkitan Yesus Kristus (Paskah)
    05-01 N Hari Buruh Internasional
    05-06 N Kenaikan Yesus Kristus
    05-17 N Iduladha 1448 H
    05-18 C Cuti Bersama Iduladha 1448 H
    05-19 C Cuti Bersama Waisak 2571 BE
    05-20 N Hari Raya Waisak 2571 BE
    06-01 N Hari Lahir Pancasila
    06-06 N 1 Muharam Tahun Baru Islam 1449 H
    08-15 N Maulid Nabi Muhammad SAW
    08-17 N Proklamasi Kemerdekaan
    12-24 C Cuti Bersama Kelahiran Yesus Kristus (Natal)
    12-25 N Kelahiran Yesus Kristus (Natal)
    12-26 N Isra Mikraj Nabi Muhammad SAW 1449 H
  `,
};

const fromOtherDecrees: readonly (readonly [date: string, kind: Holiday['kind'], name: string, basis: string])[] = [
  ['2024-02-14', 'libur_nasional', 'Hari pemungutan suara Pemilu 2024', 'Keppres 10/2024'],
  ['2024-11-27', 'libur_nasional', 'Hari pemungutan suara Pilkada serentak 2024', 'Keppres 33/2024'],
  [
    '2025-08-18',
    'cuti_bersama',
    'Cuti Bersama Proklamasi Kemerdekaan RI (tambahan)',
    'SKB perubahan 2025 (nomor perlu diverifikasi)',
  ],
];

/** National holidays and cuti bersama of 2024 to 2027, in date order. */
export const holidays20242027: readonly Holiday[] = [...readDecreeRows(), ...readOtherRows()].sort((left, right) =>
  left.date < right.date ? -1 : 1,
);

function readDecreeRows(): readonly Holiday[] {
  return Object.entries(rowsByYear).flatMap(([year, rows]) =>
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const line = row.trim();
        return {
          date: knownDate(`${year}-${line.slice(0, 5)}`),
          kind: line[6] === 'N' ? ('libur_nasional' as const) : ('cuti_bersama' as const),
          name: line.slice(8),
          // Object.entries widens the keys of rowsByYear to string.
          basis: decreeByYear[Number(year) as keyof typeof decreeByYear],
          verified: true,
        };
      }),
  );
}

function readOtherRows(): readonly Holiday[] {
  return fromOtherDecrees.map(([date, kind, name, basis]) => ({ date: knownDate(date), kind, name, basis, verified: false }));
}

function knownDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`The holiday list names ${text}, which is no day`);
  return date;
}
