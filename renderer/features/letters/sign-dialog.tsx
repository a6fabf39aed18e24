import { useState } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import type { Result } from '#shared/kernel/result.ts';
import { pastedFiles, useAttachmentIntake } from '../../data/attachments.ts';
import type { NotDone } from '../../data/case-commands.ts';
import type { Signing } from '../../data/documents.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { store } from '../../data/store.ts';
import { templateName } from '../../data/template-names.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.tsx';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

interface SigningForm extends Signing {
  readonly withoutScan: boolean;
}

export interface SignDialogProps {
  readonly letter: Letter;
  readonly sign: (signing: Signing) => Promise<Result<null, NotDone>>;
  readonly onClose: () => void;
}

/** Ink becomes a state of the document: who, on which day, and the scanned page or the word that there is none. */
export function SignDialog({ letter, sign, onClose }: SignDialogProps) {
  const { at, template, content, facts } = letter;
  const signer = facts.office.people.find(({ id }) => id === content.signerId)?.name ?? '';
  const empty: SigningForm = { signer, on: today(), scan: null, withoutScan: false };
  const { value, change, clear } = useFormDraft<SigningForm>(`tanda-tangan-${at.id}`, empty);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const intake = useAttachmentIntake(
    ([file]) => {
      const fits = file && isPage(file);
      setProblem(fits ? undefined : lettersText.scanKind);
      if (fits) change({ scan: file, withoutScan: false });
    },
    () => lettersText.pastedScan,
  );
  const confirm = async () => {
    if (busy) return;
    const gap = gapOf(value);
    setProblem(gap);
    if (gap !== undefined) return;
    setBusy(true);
    const signed = await sign({ signer: value.signer.trim(), on: value.on, scan: value.withoutScan ? null : value.scan });
    setBusy(false);
    if (!signed.ok) {
      setProblem(signed.error.sentence);
      return;
    }
    clear();
    onClose();
  };
  const warning = problem ?? intake.problem;
  return (
    <Dialog
      open
      title={lettersText.signTitle(templateName(template).toLowerCase())}
      confirmText={lettersText.saveSigning}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      busy={busy}
    >
      <ConfirmKey run={() => void confirm()} />
      <p>{lettersText.signText}</p>
      {warning && (
        <div role="status">
          <Notice tone="warn">{warning}</Notice>
        </div>
      )}
      <FieldGroup label={lettersText.scan}>
        <div
          className="letters-scan"
          {...intake.drop}
          onPaste={(event) => {
            const pasted = pastedFiles(event.clipboardData);
            if (pasted.length === 0) return;
            event.preventDefault();
            event.stopPropagation();
            intake.take(pasted);
          }}
        >
          {value.scan && !value.withoutScan && (
            <span className="row">
              <Icon name="scan" size={16} className="ok" /> <span className="ell">{value.scan.name}</span>
            </span>
          )}
          <span className="row wrap s12 t2">
            {lettersText.dropScan}
            <Button
              size="s"
              kind="soft"
              icon="upload"
              busy={intake.busy}
              busyText={lettersText.keeping}
              onClick={() => intake.pick('any')}
              data-first-focus
            >
              {value.scan ? lettersText.pickOther : lettersText.pickScan}
            </Button>
          </span>
        </div>
        <Checkbox checked={value.withoutScan} onValue={(withoutScan) => change({ withoutScan })}>
          {lettersText.withoutScan}
        </Checkbox>
      </FieldGroup>
      <div className="field-row">
        <Field label={lettersText.signedBy}>
          <Input value={value.signer} onValue={(next) => change({ signer: next })} />
        </Field>
        <DateField label={lettersText.signedOn} value={value.on} onValue={(on) => change({ on })} />
      </div>
    </Dialog>
  );
}

function ConfirmKey({ run }: { readonly run: () => void }) {
  useShortcuts([{ keys: 'Ctrl+Enter', inFields: true, run }]);
  return null;
}

function today(): string {
  return dateAt(Date.now(), store.getState().sections.hours.zone);
}

function isPage(file: Attachment): boolean {
  return file.mime === 'application/pdf' || file.mime.startsWith('image/');
}

function gapOf({ signer, on, scan, withoutScan }: SigningForm): string | undefined {
  if (scan === null && !withoutScan) return lettersText.scanMissing;
  if (signer.trim() === '') return lettersText.signerMissing;
  if (on === '') return lettersText.signedOnMissing;
  return on > today() ? lettersText.signedOnAhead : undefined;
}
