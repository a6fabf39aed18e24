import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentText } from '#shared/documents/document-text.ts';
import { lembarHasilPantauan } from '#shared/documents/lembar-hasil-pantauan.ts';
import { suratPenerusan } from '#shared/documents/surat-penerusan.ts';
import type { DocumentTree } from '#shared/documents/tree.ts';
import { treeToDocx } from '../../../renderer/documents/tree-to-docx.ts';
import { treeToPdf } from '../../../renderer/documents/tree-to-pdf.ts';
import { createdAt, everyDocument, exported } from '../../support/documents/every-document.ts';
import { forwardingLetter, monitoringSheet } from '../../support/documents/samples.ts';
import { paintWithPoppler, type Picture, pdfSheets } from '../../support/documents/paper-tools.ts';
import { openPreviewBrowser, type PreviewBrowser } from '../../support/documents/preview-browser.ts';
import type { PreviewHandles } from './preview-page/main.tsx';

declare global {
  interface Window {
    preview: PreviewHandles;
  }
}

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await openPreviewBrowser();
});
afterAll(() => browser?.close());

const documents = everyDocument.filter(({ name }) => !/-(40|panjang)-/.test(name));

async function show(tree: DocumentTree): Promise<Uint8Array> {
  const pdf = await treeToPdf(tree, exported);
  await browser.page.evaluate(([shown, bytes]) => window.preview.show(shown, bytes, 2), [tree, pdf] as const);
  return pdf;
}

async function painted(page: number) {
  const handle = await browser.page.waitForFunction((at) => window.preview.painted(at), page);
  const picture = await handle.jsonValue();
  if (picture === null) throw new Error('The page was not painted');
  return picture;
}

test('the worker in the application makes the same bytes as here', async () => {
  const { tree } = everyDocument[0]!;
  const made = (target: 'docx' | 'pdf') =>
    browser.page.evaluate(
      ([sent, wanted, at]) => window.preview.make({ tree: sent, target: wanted, createdAt: new Date(at) }),
      [tree, target, createdAt.toISOString()] as const,
    );
  expect(await made('docx')).toEqual(await treeToDocx(tree, { createdAt }));
  expect(await made('pdf')).toEqual(await treeToPdf(tree, exported));
});

test.each(documents)('$name: the preview is the exported page', async ({ tree }) => {
  const pdf = await show(tree);
  const pages = pdfSheets(pdf).length;
  for (let page = 1; page <= pages; page += 1) {
    const { mean, worst } = await differenceFromPaper(pdf, page);
    expect(mean, `page ${page}`).toBeLessThan(mostOnAverage);
    expect(worst, `page ${page}, worst square`).toBeLessThan(mostInASquare);
  }
});

test('the comparison would see a single missing line', async () => {
  const letter = forwardingLetter();
  await show(suratPenerusan({ ...letter, tembusan: letter.tembusan.slice(0, 1) }));
  const paper = await treeToPdf(suratPenerusan(letter), exported);
  expect((await differenceFromPaper(paper, 1)).worst).toBeGreaterThan(2 * mostInASquare);
});

test('people who do not see the pages hear their number and their text, and scroll by keyboard', async () => {
  const tree = lembarHasilPantauan(monitoringSheet());
  await show(tree);
  await painted(2);
  const { page } = browser;
  const region = page.getByRole('region', { name: tree.title });
  expect(await region.getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
    'Halaman 1 dari 2',
    'Halaman 2 dari 2',
  ]);
  expect(await region.textContent()).toBe(documentText(tree));
  await region.focus();
  await page.keyboard.press('End');
  await page.waitForFunction(() => (document.querySelector('.page-preview')?.scrollTop ?? 0) > 0);
});

test('nothing of all this asked for what the security policy forbids', async () => {
  expect(await browser.page.evaluate(() => window.preview.violations)).toEqual([]);
  expect(browser.complaints).toEqual([]);
});

/**
 * Two painters smooth and place letters differently by fractions of a point. Over all pages here the squares differ by 0.4 to 1.3 on
 * average and by at most 17 in the worst one (bold capitals); a line that is missing or moved differs by more than 60.
 */
const mostOnAverage = 2;
const mostInASquare = 25;

async function differenceFromPaper(pdf: Uint8Array, page: number): Promise<Difference> {
  const seen = await painted(page);
  return difference(seen.rgba, paintWithPoppler(pdf, page, seen));
}

interface Difference {
  readonly mean: number;
  readonly worst: number;
}

/** Squares of 3 × 3 mm at the zoom used here: the grain in which two painters must agree. */
const side = 24;

/** Differences in brightness (0 to 255) of the squares of a page: on average, and of the worst one. */
function difference(rgba: Uint8Array, { width, height, rgb }: Picture): Difference {
  const columns = Math.ceil(width / side);
  const squares = new Float64Array(columns * Math.ceil(height / side));
  for (let at = 0; at < width * height; at += 1) {
    const square = Math.floor(at / width / side) * columns + Math.floor((at % width) / side);
    const shade = (bytes: Uint8Array, from: number) => (bytes[from]! + bytes[from + 1]! + bytes[from + 2]!) / 3;
    squares[square]! += (shade(rgba, at * 4) - shade(rgb, at * 3)) / side ** 2;
  }
  const apart = squares.map(Math.abs);
  return { mean: apart.reduce((sum, value) => sum + value, 0) / apart.length, worst: Math.max(...apart) };
}
