import { plainText } from '../opinion/search-text.ts';
import type { OpdDescription } from './opd.ts';

export type OpdField = keyof OpdDescription;
export type OpdTextField = Exclude<OpdField, 'aliases'>;
export type OpdProblem = 'name-empty' | 'name-known' | 'name-repeated' | 'too-long' | 'odd-email';
export type OpdProblems = Readonly<Partial<Record<OpdField, OpdProblem>>>;

const longest = 300;

/** What keeps a description from being saved; `others` are all OPD but this one. */
export function opdProblems(opd: OpdDescription, others: readonly Pick<OpdDescription, 'name'>[]): OpdProblems {
  const problems: Partial<Record<OpdField, OpdProblem>> = {};
  for (const [field, value] of Object.entries(opd) as [OpdField, string | string[]][])
    if ([value].flat().some((text) => text.length > longest)) problems[field] = 'too-long';
  if (opd.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(opd.email)) problems.email = 'odd-email';
  if (opd.name.trim() === '') problems.name = 'name-empty';
  else if (others.some((other) => plainText(other.name) === plainText(opd.name))) problems.name = 'name-known';
  return problems;
}
