import { useState } from 'react';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { requestAct } from '../../data/act-request.ts';
import { printDocument } from '../../data/print-request.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { bulkOffer, sheetOf } from './bulk.ts';
import { listText } from './text.ts';

export interface BulkBarProps {
  readonly rows: readonly CaseRow[];
  readonly onDone: () => void;
}

/** The acts that the chosen berkas have in common. */
export function BulkBar({ rows, onDone }: BulkBarProps) {
  const session = usePantau((state) => state.session);
  const labels = usePantau((state) => state.sections.roleLabels);
  const [problem, setProblem] = useState('');
  const offer = bulkOffer(rows, session?.roles.map(({ role }) => role) ?? [], labels);
  const caseIds = rows.map(({ id }) => id);
  const act = async (kind: Parameters<typeof requestAct>[0]['act']) => {
    const done = await requestAct({ caseIds, act: kind });
    if (done.length > 0) onDone();
  };
  const sheet = offer.kind === 'acts' ? sheetOf(offer.step) : undefined;
  const print = async (template: NonNullable<typeof sheet>) => {
    const printed = await printDocument(template, caseIds);
    setProblem(printed.ok ? '' : printed.error.sentence);
  };
  return (
    <fieldset className="case-list-bulk" aria-label={listText.actions}>
      <b role="status">{listText.selected(rows.length)}</b>
      {offer.kind === 'none' ? (
        <span className="t2 s13">{offer.reason}</span>
      ) : (
        offer.acts.map(({ act: kind, label }, at) => (
          <Button key={kind} size="s" kind={at === 0 ? 'primary' : 'default'} onClick={() => void act(kind)}>
            {label}
          </Button>
        ))
      )}
      {sheet && (
        <Button size="s" icon="printer" onClick={() => void print(sheet)}>
          {listText.sheets[sheet]}
        </Button>
      )}
      <Button size="s" kind="quiet" className="push" onClick={onDone}>
        {listText.unselect}
      </Button>
      {problem !== '' && <Notice tone="bad">{problem}</Notice>}
    </fieldset>
  );
}
