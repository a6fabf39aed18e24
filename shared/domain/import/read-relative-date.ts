import { readTimeText } from '../../calendar/read-date.ts';
import {
  addDays,
  type CalendarDate,
  dateAt,
  instantAt,
  startOfDay,
  type Weekday,
  weekdayOf,
  type Zone,
} from '../../kernel/calendar-date.ts';
import type { EpochMs } from '../../kernel/ports.ts';

export interface Moment {
  readonly at: EpochMs;
  readonly precision: 'day' | 'minute';
}

const dayMs = 86_400_000;
const ago =
  /^(?:sekitar\s+)?(\d{1,3}|se|satu)\s*(detik|dtk|menit|mnt|jam|hari|hr|minggu|mgg|pekan|bulan|bln|tahun|thn)(?:\s+(?:yang\s+)?lalu)?$/;
const dayWord = /^(hari ini|tadi|kemarin|yesterday|today)(?:\s*[,.]?\s*(?:pukul|jam)?\s*(\d.*))?$/;
const weekdayWord = /^(minggu|ahad|senin|selasa|rabu|kamis|jum['’`´]?at|sabtu)\s*[,.]?\s*(?:pukul|jam)?\s*(\d.*)?$/;
const now = /^(?:baru saja|barusan|sekarang|just now)$/;
const weekdays: Readonly<Record<string, Weekday>> = { minggu: 0, ahad: 0, senin: 1, selasa: 2, rabu: 3, kamis: 4, sabtu: 6 };
const minutesByUnit: Readonly<Record<string, number>> = { detik: 0, dtk: 0, menit: 1, mnt: 1, jam: 60 };
const daysByUnit: Readonly<Record<string, number>> = { hari: 1, hr: 1, minggu: 7, mgg: 7, pekan: 7 };

/** Does a text count from the moment it was copied ("7 jam yang lalu", "Kemarin, 02:19")? Without that moment it has no date. */
export function isRelativeDate(text: string): boolean {
  const words = text.trim().toLowerCase();
  return words.length <= 40 && (ago.test(words) || dayWord.test(words) || weekdayWord.test(words) || now.test(words));
}

/** The moment meant, counted from when the text was copied; null for months and years, which say too little for a date. */
export function resolveRelativeDate(text: string, capturedAt: EpochMs, zone: Zone): Moment | null {
  const words = text.trim().toLowerCase();
  const today = dateAt(capturedAt, zone);
  if (now.test(words)) return { at: capturedAt, precision: 'minute' };
  const elapsed = ago.exec(words);
  if (elapsed !== null) return beforeCapture(elapsed, capturedAt, zone);
  const word = dayWord.exec(words);
  if (word !== null) return onDay(word[1] === 'kemarin' || word[1] === 'yesterday' ? addDays(today, -1) : today, word[2], zone);
  const weekday = weekdayWord.exec(words);
  if (weekday === null) return null;
  const wanted = weekdays[weekday[1] ?? ''] ?? 5;
  const moment = onDay(addDays(today, -((weekdayOf(today) - wanted + 7) % 7)), weekday[2], zone);
  // Copied on a Friday morning, "Jumat, 13.53" is last week's Friday.
  return moment !== null && moment.at > capturedAt ? { ...moment, at: moment.at - 7 * dayMs } : moment;
}

function beforeCapture(parts: RegExpExecArray, capturedAt: EpochMs, zone: Zone): Moment | null {
  const count = Number(parts[1]) || 1;
  const minutes = minutesByUnit[parts[2] ?? ''];
  if (minutes !== undefined) return { at: capturedAt - count * minutes * 60_000, precision: 'minute' };
  const days = daysByUnit[parts[2] ?? ''];
  return days === undefined ? null : onDay(addDays(dateAt(capturedAt, zone), -count * days), undefined, zone);
}

function onDay(date: CalendarDate, timeText: string | undefined, zone: Zone): Moment | null {
  if (timeText === undefined) return { at: instantAt(date, startOfDay, zone), precision: 'day' };
  const read = readTimeText(timeText);
  return read === null ? null : { at: instantAt(date, read.time, zone), precision: 'minute' };
}
