import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import { angka } from '#shared/documents/format-id.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dialogText } from './text-pages.ts';
import { useTask } from './use-task.ts';

const text = dialogText.leave;

export function LeaveDialog({ sync, onClose }: { readonly sync: OpenSync; readonly onClose: () => void }) {
  const task = useTask();
  const confirm = async () => {
    if (await task.run('sync.leave', {})) onClose();
  };
  return (
    <Dialog
      open
      danger
      title={text.title}
      confirmText={text.confirm}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      busy={task.busy !== null}
    >
      <div className="stack">
        <p>{text.text}</p>
        {sync.waiting > 0 && <Notice tone="warn">{text.waiting(angka(sync.waiting))}</Notice>}
        {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
      </div>
    </Dialog>
  );
}
