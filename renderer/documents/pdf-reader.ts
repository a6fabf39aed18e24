import { getDocument, type PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import pdfWorkerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import bilevelUrl from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js?url';
import type { CreateWorker } from './render-document.ts';

export interface OpenPdf {
  readonly pages: Promise<readonly PDFPageProxy[]>;
  close(): void;
}

export interface PdfReader {
  open(pdf: Uint8Array): OpenPdf;
  close(): void;
}

/**
 * Black-and-white scans (CCITT, JBIG2) are unpacked by a module that pdfjs asks for at this address and a file name of its own; behind the
 * `#` that name changes nothing. The one for JPEG 2000 would be asked for in the same way and is not there.
 */
const decoders = `${bilevelUrl}#/`;

/** True when a PDF holds pictures that are left blank here: JPEG 2000. Names of filters stand uncompressed in every PDF. */
export function leavesBlanks(pdf: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(pdf).includes('/JPXDecode');
}

/** Reads PDFs in one worker of pdfjs. It needs no eval, no WebAssembly and no address but our own. */
export function createPdfReader(createWorker: CreateWorker): PdfReader {
  const port = createWorker(pdfWorkerUrl);
  const worker = PDFWorker.create({ port });
  return {
    open(pdf) {
      // pdfjs takes the bytes away from whoever gives them, so it gets a copy.
      const task = getDocument({
        data: pdf.slice(),
        worker,
        useWasm: false,
        wasmUrl: decoders,
        useSystemFonts: false,
        enableXfa: false,
      });
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
