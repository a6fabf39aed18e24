import { useMemo } from 'react';
import type { Sections } from '#shared/domain/office/operations.ts';
import { columnOfRow, stepOfRow } from '#shared/domain/opinion/board.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { type OpdEntry, usePantau } from './store.ts';

/** The words behind the codes of a row, as this office calls them. */
export interface RowWords {
  readonly channel: (code: string) => { readonly short: string; readonly label: string };
  readonly topic: (id: string) => string;
  /** Short name of an OPD; empty without one. */
  readonly opd: (id: string) => string;
  readonly opdName: (id: string) => string;
  /** `Langkah 8`, or the name of a stage that has no number. */
  readonly step: (row: Pick<CaseRow, 'sopId' | 'step'>) => string;
  /** `Teliti bahasa`: what is being done in the step. */
  readonly stepName: (row: Pick<CaseRow, 'sopId' | 'step'>) => string;
}

export function rowWordsOf(sections: Sections, opdList: readonly OpdEntry[]): RowWords {
  const channels = new Map(sections.channels.map((channel) => [channel.code, channel]));
  const topics = new Map(sections.topics.map(({ id, label }) => [id, label]));
  const opd = new Map(opdList.map((entry) => [entry.id, entry]));
  return {
    channel: (code) => channels.get(code) ?? { short: code.slice(0, 3), label: code },
    topic: (id) => topics.get(id) ?? id,
    // An id that no OPD answers to is the name that an imported file gave.
    opd: (id) => opd.get(id)?.short || opd.get(id)?.name || id,
    opdName: (id) => opd.get(id)?.name || id,
    step: (row) => {
      const number = columnOfRow(row)?.number;
      return number ? `Langkah ${number}` : (stepOfRow(row)?.short ?? 'SOP lebih baru');
    },
    stepName: (row) => stepOfRow(row)?.short ?? 'SOP lebih baru',
  };
}

export function useRowWords(): RowWords {
  const sections = usePantau((state) => state.sections);
  const opdList = usePantau((state) => state.opdList);
  return useMemo(() => rowWordsOf(sections, opdList), [sections, opdList]);
}
