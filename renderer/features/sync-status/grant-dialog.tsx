import type { SyncPeer } from '#shared/bridge/sync-schemas.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dialogText } from './text-pages.ts';
import { useTask } from './use-task.ts';

const text = dialogText.grant;

export function GrantDialog({ peer, onClose }: { readonly peer: SyncPeer; readonly onClose: () => void }) {
  const task = useTask();
  const confirm = async () => {
    if (await task.run('sync.grantReporter', { writer: peer.writer })) onClose();
  };
  return (
    <Dialog
      open
      title={text.title(peer.label)}
      confirmText={text.confirm}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      busy={task.busy !== null}
    >
      <div className="stack">
        <p>{text.text}</p>
        {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
      </div>
    </Dialog>
  );
}
