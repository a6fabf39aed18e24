/** What is wrong with a form, as a sentence by name of the field; empty when it may be sent. */
export type Problems = Readonly<Partial<Record<string, string>>>;

/** Leaves out the fields without a problem. */
export function problemsOf(found: Readonly<Record<string, string | undefined | false>>): Problems {
  return Object.fromEntries(Object.entries(found).filter(([, sentence]) => Boolean(sentence))) as Problems; // Only sentences are left.
}

export function hasProblems(problems: Problems): boolean {
  return Object.keys(problems).length > 0;
}

/** Longest text that the office's profile and the staff list keep. */
export const longest = 300;
