import type { DocumentBasis } from './inputs.ts';
import { footerOf, kop, shares, sheetTitle, treeOf } from './parts.ts';
import { type Block, bodySize, type DocumentTree, type Signature, type Table } from './tree.ts';

/** Lembar Pemulihan: the words that open the keys of the office when its passphrase or all its PCs are lost. */
export interface RecoverySheet extends DocumentBasis {
  readonly officeId: string;
  /** Number of the key that they open, as the sheet of before opens only what was written before. */
  readonly epoch: number;
  /** Name of the PC on which it was made. */
  readonly pc: string;
  readonly words: readonly string[];
}

const perRow = 3;
const dots = '.'.repeat(34);

const steps = [
  'Buka Pantau. Pada layar “Masukkan frasa sandi kantor” atau “Gabung ke kantor” pilih “Pakai lembar pemulihan”.',
  'Bila diminta, pilih folder bersama kantor.',
  'Ketik semua kata berurutan, dipisahkan spasi. Huruf besar dan kecil tidak dibedakan.',
];

export function lembarPemulihan(sheet: RecoverySheet): DocumentTree {
  const tree = treeOf(sheet, {
    title: 'Lembar Pemulihan Pantau',
    footer: footerOf('Lembar Pemulihan Pantau, RAHASIA', sheet.printed, 'every-page'),
    blocks: [],
  });
  const text = (value: string): Block => ({ kind: 'paragraph', runs: [{ text: value }], align: 'justify' });
  return {
    ...tree,
    // One sheet of paper whatever the letters of the office look like: half of it in the envelope would open nothing.
    fontSize: 11,
    lineSpacing: 1,
    blocks: [
      kop(sheet.head),
      ...sheetTitle('Lembar Pemulihan Pantau', 'RAHASIA, disimpan dalam amplop tertutup'),
      {
        kind: 'keyValues',
        labelWidth: 34,
        rows: [
          { label: 'Kode kantor', value: sheet.officeId },
          { label: 'Kunci ke', value: String(sheet.epoch) },
          { label: 'Dibuat di PC', value: sheet.pc },
        ],
      },
      text('Kata-kata ini membuka semua data kantor bila frasa sandi kantor terlupa atau semua PC rusak.'),
      wordTable(sheet.words, bodySize(tree.page).width),
      { kind: 'paragraph', runs: [{ text: 'Cara memakai', bold: true }], after: 2, keepWithNext: true },
      { kind: 'numberedList', items: steps.map((step) => [{ text: step }]) },
      text(
        'Siapa pun yang memegang lembar ini dapat membaca semua data kantor, termasuk identitas pelapor. Simpan satu lembar pada Admin dan satu pada pejabat lain. Setelah kunci diganti, musnahkan lembar lama bila Pantau memintanya.',
      ),
      { kind: 'qrCode', value: codeOf(sheet), edge: 36 },
      { kind: 'signatures', left: party('Diserahkan oleh'), right: party('Disimpan oleh') },
    ],
  };
}

/** What a camera reads from the sheet: the same words in one line. */
function codeOf({ officeId, words }: RecoverySheet): string {
  return `PANTAU-PEMULIHAN-1.${officeId}.${words.join('-')}`;
}

/** Numbered from left to right, as the words are typed. */
function wordTable(words: readonly string[], width: number): Table {
  const widths = shares(
    width,
    Array.from({ length: perRow * 2 }, (_, at) => (at % 2 === 0 ? 10 : 40)),
  );
  const rows = Math.ceil(words.length / perRow);
  return {
    kind: 'table',
    size: 13,
    rowHeight: 8,
    columns: widths.map((column, at) => ({
      header: at % 2 === 0 ? 'No.' : 'Kata',
      width: column,
      align: at % 2 === 0 ? 'center' : 'left',
    })),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: perRow * 2 }, (_unused, column) => {
        const place = row * perRow + Math.floor(column / 2);
        const word = words[place];
        if (word === undefined) return '';
        return column % 2 === 0 ? String(place + 1) : word;
      }),
    ),
  };
}

function party(above: string): Signature {
  return { above: [above], space: 25, name: dots, below: ['NIP'] };
}
