import { longDate, longDateWithWeekday } from '#shared/calendar/date-words.ts';
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import type { Role } from '#shared/operations/operation.ts';
import { usePantau } from '../../data/store.ts';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { type Holder, holdersOn } from './person-form.ts';
import { peopleText, postWords, todayText } from './text-people.ts';

interface TodayRow {
  readonly role: Role;
  readonly holders: readonly Holder[];
}

/** Who holds what today: the answer to "siapa yang menandatangani". */
export function TodayPanel({ today }: { readonly today: CalendarDate }) {
  const people = usePantau((state) => state.people);
  const labels = usePantau((state) => state.sections.roleLabels);
  const rows = [...holdersOn(people, today)].map(([role, holders]): TodayRow => ({ role, holders }));
  const columns: readonly Column<TodayRow>[] = [
    { id: 'role', header: todayText.role, cell: ({ role }) => <b className="nowrap">{labels[role]}</b> },
    {
      id: 'holders',
      header: todayText.holder,
      width: '80%',
      cell: ({ holders }) =>
        holders.length === 0 ? <span className="warn">{todayText.nobody}</span> : <Holders holders={holders} />,
    },
  ];
  return (
    <Panel title={peopleText.tabToday} icon="calendar" flush>
      <p className="t2 s13 settings-pad">{todayText.note(longDateWithWeekday(today))}</p>
      <Table label={todayText.table} columns={columns} rows={rows} rowKey={({ role }) => role} />
    </Panel>
  );
}

function Holders({ holders }: { readonly holders: readonly Holder[] }) {
  const hasDefinitif = holders.some(({ post }) => post.acting === 'definitif');
  return (
    <ul className="settings-holders">
      {holders.map(({ personId, name, post }) => {
        const until = post.until === undefined ? null : parseCalendarDate(post.until);
        const notes = [
          postWords(post),
          ...(until ? [todayText.until(longDate(until))] : []),
          ...(post.acting !== 'definitif' && hasDefinitif ? [todayText.instead] : []),
        ];
        return (
          <li key={`${personId} ${post.role} ${post.from}`}>
            {name} <span className="t2">{notes.join(', ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
