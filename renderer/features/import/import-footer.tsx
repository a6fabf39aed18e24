import { type RefObject, useState } from 'react';
import type { ImportCheck } from '#shared/domain/import/check-rows.ts';
import type { OpenedFile } from '../../data/import-file.ts';
import { startImport, stopImport } from '../../data/import-going.ts';
import { useImport } from '../../data/import-view.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.tsx';
import { keepRefused } from './keep-refused.ts';
import { refusedCount } from './row-tabs.ts';
import { text } from './text.ts';
import type { Matching } from './use-matching.ts';

export interface ImportFooterProps {
  readonly file: OpenedFile;
  readonly check: ImportCheck | null;
  readonly matching: Matching;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onShowMatching: () => void;
}

/** The one act of the screen, what it will do in figures, and its progress. */
export function ImportFooter({ file, check, matching, button, onShowMatching }: ImportFooterProps) {
  const problem = useImport((view) => view.problem);
  const checking = useImport((view) => view.checking);
  const savedAs = useImport((view) => view.savedAs);
  const committing = useImport((view) => view.committing);
  const isStopped = useImport((view) => view.stopped);
  const [hint, setHint] = useState<string>();
  const isAsked = matching.problems.length > 0 || matching.dateQuestions.length > 0;
  const why = (): string | undefined => {
    if (matching.problems.some(({ code }) => code === 'date-column-missing')) return text.dateColumnMissing;
    if (matching.problems.length > 0) return text.contentColumnMissing;
    if (matching.dateQuestions.length > 0) return text.dateUnanswered;
    if (!check || checking) return text.stillChecking;
    return check.ready.length === 0 ? text.nothingReady : undefined;
  };
  const run = () => {
    const missing = why();
    setHint(missing);
    if (isAsked) onShowMatching();
    if (missing === undefined) void startImport();
  };
  useShortcuts([{ keys: 'Ctrl+Enter', inFields: true, run }], { enabled: committing === null });
  if (committing) return <Going file={file} />;
  const counts = check?.counts;
  const refused = counts ? refusedCount(counts) : 0;
  const history = check?.ready.filter((row) => row.history).length ?? 0;
  const warning = hint === undefined ? undefined : why();
  return (
    <div className="import-foot">
      <div role="status">
        {warning && <Notice tone="warn">{warning}</Notice>}
        {!warning && problem && <Notice tone="bad">{problem}</Notice>}
        {!warning && isStopped && <Notice tone="info">{text.stopped}</Notice>}
      </div>
      <div className="row wrap">
        <Button kind="primary" keys="Ctrl Enter" ref={button} onClick={run}>
          {text.doImport(counts?.ready ?? 0)}
        </Button>
        {refused > 0 && (
          <Button icon="download" onClick={() => void keepRefused(file.fileName)}>
            {text.save(refused)}
          </Button>
        )}
        {counts && (
          <span className="push import-sum">
            <b className="b">{text.sum(counts.read, counts.ready, refused)}</b>
            <span>{savedAs ? text.savedAs(savedAs) : `${text.kinds(counts.ready - history, history)} ${text.undoable}`}</span>
          </span>
        )}
      </div>
    </div>
  );
}

function Going({ file }: { readonly file: OpenedFile }) {
  const committing = useImport((view) => view.committing);
  if (!committing) return null;
  const { done, total, stopping } = committing;
  const isRecording = done >= total;
  const detail = isRecording ? text.committing : stopping ? text.stopping : text.importProgress(done, total);
  return (
    <div className="import-foot" role="status">
      <Progress
        label={text.importing(file.fileName)}
        value={done}
        max={total}
        detail={detail}
        {...(!isRecording && { onCancel: stopImport, cancelText: text.stop })}
      />
    </div>
  );
}
