import { useMemo } from 'react';
import { type MappingProblem, mappingProblems, valueKey } from '#shared/domain/import/column-mapping.ts';
import { aliasesOfChannels } from '#shared/domain/import/default-channel-aliases.ts';
import type { DateColumn } from '#shared/domain/import/detect-date-order.ts';
import type { SheetColumn, SheetTable } from '#shared/domain/import/sheet-table.ts';
import { type ChannelValue, type StatusValue, surveyChannels, surveyStatuses } from '#shared/domain/import/survey-values.ts';
import { openDateQuestions } from '../../data/import-dates.ts';
import { useImport } from '../../data/import-view.ts';
import { usePantau } from '../../data/store.ts';

/** How columns and values of the file are matched, and what of it waits for a person. */
export interface Matching {
  readonly problems: readonly MappingProblem[];
  readonly channels: readonly ChannelValue[];
  readonly statuses: readonly StatusValue[];
  readonly dateQuestions: readonly DateColumn[];
  readonly isOpen: boolean;
}

/** One column of the file on screen. */
export interface ColumnProps {
  readonly column: SheetColumn;
  readonly table: SheetTable;
  readonly matching: Matching;
}

export function useMatching(): Matching {
  const table = useImport((view) => view.file?.table);
  const mapping = useImport((view) => view.mapping);
  const dateColumns = useImport((view) => view.dateColumns);
  const answered = useImport((view) => view.answeredDates);
  const officeChannels = usePantau((state) => state.sections.channels);
  const problems = useImport((view) => view.check?.problems);
  const surveyed = useMemo(
    () => (table ? surveyChannels(table, mapping, aliasesOfChannels(officeChannels.filter(({ active }) => active))) : []),
    [table, mapping, officeChannels],
  );
  const channels = useMemo(() => {
    // A value that stands only in a row of totals, or in rows that are settled, waits for nobody.
    const waiting = new Set(problems?.flatMap(({ code, value }) => (code === 'unknown-channel' ? valueKey(value) : [])));
    return surveyed.filter(({ code, key }) => code !== null || waiting.has(key));
  }, [surveyed, problems]);
  const statuses = useMemo(() => (table ? surveyStatuses(table, mapping) : []), [table, mapping]);
  return useMemo(() => {
    const missing = mappingProblems(mapping);
    const dateQuestions = openDateQuestions(dateColumns, answered);
    const isOpen = missing.length > 0 || dateQuestions.length > 0 || channels.some(({ code }) => code === null);
    return { problems: missing, channels, statuses, dateQuestions, isOpen };
  }, [mapping, dateColumns, answered, channels, statuses]);
}
