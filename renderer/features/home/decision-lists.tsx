import { useRef, useState } from 'react';
import { clockTime } from '#shared/calendar/date-words.ts';
import { type CaseRow, shortNumber } from '#shared/domain/opinion/case-row.ts';
import { dateAt, instantAt, startOfDay, timeAt } from '#shared/kernel/calendar-date.ts';
import { undo } from '../../data/case-commands.ts';
import { casesByIds, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.tsx';
import { type StandingDecision, standingDecision } from './decision.ts';
import type { QueueEntry } from './queue.ts';
import { QueueRow } from './queue-row.tsx';
import { homeText } from './text.ts';
import { useDecide } from './use-decide.ts';

const rowsShown = 6;

/** Decisions that come after the one in the gate, each answered in its row. */
export function NextDecisions({ entries, now }: { readonly entries: readonly QueueEntry[]; readonly now: number }) {
  if (entries.length === 0) return null;
  const rest = entries.length - rowsShown;
  return (
    <Panel
      title={homeText.next}
      count={entries.length}
      footer={rest > 0 ? <a href={hrefOf({ screen: 'papan' })}>{homeText.more(rest)}</a> : undefined}
      flush
    >
      <ol className="home-queue is-deciding">
        {entries.slice(0, rowsShown).map((entry) => (
          <QueueRow key={entry.row.id} entry={entry} now={now}>
            <Answers row={entry.row} />
          </QueueRow>
        ))}
      </ol>
    </Panel>
  );
}

function Answers({ row }: { readonly row: CaseRow }) {
  const box = useRef<HTMLDivElement>(null);
  const decide = useDecide(row);
  const number = shortNumber(row.number);
  useShortcuts(
    [
      { keys: 'Y', label: homeText.keyYes, run: decide.yes },
      { keys: 'T', label: homeText.keyNo, run: decide.no },
    ],
    { within: box },
  );
  return (
    <div className="row" ref={box}>
      <Button kind="quiet" icon="archive" aria-label={homeText.noSpoken(number)} onClick={decide.no}>
        {homeText.no}
      </Button>
      <Button kind="soft" icon="check" aria-label={homeText.yesSpoken(number)} onClick={decide.yes}>
        {homeText.yes}
      </Button>
    </div>
  );
}

interface Undoable {
  readonly row: CaseRow;
  readonly decision: StandingDecision;
}

/** Today's decisions on which nobody has acted yet: they can still be taken back. */
export function UndoableDecisions({ now }: { readonly now: number }) {
  const decisions = useUndoable(now);
  const zone = usePantau((state) => state.sections.hours.zone);
  const toast = useToast();
  const [problem, setProblem] = useState('');
  if (decisions.length === 0) return null;
  const takeBack = async (row: CaseRow, actId: string) => {
    const undone = await undo(row.id, actId);
    setProblem(undone.ok ? '' : undone.error.sentence);
    if (undone.ok) toast.show({ text: homeText.undone(shortNumber(row.number)), icon: 'undo' });
  };
  return (
    <Panel title={homeText.undoable} count={decisions.length} note={homeText.undoableNote} flush>
      {problem !== '' && <Notice tone="bad">{problem}</Notice>}
      <ul className="rows">
        {decisions.map(({ row, decision }) => (
          <li key={row.id}>
            <span className="grow">
              <a className="home-title ell" href={hrefOf({ screen: 'berkas', id: row.id })}>
                {row.title}
              </a>
              <small className="ell">
                <b>{shortNumber(row.number)}</b> {clockTime(timeAt(decision.at, zone))} {decision.reason}
              </small>
            </span>
            <Badge tone={decision.isYes ? 'ok' : 'neutral'} icon={decision.isYes ? 'check' : 'archive'}>
              {decision.isYes ? homeText.decidedYes : homeText.decidedNo}
            </Badge>
            <Button kind="quiet" icon="undo" onClick={() => void takeBack(row, decision.actId)}>
              {homeText.undo}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Open berkas that this person handled last, today; the few of them are folded to see what was decided. */
function useUndoable(now: number): readonly Undoable[] {
  const openCases = usePantau((state) => state.openCases);
  const session = usePantau((state) => state.session);
  const zone = usePantau((state) => state.sections.hours.zone);
  const since = instantAt(dateAt(now, zone), startOfDay, zone);
  const rows = [...openCases.values()].filter((row) => row.handler === session?.name && row.since >= since);
  const ids = rows.map(({ id }) => id).sort();
  const cases = useAnswer(() => casesByIds(ids), [ids.join()]);
  return (cases ?? [])
    .flatMap(({ id, opinion }) => {
      const row = openCases.get(id);
      const decision = row && standingDecision(opinion, session?.personId ?? '');
      return row && decision ? [{ row, decision }] : [];
    })
    .sort((left, right) => right.decision.at - left.decision.at);
}
