import { plainText } from '../opinion/search-text.ts';
import { type OpdProblem, type OpdTextField, opdProblems } from './check-opd.ts';
import { type OpdDescription, unnamedOpd } from './opd.ts';

export interface OpdLine {
  /** 1-based line of what was pasted. */
  readonly line: number;
  readonly opd: OpdDescription;
  /** Why it stays out; undefined when it can be registered. */
  readonly problem: OpdProblem | undefined;
  /** Something stands behind the last column. */
  readonly isTooWide: boolean;
}

/** The longest batch that main takes in one call. */
const mostLines = 2_000;

const headings: Readonly<Record<OpdTextField, RegExp>> = {
  name: /^(?:nama|nama opd|nama dinas|opd|perangkat daerah|nama perangkat daerah|nama lengkap|instansi)$/,
  short: /^(?:singkatan|singkat|kode|akronim)$/,
  head: /^(?:kepala|pimpinan|nama kepala|jabatan kepala|ditujukan kepada)$/,
  email: /^(?:e mail|email|surel|pos el)$/,
  phone: /^(?:telepon|telp|no telepon|nomor telepon|hp|no hp)$/,
  address: /^(?:alamat|alamat kantor)$/,
  accounts: /^(?:akun|media sosial|medsos|akun media sosial)$/,
  contact: /^(?:narahubung|kontak|contact person|pic|penghubung)$/,
};
const headingFields = Object.keys(headings) as OpdTextField[]; // The keys of the record above.

/**
 * Reads OPD as typed or as a spreadsheet's clipboard gives them, one in a line: cells between tabs, or semicolons in a line without tabs, in
 * the order of `columns` unless a line of headings says otherwise. Names that are known, or stand further up, are told and stay out; a
 * strange e-mail is told last, because it can be mended later.
 */
export function readOpdLines(
  text: string,
  columns: readonly OpdTextField[],
  known: readonly Pick<OpdDescription, 'name'>[],
): readonly OpdLine[] {
  const seen = new Set<string>();
  const read: OpdLine[] = [];
  let fields: readonly (OpdTextField | undefined)[] = columns;
  let hasHeadings = false;
  text
    .split(/\r\n|\r|\n/)
    .slice(0, mostLines)
    .forEach((line, at) => {
      const cells = line.split(line.includes('\t') ? '\t' : ';').map(tidyCell);
      if (!cells.some(Boolean)) return;
      const heading = headingsIn(cells);
      if (heading) {
        // A lone heading says what the lines are, not in which order their cells stand.
        if (heading.filter(Boolean).length > 1) [fields, hasHeadings] = [heading, true];
        return;
      }
      const texts = cells.flatMap((cell, index) => (fields[index] ? [[fields[index], cell]] : []));
      const opd: OpdDescription = { ...unnamedOpd, ...Object.fromEntries(texts) };
      const isTooWide = !hasHeadings && cells.slice(fields.length).some(Boolean);
      read.push({ line: at + 1, opd, problem: problemOf(opd, known, seen), isTooWide });
      seen.add(plainText(opd.name));
    });
  return read;
}

function problemOf(
  opd: OpdDescription,
  known: readonly Pick<OpdDescription, 'name'>[],
  seen: ReadonlySet<string>,
): OpdProblem | undefined {
  const found = Object.values(opdProblems(opd, known));
  const serious = found.find((problem) => problem !== 'odd-email');
  return serious ?? (seen.has(plainText(opd.name)) ? 'name-repeated' : found[0]);
}

/** Fields by position where a line holds headings; two known words are enough: nobody is called so. */
function headingsIn(cells: readonly string[]): readonly (OpdTextField | undefined)[] | undefined {
  const found = cells.map((cell) => headingFields.find((field) => headings[field].test(plainText(cell))));
  const known = found.filter(Boolean).length;
  return found.includes('name') && (known >= 2 || cells.filter(Boolean).length === 1) ? found : undefined;
}

function tidyCell(cell: string): string {
  return cell
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replaceAll('""', '"')
    .replace(/\s+/g, ' ')
    .trim();
}
