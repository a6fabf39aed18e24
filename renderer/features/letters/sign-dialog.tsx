import { useState } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import type { TemplateId } from '#shared/domain/document/paper-document.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import type { Result } from '#shared/kernel/result.ts';
import { useAttachmentIntake } from '../../data/attachments.ts';
import type { NotDone } from '../../data/case-commands.ts';
import type { Signing } from '../../data/documents.ts';
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
import { lettersText } from './text.ts';

interface SigningForm extends Signing {
  readonly withoutScan: boolean;
}

export interface SignDialogProps {
  readonly documentId: string;
  readonly template: TemplateId;
  /** The person who should sign, as the document says. */
  readonly signerId: string;
  /** A page that was dropped on the document. */
  readonly scan?: Attachment | null;
  readonly sign: (signing: Signing) => Promise<Result<null, NotDone>>;
  readonly onClose: (isSigned: boolean) => void;
}

/** Ink becomes a state of the document: who, on which day, and the scanned page or the word that there is none. */
export function SignDialog({ documentId, template, signerId, scan = null, sign, onClose }: SignDialogProps) {
  const signer = usePantau((state) => state.people).find(({ id }) => id === signerId)?.name ?? '';
  const empty: SigningForm = { signer, on: today(), scan: null, withoutScan: false };
  const { value, change, clear } = useFormDraft<SigningForm>(`tanda-tangan-${documentId}`, empty);
  const isUnfit = scan !== null && !isPage(scan);
  const [dropped, setDropped] = useState(isUnfit ? null : scan);
  const [problem, setProblem] = useState<string | undefined>(isUnfit ? lettersText.scanKind : undefined);
  const [busy, setBusy] = useState(false);
  const file = dropped ?? value.scan;
  const intake = useAttachmentIntake(
    ([kept]) => {
      const fits = kept && isPage(kept);
      setProblem(fits ? undefined : lettersText.scanKind);
      if (!fits) return;
      setDropped(null);
      change({ scan: kept, withoutScan: false });
    },
    () => lettersText.pastedScan,
  );
  const confirm = async () => {
    if (busy) return;
    const gap = gapOf({ ...value, scan: file });
    setProblem(gap);
    if (gap !== undefined) return;
    setBusy(true);
    const signed = await sign({ signer: value.signer.trim(), on: value.on, scan: value.withoutScan ? null : file });
    setBusy(false);
    if (!signed.ok) {
      setProblem(signed.error.sentence);
      return;
    }
    clear();
    onClose(true);
  };
  const warning = problem ?? intake.problem;
  return (
    <Dialog
      open
      title={lettersText.signTitle(templateName(template).toLowerCase())}
      confirmText={lettersText.saveSigning}
      onConfirm={() => void confirm()}
      onCancel={() => onClose(false)}
      busy={busy}
    >
      <p>{lettersText.signText}</p>
      {warning && (
        <div role="status">
          <Notice tone="warn">{warning}</Notice>
        </div>
      )}
      <FieldGroup label={lettersText.scan}>
        <div className="letters-scan" {...intake.box}>
          {file && !value.withoutScan && (
            <span className="row">
              <Icon name="scan" size={16} className="ok" /> <span className="ell">{file.name}</span>
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
              {file ? lettersText.pickOther : lettersText.pickScan}
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
