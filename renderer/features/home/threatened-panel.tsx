import { shortDate } from '#shared/calendar/date-words.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { workingDaysBetween } from '#shared/calendar/working-days.ts';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { actorLabel } from '#shared/sop/sentences.ts';
import { startListWith } from '../../data/list-filter.ts';
import { hrefOf } from '../../data/route.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge } from '../../ui/marks.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { lateOpdOf, type QueueEntry } from './queue.ts';
import { homeText } from './text.ts';

const rowsShown = 4;

export interface ThreatenedProps {
  readonly threatened: readonly QueueEntry[];
  readonly now: number;
}

/** Work of others that is late or nearly so: nobody has to look for it. */
export function ThreatenedPanel({ threatened, now }: ThreatenedProps) {
  const { length } = threatened;
  return (
    <Panel
      title={homeText.threatened}
      icon="warning"
      action={length > rowsShown && <SeeAll count={length} />}
      className="home-threatened"
      flush
    >
      {length === 0 ? (
        <EmptyState icon="check-circle" title={homeText.noneThreatenedTitle} />
      ) : (
        <ul className="rows">
          {threatened.slice(0, rowsShown).map((entry) => (
            <Threatened key={entry.row.id} entry={entry} now={now} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function SeeAll({ count }: { readonly count: number }) {
  // The Daftar stands in order of the limit, so what is late stands on top.
  return (
    <a href={hrefOf({ screen: 'daftar' })} onClick={() => startListWith({})}>
      {homeText.seeAll(count)}
    </a>
  );
}

function Threatened({ entry: { row, due }, now }: { readonly entry: QueueEntry; readonly now: number }) {
  const words = useRowWords();
  const calendar = usePantau((state) => state.calendar);
  const labels = usePantau((state) => state.sections.roleLabels);
  const step = stepOfRow(row);
  const number = shortNumber(row.number);
  const isOpd = step?.actor === 'opd';
  return (
    <li>
      <span className="grow">
        <span className="ell home-line">
          <b>{isOpd ? words.opd(row.opd) || homeText.agency : step && actorLabel(step.actor, labels)}</b>{' '}
          {isOpd ? homeText.opdWaiting(number) : homeText.colleague(words.step(row), number)}
        </span>
        <small>{isOpd ? dayWords(due.limit, calendar, now) : homeText.limitAt(due.words, shortDate(due.limit.day))}</small>
      </span>
      <ButtonLink kind="soft" size="s" href={hrefOf({ screen: 'berkas', id: row.id })} aria-label={`${homeText.open} ${number}`}>
        {homeText.open}
      </ButtonLink>
    </li>
  );
}

/** OPD that are late, the one with the most first: what the head of the section speaks about. */
export function LateOpdPanel({ threatened, now }: ThreatenedProps) {
  const words = useRowWords();
  const calendar = usePantau((state) => state.calendar);
  const late = lateOpdOf(threatened);
  if (late.length === 0) return null;
  return (
    <Panel title={homeText.lateOpd} icon="warning" flush>
      <ul className="rows">
        {late.slice(0, rowsShown).map(({ opd, count, oldest }) => (
          <li key={opd}>
            <Icon name="building" size={17} className="t3" />
            <span className="grow">
              <a className="home-title ell" href={hrefOf({ screen: 'daftar' })} onClick={() => startListWith({ opd: [opd] })}>
                {words.opdName(opd) || homeText.noOpd}
              </a>
              <small>{homeText.oldest(...dayCount(oldest.due.limit, calendar, now))}</small>
            </span>
            <Badge tone="bad" icon="warning">
              {homeText.cases(count)}
            </Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type Limit = QueueEntry['due']['limit'];

function dayCount(limit: Limit, calendar: WorkingCalendar, now: number): readonly [number, number] {
  return [workingDaysBetween(calendar, limit.from, dateAt(now, calendar.rules.zone)), limit.days];
}

function dayWords(limit: Limit, calendar: WorkingCalendar, now: number): string {
  return homeText.dayOf(...dayCount(limit, calendar, now));
}
