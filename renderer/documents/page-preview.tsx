import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { PageCanvas } from './page-canvas.tsx';
import './page-preview.css';
import { createPdfReader, type PdfReader } from './pdf-reader.ts';
import type { CreateWorker } from './render-document.ts';
import { pageLabel } from './text.ts';

export interface PagePreviewProps {
  /** A PDF made by the document renderer; the same bytes that are exported and printed. */
  readonly pdf: Uint8Array;
  /** 1 shows the paper in its real size at 96 dots an inch. */
  readonly zoom: number;
  /** Names the document for screen readers. */
  readonly label: string;
  /** `documentText` of the tree: what people hear who do not see the pages. */
  readonly text: string;
  /** Keep it the same function between renders: a new one starts the reader of PDFs anew. */
  readonly createWorker: CreateWorker;
}

/** The pages as they will be printed, one below the other; scrolled by mouse or arrow keys. */
export function PagePreview({ pdf, zoom, label, text, createWorker }: PagePreviewProps) {
  const pages = usePages(pdf, createWorker);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className="page-preview" aria-label={label} aria-busy={pages.length === 0} tabIndex={0}>
      <p className="sr">{text}</p>
      {pages.map((page) => (
        <PageCanvas key={page.pageNumber} page={page} zoom={zoom} label={pageLabel(page.pageNumber, pages.length)} />
      ))}
    </section>
  );
}

interface Shown {
  readonly pages: readonly PDFPageProxy[];
  readonly close: () => void;
}

/** The former pages stay on the screen until the new ones are read, so that a preview does not flicker while somebody writes. */
function usePages(pdf: Uint8Array, createWorker: CreateWorker): readonly PDFPageProxy[] {
  const [reader, setReader] = useState<PdfReader>();
  const [shown, setShown] = useState<Shown>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const started = createPdfReader(createWorker);
    setReader(started);
    return () => started.close();
  }, [createWorker]);
  useEffect(() => {
    if (reader === undefined) return;
    const { pages, close } = reader.open(pdf);
    let isCurrent = true;
    pages.then(
      (read) => (isCurrent ? setShown({ pages: read, close }) : close()),
      (reason: unknown) => isCurrent && setFailure(reason),
    );
    return () => {
      isCurrent = false;
    };
  }, [pdf, reader]);
  useEffect(() => () => shown?.close(), [shown]);
  // Our own PDF that cannot be read is a bug: it goes to the error boundary.
  if (failure !== undefined) throw failure;
  return shown?.pages ?? [];
}
