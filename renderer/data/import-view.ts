import { createStore, useStore } from 'zustand';
import { type ImportCheck, noDecisions, type RowDecisions } from '#shared/domain/import/check-rows.ts';
import { type ColumnMapping, emptyMapping } from '#shared/domain/import/column-mapping.ts';
import type { DateColumn } from '#shared/domain/import/detect-date-order.ts';
import type { OpenedFile } from './import-file.ts';
import type { BatchProgress } from './run-command.ts';

export interface ImportOutcome {
  readonly importId: string;
  readonly imported: number;
  /** Of the imported ones, how many are riwayat and stand on no board. */
  readonly history: number;
  /** The wish to stop came when everything was recorded already. */
  readonly stoppedTooLate: boolean;
}

export interface UndoOutcome {
  readonly importId: string;
  readonly fileName: string;
  readonly withdrawn: number;
  readonly kept: number;
}

/** An import as a person left it: it outlives looking at another screen, and ends with the window or when a colleague signs in. */
export interface ImportView {
  /** Journal and person; rows of a file are nobody else's business. */
  readonly owner: string;
  readonly reading: BatchProgress | null;
  readonly problem: string | null;
  readonly file: OpenedFile | null;
  readonly source: string;
  readonly capturedAt: number | null;
  readonly mapping: ColumnMapping;
  readonly dateColumns: readonly DateColumn[];
  /** Date columns whose order this person has told. */
  readonly answeredDates: readonly number[];
  readonly decisions: RowDecisions;
  readonly checking: BatchProgress | null;
  /** Grows with every check that is begun; an answer to an older one is thrown away. */
  readonly turn: number;
  readonly check: ImportCheck | null;
  readonly knownNumbers: ReadonlyMap<string, string>;
  readonly committing: (BatchProgress & { readonly stopping: boolean }) | null;
  /** The last try was stopped by the person before anything was recorded. */
  readonly stopped: boolean;
  readonly outcome: ImportOutcome | null;
  /** Name under which the rows that were left out are kept. */
  readonly savedAs: string | null;
  readonly undoing: (BatchProgress & { readonly importId: string }) | null;
  readonly undone: UndoOutcome | null;
}

const untouched: ImportView = {
  owner: '',
  reading: null,
  problem: null,
  file: null,
  source: '',
  capturedAt: null,
  mapping: emptyMapping,
  dateColumns: [],
  answeredDates: [],
  decisions: noDecisions,
  checking: null,
  turn: 0,
  check: null,
  knownNumbers: new Map(),
  committing: null,
  stopped: false,
  outcome: null,
  savedAs: null,
  undoing: null,
  undone: null,
};

const views = createStore<ImportView>(() => untouched);

/** A slice of the import; the component renders again only when this slice changes. */
export function useImport<T>(select: (view: ImportView) => T): T {
  return useStore(views, select);
}

export function importView(): ImportView {
  return views.getState();
}

export function changeImport(change: Partial<ImportView>): void {
  views.setState(change);
}

/** Forgets the file and everything said about it. `turn` goes on, so that a check under way finds nobody waiting. */
export function clearImport(keep: Partial<ImportView> = {}): void {
  const { owner, turn } = views.getState();
  views.setState({ ...untouched, owner, turn: turn + 1, ...keep });
}
