import { useMemo } from 'react';
import type { CheckedRow, ImportCheck } from '#shared/domain/import/check-rows.ts';
import { opdByName } from '../../data/import-commands.ts';
import { importView, useImport } from '../../data/import-view.ts';
import { usePantau } from '../../data/store.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { problemInRow } from './problem-words.ts';
import type { CellWords } from './row-cells.ts';
import { text } from './text.ts';

/** What every row needs besides itself. */
export interface RowDesk {
  readonly check: ImportCheck;
  readonly words: CellWords;
  readonly channels: readonly { readonly code: string; readonly label: string }[];
  readonly knownNumber: (row: CheckedRow) => string | undefined;
  /** Carries out a decision about a row, says how the row stands now, and moves the focus on when it is settled. */
  readonly settle: (rowNumber: number, index: number, decide: () => void) => void;
}

export function useRowDesk(check: ImportCheck, moveOn: (index: number) => void): RowDesk {
  const zone = usePantau((state) => state.sections.hours.zone);
  const officeChannels = usePantau((state) => state.sections.channels);
  const opdList = usePantau((state) => state.opdList);
  const knownNumbers = useImport((view) => view.knownNumbers);
  const announce = useAnnounce();
  const words = useMemo<CellWords>(() => {
    const labels = new Map(officeChannels.map(({ code, label }) => [code, label]));
    const findOpd = opdByName(opdList);
    return {
      zone,
      channel: (code) => labels.get(code) ?? code,
      agency: (name) => {
        const opd = findOpd(name);
        return opd && (opd.short || opd.name);
      },
    };
  }, [zone, officeChannels, opdList]);
  const settle = (rowNumber: number, index: number, decide: () => void) => {
    decide();
    const { check: now, checking } = importView();
    const row = checking ? undefined : now?.rows.find((one) => one.rowNumber === rowNumber);
    const [problem] = row?.refusal === 'needs-fix' ? row.problems : [];
    // Still wrong: the person stays at the field and hears why.
    if (problem) return announce(problemInRow(problem));
    announce(text.rowSettled(rowNumber, now?.counts.refused['needs-fix'] ?? 0));
    moveOn(index);
  };
  return {
    check,
    words,
    channels: officeChannels.filter(({ active }) => active),
    knownNumber: ({ opinion }) => (opinion ? knownNumbers.get(opinion.identity) : undefined),
    settle,
  };
}
