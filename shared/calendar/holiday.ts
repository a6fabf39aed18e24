import type { CalendarDate } from '../kernel/calendar-date.ts';

/** Cuti bersama is leave that offices usually take, not a public holiday; some rules count it as a working day. */
export type HolidayKind = 'libur_nasional' | 'cuti_bersama' | 'libur_daerah';

export interface Holiday {
  readonly date: CalendarDate;
  readonly kind: HolidayKind;
  readonly name: string;
  /** The decree or circular that makes the day free, as printed. */
  readonly basis: string;
  /** False until somebody has compared the row with the decree itself. */
  readonly verified: boolean;
}

/** Words for a sentence; lower case. */
export const holidayKindWords: Readonly<Record<HolidayKind, string>> = {
  libur_nasional: 'libur nasional',
  cuti_bersama: 'cuti bersama',
  libur_daerah: 'libur daerah',
};
