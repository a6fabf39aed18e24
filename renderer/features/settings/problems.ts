/** What is wrong with a field; the sentence stands in text.ts. */
export type ProblemCode =
  | 'empty'
  | 'too-long'
  | 'repeated'
  | 'short-letters'
  | 'not-a-time'
  | 'half-rest'
  | 'ends-before-start'
  | 'rest-outside-hours'
  | 'not-a-number'
  | 'out-of-range'
  | 'unknown-token'
  | 'serial-missing'
  | 'until-before-from'
  | 'acting-in-title'
  | 'posts-missing'
  | 'last-admin';

/** By name of the field; empty when the form may be saved. */
export type Problems = Readonly<Record<string, ProblemCode>>;

/** Longest text that the office's settings keep. */
export const longestText = 300;

/** Problems of plain texts: some must be filled, all must fit. */
export function textProblems(values: Readonly<Record<string, string>>, required: readonly string[]): Problems {
  const problems: Record<string, ProblemCode> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value.length > longestText) problems[name] = 'too-long';
    else if (required.includes(name) && value.trim() === '') problems[name] = 'empty';
  }
  return problems;
}

/** Of the problems that were shown, those that are still there: a mended field says so at once, a new one is not blamed while it is typed. */
export function stillWrong(shown: Problems, now: Problems): Problems {
  return Object.fromEntries(Object.entries(now).filter(([name]) => Object.hasOwn(shown, name)));
}

/** Problems of one row of a list, whose fields are named `code.field`; a problem of the whole row has the field ''. */
export function problemsOfRow(
  problems: Problems,
  key: string,
): readonly { readonly field: string; readonly code: ProblemCode }[] {
  return Object.entries(problems).flatMap(([name, code]) =>
    name === key || name.startsWith(`${key}.`) ? [{ field: name.slice(key.length + 1), code }] : [],
  );
}

export function isFree(problems: Problems): boolean {
  return Object.keys(problems).length === 0;
}
