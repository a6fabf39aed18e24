import { dateAt } from '#shared/kernel/calendar-date.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { EmptyState } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type ReceivedFrom, receivedToday } from './received-today.ts';
import { homeText } from './text.ts';

const barsShown = 6;

/** What came in today by channel, with a mark at what is usual. */
export function TodayPanel({ now }: { readonly now: number }) {
  const words = useRowWords();
  const counters = usePantau((state) => state.counters);
  const calendar = usePantau((state) => state.calendar);
  const channels = usePantau((state) => state.sections.channels);
  const received = receivedToday(
    counters,
    channels.map(({ code }) => code),
    calendar,
    dateAt(now, calendar.rules.zone),
  );
  const total = received.reduce((sum, { today }) => sum + today, 0);
  const shown = received.slice(0, barsShown);
  const longest = Math.max(1, ...shown.map(({ today, average }) => Math.max(today, average))) * 1.08;
  return (
    <Panel
      title={homeText.today}
      count={total}
      action={
        shown.length > 0 && (
          <span className="home-legend">
            <i aria-hidden="true" />
            {homeText.average}
          </span>
        )
      }
    >
      {shown.length === 0 ? (
        <EmptyState icon="inbox" title={homeText.nothingToday} />
      ) : (
        <table className="home-bars">
          <caption className="sr">{homeText.today}</caption>
          <tbody>
            {shown.map((from) => (
              <Bar key={from.channel} from={from} label={words.channel(from.channel).label} longest={longest} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

interface BarProps {
  readonly from: ReceivedFrom;
  readonly label: string;
  readonly longest: number;
}

function Bar({ from: { today, average }, label, longest }: BarProps) {
  const usual = homeText.averageOf(average.toLocaleString('id-ID', { maximumFractionDigits: 1 }));
  return (
    <tr title={usual}>
      <th scope="row" className="ell">
        {label}
      </th>
      <td className="home-bar">
        <span>
          <i style={{ width: `${(today / longest) * 100}%` }} />
          <u style={{ left: `${(average / longest) * 100}%` }} />
        </span>
        <span className="sr">{usual}</span>
      </td>
      <td className="num b">{homeText.count(today)}</td>
    </tr>
  );
}
