import { type ReactNode, useState } from 'react';
import { useFormDraft } from '../../data/form-draft.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { caseText } from './text.ts';

export interface ReasonDialogProps {
  /** Name under which what is typed survives. */
  readonly form: string;
  readonly title: string;
  readonly text: string;
  readonly label?: string;
  readonly confirmText: string;
  readonly optional?: boolean;
  /** Answers a sentence when it was not done. */
  readonly onConfirm: (reason: string) => Promise<string | undefined>;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** Something that the office must be able to explain later: one reason, written out. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { form, title, text, label = caseText.reason, confirmText, optional = false, onConfirm, onCancel, children } = props;
  const { value, change, clear } = useFormDraft(form, { reason: '' });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    if (busy) return;
    if (!optional && !value.reason.trim()) {
      setProblem(caseText.reasonMissing);
      document.querySelector<HTMLElement>('dialog [data-first-focus]')?.focus();
      return;
    }
    setBusy(true);
    const sentence = await onConfirm(value.reason.trim());
    setBusy(false);
    setProblem(sentence);
    if (sentence === undefined) clear();
  };
  return (
    <Dialog open title={title} confirmText={confirmText} onConfirm={() => void confirm()} onCancel={onCancel} busy={busy}>
      <p>{text}</p>
      {problem !== undefined && (
        <div role="status">
          <Notice tone="warn">{problem}</Notice>
        </div>
      )}
      {children}
      <Field label={label} optional={optional}>
        <TextArea rows={3} value={value.reason} onValue={(reason) => change({ reason })} data-first-focus />
      </Field>
    </Dialog>
  );
}
