import type { CaseRow, CaseState } from '#shared/domain/opinion/case-row.ts';
import type { Likeness } from '#shared/domain/opinion/likeness.ts';

/** What the search keeps of a berkas. The import identity and everything about a reporter stay outside. */
export type SearchedCase = Pick<
  CaseRow,
  | 'id'
  | 'number'
  | 'serial'
  | 'state'
  | 'title'
  | 'text'
  | 'channel'
  | 'topic'
  | 'location'
  | 'origin'
  | 'link'
  | 'opd'
  | 'supportingOpd'
  | 'receivedAt'
  | 'endedAt'
  | 'formerNumbers'
  | 'place'
  | 'hardcopyPending'
>;

export interface SearchedDocument {
  readonly id: string;
  readonly caseIds: readonly string[];
  readonly number: string;
  readonly subject: string;
  readonly template: string;
  readonly createdAt: number;
}

/** News for the index. Names of OPD, topics and channels travel apart (`opd:ab12` → words), so that a renamed OPD needs no second filling. */
export interface SearchNews {
  readonly cases?: readonly SearchedCase[];
  readonly gone?: readonly string[];
  readonly documents?: readonly SearchedDocument[];
  readonly labels?: Readonly<Record<string, string>>;
}

export interface FoundIds {
  readonly open: readonly string[];
  readonly ended: readonly string[];
  readonly documents: readonly string[];
}

export interface Selection {
  readonly states: readonly CaseState[];
  readonly text: string;
  readonly channels: readonly string[];
  readonly topics: readonly string[];
  readonly opd: readonly string[];
  /** Received from this instant up to that one, both included; null leaves the side open. */
  readonly from: number | null;
  readonly until: number | null;
  /** Lies in this place or in a part of it: `R. Arsip / Rak 2`. */
  readonly place: string;
  readonly pendingOnly: boolean;
  readonly by: 'receivedAt' | 'endedAt' | 'serial';
  readonly direction: 'ascending' | 'descending';
  readonly limit: number;
}

export interface SelectedIds {
  readonly total: number;
  readonly ids: readonly string[];
}

export interface LikenessQuestion {
  readonly text: string;
  readonly link: string;
  readonly opd: string;
  readonly now: number;
  readonly limit: number;
}

export interface SimilarId {
  readonly id: string;
  readonly score: number;
  readonly likeness: Likeness;
  readonly matchedWords: readonly string[];
}

/** Questions that the worker answers, and what it answers. */
export interface SearchQuestions {
  readonly take: { readonly ask: SearchNews; readonly answer: null };
  readonly find: { readonly ask: { readonly query: string; readonly limit: number }; readonly answer: FoundIds };
  readonly select: { readonly ask: Selection; readonly answer: SelectedIds };
  readonly similar: { readonly ask: LikenessQuestion; readonly answer: readonly SimilarId[] };
}

export type SearchRequest = {
  [K in keyof SearchQuestions]: { readonly id: number; readonly kind: K; readonly ask: SearchQuestions[K]['ask'] };
}[keyof SearchQuestions];

export interface SearchReply {
  readonly id: number;
  readonly answer: SearchQuestions[keyof SearchQuestions]['answer'];
}
