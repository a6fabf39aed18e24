import { useRef } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import { isImage, useAttachmentUrl } from '../../data/attachment-url.ts';
import { useAttachmentIntake, usePageFiles } from '../../data/attachments.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/marks.tsx';
import { sizeWords } from '../../ui/size-words.ts';
import { text } from './text.ts';

export interface EvidenceBoxProps {
  readonly evidence: readonly Attachment[];
  readonly onChange: (evidence: readonly Attachment[]) => void;
}

/** Screenshots by paste, drop or choice. Main keeps each one before it is listed here. */
export function EvidenceBox({ evidence, onChange }: EvidenceBoxProps) {
  const latest = useRef(evidence);
  latest.current = evidence;
  const intake = useAttachmentIntake(
    (files) => onChange([...latest.current, ...files.filter(({ hash }) => !latest.current.some((file) => file.hash === hash))]),
    (at) => text.pastedName(new Date(at).toISOString().slice(0, 19).replace(/[-:T]/g, '')),
  );
  usePageFiles(intake.take);
  return (
    <FieldGroup label={text.evidence} optional>
      <div className="intake-evidence" {...intake.box}>
        {evidence.map((file) => (
          <Evidence key={file.hash} file={file} onRemove={() => onChange(evidence.filter(({ hash }) => hash !== file.hash))} />
        ))}
        <span className="t2 s13 push">
          {text.dropHere} <Kbd keys="Ctrl V" />
        </span>
        <Button size="s" busy={intake.busy} onClick={() => intake.pick('any')}>
          {text.pick}
        </Button>
        {intake.problem && (
          <span className="bad s13" role="status">
            {intake.problem}
          </span>
        )}
      </div>
    </FieldGroup>
  );
}

function Evidence({ file, onRemove }: { readonly file: Attachment; readonly onRemove: () => void }) {
  return (
    <span className="intake-file">
      {isImage(file) ? <Thumbnail file={file} /> : <Icon name="letter" size={20} />}
      <span className="stack intake-file-words">
        <b className="ell s13">{file.name}</b>
        <span className="s12 t3">{text.keptAt(sizeWords(file.size))}</span>
      </span>
      <IconButton icon="close" size="s" kind="quiet" label={`${text.remove} ${file.name}`} onClick={onRemove} />
    </span>
  );
}

function Thumbnail({ file }: { readonly file: Attachment }) {
  const image = useAttachmentUrl(file);
  return image.kind === 'shown' ? <img className="intake-thumb" src={image.url} alt="" /> : <Icon name="image" size={20} />;
}
