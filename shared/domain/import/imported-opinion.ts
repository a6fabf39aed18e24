import type { EpochMs } from '../../kernel/ports.ts';
import type { TargetField } from './target-fields.ts';

/** What one row of a spreadsheet says, checked and cleaned. Absent members were empty in the row. */
export interface ImportedOpinion {
  readonly rowNumber: number;
  readonly externalId?: string;
  readonly receivedAt: EpochMs;
  /** 'day': only the day is known, and `receivedAt` is the midnight at which it began in the office's zone. */
  readonly precision: 'day' | 'minute';
  readonly finishedAt?: EpochMs;
  readonly title?: string;
  readonly text?: string;
  readonly category?: string;
  readonly agencyName?: string;
  readonly channelCode?: string;
  readonly location?: string;
  /** Always http or https. */
  readonly link?: string;
  readonly reporterName?: string;
  readonly reporterAccount?: string;
  readonly reporterContact?: string;
  readonly response?: string;
  readonly tone?: string;
  /** The status word of the source, as written. */
  readonly status?: string;
  /** Finished at its source: kept for reference (riwayat), never walked through the SOP. */
  readonly history: boolean;
  /** The same for the same opinion of the same source, so that a repeated import finds it again. At most 250 characters. */
  readonly identity: string;
}

/** What stops a row until a person mends the cell, chooses a value, or leaves the row out. */
export type CellProblemCode =
  | 'date-missing'
  | 'not-a-date'
  | 'no-such-day'
  | 'date-in-future'
  | 'date-too-old'
  | 'relative-date'
  | 'unknown-channel'
  | 'text-missing'
  | 'too-long';

/** What a person may want to know of a row that is imported all the same. */
export type RowNoticeCode = 'finished-before-received' | 'status-not-known' | 'id-rounded' | 'link-not-usable' | 'time-not-read';

export interface CellProblem {
  readonly rowNumber: number;
  /** Null when the field has no column. */
  readonly column: number | null;
  readonly field: TargetField;
  readonly code: CellProblemCode;
  /** What stands in the cell, shortened. */
  readonly value: string;
  /** A value that would do, ready for `applyFix`; null when only a person can know. */
  readonly suggestion: string | null;
}

export interface RowNotice {
  readonly field: TargetField;
  readonly code: RowNoticeCode;
}
