import type { OpdDescription } from '#shared/domain/opd/opd.ts';
import { type OpdLine, readOpdLines } from '#shared/domain/opd/opd-lines.ts';

export type LineProblemCode = 'name-missing' | 'email-unreadable' | 'too-many-parts' | 'too-long';

export interface ReadLines {
  readonly ready: readonly OpdDescription[];
  readonly problems: readonly { readonly line: number; readonly code: LineProblemCode }[];
  /** Lines that name an OPD which stands above or is registered already. */
  readonly repeated: number;
}

/** Reads lines "nama; singkatan; e-mail" for the first list. Without a short form the cards show the full name. */
export function readFirstOpd(text: string, known: readonly Pick<OpdDescription, 'name'>[]): ReadLines {
  const ready: OpdDescription[] = [];
  const problems: { line: number; code: LineProblemCode }[] = [];
  let repeated = 0;
  for (const one of readOpdLines(text, ['name', 'short', 'email'], known)) {
    const code = codeOf(one);
    if (code) problems.push({ line: one.line, code });
    else if (one.problem) repeated += 1;
    else {
      const { name, short, head } = one.opd;
      ready.push({ ...one.opd, short: short || name, head: head || `Kepala ${name}` });
    }
  }
  return { ready, problems, repeated };
}

/** What must be mended in the line; a name that is known already only stays out. */
function codeOf({ problem, isTooWide }: OpdLine): LineProblemCode | undefined {
  if (problem === 'name-empty') return 'name-missing';
  if (problem === 'too-long') return 'too-long';
  if (isTooWide) return 'too-many-parts';
  return problem === 'odd-email' ? 'email-unreadable' : undefined;
}
