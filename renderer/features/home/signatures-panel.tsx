import { clockTime, shortDate } from '#shared/calendar/date-words.ts';
import { dateAt, timeAt } from '#shared/kernel/calendar-date.ts';
import { recentDocuments, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { templateName } from '../../data/template-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Badge } from '../../ui/marks.tsx';
import { Panel } from '../../ui/panel.tsx';
import { homeText } from './text.ts';

const lookedThrough = 200;
const rowsShown = 4;

/** Printed papers that wait for this person's ink. */
export function SignaturesPanel() {
  const session = usePantau((state) => state.session);
  const zone = usePantau((state) => state.sections.hours.zone);
  const recent = useAnswer(() => recentDocuments(lookedThrough), []);
  const waiting = recent?.filter(({ state, content }) => state === 'printed' && content.signerId === session?.personId) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Panel title={homeText.signatures} icon="pen" count={waiting.length} flush>
      <ul className="rows">
        {waiting.slice(0, rowsShown).map(({ id, template, number, subject, printedAt }) => (
          <li key={id}>
            <Icon name="letter" size={17} className="t3" />
            <span className="grow">
              <a className="home-title ell" href={hrefOf({ screen: 'surat', documentId: id })}>
                {[templateName(template), number || subject].filter(Boolean).join(' ')}
              </a>
              {printedAt !== null && (
                <small>{homeText.printedAt(`${shortDate(dateAt(printedAt, zone))} ${clockTime(timeAt(printedAt, zone))}`)}</small>
              )}
            </span>
            <Badge tone="warn" icon="pen">
              {homeText.wet}
            </Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
