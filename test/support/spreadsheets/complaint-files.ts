import { dayNumber, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import type { FileCell } from './workbook-file.ts';

// Made-up files in the shape that offices bring: a city complaint system's yearly export, and a social media recap.

const excelEpoch = 25_569;
const agencies = ['KELURAHAN MAWAR', 'KELURAHAN MELATI', 'DINAS PEKERJAAN UMUM', 'DINAS LINGKUNGAN HIDUP', 'KECAMATAN KENANGA'];
const topics = ['SAMPAH', 'JALAN BERLUBANG', 'LAMPU JALAN', 'SALURAN AIR', 'PARKIR LIAR', 'POHON TUMBANG'];
const openings = ['Mohon dicek', 'Sudah tiga hari', 'Tolong diperhatikan', 'Warga mengeluh karena', 'Sampai sekarang'];
const matters = [
  'jalan di depan pasar berlubang',
  'lampu taman padam',
  'air keruh di RT 04',
  'sampah menumpuk 😷',
  'trotoar dipakai parkir & jualan',
];

/** Serial number that Excel stores for this day. */
export function serialOf(date: string, minutes = 0): number {
  return dayNumber(parseCalendarDate(date)!) + excelEpoch + minutes / 1440;
}

/** No text, no personal data: id (numbers and prefixed texts mixed), agency, category, status, two serial dates, days needed. */
export function cityExportRows(count: number): FileCell[][] {
  const header = ['id_laporan', 'skpd', 'kategori', 'status', 'tanggal_masuk', 'tanggal_selesai', 'response_time'];
  const prefixes = ['QL', 'JK', 'TW', 'FB', 'LP'];
  const first = serialOf('2019-01-01');
  const rows = Array.from({ length: count }, (_, index): FileCell[] => {
    const received = first + (index % 600);
    const days = index % 9;
    const id = index % 3 === 0 ? `${prefixes[index % 5]}${String(700_000 + index).padStart(9, '0')}` : 1_200_000 + index;
    return [id, agencies[index % 5]!, topics[index % 6]!, 'COMPLETE', { serial: received }, { serial: received + days }, days];
  });
  return [header, ...rows];
}

/** Text, channel and date only, without ids: day first, semicolons, as Excel in this country saves CSV. */
export function recapCsv(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    const text = `${openings[index % 5]} ${matters[(index * 3 + 1) % 5]}, sudah ${index} kali dilaporkan`;
    return `${day}/${String((index % 11) + 1).padStart(2, '0')}/2026;${['fb', 'IG', 'X', 'wa', 'Website'][index % 5]};${text};${['Positif', 'Netral', 'Negatif'][index % 3]}`;
  });
  return ['Tanggal;Kanal;Isi Laporan;Nada', ...lines].join('\r\n');
}
