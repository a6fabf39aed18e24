import { describe, expect, test } from 'vitest';
import { imageOf } from '#shared/documents/image-of.ts';
import type { DocumentBasis } from '#shared/documents/inputs.ts';
import { layoutOf } from '#shared/documents/layout.ts';
import { lembarHasilPantauan } from '#shared/documents/lembar-hasil-pantauan.ts';
import { balanced } from '#shared/documents/line-breaks.ts';
import { kop } from '#shared/documents/parts.ts';
import { suratPenerusan } from '#shared/documents/surat-penerusan.ts';
import { bodySize, sheetSize } from '#shared/documents/tree.ts';
import { logoPng } from '../../support/documents/logo-png.ts';
import { basis, forwardingLetter, monitoringSheet, sampleHead } from '../../support/documents/samples.ts';

describe('paper', () => {
  test('F4 is the Indonesian folio, landscape lays it on its side', () => {
    const margins = { top: 25, bottom: 25, left: 30, right: 20 };
    expect(sheetSize({ paper: 'F4', orientation: 'portrait', margins })).toEqual({ width: 215, height: 330 });
    expect(bodySize({ paper: 'F4', orientation: 'landscape', margins })).toEqual({ width: 280, height: 165 });
  });

  test.each(['A4', 'F4'] as const)('tables fill %s and never stand over its margins', (paper) => {
    const tree = lembarHasilPantauan(monitoringSheet(paper));
    for (const block of tree.blocks) {
      if (block.kind !== 'table') continue;
      const width = block.columns.reduce((sum, column) => sum + column.width, 0);
      expect(width).toBeLessThanOrEqual(bodySize(tree.page).width);
      expect(width).toBeGreaterThan(bodySize(tree.page).width - 2);
    }
  });

  test('margins are given in centimetres', () => {
    const over = basis('A4', {
      settings: { ...basis().settings, margins: { top: 2, bottom: 3, left: 4, right: 1.5 } },
    }) satisfies DocumentBasis;
    expect(suratPenerusan({ ...forwardingLetter(), ...over }).page.margins).toEqual({ top: 20, bottom: 30, left: 40, right: 15 });
  });
});

describe('a tree', () => {
  test('can be sent to a worker: it holds no function', () => {
    const tree = suratPenerusan(forwardingLetter());
    expect(structuredClone(tree)).toEqual(tree);
  });

  test('signatures have room for stamp and ink, and stay with the words before them', () => {
    const [group] = layoutOf(suratPenerusan(forwardingLetter())).filter(
      (shape) => shape.kind === 'together' && shape.shapes.some((part) => part.kind === 'grid'),
    );
    const parts = group?.kind === 'together' ? group.shapes : [];
    expect(parts[0]?.kind).toBe('paragraph');
    const grid = parts.find((part) => part.kind === 'grid');
    expect(grid?.kind === 'grid' && Math.max(...grid.rows.map((row) => row.height))).toBeGreaterThanOrEqual(25);
  });

  test('the last row of a list stays with the signatures', () => {
    const tied = layoutOf(lembarHasilPantauan(monitoringSheet())).filter((shape) => shape.kind === 'grid' && shape.tied);
    expect(tied).toHaveLength(1);
  });
});

describe('kop', () => {
  test('prints only what the office has', () => {
    const { telepon: _t, laman: _l, posel: _p, logo: _logo, ...bare } = sampleHead;
    const head = kop(bare);
    expect(head.logo).toBeUndefined();
    expect(head.lines.map((line) => line.text)).toEqual([
      'PEMERINTAH KOTA TIRTARAHARJA',
      'DINAS KOMUNIKASI, INFORMATIKA DAN STATISTIK',
      'Jalan Merdeka Nomor 12 Tirtaraharja 45199',
    ]);
  });

  test('a file that is no picture is left out', () => {
    expect(kop({ ...sampleHead, logo: new TextEncoder().encode('<svg/>') }).logo).toBeUndefined();
  });

  test('long names break into lines of about equal length', () => {
    expect(balanced('DINAS KOMUNIKASI, INFORMATIKA DAN STATISTIK', 112, 16)).toBe('DINAS KOMUNIKASI,\nINFORMATIKA DAN STATISTIK');
    expect(balanced('Kepala Dinas,', 77, 12)).toBe('Kepala Dinas,');
  });
});

describe('pictures', () => {
  test('a PNG tells its size', () => expect(imageOf(logoPng())).toMatchObject({ type: 'png', width: 232, height: 264 }));
  test('a JPEG tells its size behind other segments', () => {
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 40, 0, 30, 3, 0, 0, 0]);
    expect(imageOf(jpeg)).toMatchObject({ type: 'jpg', width: 30, height: 40 });
  });
  test.each([[[]], [[0x89, 0x50]], [[0xff, 0xd8, 0xff]], [[1, 2, 3, 4, 5, 6, 7, 8, 9]]])('%j is no picture', (bytes) => {
    expect(imageOf(new Uint8Array(bytes))).toBeNull();
  });
});
