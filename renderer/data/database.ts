import { Dexie, type Table } from 'dexie';
import type { DocumentContent, PaperState, TemplateId } from '#shared/domain/document/paper-document.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { unpackOperations } from '#shared/operations/packed.ts';

/** All operations of one aggregate: what a late operation is folded with, and what the timeline shows. */
export interface History {
  readonly key: string;
  readonly operations: readonly Operation[];
}

/** A history as it is kept. */
export interface HistoryRow {
  readonly key: string;
  /** See `packOperations`. */
  readonly packed: string;
  /** Whether rows of `rejected` and `collisions` belong to it: most have none, and looking for them in each would take longer than the rest. */
  readonly isMarked?: boolean;
}

export function historyOf({ key, packed }: HistoryRow): History {
  return { key, operations: unpackOperations(packed) };
}

/** A document as lists and the berkas show it. */
export interface DocumentRow {
  readonly id: string;
  readonly template: TemplateId;
  readonly caseIds: readonly string[];
  readonly number: string;
  readonly date: string;
  readonly subject: string;
  readonly state: PaperState;
  readonly version: number;
  readonly replaces: string | null;
  readonly createdAt: number;
  readonly printedAt: number | null;
  readonly signedOn: string | null;
  readonly scanHash: string | null;
  readonly content: DocumentContent;
}

export interface Counter {
  readonly key: string;
  readonly value: number;
}

/** Kept, not applied, shown: an operation of a newer version or one that broke a rule. */
export interface RejectedRow {
  readonly id: string;
  readonly key: string;
  readonly reason: string;
}

/** One of the values of a collision: what was written, by whom, when and on which PC. */
export interface CollisionSideRow {
  readonly operation: string;
  /** Long texts are cut: the berkas itself shows the whole. */
  readonly value: unknown;
  readonly at: number;
  readonly writer: string;
  readonly personName: string;
}

export interface CollisionItem {
  readonly subject: string;
  readonly at: number;
  readonly sides: readonly CollisionSideRow[];
  /** What counts: by rule while nobody decided, afterwards as decided. */
  readonly shown: unknown;
  readonly settled: Omit<CollisionSideRow, 'value'> | null;
}

/** The collisions in the history of one aggregate; aggregates without any have no row. */
export interface CollisionRow {
  readonly key: string;
  /** When the last of them was settled; far in the future while one is open. */
  readonly until: number;
  readonly items: readonly CollisionItem[];
}

/** A number that nothing will be given again, although no row shows it: of a withdrawn berkas, replaced, temporary, or taken for a letter. */
export interface SpentRow {
  readonly id: string;
  /** `berkas-2026`, `surat-2026`, or what temporary numbers of a PC begin with. */
  readonly series: string;
  readonly serial: number;
  /** The aggregate that bore it. */
  readonly key: string;
  /** As it was written; empty where that is not known any more. */
  readonly number: string;
  readonly why: 'withdrawn' | 'replaced' | 'temporary' | 'letter';
}

/** Something that carries a number which another one had first. */
export interface ClashRow {
  readonly key: string;
  readonly number: string;
  /** Who keeps the number. */
  readonly keeper: string;
}

export interface MetaRow {
  readonly key: string;
  readonly value: number | string;
}

/**
 * Raised when a view or an index changes shape. There are no migrations: a database of another schema is dropped and the views are folded
 * again from the journal.
 */
export const viewSchema = 6;

/** The working store that every screen reads. Everything in it can be rebuilt from the journal. */
export class Views extends Dexie {
  declare readonly histories: Table<HistoryRow, string>;
  declare readonly cases: Table<CaseRow, string>;
  declare readonly documents: Table<DocumentRow, string>;
  declare readonly counters: Table<Counter, string>;
  declare readonly rejected: Table<RejectedRow, string>;
  declare readonly collisions: Table<CollisionRow, string>;
  declare readonly spent: Table<SpentRow, string>;
  declare readonly clashes: Table<ClashRow, string>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(journalId: string) {
    // Relaxed durability is enough: the journal is the truth, and a power cut only means catching up.
    super(databaseName(journalId), { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      histories: 'key',
      cases: 'id, serial, [state+receivedAt], [state+endedAt], identity, link, importId, temporary.writer',
      documents: 'id, *caseIds, createdAt, number',
      counters: 'key',
      rejected: 'id, key',
      collisions: 'key, until',
      spent: 'id, [series+serial]',
      clashes: 'key, keeper',
      meta: 'key',
    });
  }
}

export function databaseName(journalId: string): string {
  return `pantau-${journalId}-${viewSchema}`;
}
