import { beforeAll, describe, expect, test } from 'vitest';
import { documentText } from '#shared/documents/document-text.ts';
import { layoutOf } from '#shared/documents/layout.ts';
import type { DocumentTree } from '#shared/documents/tree.ts';
import { docxText } from '../../support/documents/docx-parts.ts';
import { everyDocument, filesOf } from '../../support/documents/every-document.ts';
import { pdfPages, pdfText, printWithLibreOffice } from '../../support/documents/paper-tools.ts';

/** White space differs by where lines and pages break; nothing else may. */
const letters = (text: string): string => text.replace(/\s+/g, '');

/** The heading row that is repeated on further pages is read once. */
function pagesAsRead(pages: readonly string[], tree: DocumentTree): string {
  const heading = tree.blocks.flatMap((block) => (block.kind === 'table' ? block.columns.map((column) => column.header) : []));
  const repeated = letters(heading.join(''));
  return pages
    .map((page, at) => {
      const text = letters(page);
      return at > 0 && repeated !== '' && text.startsWith(repeated) ? text.slice(repeated.length) : text;
    })
    .join('');
}

/** A row that runs on to the next page is read in two parts, cell by cell; then only the letters themselves can be compared. */
function comparable(text: string, tree: DocumentTree): string {
  const mayRunOn = layoutOf(tree).some((shape) => shape.kind === 'grid' && shape.heading && shape.rows.some(({ splits }) => splits));
  return mayRunOn ? [...text].sort().join('') : text;
}

describe.each(everyDocument)('$name', (document) => {
  const { tree } = document;
  test('the Word file says what the document says', async () => {
    const { docx } = await filesOf(document);
    expect(letters(docxText(docx))).toBe(letters(documentText(tree)));
  });

  test('the PDF says what the document says', async () => {
    const { pdf } = await filesOf(document);
    expect(comparable(pagesAsRead(pdfPages(pdf, tree), tree), tree)).toBe(comparable(letters(documentText(tree)), tree));
  });

  test('every sheet carries its number and the time of printing', async () => {
    const { pdf } = await filesOf(document);
    const pages = pdfText(pdf).split('\f').slice(0, -1);
    for (const [at, page] of pages.entries()) {
      expect(letters(page)).toContain(letters(tree.footer.left));
      const number = letters(`Halaman ${at + 1}/${pages.length}`);
      if (tree.footer.pageNumbers === 'every-page' || at > 0) expect(letters(page)).toContain(number);
      else expect(letters(page)).not.toContain('Halaman');
      expect(letters(page).includes('CONTOH:')).toBe(tree.sample);
    }
  });
});

describe('printed from Word by LibreOffice', () => {
  let printed: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    const files = await Promise.all(
      everyDocument.map(async (document) => [document.name, (await filesOf(document)).docx] as const),
    );
    printed = printWithLibreOffice(new Map(files));
  }, 120_000);

  test.each(everyDocument)('$name says the same', ({ name, tree }) => {
    const pages = pdfPages(printed.get(name)!, tree);
    expect(comparable(pagesAsRead(pages, tree), tree)).toBe(comparable(letters(documentText(tree)), tree));
  });

  test.each(everyDocument)('$name has the footer on every sheet', ({ name, tree }) => {
    const pages = pdfText(printed.get(name)!).split('\f').slice(0, -1);
    for (const page of pages) expect(letters(page)).toContain(letters(tree.footer.left));
  });
});
