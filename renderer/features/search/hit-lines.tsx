import type { ReactNode } from 'react';
import { longDate } from '#shared/calendar/date-words.ts';
import { receivedOn, workingDaysBetween } from '#shared/calendar/working-days.ts';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import { type CaseRow, shortNumber } from '#shared/domain/opinion/case-row.ts';
import { matchedRanges, type SearchQuery } from '#shared/domain/opinion/search-text.ts';
import { dateAt, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { isTurnOf } from '#shared/sop/engine.ts';
import { actorLabel } from '#shared/sop/sentences.ts';
import type { DocumentRow } from '../../data/database.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { templateName } from '../../data/template-names.ts';
import { Badge, ChannelChip, Kbd, RoleTag } from '../../ui/marks.tsx';
import type { Hit } from './hits.ts';
import { Marked } from './marked.tsx';
import { snippetOf } from './snippet.ts';
import { searchText } from './text.ts';

export interface HitLineProps {
  readonly hit: Hit;
  readonly query: SearchQuery;
}

/** What a hit says: one line to recognise it by, one of facts, and at the right where it stands. */
export function HitLine({ hit, query }: HitLineProps) {
  switch (hit.kind) {
    case 'case':
      return hit.row.state === 'open' ? <OpenCase row={hit.row} query={query} /> : <EndedCase row={hit.row} query={query} />;
    case 'document':
      return <Paper document={hit.document} query={query} />;
    case 'opd':
      return <Agency hit={hit} query={query} />;
    case 'command': {
      const { label, hint, keys } = hit.command;
      return <Line title={label} facts={hint} end={keys && <Kbd keys={keys} />} />;
    }
  }
}

function Line({ title, facts, end }: { readonly title: ReactNode; readonly facts: ReactNode; readonly end?: ReactNode }) {
  return (
    <>
      <span className="search-words">
        <span className="ell">{title}</span>
        {facts && <span className="search-facts">{facts}</span>}
      </span>
      <span className="search-end">{end}</span>
    </>
  );
}

function OpenCase({ row, query }: { readonly row: CaseRow; readonly query: SearchQuery }) {
  const words = useRowWords();
  const labels = usePantau((state) => state.sections.roleLabels);
  const session = usePantau((state) => state.session);
  const step = stepOfRow(row);
  const roles = session?.roles.map(({ role }) => role) ?? [];
  const isTurn = isTurnOf({ sopId: row.sopId, stepId: row.step, end: null }, roles);
  const waiting = useWaitingWords(row);
  return (
    <Line
      title={<Marked query={query}>{row.title}</Marked>}
      facts={
        <>
          <NumberOf row={row} query={query} />
          <ChannelChip {...words.channel(row.channel)} showLabel />
          <OpdOf row={row} query={query} />
          <span>{step?.actor === 'opd' ? waiting : words.step(row)}</span>
          <Snippet row={row} query={query} />
        </>
      }
      end={
        isTurn ? (
          <Badge tone="turn">{searchText.yourTurn}</Badge>
        ) : (
          step && <RoleTag tone={step.actor}>{step.actor === 'opd' ? 'OPD' : actorLabel(step.actor, labels)}</RoleTag>
        )
      }
    />
  );
}

function EndedCase({ row, query }: { readonly row: CaseRow; readonly query: SearchQuery }) {
  const words = useRowWords();
  const zone = usePantau((state) => state.sections.hours.zone);
  const date = longDate(dateAt(row.endedAt ?? row.receivedAt, zone));
  const end =
    row.state === 'answered'
      ? searchText.answered(words.opd(row.opd), date)
      : row.state === 'unanswered'
        ? searchText.unanswered(date)
        : searchText.history(date);
  return (
    <Line
      title={<Marked query={query}>{row.title}</Marked>}
      facts={
        <>
          <NumberOf row={row} query={query} />
          <span>{end}</span>
          <Snippet row={row} query={query} />
        </>
      }
      end={row.place && <span className="search-place ell">{row.place}</span>}
    />
  );
}

function NumberOf({ row, query }: { readonly row: CaseRow; readonly query: SearchQuery }) {
  return (
    <>
      <b>
        <Marked query={query}>{shortNumber(row.number)}</Marked>
      </b>
      {row.origin && query.words.some(({ number }) => number !== '') && (
        <span className="ell">
          <Marked query={query}>{row.origin}</Marked>
        </span>
      )}
    </>
  );
}

/** Where the words stand when the title does not have them. */
function Snippet({ row, query }: { readonly row: CaseRow; readonly query: SearchQuery }) {
  const snippet = matchedRanges(row.title, query).length === 0 ? snippetOf(row.text, query) : undefined;
  return snippet === undefined ? null : (
    <span className="search-snippet ell">
      <Marked query={query}>{snippet}</Marked>
    </span>
  );
}

function OpdOf({ row, query }: { readonly row: CaseRow; readonly query: SearchQuery }) {
  const words = useRowWords();
  const names = [row.opd, ...row.supportingOpd].filter(Boolean).map(words.opd).join(', ');
  return names === '' ? null : (
    <span className="ell">
      <Marked query={query}>{names}</Marked>
    </span>
  );
}

function useWaitingWords(row: CaseRow): string {
  const calendar = usePantau((state) => state.calendar);
  const today = dateAt(Date.now(), calendar.rules.zone);
  return searchText.waiting(Math.max(0, workingDaysBetween(calendar, receivedOn(calendar, row.since), today)));
}

function Paper({ document, query }: { readonly document: DocumentRow; readonly query: SearchQuery }) {
  const date = parseCalendarDate(document.date);
  return (
    <Line
      title={<Marked query={query}>{[templateName(document.template), document.subject].filter(Boolean).join(': ')}</Marked>}
      facts={
        <>
          {document.number && (
            <span className="ell">
              <Marked query={query}>{searchText.documentNumber(document.number)}</Marked>
            </span>
          )}
          {date && <span>{longDate(date)}</span>}
        </>
      }
      end={
        <Badge
          tone={document.state === 'signed' ? 'ok' : document.state === 'printed' ? 'warn' : 'neutral'}
          icon={document.state === 'signed' ? 'scan' : document.state === 'printed' ? 'pen' : 'letter'}
        >
          {searchText.paperStates[document.state]}
        </Badge>
      }
    />
  );
}

function Agency({ hit, query }: { readonly hit: Extract<Hit, { kind: 'opd' }>; readonly query: SearchQuery }) {
  const openCases = usePantau((state) => state.openCases);
  const { opd } = hit;
  let open = 0;
  for (const row of openCases.values()) if (row.opd === opd.id) open++;
  return (
    <Line
      title={<Marked query={query}>{opd.name}</Marked>}
      facts={
        <>
          <b>
            <Marked query={query}>{opd.short}</Marked>
          </b>
          <span>{searchText.opdOpen(open)}</span>
        </>
      }
      end={opd.active ? undefined : <Badge>{searchText.opdRetired}</Badge>}
    />
  );
}
