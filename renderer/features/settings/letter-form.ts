import { unknownTokens } from '#shared/documents/letter-number.ts';
import type { Sections } from '#shared/domain/office/operations.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { isFree, longestText, type ProblemCode, type Problems } from './problems.ts';

type Letter = Sections['letter'];

/** Numbers as people type them, with a comma. */
const ranges = {
  fontSize: { least: 9, most: 14 },
  lineSpacing: { least: 1, most: 2 },
  marginTop: { least: 0, most: 10 },
  marginBottom: { least: 0, most: 10 },
  marginLeft: { least: 0, most: 10 },
  marginRight: { least: 0, most: 10 },
} as const;
export type LetterNumberField = keyof typeof ranges;
export const letterNumberFields = Object.keys(ranges) as readonly LetterNumberField[];

export type LetterForm = Omit<Letter, LetterNumberField> & Readonly<Record<LetterNumberField, string>>;

export function decimalText(value: number): string {
  return String(value).replace('.', ',');
}

/** Reads '2,5', '2.5' and '3'; null for anything else. */
export function readDecimal(text: string): number | null {
  return /^\d{1,3}(?:[.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
}

export function toLetterForm(letter: Letter): LetterForm {
  const texts = Object.fromEntries(letterNumberFields.map((name) => [name, decimalText(letter[name])]));
  return { ...letter, ...(texts as Record<LetterNumberField, string>) }; // Every name of the table above.
}

export function rangeOf(name: LetterNumberField): { readonly least: number; readonly most: number } {
  return ranges[name];
}

export function readLetterForm(form: LetterForm): Result<Letter, Problems> {
  const problems: Record<string, ProblemCode> = {};
  const numbers: Partial<Record<LetterNumberField, number>> = {};
  for (const name of letterNumberFields) {
    const value = readDecimal(form[name]);
    if (value === null) problems[name] = 'not-a-number';
    else if (value < ranges[name].least || value > ranges[name].most) problems[name] = 'out-of-range';
    else numbers[name] = value;
  }
  const pattern = patternProblem(form.numberPattern);
  if (pattern) problems.numberPattern = pattern;
  return isFree(problems) ? ok({ ...form, ...(numbers as Record<LetterNumberField, number>) }) : fail(problems); // No problem, so every number was read.
}

function patternProblem(pattern: string): ProblemCode | undefined {
  if (pattern.trim() === '') return 'empty';
  if (pattern.length > longestText) return 'too-long';
  if (unknownTokens(pattern).length > 0) return 'unknown-token';
  return /\{urut3?\}/.test(pattern) ? undefined : 'serial-missing';
}
