import { jam, tanggalAngka } from './format-id.ts';
import { blot, guarded, reporterName, said } from './identity.ts';
import type { ControlSheet } from './inputs.ts';
import { excerpt, footerOf, kop, moment, shares, sheetTitle, signature, treeOf } from './parts.ts';
import { bodySize, type DocumentTree, type Table } from './tree.ts';

/** Every act on one berkas with the post that the person held on that day: what the moving paper file used to prove. */
export function lembarKendali(sheet: ControlSheet): DocumentTree {
  const { opinion, settings } = sheet;
  const { summary, location } = guarded(opinion);
  const tree = treeOf(sheet, {
    title: `Lembar Kendali ${opinion.number}`,
    footer: footerOf(`Lembar Kendali ${opinion.number}`, sheet.printed, 'every-page'),
    blocks: [],
  });
  return {
    ...tree,
    blocks: [
      kop(sheet.head),
      ...sheetTitle('Lembar Kendali', `Nomor berkas ${opinion.number}`),
      {
        kind: 'keyValues',
        labelWidth: 34,
        size: 11,
        rows: [
          { label: 'Kanal', value: `${opinion.channel}, ${moment(opinion, sheet.printed.zone)}` },
          { label: 'Pelapor', value: reporterName(opinion.reporter) },
          { label: 'Lokasi', value: location },
          { label: 'Isi opini', value: excerpt(summary, 900) },
          { label: 'OPD', value: said(sheet.opd) },
          { label: 'Keadaan berkas', value: said(sheet.state) },
        ],
      },
      actTable(sheet, bodySize(tree.page).width),
      ...(sheet.signer === undefined
        ? []
        : ([
            { kind: 'spacer', height: 4, keepWithNext: true },
            {
              kind: 'signatures',
              right: signature(sheet.signer, { showPangkat: settings.showPangkat, lead: 'Mengetahui' }),
            },
          ] as const)),
    ],
  };
}

function actTable({ acts, opinion, signer }: ControlSheet, width: number): Table {
  const headings = ['No.', 'Langkah', 'Pelaku dan jabatan saat itu', 'Waktu', 'Catatan'];
  const widths = shares(width, [9, 36, 46, 22, 48]);
  return {
    kind: 'table',
    size: 9,
    keepWithNext: signer !== undefined,
    columns: headings.map((header, at) => ({ header, width: widths[at] ?? 0, align: at === 0 ? 'center' : 'left' })),
    rows: acts.map((act, at) => [
      `${at + 1}`,
      act.step,
      `${act.actor}\n${act.jabatan}`,
      act.time === undefined ? tanggalAngka(act.date) : `${tanggalAngka(act.date)}\n${jam(act.time)}`,
      excerpt(said(blot(act.note, opinion.reporter)), 400),
    ]),
  };
}
