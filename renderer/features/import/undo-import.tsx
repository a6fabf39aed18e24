import { useEffect, useRef, useState } from 'react';
import { undoWholeImport } from '../../data/import-going.ts';
import { useImport } from '../../data/import-view.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { text } from './text.ts';

export interface UndoButtonProps {
  readonly importId: string;
  readonly fileName: string;
  readonly count: number;
  readonly size?: 's' | 'm';
}

/** Asks before: berkas that are taken back do not come again, their numbers neither. */
export function UndoButton({ importId, fileName, count, size = 's' }: UndoButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const undoing = useImport((view) => view.undoing);
  return (
    <>
      <Button
        size={size}
        icon="undo"
        busy={undoing?.importId === importId}
        busyText={text.undoingShort}
        disabled={undoing !== null && undoing.importId !== importId}
        aria-label={text.undoOf(fileName)}
        onClick={() => setAsking(true)}
      >
        {text.undo}
      </Button>
      <Dialog
        open={isAsking}
        danger
        title={text.undoTitle(fileName)}
        confirmText={text.undo}
        cancelText={text.keepImport}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void undoWholeImport(importId, fileName);
        }}
      >
        <p>{text.undoText(count)}</p>
      </Dialog>
    </>
  );
}

/** How far an undo is, and how the last one ended. */
export function UndoProgress() {
  const undoing = useImport((view) => view.undoing);
  const undone = useImport((view) => view.undone);
  const notice = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its import.
  useEffect(() => {
    if (undone && document.activeElement === document.body) notice.current?.focus();
  }, [undone]);
  const fileName = usePantau((state) => state.imports.find(({ id }) => id === undoing?.importId)?.record?.fileName ?? '');
  if (undoing)
    return (
      <Progress
        label={text.undoing(fileName)}
        value={undoing.done}
        max={Math.max(1, undoing.total)}
        detail={undoing.total === 0 ? text.undoPreparing : text.undoProgress(undoing.done, undoing.total)}
      />
    );
  if (!undone) return null;
  return (
    <div ref={notice} tabIndex={-1}>
      <Notice tone={undone.kept > 0 ? 'warn' : 'ok'} title={text.undone(undone.fileName, undone.withdrawn)}>
        {text.undoneKept(undone.kept)}
      </Notice>
    </div>
  );
}
