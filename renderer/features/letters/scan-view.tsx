import { useEffect, useState } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import { isImage, useAttachmentUrl } from '../../data/attachment-url.ts';
import { openAttachment } from '../../data/attachments.ts';
import { readAttachment } from '../../data/document-files.ts';
import { startWorker } from '../../data/worker-policy.ts';
import { PagePreview } from '../../documents/page-preview.tsx';
import { leavesBlanks } from '../../documents/pdf-reader.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { lettersText } from './text.ts';

interface ScanViewProps {
  readonly scan: Attachment;
  readonly name: string;
  readonly zoom: number;
  readonly onPage: (page: number, pages: number) => void;
}

/** The signed page as it came back from the scanner, a picture or a PDF. */
export function ScanView({ scan, name, zoom, onPage }: ScanViewProps) {
  return isImage(scan) ? (
    <ScanPicture key={scan.hash} scan={scan} name={name} zoom={zoom} onPage={onPage} />
  ) : (
    <ScanPages key={scan.hash} scan={scan} name={name} zoom={zoom} onPage={onPage} />
  );
}

function ScanPicture({ scan, name, zoom, onPage }: ScanViewProps) {
  const picture = useAttachmentUrl(scan);
  useEffect(() => onPage(1, 1), [onPage]);
  if (picture.kind === 'not-shown') return <Unreadable scan={scan} sentence={picture.sentence} />;
  if (picture.kind === 'loading') return <Opening />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className="letters-picture" aria-label={lettersText.scanOf(name)} tabIndex={0}>
      <img src={picture.url} alt={lettersText.scanOf(name)} style={{ width: Math.round(794 * zoom) }} />
    </section>
  );
}

function ScanPages({ scan, name, zoom, onPage }: ScanViewProps) {
  const [bytes, setBytes] = useState<Uint8Array>();
  const [problem, setProblem] = useState<string>();
  const [unreadable] = useState(() => () => setProblem(lettersText.scanUnreadable));
  useEffect(() => {
    let current = true;
    void readAttachment(scan.hash).then((read) => {
      if (!current) return;
      if (!read.ok) setProblem(read.error.sentence);
      else if (leavesBlanks(read.value)) setProblem(lettersText.scanUnreadable);
      else setBytes(read.value);
    });
    return () => {
      current = false;
    };
  }, [scan.hash]);
  if (problem !== undefined) return <Unreadable scan={scan} sentence={problem} />;
  if (bytes === undefined) return <Opening />;
  const label = lettersText.scanOf(name);
  return (
    <PagePreview
      pdf={bytes}
      zoom={zoom}
      label={label}
      text={label}
      createWorker={startWorker}
      onPage={onPage}
      onUnreadable={unreadable}
    />
  );
}

function Opening() {
  return (
    <p className="letters-waiting" role="status">
      {lettersText.openingScan}
    </p>
  );
}

function Unreadable({ scan, sentence }: { readonly scan: Attachment; readonly sentence: string }) {
  return (
    <div className="letters-waiting">
      <Notice
        tone="warn"
        action={
          <Button size="s" onClick={() => void openAttachment(scan)}>
            {lettersText.openScan}
          </Button>
        }
      >
        {sentence}
      </Notice>
    </div>
  );
}
