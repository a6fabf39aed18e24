import { useState } from 'react';
import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { labelProblem } from './pc-label.ts';
import { dialogText } from './text-pages.ts';
import { useTask } from './use-task.ts';

const text = dialogText.rename;

export function RenameDialog({ sync, onClose }: { readonly sync: OpenSync; readonly onClose: () => void }) {
  const [label, setLabel] = useState(sync.own.label);
  const [problem, setProblem] = useState<string>();
  const task = useTask();
  const confirm = async () => {
    const found = labelProblem(
      label,
      sync.peers.filter(({ state }) => state !== 'own').map((peer) => peer.label),
    );
    setProblem(found);
    if (found === undefined && (await task.run('sync.rename', { label }))) onClose();
  };
  return (
    <Dialog
      open
      title={text.title}
      confirmText={text.confirm}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      busy={task.busy !== null}
    >
      <div className="stack">
        <Field label={text.label} hint={text.hint} error={problem}>
          <Input value={label} onValue={setLabel} maxLength={40} spellCheck={false} data-first-focus />
        </Field>
        {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
      </div>
    </Dialog>
  );
}
