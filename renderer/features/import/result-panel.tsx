import { useEffect, useRef } from 'react';
import { angka } from '#shared/documents/format-id.ts';
import type { Refusal } from '#shared/domain/import/check-rows.ts';
import { checkAgain, closeImport } from '../../data/import-session.ts';
import { type ImportOutcome, useImport } from '../../data/import-view.ts';
import { startListWith } from '../../data/list-filter.ts';
import { hrefOf } from '../../data/route.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { keepRefused } from './keep-refused.ts';
import { text } from './text.ts';
import { UndoButton, UndoProgress } from './undo-import.tsx';

/** How an import ended: what came in, what did not and why, where to look, and the way back. */
export function ResultPanel({ outcome }: { readonly outcome: ImportOutcome }) {
  const file = useImport((view) => view.file);
  const counts = useImport((view) => view.check?.counts);
  const problem = useImport((view) => view.problem);
  const isUndone = useImport((view) => view.undone?.importId === outcome.importId);
  const isUndoing = useImport((view) => view.undoing !== null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  if (!file || !counts) return null;
  const refused = counts.read - outcome.imported;
  const fresh = outcome.imported - outcome.history;
  return (
    <Panel label={text.stepNames[3]} fill className="import-result">
      <div className="stack" role="status">
        {problem && <Notice tone="bad">{problem}</Notice>}
        {outcome.stoppedTooLate && !isUndone && <Notice tone="warn">{text.stoppedTooLate}</Notice>}
        <UndoProgress />
      </div>
      <h2 ref={title} tabIndex={-1} className="import-result-title">
        {isUndone ? text.undoneTitle : text.resultTitle(outcome.imported, refused)}
      </h2>
      {!isUndone && (
        <p className="t2">
          {file.fileName}: {text.resultSum(counts.read, outcome.imported, refused)}. {text.kinds(fresh, outcome.history)}
        </p>
      )}
      {refused > 0 && !isUndone && <Refused />}
      <div className="row wrap">
        {!isUndone && (
          <ButtonLink
            kind="primary"
            href={hrefOf({ screen: fresh > 0 ? 'papan' : 'daftar' })}
            onClick={() => fresh === 0 && startListWith({ part: 'history' })}
          >
            {fresh > 0 ? text.openBoard : text.openHistory}
          </ButtonLink>
        )}
        {!isUndone && fresh > 0 && (
          <ButtonLink href={hrefOf({ screen: 'daftar' })} onClick={() => startListWith({ part: 'open' })}>
            {text.openList}
          </ButtonLink>
        )}
        <Button icon="folder" kind={isUndone ? 'primary' : 'default'} onClick={closeImport}>
          {text.another}
        </Button>
        {isUndone && <Button onClick={checkAgain}>{text.checkAgain}</Button>}
        {!isUndone && !isUndoing && (
          <UndoButton importId={outcome.importId} fileName={file.fileName} count={outcome.imported} size="m" />
        )}
      </div>
    </Panel>
  );
}

/** The rows that stand in the file only: how many for what reason, and the workbook that keeps them. */
function Refused() {
  const check = useImport((view) => view.check);
  const fileName = useImport((view) => view.file?.fileName ?? '');
  const savedAs = useImport((view) => view.savedAs);
  if (!check) return null;
  const reasons = Object.entries(check.counts.refused) as readonly (readonly [Refusal, number])[]; // A count for each reason.
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  return (
    <section className="import-refused" aria-label={text.refusedSaved}>
      <h3>{text.refusedSaved}</h3>
      <ul>
        {reasons.map(
          ([reason, count]) =>
            count > 0 && (
              <li key={reason}>
                {angka(count)} {text.refusedCounts[reason]}
              </li>
            ),
        )}
      </ul>
      <p className="t2">{text.refusedAdvice}</p>
      <div className="row">
        <Button icon="download" onClick={() => void keepRefused(fileName)}>
          {text.save(total)}
        </Button>
        {savedAs && <span className="t2">{text.savedAs(savedAs)}</span>}
      </div>
    </section>
  );
}
