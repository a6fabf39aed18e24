import { useState } from 'react';
import { restoreOpd, retireOpd } from '../../data/opd-commands.ts';
import { useMay } from '../../data/settings-commands.ts';
import type { OpdEntry } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { opdText } from './text.ts';

/** Takes an OPD out of use, with the reason, or back into it. */
export function OpdUse({ opd }: { readonly opd: OpdEntry }) {
  const may = useMay('opd.retired');
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  if (!may) return null;

  const restore = async () => {
    const done = await restoreOpd(opd.id);
    if (done.ok) toast.show({ text: opdText.restored(opd.name) });
    else setProblem(done.error.sentence);
  };
  const retire = async () => {
    if (reason.trim() === '') return setProblem(opdText.retireHint);
    setBusy(true);
    const done = await retireOpd(opd.id, reason.trim());
    setBusy(false);
    if (!done.ok) return setProblem(done.error.sentence);
    setAsking(false);
    setReason('');
    setProblem(undefined);
    toast.show({ text: opdText.retiredDone(opd.name), undo: { run: () => void restore() } });
  };

  return (
    <div className="stack">
      {!asking && problem && <Notice tone="bad">{problem}</Notice>}
      <div className="row wrap">
        {opd.active ? (
          <Button onClick={() => setAsking(true)}>{opdText.retire}</Button>
        ) : (
          <Button onClick={() => void restore()}>{opdText.restore}</Button>
        )}
      </div>
      <Dialog
        open={asking}
        title={opdText.retireTitle(opd.name)}
        confirmText={opdText.retireConfirm}
        cancelText={opdText.keep}
        onConfirm={() => void retire()}
        onCancel={() => setAsking(false)}
        busy={isBusy}
      >
        <p>{opdText.retireNote}</p>
        <Field label={opdText.retireReason} hint={opdText.retireHint} error={problem}>
          <Input data-first-focus value={reason} onValue={setReason} maxLength={300} />
        </Field>
      </Dialog>
    </div>
  );
}
