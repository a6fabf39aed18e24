import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { pageOfCases, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge } from '../../ui/marks.tsx';
import { Panel } from '../../ui/panel.tsx';
import { homeText } from './text.ts';

const rowsShown = 3;

/** What was filed last, and the hard copies that are still to be put in their place. */
export function ArchivePanel() {
  const pending = usePantau((state) => state.counters.get('pending|hardcopy') ?? 0);
  const recent = useAnswer(recentlyEnded, []);
  return (
    <Panel title={homeText.recent} icon="archive" action={<a href={hrefOf({ screen: 'arsip' })}>{homeText.toArchive}</a>} flush>
      <ul className="rows">
        {pending > 0 && (
          <li>
            <Icon name="box" size={17} className="warn" />
            <b className="grow">{homeText.hardcopy(pending)}</b>
            <ButtonLink kind="soft" size="s" href={hrefOf({ screen: 'arsip' })}>
              {homeText.fillPlace}
            </ButtonLink>
          </li>
        )}
        {recent?.map((row) => (
          <li key={row.id}>
            <span className="t3">{shortNumber(row.number)}</span>
            <a className="home-title ell grow" href={hrefOf({ screen: 'berkas', id: row.id })}>
              {row.title}
            </a>
            {row.state === 'answered' ? (
              <Badge tone="ok" icon="check">
                {homeText.answered}
              </Badge>
            ) : (
              <Badge icon="archive">{homeText.unanswered}</Badge>
            )}
          </li>
        ))}
        {recent?.length === 0 && pending === 0 && <li className="t2">{homeText.nothingArchived}</li>}
      </ul>
    </Panel>
  );
}

async function recentlyEnded() {
  const pages = await Promise.all(
    (['answered', 'unanswered'] as const).map((state) => pageOfCases({ state, by: 'endedAt', limit: rowsShown })),
  );
  return pages
    .flat()
    .sort((left, right) => (right.endedAt ?? 0) - (left.endedAt ?? 0))
    .slice(0, rowsShown);
}
