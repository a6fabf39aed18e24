import { clockTime } from '#shared/calendar/date-words.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import { hrefOf } from '../data/route.ts';
import { usePantau } from '../data/store.ts';
import type { BarStatus } from '../ui/bar.tsx';
import { appText } from './text.ts';

/** The pill in the bar tells the truth about saving, and nothing of sending: this PC stands alone. */
export function useSavingStatus(): BarStatus {
  const saving = usePantau((state) => state.saving);
  const zone = usePantau((state) => state.sections.hours.zone);
  const href = hrefOf({ screen: 'pengaturan', section: 'cadangan' });
  switch (saving.kind) {
    case 'saving':
      return { tone: 'ok', icon: 'save', text: appText.saving, href };
    case 'not-saved':
      return { tone: 'warn', icon: 'warning', text: appText.notSaved, href };
    case 'saved':
      return { tone: 'ok', icon: 'check', text: `${appText.savedHere} ${clockTime(timeAt(saving.at, zone))}`, href };
    case 'idle':
      return { tone: 'ok', icon: 'check', text: appText.savedHere, href };
  }
}
