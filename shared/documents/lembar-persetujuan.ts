import { hariTanggal, jumlahTerbilang } from './format-id.ts';
import { blot, guarded, said } from './identity.ts';
import type { ApprovalRow, ApprovalSheet } from './inputs.ts';
import { excerpt, footerOf, inkNote, kop, shares, sheetTitle, signature, treeOf } from './parts.ts';
import { bodySize, type DocumentTree, type Table } from './tree.ts';

const mark = '√';

/** The Kabid's decision on each opinion (SOP step 4): needs an answer or not, and why. Undecided rows stay open for ink. */
export function lembarPersetujuan(sheet: ApprovalSheet): DocumentTree {
  const { settings, roles } = sheet;
  const tree = treeOf(sheet, {
    title: `Lembar Persetujuan ${sheet.number}`,
    footer: footerOf(`Lembar Persetujuan ${sheet.number}`, sheet.printed, 'every-page'),
    blocks: [],
  });
  const sign = (lead: string, signer: ApprovalSheet['decider']) => signature(signer, { showPangkat: settings.showPangkat, lead });
  return {
    ...tree,
    blocks: [
      kop(sheet.head),
      ...sheetTitle('Lembar Persetujuan Tanggapan Opini Publik', `Nomor ${sheet.number}`),
      {
        kind: 'keyValues',
        labelWidth: 34,
        size: 11,
        rows: [
          { label: 'Hari, tanggal', value: hariTanggal(sheet.date) },
          { label: 'Diajukan oleh', value: `${sheet.proposer.nama} (${roles.kasi})` },
          { label: 'Diputuskan oleh', value: `${sheet.decider.nama} (${roles.kabid})` },
          { label: 'Jumlah', value: jumlahTerbilang(sheet.rows.length, 'opini') },
        ],
      },
      decisionTable(sheet.rows, bodySize(tree.page).width),
      ...inkNote(sheet),
      { kind: 'spacer', height: 4, keepWithNext: true },
      { kind: 'signatures', left: sign('Diajukan oleh', sheet.proposer), right: sign('Disetujui oleh', sheet.decider) },
    ],
  };
}

function decisionTable(rows: readonly ApprovalRow[], width: number): Table {
  const headings = ['No.', 'Nomor berkas', 'Ringkasan', 'Usulan OPD', 'Perlu', 'Tidak perlu', 'Alasan'];
  const widths = shares(width, [9, 26, 46, 29, 14, 14, 29]);
  const centred = new Set([0, 4, 5]);
  return {
    kind: 'table',
    size: 9,
    rowHeight: 10,
    keepWithNext: true,
    columns: headings.map((header, at) => ({ header, width: widths[at] ?? 0, align: centred.has(at) ? 'center' : 'left' })),
    rows: rows.map((row, at) => [
      `${at + 1}`,
      row.number,
      excerpt(guarded(row).summary, 400),
      excerpt(said(row.proposedOpd), 120),
      row.decision === 'perlu' ? mark : '',
      row.decision === 'tidak' ? mark : '',
      row.decision === null ? '' : excerpt(said(blot(row.reason, row.reporter)), 240),
    ]),
  };
}
