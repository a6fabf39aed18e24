import { longDate, longDateWithWeekday, numericDate } from '../calendar/date-words.ts';
import { type CalendarDate, datePartsOf, parseCalendarDate } from '../kernel/calendar-date.ts';

/** How numbers, dates and names stand in an Indonesian letter (EYD V). A date that does not exist is printed as it came. */

const units = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'] as const;

const scales = [
  { size: 1_000_000_000_000, name: 'triliun' },
  { size: 1_000_000_000, name: 'miliar' },
  { size: 1_000_000, name: 'juta' },
  { size: 1_000, name: 'ribu' },
] as const;

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** A whole number in words, below one quadrillion: `21` becomes `dua puluh satu`. Anything else comes back in figures. */
export function terbilang(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) >= 1_000_000_000_000_000) return angka(value);
  if (value < 0) return `minus ${terbilang(-value)}`;
  return value === 0 ? 'nol' : words(value).join(' ');
}

function words(value: number): string[] {
  if (value < 12) return [units[value] ?? ''].filter((word) => word !== '');
  if (value < 20) return [...words(value - 10), 'belas'];
  if (value < 100) return [...words(Math.floor(value / 10)), 'puluh', ...words(value % 10)];
  if (value < 200) return ['seratus', ...words(value - 100)];
  if (value < 1_000) return [...words(Math.floor(value / 100)), 'ratus', ...words(value % 100)];
  if (value < 2_000) return ['seribu', ...words(value - 1_000)];
  const scale = scales.find((candidate) => value >= candidate.size) ?? scales[3];
  return [...words(Math.floor(value / scale.size)), scale.name, ...words(value % scale.size)];
}

/** `1234567.89` becomes `1.234.567,89`; `decimals` fixes the figures after the comma, otherwise they stand as they are (at most 6). */
export function angka(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return '-';
  const [whole = '', fraction = ''] = Math.abs(value)
    .toFixed(decimals ?? 6)
    .split('.');
  const kept = decimals === undefined ? fraction.replace(/0+$/, '') : fraction;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const figures = kept === '' ? grouped : `${grouped},${kept}`;
  return value < 0 && /[1-9]/.test(figures) ? `-${figures}` : figures;
}

/** A count as letters write it: `3 (tiga) berkas`. */
export function jumlahTerbilang(count: number, unit: string): string {
  return `${angka(count)} (${terbilang(count)}) ${unit}`;
}

function inWords(iso: string, say: (date: CalendarDate) => string): string {
  const date = parseCalendarDate(iso.slice(0, 10));
  return date === null ? iso : say(date);
}

/** `2026-11-02` becomes `2 November 2026`, without a leading zero. */
export function tanggalPanjang(iso: string): string {
  return inWords(iso, longDate);
}

/** `2026-11-22` becomes `Minggu, 22 November 2026`. */
export function hariTanggal(iso: string): string {
  return inWords(iso, longDateWithWeekday);
}

/** `2026-11-02` becomes `02/11/2026`, for narrow table columns. */
export function tanggalAngka(iso: string): string {
  return inWords(iso, numericDate);
}

/** The month of a letter number: `2026-11-22` becomes `XI`. */
export function bulanRomawi(iso: string): string {
  return inWords(iso, (date) => romanMonths[datePartsOf(date).month - 1] ?? '');
}

/** `14:05` becomes `14.05 WIB`; the zone is the office's (WIB, WITA or WIT) and may be left out. */
export function jam(time: string, zone?: string): string {
  const match = /^(\d{1,2})[:.](\d{2})/.exec(time);
  const clock = match === null ? time : `${match[1]?.padStart(2, '0')}.${match[2]}`;
  return zone === undefined ? clock : `${clock} ${zone}`;
}

/** 18 figures in the official groups 8-6-1-3: `19680822 199703 1 003`. Other lengths (old NIP, non-ASN) come back as written. */
export function nipGrouped(nip: string): string {
  const figures = nip.replace(/[\s.]/g, '');
  if (!/^\d{18}$/.test(figures)) return nip.trim();
  return `${figures.slice(0, 8)} ${figures.slice(8, 14)} ${figures.slice(14, 15)} ${figures.slice(15)}`;
}
