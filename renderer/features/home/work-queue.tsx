import { useEffect, useRef } from 'react';
import { nextActOfRow } from '#shared/domain/opinion/next-act.ts';
import { actLabel } from '#shared/sop/sentences.ts';
import { requestAct } from '../../data/act-request.ts';
import { hrefOf, navigate } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { QueueEntry } from './queue.ts';
import { QueueRow } from './queue-row.tsx';
import { homeText } from './text.ts';

const rowsShown = 7;

export interface WorkQueueProps {
  readonly queue: readonly QueueEntry[];
  readonly now: number;
  /** Something more urgent stands above, so no row here is the one filled button of the page. */
  readonly isSecond?: boolean;
}

/** What waits for this person, the most urgent first, each with its one next act. */
export function WorkQueue({ queue, now, isSecond = false }: WorkQueueProps) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const { list, act } = useActInTurn(queue);
  const rest = queue.length - rowsShown;
  return (
    <Panel
      title={homeText.queue}
      note={homeText.queueNote}
      action={<a href={hrefOf({ screen: 'papan' })}>{homeText.toBoard}</a>}
      footer={rest > 0 ? <a href={hrefOf({ screen: 'papan' })}>{homeText.more(rest)}</a> : undefined}
      flush
    >
      {queue.length === 0 ? (
        <EmptyState icon="check-circle" title={homeText.noTurnTitle}>
          {homeText.noTurnText}
        </EmptyState>
      ) : (
        <ol className="home-queue" ref={list}>
          {queue.slice(0, rowsShown).map((entry, at) => {
            const next = nextActOfRow(entry.row);
            return (
              <QueueRow key={entry.row.id} entry={entry} now={now} first={at === 0 && !isSecond}>
                <Button
                  kind={at === 0 && !isSecond ? 'primary' : 'soft'}
                  onClick={() => (next ? act(at, entry.row.id, next.act) : navigate({ screen: 'berkas', id: entry.row.id }))}
                >
                  {next ? actLabel(next.act, next.step, labels) : homeText.unknownStep}
                </Button>
              </QueueRow>
            );
          })}
        </ol>
      )}
    </Panel>
  );
}

/** Acts on a row and, when it has gone, gives the focus to the row that took its place. */
function useActInTurn(queue: readonly QueueEntry[]) {
  const list = useRef<HTMLOListElement>(null);
  const left = useRef<number | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed queue is the moment to look where the focus went
  useEffect(() => {
    if (left.current === undefined || document.activeElement !== document.body) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    buttons[Math.min(left.current, buttons.length - 1)]?.focus();
    left.current = undefined;
  }, [queue]);
  const act = (at: number, caseId: string, kind: Parameters<typeof requestAct>[0]['act']) => {
    left.current = at;
    void requestAct({ caseIds: [caseId], act: kind });
  };
  return { list, act };
}
