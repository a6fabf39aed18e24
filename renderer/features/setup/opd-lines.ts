import { type OpdDescription, unnamedOpd } from '#shared/domain/opd/opd.ts';
import { longest } from './problems.ts';

export type LineProblemCode = 'name-missing' | 'email-unreadable' | 'too-many-parts' | 'too-long';

export interface ReadLines {
  readonly ready: readonly OpdDescription[];
  readonly problems: readonly { readonly line: number; readonly code: LineProblemCode }[];
  /** Lines that name an OPD which stands above or is registered already. */
  readonly repeated: number;
}

/**
 * Reads pasted lines "nama; singkatan; e-mail", as typed or as copied from a spreadsheet (tabs). Empty lines and a line of headings are
 * passed over. Without a short form the cards show the full name.
 */
export function readOpdLines(text: string, known: readonly Pick<OpdDescription, 'name'>[]): ReadLines {
  const names = new Set(known.map(({ name }) => sameName(name)));
  const ready: OpdDescription[] = [];
  const problems: { line: number; code: LineProblemCode }[] = [];
  let repeated = 0;
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const parts = line.split(/[;\t]/).map((part) =>
      part
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    );
    if (parts.every((part) => part === '') || isHeading(parts)) return;
    const [name = '', short = '', email = '', ...more] = parts;
    const problem = problemOf(name, email, more, line);
    if (problem) problems.push({ line: index + 1, code: problem });
    else if (names.has(sameName(name))) repeated += 1;
    else {
      names.add(sameName(name));
      ready.push({ ...unnamedOpd, name, short: short || name, head: `Kepala ${name}`, email });
    }
  });
  return { ready, problems, repeated };
}

function sameName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

function isHeading([name = '', short = '']: readonly string[]): boolean {
  return (
    /^(nama( opd| dinas| perangkat daerah)?|opd|perangkat daerah)$/i.test(name) &&
    (short === '' || /^(singkatan|akronim)/i.test(short))
  );
}

function problemOf(name: string, email: string, more: readonly string[], line: string): LineProblemCode | undefined {
  if (name === '') return 'name-missing';
  if (line.length > longest) return 'too-long';
  if (more.some((part) => part !== '')) return 'too-many-parts';
  return email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? 'email-unreadable' : undefined;
}
