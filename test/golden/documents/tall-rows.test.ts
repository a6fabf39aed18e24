import { beforeAll, describe, expect, test } from 'vitest';
import { lembarHasilPantauan } from '#shared/documents/lembar-hasil-pantauan.ts';
import { type DocumentTree, sheetSize } from '#shared/documents/tree.ts';
import { treeToDocx } from '../../../renderer/documents/tree-to-docx.ts';
import { treeToPdf } from '../../../renderer/documents/tree-to-pdf.ts';
import { createdAt, exported } from '../../support/documents/every-document.ts';
import { paintWithPoppler, pdfPages, printWithLibreOffice } from '../../support/documents/paper-tools.ts';
import { monitoringSheet, sampleOpinion } from '../../support/documents/samples.ts';

const sentence = 'Jalan berlubang di depan sekolah dan belum diperbaiki sejak bulan lalu, anak-anak turun ke jalan raya. ';
const tall = sentence.repeat(5).slice(0, 470);
const low = sentence.slice(0, 60);
const most = 0.12;

/** Opinions of very different length, as they come: each height of what is left on a page meets a tall row sooner or later. */
function sheetOf(short: number): DocumentTree {
  const rows = Array.from({ length: 14 }, (_, at) => ({
    ...sampleOpinion,
    number: `OP-2026-${2200 + at}`,
    summary: at % 3 === short ? low : tall,
  }));
  return lembarHasilPantauan({ ...monitoringSheet('A4'), rows });
}

const trees = [0, 1, 2].map(sheetOf);
let papers: readonly { readonly maker: string; readonly tree: DocumentTree; readonly pdf: Uint8Array }[];

beforeAll(async () => {
  const files = await Promise.all(trees.map(async (tree, at) => [`${at}`, await treeToDocx(tree, { createdAt })] as const));
  const printed = printWithLibreOffice(new Map(files));
  const made = await Promise.all(trees.map((tree) => treeToPdf(tree, exported)));
  papers = trees.flatMap((tree, at) => [
    { maker: 'PDF', tree, pdf: made[at]! },
    { maker: 'Word', tree, pdf: printed.get(`${at}`)! },
  ]);
}, 120_000);

describe('a list with rows of about a third of a page', () => {
  test('leaves no page with that much of it white, until the last row goes with the signatures', () => {
    for (const { maker, tree, pdf } of papers) {
      const pages = pdfPages(pdf, tree).length;
      for (let page = 1; page < pages - 1; page += 1) expect(whiteAtFoot(pdf, page, tree), `${maker}, page ${page}`).toBeLessThan(most);
    }
  });

  test('repeats its heading on every page that goes on with it', () => {
    for (const { tree, pdf } of papers) {
      const further = pdfPages(pdf, tree).slice(1, -1);
      expect(further.length).toBeGreaterThan(2);
      for (const page of further) expect(page.replace(/\s+/g, ' ')).toMatch(/^No\. Nomor berkas Waktu Kanal/);
    }
  });

  test('the PDF begins no tall row with a line or two, and splits no other', () => {
    for (const { tree, pdf } of papers.filter(({ maker }) => maker === 'PDF')) {
      for (const page of pdfPages(pdf, tree)) {
        const [, ...rows] = page.split(/\n?\d+ OP-2026-\d+ /);
        for (const row of rows) {
          const said = row.replace(/\s+/g, ' ');
          expect(row.trim().split('\n').length, row).toBeGreaterThanOrEqual(4);
          if (!said.includes('bulan lalu')) expect(said).toContain('Karangasri');
        }
      }
    }
  });
});

/** How much of the height between the margins is white below the last ink of a page. */
function whiteAtFoot(pdf: Uint8Array, page: number, { page: setup }: DocumentTree): number {
  const { width, height } = sheetSize(setup);
  const picture = paintWithPoppler(pdf, page, { width: Math.round(width * 2), height: Math.round(height * 2) });
  const [top, bottom] = [setup.margins.top * 2, (height - setup.margins.bottom) * 2];
  const isInk = (y: number) =>
    picture.rgb.subarray(y * picture.width * 3, (y + 1) * picture.width * 3).some((shade) => shade < 160);
  let last = Math.floor(bottom);
  while (last > top && !isInk(last)) last -= 1;
  return (bottom - last) / (bottom - top);
}
