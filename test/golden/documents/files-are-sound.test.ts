import validate from '@ooxml-tools/validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheetSize } from '#shared/documents/tree.ts';
import { treeToDocx } from '../../../renderer/documents/tree-to-docx.ts';
import { treeToPdf } from '../../../renderer/documents/tree-to-pdf.ts';
import { docxPart } from '../../support/documents/docx-parts.ts';
import { createdAt, everyDocument, exported, filesOf } from '../../support/documents/every-document.ts';
import { checkPdfSyntax, missingPreflight, pdfFonts, pdfSheets, preflightVerdict } from '../../support/documents/paper-tools.ts';

const missing = missingPreflight();

/** Printers and paper trays are set by tenths of a millimetre. */
const tolerance = 0.2;

describe.each(everyDocument)('$name', (document) => {
  const { tree } = document;
  let docx: Uint8Array;
  let pdf: Uint8Array;
  const sheet = sheetSize(tree.page);
  beforeAll(async () => {
    ({ docx, pdf } = await filesOf(document));
  });

  test('Word accepts the file', async () => {
    expect(await validate(docx, 'docx', 'Microsoft365')).toEqual([]);
  });

  test('the Word page is the paper', () => {
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(docxPart(docx, 'word/document.xml'))!;
    expect(Math.abs((Number(width) / 1440) * 25.4 - sheet.width)).toBeLessThan(tolerance);
    expect(Math.abs((Number(height) / 1440) * 25.4 - sheet.height)).toBeLessThan(tolerance);
  });

  test('every PDF page is the paper', () => {
    const sheets = pdfSheets(pdf);
    expect(sheets.length).toBeGreaterThan(0);
    for (const { width, height } of sheets) {
      expect(Math.abs(width - sheet.width)).toBeLessThan(tolerance);
      expect(Math.abs(height - sheet.height)).toBeLessThan(tolerance);
    }
  });

  test('the PDF carries its fonts and has no fault', () => {
    const used = pdfFonts(pdf);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((font) => !font.embedded || !font.name.includes('Arimo'))).toEqual([]);
    checkPdfSyntax(pdf);
  });

  test.skipIf(missing !== undefined)(`an independent judge calls its twin PDF/A-1b${missing === undefined ? '' : ` (${missing})`}`, async () => {
    const twin = await treeToPdf(tree, { ...exported, conformance: 'PDF/A-1b' });
    expect(preflightVerdict(twin)).toBe('The file document.pdf is a valid PDF/A-1b file');
  });

  test('the same document is the same file', async () => {
    expect(await treeToDocx(tree, { createdAt })).toEqual(docx);
    expect(await treeToPdf(tree, exported)).toEqual(pdf);
  });
});

test('the judge of Word files is awake', async () => {
  await expect(validate(new Uint8Array([1, 2, 3]), 'docx', 'Microsoft365')).rejects.toBeDefined();
});
