import { calendarDateOf, yearOf } from '../../kernel/calendar-date.ts';

/** Which official number it is by its shape: NIP of a PNS, NI PPPK, or something else. */
export type NipForm = 'none' | 'pns' | 'pppk' | 'other';

export type NipWarning = 'not-eighteen-figures' | 'no-such-birth-date' | 'appointed-too-young' | 'unlikely-sex-figure';

export interface NipReading {
  readonly form: NipForm;
  readonly warnings: readonly NipWarning[];
}

const youngestAppointed = 17;

/**
 * Reads a NIP or NI PPPK softly: what looks odd is a warning for the person who types and never a refusal, because the number on the decree
 * is right by definition (DOMAIN 6.4). An empty text or a dash is somebody without a number.
 */
export function readNip(text: string): NipReading {
  const figures = text.replace(/[\s.–-]/g, '');
  if (figures === '') return { form: 'none', warnings: [] };
  if (!/^\d{18}$/.test(figures)) return { form: 'other', warnings: ['not-eighteen-figures'] };
  const warnings: NipWarning[] = [];
  const birth = calendarDateOf(Number(figures.slice(0, 4)), Number(figures.slice(4, 6)), Number(figures.slice(6, 8)));
  if (birth === null) warnings.push('no-such-birth-date');
  else if (Number(figures.slice(8, 12)) < yearOf(birth) + youngestAppointed) warnings.push('appointed-too-young');
  if (!'12'.includes(figures.charAt(14))) warnings.push('unlikely-sex-figure');
  // A PNS has the month of appointment here; a PPPK the number of work agreements, commonly 21.
  const month = Number(figures.slice(12, 14));
  return { form: month >= 1 && month <= 12 ? 'pns' : 'pppk', warnings };
}
