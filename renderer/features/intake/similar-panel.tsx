import { Fragment, useEffect, useState } from 'react';
import { numericDate } from '#shared/calendar/date-words.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { hrefOf } from '../../data/route.ts';
import { type SimilarCase, similarCases } from '../../data/search.ts';
import { usePantau } from '../../data/store.ts';
import { Badge, ChannelChip } from '../../ui/marks.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { text } from './text.ts';

const silence = 300;
const shortestText = 20;

export interface SimilarPanelProps {
  readonly words: string;
  readonly link: string;
  readonly opd: string;
}

/** What looks alike while typing. It warns and never blocks: two people may say the same on purpose. */
export function SimilarPanel({ words, link, opd }: SimilarPanelProps) {
  const [found, setFound] = useState<readonly SimilarCase[]>([]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      const isEnough = words.trim().length >= shortestText || link !== '';
      const asked = isEnough ? similarCases(words, { opd, link, limit: 3 }) : Promise.resolve([]);
      void asked.then((cases) => current && setFound(cases));
    }, silence);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words, link, opd]);
  return (
    <Panel
      title={text.similar}
      icon="merge"
      {...(found.length > 0 && { action: <Badge tone="warn">{text.similarCount(found.length)}</Badge> })}
      flush
    >
      <div className="intake-similar" role="status">
        {found.length === 0 ? (
          <EmptyState icon="check-circle" title={text.similarNone}>
            {text.similarNoneText}
          </EmptyState>
        ) : (
          <ul>
            {found.map((one) => (
              <Similar key={one.row.id} found={one} />
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

function Similar({ found }: { readonly found: SimilarCase }) {
  const { row, likeness, matchedWords } = found;
  const zone = usePantau((state) => state.sections.hours.zone);
  const channel = usePantau((state) => state.sections.channels).find(({ code }) => code === row.channel);
  const isStrong = likeness !== 'somewhat';
  return (
    <li className={isStrong ? 'is-strong' : undefined}>
      <span className="row s13">
        <b>{shortNumber(row.number)}</b>
        <span className="t2 grow">{numericDate(dateAt(row.receivedAt, zone))}</span>
        {channel && <ChannelChip short={channel.short} label={channel.label} />}
        <Badge tone={isStrong ? 'warn' : 'neutral'}>{text.likeness[likeness]}</Badge>
      </span>
      <q className="s13">
        <Marked words={matchedWords}>{row.text || row.title}</Marked>
      </q>
      <a className="s13" href={hrefOf({ screen: 'berkas', id: row.id })}>
        {text.openCase}
      </a>
    </li>
  );
}

/** The text with the words that both have in common marked. */
function Marked({ words, children }: { readonly words: readonly string[]; readonly children: string }) {
  const known = new Set(words);
  const parts = children.slice(0, 180).split(/(\p{L}[\p{L}\p{N}]*)/u);
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places.
    <Fragment key={at}>{known.has(part.toLowerCase()) ? <mark>{part}</mark> : part}</Fragment>
  ));
}
