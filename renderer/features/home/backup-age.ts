import type { BackupStatus } from '#shared/bridge/schemas.ts';
import { dateAt, daysBetween, type Zone } from '#shared/kernel/calendar-date.ts';

/** A copy of yesterday or of Friday is usual; after that somebody should look. */
const usualDays = 3;

/** Calendar days since the last copy, and whether that asks for attention. */
export function backupAge(
  status: Pick<BackupStatus, 'lastAt' | 'lastProblem'>,
  now: number,
  zone: Zone,
): { readonly tone: 'ok' | 'warn' | 'bad'; readonly days: number } {
  const days = status.lastAt === null ? 0 : daysBetween(dateAt(status.lastAt, zone), dateAt(now, zone));
  if (status.lastProblem !== null) return { tone: 'bad', days };
  return { tone: status.lastAt === null || days > usualDays ? 'warn' : 'ok', days };
}
