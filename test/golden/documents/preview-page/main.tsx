import { createRoot } from 'react-dom/client';
import { documentText } from '#shared/documents/document-text.ts';
import type { DocumentTree } from '#shared/documents/tree.ts';
import { startWorker } from '../../../../renderer/data/worker-policy.ts';
import { PagePreview } from '../../../../renderer/documents/page-preview.tsx';
import { createDocumentRenderer, type RenderWish } from '../../../../renderer/documents/render-document.ts';
import '../../../../renderer/ui/styles.css';
import './page.css';

/** A page as the application has it, with two handles for the test: make a file, and show its pages. */

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));

const renderer = createDocumentRenderer(startWorker);
const root = createRoot(document.getElementById('root')!);

async function make(wish: RenderWish): Promise<Uint8Array> {
  const made = await renderer.render(wish);
  if (!made.ok) throw new Error(made.error.detail);
  return made.value;
}

let shown = 0;

async function show(tree: DocumentTree, pdf: Uint8Array, zoom: number): Promise<void> {
  shown += 1;
  const said = { label: tree.title, text: documentText(tree) };
  root.render(<PagePreview key={shown} pdf={pdf} zoom={zoom} {...said} createWorker={startWorker} />);
}

function painted(page: number): { width: number; height: number; rgba: Uint8Array } | null {
  const canvas = document.querySelectorAll('canvas')[page - 1];
  // A canvas that was never painted still has the size that HTML gives it.
  if (canvas === undefined || canvas.width === 300) return null;
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  return { width, height, rgba: new Uint8Array(data.buffer) };
}

export type PreviewHandles = { make: typeof make; show: typeof show; painted: typeof painted; violations: string[] };
Object.assign(window, { preview: { make, show, painted, violations } satisfies PreviewHandles });
