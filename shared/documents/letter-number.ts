import { bulanRomawi } from './format-id.ts';

/** What a number is made of. `date` is the ISO date of the letter; `serial` may carry a suffix such as `15.a` for a number inserted later. */
export interface LetterNumberParts {
  readonly classification: string;
  readonly serial: string;
  readonly unit: string;
  readonly date: string;
  readonly security: string;
}

const tokens: Readonly<Record<string, (parts: LetterNumberParts) => string>> = {
  keamanan: ({ security }) => security,
  klasifikasi: ({ classification }) => classification,
  urut: ({ serial }) => serial,
  urut3: ({ serial }) => serial.replace(/^\d+/, (figures) => figures.padStart(3, '0')),
  unit: ({ unit }) => unit,
  bulan2: ({ date }) => date.slice(5, 7),
  bulanRomawi: ({ date }) => bulanRomawi(date),
  tahun: ({ date }) => date.slice(0, 4),
};

/** The words between braces that a pattern may hold, in the order in which they are explained. */
export const letterNumberTokens: readonly string[] = Object.keys(tokens);

/** The number of a letter by the office's pattern, such as `{klasifikasi}/{urut}/{unit}/{tahun}`. Unknown words stay as they are. */
export function letterNumber(pattern: string, parts: LetterNumberParts): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(tokens, name) ? (tokens[name]?.(parts) ?? whole) : whole,
  );
}

/** Words between braces that mean nothing, for whoever writes the pattern. */
export function unknownTokens(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name).filter((name) => !Object.hasOwn(tokens, name));
}
