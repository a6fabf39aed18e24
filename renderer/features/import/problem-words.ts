import type { CheckedRow } from '#shared/domain/import/check-rows.ts';
import type { CellProblem, RowNotice } from '#shared/domain/import/imported-opinion.ts';
import { assertNever } from '#shared/kernel/assert.ts';
import { fieldWord } from './text.ts';

const shownLength = 40;

/** What is wrong with a cell. */
function whatIsWrong({ code, field, value }: CellProblem): string {
  const name = fieldWord(field);
  const shown = shortened(value);
  switch (code) {
    case 'date-missing':
      return `${name} kosong.`;
    case 'not-a-date':
      return `${name} “${shown}” bukan tanggal.`;
    case 'no-such-day':
      return `Tanggal ${shown} tidak ada.`;
    case 'date-in-future':
      return `${name} ${shown} belum terjadi.`;
    case 'date-too-old':
      return `${name} ${shown} lebih awal dari tahun 1990.`;
    case 'relative-date':
      return `“${shown}” dihitung dari waktu disalin.`;
    case 'unknown-channel':
      return `Kanal “${shown}” belum dikenal.`;
    case 'text-missing':
      return 'Isi opini kosong.';
    case 'too-long':
      return `${name} lebih panjang daripada yang dapat disimpan.`;
    default:
      return assertNever(code);
  }
}

/** Stands before the control that mends the cell in its row. */
export function problemInRow(problem: CellProblem): string {
  return `${whatIsWrong(problem)} ${adviceInRow(problem)}`;
}

function adviceInRow({ code, suggestion }: CellProblem): string {
  switch (code) {
    case 'relative-date':
      return 'Isi waktu itu di kiri, atau ketik tanggalnya';
    case 'unknown-channel':
      return 'Pilih kanal';
    case 'text-missing':
      return 'Ketik isi opini atau lewati baris ini';
    case 'too-long':
      return 'Pakai potongannya atau lewati baris ini';
    default:
      return suggestion === null ? 'Ketik tanggalnya atau lewati baris ini' : 'Perbaiki menjadi';
  }
}

/** Stands beside the row in the workbook of rows that were left out. */
export function problemInFile(problem: CellProblem): string {
  return `${whatIsWrong(problem)} ${adviceInFile(problem)}`;
}

function adviceInFile({ code, suggestion }: CellProblem): string {
  switch (code) {
    case 'unknown-channel':
      return 'Tulis kanal yang dikenal.';
    case 'text-missing':
      return 'Tulis isi opini.';
    case 'too-long':
      return 'Perpendek isinya.';
    default:
      return suggestion === null ? 'Tulis tanggal seperti 30/11/2026.' : `Perbaiki menjadi ${suggestion}.`;
  }
}

/** What a person may want to know of a row that is imported all the same. */
export function noticeSentence({ code }: RowNotice): string {
  switch (code) {
    case 'finished-before-received':
      return 'Tanggal selesai lebih awal dari tanggal masuk. Keduanya dicatat apa adanya.';
    case 'status-not-known':
      return 'Kata statusnya baru bagi Pantau, jadi masuk sebagai berkas baru. Ubah artinya di pencocokan kolom bila sudah selesai.';
    case 'id-rounded':
      return 'Nomor asal sudah dibulatkan Excel, jadi tidak dicatat. Ubah kolomnya menjadi teks di Excel bila nomor itu perlu.';
    case 'link-not-usable':
      return 'Tautannya bukan alamat situs, jadi tidak dicatat. Lengkapi nanti di berkasnya bila perlu.';
    case 'time-not-read':
      return 'Jamnya tidak terbaca, jadi hanya tanggalnya yang dicatat.';
    default:
      return assertNever(code);
  }
}

/** Why a row is not imported. `knownNumber` is the berkas that it repeats, where the office has it. */
export function refusalSentence(row: CheckedRow, knownNumber: string | undefined): string {
  switch (row.refusal) {
    case null:
      return '';
    case 'needs-fix':
      return row.problems.map(problemInFile).join(' ');
    case 'possible-duplicate':
      return duplicateSentence(row, knownNumber);
    case 'left-out-by-person':
      return 'Anda melewati baris ini.';
    case 'summary-row':
      return 'Baris jumlah, bukan opini. Ketik tanggalnya bila ternyata opini.';
    case 'repeated-header':
      return 'Judul kolom yang terulang, bukan opini.';
    default:
      return assertNever(row.refusal);
  }
}

/** Which row or berkas is repeated, also of a row that is imported all the same. */
export function duplicateSentence({ duplicateOf }: CheckedRow, knownNumber: string | undefined): string {
  if (duplicateOf?.kind === 'row') return `Sama dengan baris ${duplicateOf.rowNumber}. Tetap impor bila memang dua opini.`;
  return `Sudah tercatat${knownNumber ? ` sebagai ${knownNumber}` : ''}. Tetap impor hanya bila memang opini lain.`;
}

function shortened(value: string): string {
  return value.length <= shownLength ? value : `${value.slice(0, shownLength - 1).toWellFormed()}…`;
}
