import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { emptyPassphrase, type PassphraseProblems, passphraseProblems } from './passphrase-form.ts';
import { dialogText, passphraseText } from './text-pages.ts';
import { useTask } from './use-task.ts';

const text = dialogText.passphrase;

export interface PassphraseDialogProps {
  /** The invite of before stays with the old passphrase; this is the new one. */
  readonly onChanged: (invite: string) => void;
  readonly onClose: () => void;
}

export function PassphraseDialog({ onChanged, onClose }: PassphraseDialogProps) {
  const [form, setForm] = useState(emptyPassphrase);
  const [problems, setProblems] = useState<PassphraseProblems>({});
  const task = useTask();
  const confirm = async () => {
    const found = passphraseProblems(form);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const changed = await task.run('sync.setPassphrase', { passphrase: form.passphrase });
    if (changed) onChanged(changed.invite);
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
        <p>{text.text}</p>
        <PassphraseFields label={passphraseText.newLabel} form={form} onChange={setForm} problems={problems} />
        {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
      </div>
    </Dialog>
  );
}
