import { useState } from 'react';
import type { SyncPeer } from '#shared/bridge/sync-schemas.ts';
import { Checkbox } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dialogText } from './text-pages.ts';
import { useTask } from './use-task.ts';

const text = dialogText.admit;

export interface AdmitDialogProps {
  readonly peer: SyncPeer;
  /** This PC holds the reporters' key and can pass it on. */
  readonly mayGrant: boolean;
  readonly onClose: () => void;
}

/** Whoever knows the passphrase can read; only who an Admin has looked at may write. */
export function AdmitDialog({ peer, mayGrant, onClose }: AdmitDialogProps) {
  const [reporter, setReporter] = useState(false);
  const task = useTask();
  const confirm = async () => {
    if (await task.run('sync.admit', { writer: peer.writer, reporter })) onClose();
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
        <p className="sync-code">
          <span className="t2 s13">{text.code}</span> <b>{peer.code}</b>
        </p>
        {mayGrant && (
          <div>
            <Checkbox checked={reporter} onValue={setReporter}>
              {text.reporter}
            </Checkbox>
            <p className="t2 s13">{text.reporterNote}</p>
          </div>
        )}
        {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
      </div>
    </Dialog>
  );
}
