import type { ReactNode } from 'react';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import { type CaseRow, shortNumber } from '#shared/domain/opinion/case-row.ts';
import { isFresh } from '#shared/domain/opinion/due.ts';
import { hrefOf } from '../../data/route.ts';
import { useRowWords } from '../../data/row-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Badge, ChannelChip, Meter } from '../../ui/marks.tsx';
import { classes } from '../../ui/tone.ts';
import type { QueueEntry } from './queue.ts';
import { homeText } from './text.ts';

export interface QueueRowProps {
  readonly entry: QueueEntry;
  readonly now: number;
  readonly first?: boolean;
  /** What the person can do with it. */
  readonly children: ReactNode;
}

/** One berkas of the person: what it is, how much time is left, and the next act. */
export function QueueRow({ entry: { row, due }, now, first = false, children }: QueueRowProps) {
  const isNew = due.tone === 'ok' && stepOfRow(row)?.kind === 'intake' && isFresh(row.receivedAt, now);
  return (
    <li className={classes('home-row', due.tone !== 'ok' && `is-${due.tone}`, first && 'is-first')}>
      <div className="home-row-words">
        <a className="ell" href={hrefOf({ screen: 'berkas', id: row.id })}>
          {row.title}
        </a>
        <Facts row={row} />
      </div>
      <div className={classes('home-row-time', due.tone !== 'ok' && due.tone)}>
        <span>
          {due.tone !== 'ok' && <Icon name={due.tone === 'bad' ? 'warning' : 'clock'} size={14} />}
          {isNew ? homeText.fresh : due.words}
        </span>
        <Meter value={due.used} tone={due.tone} />
      </div>
      {children}
    </li>
  );
}

function Facts({ row }: { readonly row: CaseRow }) {
  const words = useRowWords();
  const opd = words.opd(row.opd);
  const isProposal = stepOfRow(row)?.kind === 'intake' || stepOfRow(row)?.kind === 'hand-print';
  return (
    <div className="home-facts">
      <b className="home-number">{shortNumber(row.number)}</b>
      {(row.hold || row.contested) && (
        <Badge tone="bad" icon="warning">
          {row.hold ? homeText.holds[row.hold] : homeText.contested}
        </Badge>
      )}
      {row.returned && (
        <Badge tone="bad" icon="return">
          {homeText.returned}
        </Badge>
      )}
      {row.requestedBack && (
        <Badge tone="warn" icon="undo">
          {homeText.requestedBack}
        </Badge>
      )}
      <span className="b">{words.step(row)}</span>
      <ChannelChip {...words.channel(row.channel)} showLabel />
      <span className="row home-opd">
        <Icon name="building" size={14} className="t3" />
        <span className="ell">{opd === '' ? homeText.noOpd : isProposal ? homeText.proposed(opd) : opd}</span>
      </span>
    </div>
  );
}
