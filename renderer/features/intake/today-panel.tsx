import { useState } from 'react';
import { clockTime } from '#shared/calendar/date-words.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { withdraw } from '#shared/domain/opinion/commands.ts';
import { dateAt, timeAt } from '#shared/kernel/calendar-date.ts';
import { record } from '../../data/case-commands.ts';
import { caseById, pageOfCases, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EmptyState, Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { text } from './text.ts';

export interface TodayPanelProps {
  /** The receipt that was just saved and may still be taken back. */
  readonly last: { readonly id: string; readonly number: string } | undefined;
  readonly onUndone: () => void;
}

/** What this person recorded today, newest first. */
export function TodayPanel({ last, onUndone }: TodayPanelProps) {
  const name = usePantau((state) => state.session?.name ?? '');
  const zone = usePantau((state) => state.sections.hours.zone);
  const [problem, setProblem] = useState<string>();
  const toast = useToast();
  const rows = useAnswer(async () => {
    const today = dateAt(Date.now(), zone);
    const page = await pageOfCases({
      state: 'open',
      by: 'receivedAt',
      limit: 200,
      matches: (row) => row.receivedBy === name && !row.importId,
    });
    return page.filter((row) => dateAt(row.receivedAt, zone) === today);
  }, [name, zone]);

  const undo = async (id: string) => {
    const at = await caseById(id);
    if (!at) return;
    const done = await record(withdraw(at, 'receipt-undone'));
    setProblem(done.ok ? undefined : done.error.sentence);
    if (!done.ok) return;
    toast.show({ text: text.undone(at.opinion.number), icon: 'undo' });
    onUndone();
  };

  return (
    <Panel title={text.today} count={rows?.length ?? 0} fill flush>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {rows?.length === 0 && (
        <EmptyState icon="inbox" title={text.todayNone}>
          {text.todayNoneText}
        </EmptyState>
      )}
      <ul className="rows">
        {rows?.slice(0, 50).map((row) => (
          <li key={row.id} className="row intake-today">
            <Icon name="check-circle" size={16} className="t2" />
            <a className="b s13" href={hrefOf({ screen: 'berkas', id: row.id })}>
              {shortNumber(row.number)}
            </a>
            <span className="grow ell s13">{row.title}</span>
            <span className="t3 s12">{clockTime(timeAt(row.receivedAt, zone))}</span>
            {last?.id === row.id && (
              <Button kind="quiet" size="s" icon="undo" onClick={() => void undo(row.id)}>
                {text.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
