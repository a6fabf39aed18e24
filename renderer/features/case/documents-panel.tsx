import { useRef, useState } from 'react';
import type { TemplateId } from '#shared/domain/document/paper-document.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { keepFiles, openAttachment } from '../../data/attachments.ts';
import { performer } from '../../data/case-commands.ts';
import type { DocumentRow } from '../../data/database.ts';
import { documentById } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { requestSigning } from '../../data/sign-request.ts';
import { templateName } from '../../data/template-names.ts';
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge } from '../../ui/marks.tsx';
import { EmptyState, Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TemplateMenu } from './case-head.tsx';
import { caseText } from './text.ts';

export interface DocumentsPanelProps {
  readonly documents: readonly DocumentRow[];
  readonly onDocument: (template: TemplateId) => void;
  /** Why the last wish about a document was not done. */
  readonly problem: string | undefined;
}

/** Right, above: the papers of the berkas and where each of them is between draft and ink. */
export function DocumentsPanel({ documents, onDocument, problem }: DocumentsPanelProps) {
  const list = useRef<HTMLUListElement>(null);
  const [trouble, setTrouble] = useState<string>();
  const { roles } = performer();
  const mayDraft = mayRecord(roles, { kind: 'document.drafted' });
  const newest = documents.toSorted((left, right) => right.createdAt - left.createdAt);
  const dropped = async (row: DocumentRow, files: readonly File[]) => {
    const kept = await keepFiles(files.slice(0, 1), caseText.pasted);
    setTrouble(kept.ok ? undefined : kept.error.sentence);
    if (kept.ok && kept.value[0]) void requestSigning({ documentId: row.id, scan: kept.value[0] });
  };
  const signed = async ({ id }: DocumentRow) => {
    // The button that asked is gone once the paper is signed; its name stays.
    if (await requestSigning({ documentId: id, scan: null }))
      list.current?.querySelector<HTMLElement>(`[data-paper="${id}"]`)?.focus();
  };
  const showScan = async (row: DocumentRow) => {
    const scan = (await documentById(row.id))?.paper.signed?.scan;
    const opened = scan ? await openAttachment(scan) : undefined;
    setTrouble(opened && !opened.ok ? opened.error.sentence : undefined);
  };
  return (
    <Panel
      title={caseText.documents}
      flush
      className="case-documents"
      action={mayDraft && <TemplateMenu icon="plus" label={caseText.addDocument} onSelect={onDocument} className="btn s quiet" />}
    >
      {(problem ?? trouble) !== undefined && <Notice tone="warn">{problem ?? trouble}</Notice>}
      {newest.length === 0 ? (
        <EmptyState icon="letter" title={caseText.noDocuments}>
          {caseText.noDocumentsText}
        </EmptyState>
      ) : (
        <ul className="rows" ref={list}>
          {newest.map((row) => (
            <PaperRow
              key={row.id}
              row={row}
              maySign={mayRecord(roles, { kind: 'document.signed' })}
              onScan={() => void signed(row)}
              onDropped={(files) => void dropped(row, files)}
              onShow={() => void showScan(row)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface PaperRowProps {
  readonly row: DocumentRow;
  readonly maySign: boolean;
  readonly onScan: () => void;
  readonly onDropped: (files: readonly File[]) => void;
  readonly onShow: () => void;
}

const stateLooks = {
  draft: { tone: 'neutral', icon: 'letter' },
  printed: { tone: 'warn', icon: 'pen' },
  signed: { tone: 'ok', icon: 'scan' },
} as const;

/** A dropped page is the signed scan of the paper on which it falls. */
function PaperRow({ row, maySign, onScan, onDropped, onShow }: PaperRowProps) {
  const name = templateName(row.template);
  const look = stateLooks[row.state];
  const href = hrefOf({ screen: 'surat', documentId: row.id });
  const takesScan = maySign && row.state !== 'signed';
  const state = row.state === 'signed' && row.scanHash === null ? caseText.signedOnPaper : caseText.paperState[row.state];
  return (
    <li
      onDragOver={(event) => takesScan && event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) => {
        if (!takesScan || event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        onDropped([...event.dataTransfer.files]);
      }}
    >
      <Icon name="letter" size={20} className="t2" />
      <div className="grow">
        <a className="case-paper-name" href={href} data-paper={row.id}>
          {name}
        </a>
        {row.version > 1 && <span className="t3 s12"> {caseText.version(row.version)}</span>}
        <div className="row wrap">
          <Badge tone={look.tone} icon={look.icon}>
            {state}
          </Badge>
          {row.number !== '' && <span className="t2 s12 ell">{row.number}</span>}
        </div>
      </div>
      {row.state === 'draft' && (
        <ButtonLink size="s" kind="soft" icon="printer" href={href} aria-label={`${caseText.print} ${name}`}>
          {caseText.print}
        </ButtonLink>
      )}
      {row.state === 'printed' && takesScan && (
        <Button size="s" kind="soft" icon="scan" onClick={onScan} aria-label={caseText.uploadScanOf(name)}>
          {caseText.uploadScan}
        </Button>
      )}
      {row.scanHash !== null && <IconButton size="s" kind="quiet" icon="eye" label={caseText.showScan(name)} onClick={onShow} />}
    </li>
  );
}
