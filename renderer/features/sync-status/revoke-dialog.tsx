import { useState } from 'react';
import type { SyncPeer } from '#shared/bridge/sync-schemas.ts';
import { showRecoverySheet } from '../../data/recovery-sheet.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { emptyPassphrase, type PassphraseProblems, passphraseProblems } from './passphrase-form.ts';
import { dialogText, passphraseText } from './text-pages.ts';
import { useTask } from './use-task.ts';

const text = dialogText.revoke;

/** Sends a PC away: new keys under a new passphrase, and a new sheet to print. */
export function RevokeDialog({ peer, onClose }: { readonly peer: SyncPeer; readonly onClose: () => void }) {
  const [form, setForm] = useState(emptyPassphrase);
  const [problems, setProblems] = useState<PassphraseProblems>({});
  const task = useTask();
  const confirm = async () => {
    const found = passphraseProblems(form);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const revoked = await task.run('sync.revoke', { writer: peer.writer, passphrase: form.passphrase });
    if (!revoked) return;
    onClose();
    const { recoveryWords: words, invite, whole } = revoked;
    showRecoverySheet({ words, occasion: 'revoked', invite, whole });
  };
  return (
    <Dialog
      open
      danger
      title={text.title(peer.label)}
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
