import { getDocument, type PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import pdfWorkerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { CreateWorker } from './render-document.ts';

export interface OpenPdf {
  readonly pages: Promise<readonly PDFPageProxy[]>;
  close(): void;
}

export interface PdfReader {
  open(pdf: Uint8Array): OpenPdf;
  close(): void;
}

/** Reads PDFs in one worker of pdfjs. It needs no eval, no WebAssembly and no address but our own. */
export function createPdfReader(createWorker: CreateWorker): PdfReader {
  const port = createWorker(pdfWorkerUrl);
  const worker = PDFWorker.create({ port });
  return {
    open(pdf) {
      // pdfjs takes the bytes away from whoever gives them, so it gets a copy.
      const task = getDocument({ data: pdf.slice(), worker, useWasm: false, useSystemFonts: false, enableXfa: false });
      const pages = task.promise.then((file) =>
        Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1))),
      );
      return { pages, close: () => void task.destroy() };
    },
    close() {
      worker.destroy();
      port.terminate();
    },
  };
}
