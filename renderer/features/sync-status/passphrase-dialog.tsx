import { useState } from 'react';
import { showRecoverySheet } from '../../data/recovery-sheet.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { emptyPassphrase, type PassphraseProblems, passphraseProblems } from './passphrase-form.ts';
import { dialogText, passphraseText } from './text-pages.ts';
import { useTask } from './use-task.ts';

const text = dialogText.passphrase;

/** New keys under a new passphrase, and with them a new invite and a new sheet to print. */
export function PassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const [form, setForm] = useState(emptyPassphrase);
  const [problems, setProblems] = useState<PassphraseProblems>({});
  const task = useTask();
  const confirm = async () => {
    const found = passphraseProblems(form);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const changed = await task.run('sync.setPassphrase', { passphrase: form.passphrase });
    if (!changed) return;
    onClose();
    const { recoveryWords: words, invite, whole } = changed;
    showRecoverySheet({ words, occasion: 'rephrased', invite, whole });
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
        <p className="t2 s13">{text.after}</p>
        {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
      </div>
    </Dialog>
  );
}
