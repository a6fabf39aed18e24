import { clockTime } from '#shared/calendar/date-words.ts';
import { columnOfRow, stepOfRow } from '#shared/domain/opinion/board.ts';
import { fieldOf, hardcopyPlace, lastAct, leadOpd, type Opinion, positionOf } from '#shared/domain/opinion/opinion.ts';
import { dateAt, timeAt, type Zone } from '#shared/kernel/calendar-date.ts';
import type { RowWords } from './row-words.ts';

type Cell = string | number | null | { date: string };

interface ExportColumn {
  readonly header: string;
  /** In characters, as spreadsheet programs count. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
  readonly cell: (opinion: Opinion, office: ExportOffice) => Cell;
}

export interface ExportOffice {
  readonly words: RowWords;
  readonly zone: Zone;
}

const hidden = 'identitas dirahasiakan';
const endWords = { answered: 'Ditanggapi', unanswered: 'Tanpa tanggapan', history: 'Riwayat' } as const;

const day = (instant: number | null | undefined, zone: Zone): Cell =>
  instant == null ? null : { date: `${dateAt(instant, zone)}T${clockTime(timeAt(instant, zone)).replace('.', ':')}` };

function stepWords(opinion: Opinion, words: RowWords): string {
  const { step, end } = positionOf(opinion);
  if (end) return end === 'history' ? `${endWords.history}: ${opinion.history?.status ?? ''}` : endWords[end];
  const row = { sopId: opinion.sopId, step };
  const number = columnOfRow(row)?.number;
  return `${number ? `${number}. ` : ''}${stepOfRow(row)?.long ?? words.stepName(row)}`;
}

function endedAt(opinion: Opinion): number | null | undefined {
  return opinion.history ? opinion.history.finishedAt : positionOf(opinion).end && lastAct(opinion, 'archive')?.at;
}

/** What a list becomes in a spreadsheet: whole texts, real dates, and nothing by which a reporter could be known. */
export const exportColumns: readonly ExportColumn[] = [
  { header: 'Nomor', width: 15, kind: 'text', cell: ({ number }) => number },
  { header: 'Tanggal terima', width: 17, kind: 'date', cell: ({ receivedAt }, { zone }) => day(receivedAt, zone) },
  { header: 'Kanal', width: 16, kind: 'text', cell: (opinion, { words }) => words.channel(fieldOf(opinion, 'channel')).label },
  { header: 'Nomor asal', width: 16, kind: 'text', cell: (opinion) => fieldOf(opinion, 'origin') },
  { header: 'Pelapor', width: 22, kind: 'text', cell: () => hidden },
  { header: 'Judul', width: 40, kind: 'text', cell: (opinion) => fieldOf(opinion, 'title') },
  { header: 'Isi opini', width: 70, kind: 'text', cell: (opinion) => fieldOf(opinion, 'text') },
  { header: 'Topik', width: 26, kind: 'text', cell: (opinion, { words }) => words.topic(fieldOf(opinion, 'topic')) },
  { header: 'Lokasi', width: 24, kind: 'text', cell: (opinion) => fieldOf(opinion, 'location') },
  {
    header: 'OPD utama',
    width: 34,
    kind: 'text',
    cell: (opinion, { words }) => words.opdName(leadOpd(opinion)) || (opinion.history?.agency ?? ''),
  },
  {
    header: 'OPD pendukung',
    width: 30,
    kind: 'text',
    cell: (opinion, { words }) => fieldOf(opinion, 'supportingOpd').map(words.opdName).join(', '),
  },
  { header: 'Langkah atau akhir', width: 30, kind: 'text', cell: (opinion, { words }) => stepWords(opinion, words) },
  { header: 'Selesai', width: 17, kind: 'date', cell: (opinion, { zone }) => day(endedAt(opinion), zone) },
  { header: 'Petugas', width: 26, kind: 'text', cell: (opinion) => lastAct(opinion)?.personName ?? opinion.receivedBy.name },
  {
    header: 'Tanggapan',
    width: 60,
    kind: 'text',
    cell: (opinion) => fieldOf(opinion, 'answer') || (opinion.history?.response ?? ''),
  },
  {
    header: 'Tempat hardcopy',
    width: 30,
    kind: 'text',
    cell: (opinion) => {
      const place = hardcopyPlace(opinion);
      return place ? [place.room, place.rack, place.box, place.folder].filter(Boolean).join(' / ') : '';
    },
  },
];

export function exportRow(opinion: Opinion, office: ExportOffice): Cell[] {
  return exportColumns.map(({ cell }) => cell(opinion, office));
}
