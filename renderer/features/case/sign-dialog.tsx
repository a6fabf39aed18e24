import { useState } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { pastedFiles, useAttachmentIntake } from '../../data/attachments.ts';
import type { DocumentRow } from '../../data/database.ts';
import { signDocument } from '../../data/documents.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { store, usePantau } from '../../data/store.ts';
import { templateName } from '../../data/template-names.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ConfirmKey } from './confirm-key.tsx';
import { caseText } from './text.ts';

interface Signing {
  readonly signer: string;
  readonly on: string;
  readonly scan: Attachment | null;
  readonly withoutScan: boolean;
}

export interface SignDialogProps {
  readonly row: DocumentRow;
  /** A page that was dropped on the document. */
  readonly scan: Attachment | null;
  readonly onClose: () => void;
}

/** Ink on paper becomes a state of the document: who signed, on which day, and the scan. */
export function SignDialog({ row, scan, onClose }: SignDialogProps) {
  const people = usePantau((state) => state.people);
  const signer = people.find(({ id }) => id === row.content.signerId)?.name ?? '';
  const empty: Signing = { signer, on: today(), scan: null, withoutScan: false };
  const { value, change, clear } = useFormDraft<Signing>(`tanda-tangan-${row.id}`, empty);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [replaced, setReplaced] = useState(false);
  const file = replaced ? value.scan : (scan ?? value.scan);
  const intake = useAttachmentIntake(([kept]) => {
    setReplaced(true);
    change({ scan: kept ?? null, withoutScan: false });
  }, caseText.pasted);
  const confirm = async () => {
    if (busy) return;
    const gap = gapOf({ ...value, scan: file });
    setProblem(gap);
    if (gap !== undefined) return;
    setBusy(true);
    const signed = await signDocument(row.id, {
      signer: value.signer.trim(),
      on: value.on,
      scan: value.withoutScan ? null : file,
    });
    setBusy(false);
    if (!signed.ok) {
      setProblem(signed.error.sentence);
      return;
    }
    clear();
    onClose();
  };
  const name = templateName(row.template);
  return (
    <Dialog
      open
      title={caseText.signTitle(name.charAt(0).toLowerCase() + name.slice(1))}
      confirmText={caseText.saveSigned}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      busy={busy}
    >
      <ConfirmKey run={() => void confirm()} />
      <p>{caseText.signText}</p>
      {(problem ?? intake.problem) && (
        <div role="status">
          <Notice tone="warn">{problem ?? intake.problem}</Notice>
        </div>
      )}
      <div className="field-row">
        <Field label={caseText.signer}>
          <Input value={value.signer} onValue={(next) => change({ signer: next })} data-first-focus />
        </Field>
        <DateField label={caseText.signedOn} value={value.on} onValue={(on) => change({ on })} />
      </div>
      <FieldGroup label={caseText.scanFile}>
        <div
          className="case-scan"
          {...intake.drop}
          onPaste={(event) => {
            const pasted = pastedFiles(event.clipboardData);
            if (pasted.length === 0) return;
            event.preventDefault();
            event.stopPropagation();
            intake.take(pasted);
          }}
        >
          {file && !value.withoutScan && (
            <span className="row">
              <Icon name="scan" size={16} className="ok" /> <span className="ell">{file.name}</span>
            </span>
          )}
          <Button size="s" icon="upload" busy={intake.busy} busyText={caseText.keeping} onClick={() => intake.pick('any')}>
            {file ? caseText.pickOther : caseText.pickScan}
          </Button>
        </div>
        <Checkbox checked={value.withoutScan} onValue={(withoutScan) => change({ withoutScan })}>
          {caseText.noScan}
        </Checkbox>
      </FieldGroup>
    </Dialog>
  );
}

function today(): string {
  return dateAt(Date.now(), store.getState().sections.hours.zone);
}

function gapOf(signing: Signing): string | undefined {
  if (!signing.signer.trim()) return caseText.signerMissing;
  if (signing.on === '') return caseText.dateMissing;
  if (signing.on > today()) return caseText.dateAhead;
  return signing.scan === null && !signing.withoutScan ? caseText.scanMissing : undefined;
}
