import { clockTime, longDateWithWeekday } from '#shared/calendar/date-words.ts';
import { officeHoursOn } from '#shared/calendar/working-calendar.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { hrefOf } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHead } from '../../ui/pages.tsx';
import type { QueueEntry } from './queue.ts';
import { homeText } from './text.ts';

export interface HomeHeadProps {
  readonly title: string;
  readonly queue: readonly QueueEntry[];
  readonly now: number;
  readonly mayReceive: boolean;
}

/** Whose turn, which day, and how much of it is late. */
export function HomeHead({ title, queue, now, mayReceive }: HomeHeadProps) {
  const calendar = usePantau((state) => state.calendar);
  const today = dateAt(now, calendar.rules.zone);
  const hours = officeHoursOn(calendar, today);
  const late = queue.filter(({ due }) => due.tone === 'bad').length;
  const soon = queue.filter(({ due }) => due.tone === 'warn').length;
  const parts = [
    late > 0 && (
      <b key="late" className="bad">
        {homeText.late(late)}
      </b>
    ),
    soon > 0 && <span key="soon">{homeText.soon(soon)}</span>,
    late + soon === 0 && queue.length > 0 && <span key="in-time">{homeText.inTime}</span>,
    <span key="hours">{hours ? homeText.hours(clockTime(hours.start), clockTime(hours.end)) : homeText.noHours}</span>,
  ];
  return (
    <PageHead
      big
      title={title}
      sub={
        <span className="home-sub">
          <span>{longDateWithWeekday(today)}</span>
          {parts}
        </span>
      }
    >
      {mayReceive && (
        <ButtonLink icon="plus" keys="Ctrl N" href={hrefOf({ screen: 'terima' })}>
          {homeText.receive}
        </ButtonLink>
      )}
    </PageHead>
  );
}
