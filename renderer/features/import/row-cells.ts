import { clockTime, numericDate } from '#shared/calendar/date-words.ts';
import type { CheckedRow, ImportCheck } from '#shared/domain/import/check-rows.ts';
import { shownText } from '#shared/domain/import/decide-rows.ts';
import type { ImportedOpinion } from '#shared/domain/import/imported-opinion.ts';
import { dateAt, timeAt, type Zone } from '#shared/kernel/calendar-date.ts';

/** What the office calls the channels and agencies of a row. */
export interface CellWords {
  readonly zone: Zone;
  readonly channel: (code: string) => string;
  /** The short name of an agency that the office knows. */
  readonly agency: (name: string) => string | undefined;
}

export interface RowCells {
  readonly time: string;
  readonly channel: string;
  readonly content: string;
  readonly agency: string;
  /** False: the office does not know this agency, so its name becomes a note. */
  readonly isAgencyKnown: boolean;
}

/** The cells of one row: as they will be recorded where they could be read, else as they stand in the file. */
export function cellsOfRow(check: ImportCheck, row: CheckedRow, words: CellWords): RowCells {
  const raw = (field: Parameters<typeof shownText>[2]) => shownText(check, row.rowNumber, field);
  const { opinion } = row;
  const agencyName = opinion ? (opinion.agencyName ?? '') : raw('instansi_tujuan');
  const known = agencyName === '' ? undefined : words.agency(agencyName);
  const agency = { agency: known ?? agencyName, isAgencyKnown: agencyName === '' || known !== undefined };
  if (opinion)
    return {
      time: numericDate(dateAt(opinion.receivedAt, words.zone)),
      channel: opinion.channelCode === undefined ? '' : words.channel(opinion.channelCode),
      content: opinion.text ?? opinion.title ?? '',
      ...agency,
    };
  return {
    time: raw('tanggal_masuk'),
    channel: raw('kanal'),
    content: raw('isi') || raw('judul') || raw('kategori'),
    ...agency,
  };
}

/** '17/11/2026', with the time where the row names one. */
export function momentWords({ receivedAt, precision }: Pick<ImportedOpinion, 'receivedAt' | 'precision'>, zone: Zone): string {
  const day = numericDate(dateAt(receivedAt, zone));
  return precision === 'day' ? day : `${day} ${clockTime(timeAt(receivedAt, zone))}`;
}
