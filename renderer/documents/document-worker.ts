import boldUrl from './fonts/Arimo-Bold.ttf?url';
import boldItalicUrl from './fonts/Arimo-BoldItalic.ttf?url';
import italicUrl from './fonts/Arimo-Italic.ttf?url';
import regularUrl from './fonts/Arimo-Regular.ttf?url';
import { treeToDocx } from './tree-to-docx.ts';
import { type FontFiles, treeToPdf } from './tree-to-pdf.ts';
import type { RenderAnswer, RenderRequest } from './worker-protocol.ts';

/** Word and PDF are made here, so that a long list never stops the screen. */

let fonts: Promise<FontFiles> | undefined;

addEventListener('message', ({ data }: MessageEvent<RenderRequest>) => {
  bytesOf(data).then(
    (bytes) => answer({ id: data.id, bytes }, [bytes.buffer]),
    (reason: unknown) => answer({ id: data.id, detail: String(reason) }, []),
  );
});

function answer(message: RenderAnswer, transfer: Transferable[]): void {
  postMessage(message, { transfer });
}

async function bytesOf({ tree, target, createdAt }: RenderRequest): Promise<Uint8Array<ArrayBuffer>> {
  if (target === 'docx') return treeToDocx(tree, { createdAt });
  fonts ??= loadFonts();
  return treeToPdf(tree, { createdAt, fonts: await fonts, conformance: 'PDF/A-2b' });
}

async function loadFonts(): Promise<FontFiles> {
  const load = async (url: string) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`The font ${url} is missing`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const [regular, bold, italic, boldItalic] = await Promise.all([
    load(regularUrl),
    load(boldUrl),
    load(italicUrl),
    load(boldItalicUrl),
  ]);
  return { regular, bold, italic, boldItalic };
}
