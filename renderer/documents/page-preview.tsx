import type { PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
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
  /** Told which page is in view and how many there are, whenever that changes. */
  readonly onPage?: (page: number, pages: number) => void;
  /** For files that others made: told when one cannot be read or painted. Without it such a file goes to the error boundary. */
  readonly onUnreadable?: () => void;
}

/** The pages as they will be printed, one below the other; scrolled by mouse or arrow keys. */
export function PagePreview({ pdf, zoom, label, text, createWorker, onPage, onUnreadable }: PagePreviewProps) {
  const { pages, failure } = usePages(pdf, createWorker);
  const [unpainted, setUnpainted] = useState<unknown>();
  const frame = useRef<HTMLElement>(null);
  const look = usePageInView(frame, pages.length, onPage);
  const problem = failure ?? unpainted;
  useEffect(() => {
    if (problem !== undefined) onUnreadable?.();
  }, [problem, onUnreadable]);
  if (problem !== undefined && onUnreadable === undefined) throw problem;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section ref={frame} className="page-preview" aria-label={label} aria-busy={pages.length === 0} tabIndex={0} onScroll={look}>
      <p className="sr">{text}</p>
      {pages.map((page) => (
        <PageCanvas
          key={page.pageNumber}
          page={page}
          zoom={zoom}
          label={pageLabel(page.pageNumber, pages.length)}
          onFailure={setUnpainted}
        />
      ))}
    </section>
  );
}

/** The page that fills the middle of the frame. Answers what to do when the frame was scrolled. */
function usePageInView(frame: RefObject<HTMLElement | null>, count: number, onPage: PagePreviewProps['onPage']): () => void {
  const told = useRef('');
  const look = () => {
    const box = frame.current;
    if (box === null || onPage === undefined || count === 0) return;
    const middle = box.scrollTop + box.clientHeight / 2;
    const tops = [...box.querySelectorAll('canvas')].map((canvas) => canvas.offsetTop);
    const page = Math.max(1, tops.filter((top) => top <= middle).length);
    const now = `${page}/${count}`;
    if (told.current === now) return;
    told.current = now;
    onPage(page, count);
  };
  useEffect(look);
  return look;
}

interface Shown {
  readonly pages: readonly PDFPageProxy[];
  readonly close: () => void;
}

/** The former pages stay on the screen until the new ones are read, so that a preview does not flicker while somebody writes. */
function usePages(
  pdf: Uint8Array,
  createWorker: CreateWorker,
): { readonly pages: readonly PDFPageProxy[]; readonly failure: unknown } {
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
      (read) => {
        if (!isCurrent) return close();
        setFailure(undefined);
        setShown({ pages: read, close });
      },
      (reason: unknown) => isCurrent && setFailure(reason),
    );
    return () => {
      isCurrent = false;
    };
  }, [pdf, reader]);
  useEffect(() => () => shown?.close(), [shown]);
  return { pages: shown?.pages ?? [], failure };
}
