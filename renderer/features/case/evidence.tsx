import { useState } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import { isImage, useAttachmentUrl } from '../../data/attachment-url.ts';
import { openAttachment } from '../../data/attachments.ts';
import { Icon } from '../../ui/icon.tsx';
import { caseText } from './text.ts';

export interface EvidenceListProps {
  readonly files: readonly Attachment[];
  /** Pictures too by name alone, where they need not be looked at. */
  readonly named?: boolean;
}

/** Screenshots as pictures, everything else by name; a click opens a copy in the program of this PC. */
export function EvidenceList({ files, named = false }: EvidenceListProps) {
  const [problem, setProblem] = useState<string>();
  const open = (file: Attachment) =>
    void openAttachment(file).then((opened) => setProblem(opened.ok ? undefined : opened.error.sentence));
  const pictures = named ? [] : files.filter(isImage);
  const others = named ? files : files.filter((file) => !isImage(file));
  return (
    <div className="stack case-evidence">
      {pictures.length > 0 && (
        <div className={pictures.length > 1 ? 'case-pictures many' : 'case-pictures'}>
          {pictures.map((file) => (
            <Picture key={file.hash} file={file} onOpen={() => open(file)} />
          ))}
        </div>
      )}
      {others.map((file) => (
        <button key={file.hash} type="button" className="case-file" onClick={() => open(file)}>
          <Icon name={file.mime === 'application/pdf' ? 'pdf' : isImage(file) ? 'image' : 'letter'} size={16} />
          <span className="ell">{file.name}</span>
        </button>
      ))}
      {problem !== undefined && (
        <p className="s12 warn" role="status">
          {problem}
        </p>
      )}
    </div>
  );
}

function Picture({ file, onOpen }: { readonly file: Attachment; readonly onOpen: () => void }) {
  const image = useAttachmentUrl(file);
  return (
    <figure className="case-picture">
      {image.kind === 'shown' && <img src={image.url} alt="" />}
      {image.kind === 'not-shown' && <p className="s12 warn">{image.sentence}</p>}
      <figcaption>
        <span className="row grow case-caption">
          <Icon name="image" size={14} />
          <span className="ell">{file.name}</span>
        </span>
        <button type="button" className="case-link" onClick={onOpen} aria-label={`${caseText.enlarge} ${file.name}`}>
          {caseText.enlarge}
        </button>
      </figcaption>
    </figure>
  );
}
