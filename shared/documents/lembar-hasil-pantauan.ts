import { hariTanggal, jam, jumlahTerbilang, tanggalAngka } from './format-id.ts';
import { guarded, reporterSource, said } from './identity.ts';
import type { MonitoringRow, MonitoringSheet } from './inputs.ts';
import { excerpt, footerOf, inkNote, kop, shares, sheetTitle, signature, treeOf } from './parts.ts';
import { bodySize, type DocumentTree, type Table } from './tree.ts';

/** The printed list of a monitoring (SOP step 2): one row an opinion, with room for the paraf of Kasi and Kabid. */
export function lembarHasilPantauan(sheet: MonitoringSheet): DocumentTree {
  const { head, roles, printed, settings } = sheet;
  const tree = treeOf(sheet, {
    title: `Lembar Hasil Pantauan ${sheet.number}`,
    orientation: 'landscape',
    footer: footerOf(`Lembar Hasil Pantauan ${sheet.number}`, printed, 'every-page'),
    blocks: [],
  });
  const name = (lead: string, signer: MonitoringSheet['monitor']) =>
    signature(signer, { showPangkat: settings.showPangkat, lead });
  return {
    ...tree,
    blocks: [
      kop(head),
      ...sheetTitle('Lembar Hasil Pantauan Opini Publik', `Nomor ${sheet.number}`),
      {
        kind: 'keyValues',
        labelWidth: 52,
        size: 11,
        rows: [
          { label: 'Hari, tanggal', value: hariTanggal(sheet.date) },
          { label: roles.pemantau, value: sheet.monitor.nama },
          { label: 'Jumlah', value: jumlahTerbilang(sheet.rows.length, 'opini') },
        ],
      },
      monitoringTable(sheet, bodySize(tree.page).width),
      ...inkNote(sheet),
      { kind: 'spacer', height: 4, keepWithNext: true },
      {
        kind: 'signatures',
        left: name('Diterima oleh', sheet.receiver),
        right: name('Diserahkan oleh', sheet.monitor),
      },
    ],
  };
}

function monitoringTable(sheet: MonitoringSheet, width: number): Table {
  const headings = [
    'No.',
    'Nomor berkas',
    'Waktu',
    'Kanal',
    'Akun, tautan',
    'Ringkasan',
    'Topik',
    'Usulan OPD',
    'Nada',
    `Paraf ${sheet.roles.kasi}`,
    `Paraf ${sheet.roles.kabid}`,
  ];
  const widths = shares(width, [9, 25, 20, 22, 30, 56, 27, 28, 15, 15, 15]);
  return {
    kind: 'table',
    size: 8.5,
    rowHeight: 10,
    keepWithNext: true,
    columns: headings.map((header, at) => ({ header, width: widths[at] ?? 0, align: at === 0 ? 'center' : 'left' })),
    rows: sheet.rows.map((row, at) => [`${at + 1}`, ...cells(row), '', '']),
  };
}

function cells(row: MonitoringRow): readonly string[] {
  const { summary, location } = guarded(row);
  const place = location === '-' ? '' : `\nLokasi: ${excerpt(location, 120)}`;
  return [
    row.number,
    row.time === undefined ? tanggalAngka(row.date) : `${tanggalAngka(row.date)}\n${jam(row.time)}`,
    said(row.channel),
    excerpt(reporterSource(row.reporter), 160),
    `${excerpt(summary, 500)}${place}`,
    excerpt(said(row.topic), 80),
    excerpt(said(row.proposedOpd), 120),
    said(row.tone),
  ];
}
