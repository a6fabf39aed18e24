import type { Sections } from '#shared/domain/office/operations.ts';
import { longestText, type ProblemCode, type Problems } from './problems.ts';

export type ChannelRow = Sections['channels'][number];
export type TopicRow = Sections['topics'][number];

/** The list with one row moved up (-1) or down (1); unchanged at the ends. */
export function moved<T>(rows: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const row = rows[index];
  const other = rows[index + by];
  return row === undefined || other === undefined ? rows : rows.with(index, other).with(index + by, row);
}

/** A stable code from words, as the settings' schema wants it, that no other row has. */
export function codeFrom(words: string, taken: readonly string[]): string {
  const base =
    words
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 20)
      .replace(/-+$/, '') || 'baru';
  const used = new Set(taken.map((code) => code.toLowerCase()));
  for (let at = 1; ; at++) {
    const code = at === 1 ? base : `${base}-${at}`;
    if (!used.has(code)) return code;
  }
}

const same = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase();

function labelProblem(label: string, others: readonly string[]): ProblemCode | undefined {
  if (label.trim() === '') return 'empty';
  if (label.length > longestText) return 'too-long';
  return others.some((other) => same(other, label)) ? 'repeated' : undefined;
}

/** Problems are named by the code of the row and the field: `IG.short`. */
export function channelProblems(rows: readonly ChannelRow[]): Problems {
  const problems: Record<string, ProblemCode> = {};
  for (const row of rows) {
    const others = rows.filter((other) => other.code !== row.code);
    const label = labelProblem(
      row.label,
      others.map((other) => other.label),
    );
    if (label) problems[`${row.code}.label`] = label;
    if (!/^[\p{L}\p{N}]{1,3}$/u.test(row.short.trim())) problems[`${row.code}.short`] = 'short-letters';
    // A channel out of use keeps its letters on old cards, so only those in use must differ.
    else if (row.active && others.some((other) => other.active && same(other.short, row.short)))
      problems[`${row.code}.short`] = 'repeated';
    if (row.account.length > longestText) problems[`${row.code}.account`] = 'too-long';
  }
  return problems;
}

/** Problems are named by the id of the row: `kesehatan.label`. */
export function topicProblems(rows: readonly TopicRow[]): Problems {
  const problems: Record<string, ProblemCode> = {};
  for (const row of rows) {
    const label = labelProblem(
      row.label,
      rows.filter((other) => other.id !== row.id).map((other) => other.label),
    );
    if (label) problems[`${row.id}.label`] = label;
  }
  return problems;
}

/** Topics that may stand above this one: two levels are enough, so neither parts nor the topic itself. */
export function parentsFor(rows: readonly TopicRow[], topic: TopicRow): readonly TopicRow[] {
  if (rows.some((row) => row.parent === topic.id)) return [];
  return rows.filter((row) => row.id !== topic.id && row.parent === null);
}
