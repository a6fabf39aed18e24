import { Dexie } from 'dexie';
import { useEffect, useState } from 'react';
import { contentOf, documentAggregate, type PaperDocument } from '#shared/domain/document/paper-document.ts';
import type { CaseRow, CaseState } from '#shared/domain/opinion/case-row.ts';
import type { Opinion } from '#shared/domain/opinion/opinion.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { type Folded, fold } from '#shared/operations/fold.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { type DocumentRow, historyOf } from './database.ts';
import { usePantau } from './store.ts';
import { openViews } from './views.ts';

export interface CaseAtHand {
  readonly id: string;
  readonly opinion: Opinion;
  readonly heads: readonly string[];
  readonly rejected: Folded<Opinion>['rejected'];
  readonly operations: readonly Operation[];
}

/** One berkas, folded from its history; undefined when nobody received it. */
export async function caseById(id: string): Promise<CaseAtHand | undefined> {
  const [atHand] = await casesByIds([id]);
  return atHand;
}

export async function casesByIds(ids: readonly string[]): Promise<readonly CaseAtHand[]> {
  const rows = await openViews().histories.bulkGet(ids.map((id) => `opinion:${id}`));
  return rows.flatMap((row, index) => {
    if (!row) return [];
    const { operations } = historyOf(row);
    const { state, heads, rejected } = fold(opinionAggregate, operations);
    return [{ id: ids[index] ?? '', opinion: state, heads, rejected, operations }];
  });
}

export interface PaperAtHand {
  readonly id: string;
  readonly paper: PaperDocument;
  readonly heads: readonly string[];
}

export async function documentById(id: string): Promise<PaperAtHand | undefined> {
  const row = await openViews().histories.get(`document:${id}`);
  if (!row) return undefined;
  const { state, heads } = fold(documentAggregate, historyOf(row).operations);
  return contentOf(state) ? { id, paper: state, heads } : undefined;
}

export function documentRowsByIds(ids: readonly string[]): Promise<readonly (DocumentRow | undefined)[]> {
  return openViews().documents.bulkGet([...ids]);
}

export function documentsOfCase(caseId: string): Promise<readonly DocumentRow[]> {
  return openViews().documents.where('caseIds').equals(caseId).toArray();
}

export function recentDocuments(limit: number): Promise<readonly DocumentRow[]> {
  return openViews().documents.orderBy('createdAt').reverse().limit(limit).toArray();
}

/** A page of rows in the order of receipt or end, newest first, continuing behind `before` (key-set paging: an offset would cost O(n)). */
export function pageOfCases(options: {
  readonly state: CaseState;
  readonly by: 'receivedAt' | 'endedAt';
  readonly before?: number;
  readonly limit: number;
  readonly matches?: (row: CaseRow) => boolean;
}): Promise<readonly CaseRow[]> {
  const { state, by, before, limit, matches } = options;
  const upper = before === undefined ? Dexie.maxKey : before;
  const rows = openViews()
    .cases.where(`[state+${by}]`)
    .between([state, Dexie.minKey], [state, upper], true, before === undefined)
    .reverse();
  return (matches ? rows.filter(matches) : rows).limit(limit).toArray();
}

/** Visits every row in chunks, for exports and for filling the search worker; memory holds one chunk at a time. */
export async function eachCase(visit: (rows: readonly CaseRow[]) => void | Promise<void>, chunk = 5_000): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await openViews().cases.where('id').above(after).limit(chunk).toArray();
    const last = rows.at(-1);
    if (!last) return;
    await visit(rows);
    after = last.id;
  }
}

export function rowsByIds(ids: readonly string[]): Promise<readonly (CaseRow | undefined)[]> {
  return openViews().cases.bulkGet([...ids]);
}

export function rowByLink(link: string): Promise<CaseRow | undefined> {
  return openViews().cases.where('link').equals(link).first();
}

/** Which of these import identities are in the books already. */
export async function knownIdentities(identities: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (let at = 0; at < identities.length; at += 2_000) {
    const rows = await openViews()
      .cases.where('identity')
      .anyOf(identities.slice(at, at + 2_000))
      .toArray();
    for (const row of rows) if (row.identity) known.set(row.identity, row.number);
  }
  return known;
}

export function rowsOfImport(importId: string): Promise<readonly CaseRow[]> {
  return openViews().cases.where('importId').equals(importId).toArray();
}

/** The answer of a question to the views, asked again after every change of them; undefined until the first answer. */
export function useAnswer<T>(ask: () => Promise<T>, keys: readonly unknown[]): T | undefined {
  const revision = usePantau((state) => state.revision);
  const [answer, setAnswer] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys say when `ask` means another question.
  useEffect(() => {
    let current = true;
    ask().then((value) => {
      if (current) setAnswer(() => value);
    });
    return () => {
      current = false;
    };
  }, [revision, ...keys]);
  return answer;
}
