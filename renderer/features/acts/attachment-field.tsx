import type { ReactNode } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import { openAttachment, useAttachmentIntake } from '../../data/attachments.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sizeWords } from '../../ui/size-words.ts';
import { actsText } from './text.ts';

export interface AttachmentFieldProps {
  readonly label: string;
  readonly optional?: boolean;
  readonly files: readonly Attachment[];
  readonly onFiles: (files: readonly Attachment[]) => void;
  /** Another way to a file, beside choosing one. */
  readonly children?: ReactNode;
}

/** Files of an act: dropped here, pasted anywhere in the dialog's field, or chosen. Each is kept by main before it is listed. */
export function AttachmentField({ label, optional = false, files, onFiles, children }: AttachmentFieldProps) {
  const add = (kept: readonly Attachment[]) =>
    onFiles([...new Map([...files, ...kept].map((file) => [file.hash, file])).values()]);
  const intake = useAttachmentIntake(add, actsText.pasted);
  return (
    <FieldGroup label={label} optional={optional}>
      <div className="acts-drop" {...intake.box}>
        {files.length > 0 && (
          <ul className="acts-files">
            {files.map((file) => (
              <li key={file.hash}>
                <Icon name={file.mime.startsWith('image/') ? 'image' : 'pdf'} size={16} />
                <button type="button" className="acts-file ell" onClick={() => void openAttachment(file)}>
                  {file.name}
                </button>
                <span className="t3 s12 nowrap">{sizeWords(file.size)}</span>
                <IconButton
                  size="s"
                  kind="quiet"
                  icon="close"
                  label={actsText.removeFile(file.name)}
                  onClick={() => onFiles(files.filter(({ hash }) => hash !== file.hash))}
                />
              </li>
            ))}
          </ul>
        )}
        <p className="row wrap s12 t2">
          {actsText.dropHere}
          <Button
            size="s"
            kind="soft"
            icon="upload"
            busy={intake.busy}
            busyText={actsText.keeping}
            onClick={() => intake.pick('any')}
            data-pick-files
          >
            {actsText.pickFiles}
          </Button>
          {children}
        </p>
      </div>
      {intake.problem !== null && <Notice tone="warn">{intake.problem}</Notice>}
    </FieldGroup>
  );
}
