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

/** What stands before and after the running number; undefined for a pattern that writes it twice or not at all. */
export interface NumberFrame {
  readonly before: string;
  readonly after: string;
  /** Fewest figures of the running number: `7` is written `007`. */
  readonly figures: number;
}

export function numberFrame(pattern: string, parts: Omit<LetterNumberParts, 'serial'>): NumberFrame | undefined {
  const places = [...pattern.matchAll(/\{urut(3?)\}/g)];
  const [place] = places;
  if (!place || places.length !== 1) return undefined;
  const written = (part: string) => letterNumber(part, { ...parts, serial: '' });
  return {
    before: written(pattern.slice(0, place.index)),
    after: written(pattern.slice(place.index + place[0].length)),
    figures: place[1] === '3' ? 3 : 1,
  };
}

/** The whole number around a running number such as `417` or `15.a`; empty while there is none. */
export function numberInFrame(frame: NumberFrame, serial: string): string {
  const typed = serial.trim();
  return typed === '' ? '' : frame.before + typed.replace(/^\d+/, (digits) => digits.padStart(frame.figures, '0')) + frame.after;
}

/** The running number inside a number of this frame, as a person would type it; undefined for a number of another make. */
export function serialInFrame(frame: NumberFrame, number: string): string | undefined {
  if (number === '') return '';
  const { before, after } = frame;
  if (number.length <= before.length + after.length || !number.startsWith(before) || !number.endsWith(after)) return undefined;
  const serial = number.slice(before.length, number.length - after.length);
  return frame.figures === 1 ? serial : serial.replace(/^0+(?=\d)/, '');
}
