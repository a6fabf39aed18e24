import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialOf } from '../support/spreadsheets/complaint-files.ts';
import { type FileCell, workbookFile } from '../support/spreadsheets/workbook-file.ts';

const header = ['No', 'Tanggal Masuk', 'Kanal', 'Isi Laporan', 'Kategori', 'Instansi Tujuan', 'Status', 'Nama Pelapor'];
const channels = ['Instagram', 'Facebook', 'WhatsApp', 'SP4N-LAPOR', 'Website'];
const topics = ['Jalan berlubang', 'Sampah', 'Lampu jalan', 'Air bersih'];
const agencies = ['DPUPR', 'DLH', 'Dishub', 'Dinas Kesehatan'];
const matters = [
  'Jalan di depan pasar berlubang dan membahayakan pengendara',
  'Sampah menumpuk di tepi kali dan mulai berbau 😷',
  'Lampu jalan padam sejak pekan lalu sehingga warga takut lewat',
  'Air leding keruh & berbau di RT 04 RW 07',
  'Antrean loket lama, mohon ditambah petugas',
];

/** A recap as offices keep it: most rows good, some finished at their source, and one of each fault that offices make. */
export function makeLookAlike(folder: string, rows: number): string {
  // A recap of the last weeks, whenever the tour is made.
  const first = serialOf(new Date(Date.now() - 45 * 86_400_000).toISOString().slice(0, 10));
  const good = Array.from({ length: rows }, (_, at): FileCell[] => [
    at + 1,
    { serial: first + (at % 40) },
    channels[at % 5] ?? '',
    `${matters[at % 5]}, kejadian ke-${at + 1}.`,
    topics[at % 4] ?? '',
    agencies[at % 4] ?? '',
    at % 6 === 5 ? 'Selesai' : 'Baru',
    at % 3 === 0 ? `Pelapor ${at + 1}` : '',
  ]);
  const faults: FileCell[][] = [
    [rows + 1, '31/11/2026', 'Instagram', 'Tanggal baris ini tidak ada di kalender.', 'Sampah', 'DLH', 'Baru', ''],
    [rows + 2, { serial: first }, 'Facebook', '', '', '', 'Baru', ''],
    good[0] ?? [],
    ['', '', '', 'Jumlah', '', '', '', ''],
  ];
  const path = join(folder, 'rekap-opini-contoh.xlsx');
  writeFileSync(path, workbookFile([{ name: 'Rekap', rows: [header, ...good, ...faults] }]));
  return path;
}
