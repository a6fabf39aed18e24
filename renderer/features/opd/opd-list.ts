import { type OpdDescription, unnamedOpd } from '#shared/domain/opd/opd.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';

export type OpdField = keyof OpdDescription;
export type OpdTextField = Exclude<OpdField, 'aliases'>;
export type OpdProblem = 'name-empty' | 'name-known' | 'name-repeated' | 'too-long' | 'odd-email';
export type OpdProblems = Readonly<Partial<Record<OpdField, OpdProblem>>>;

interface Named {
  readonly id: string;
  readonly name: string;
}

const longest = 300;
/** The longest batch that main takes in one call. */
const mostLines = 2_000;

/** The order of the fields in the form: the two short ones side by side. */
export const opdFormFields: readonly OpdTextField[] = [
  'name',
  'short',
  'phone',
  'head',
  'email',
  'contact',
  'accounts',
  'address',
];

/** For comparing and searching: case, accents, punctuation and double spaces do not matter. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What keeps a description from being saved; `others` are all OPD but this one. */
export function opdProblems(opd: OpdDescription, others: readonly Pick<Named, 'name'>[]): OpdProblems {
  const problems: Partial<Record<OpdField, OpdProblem>> = {};
  for (const [field, value] of Object.entries(opd) as [OpdField, string | string[]][])
    if ([value].flat().some((text) => text.length > longest)) problems[field] = 'too-long';
  if (opd.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(opd.email)) problems.email = 'odd-email';
  if (opd.name.trim() === '') problems.name = 'name-empty';
  else if (others.some((other) => plain(other.name) === plain(opd.name))) problems.name = 'name-known';
  return problems;
}

/** Of the problems that were shown, those that are still there. */
export function stillWrong(shown: OpdProblems, now: OpdProblems): OpdProblems {
  return Object.fromEntries(Object.entries(now).filter(([field]) => Object.hasOwn(shown, field)));
}

/** Without spaces around and without empty aliases. */
export function tidyOpd(opd: OpdDescription): OpdDescription {
  const texts = Object.fromEntries(opdTextFields.map((field) => [field, opd[field].trim()]));
  const aliases = opd.aliases.map((alias) => alias.trim()).filter((alias) => alias !== '');
  return { ...(texts as Record<OpdTextField, string>), aliases }; // Every field of the table below.
}

/** The order of columns in a pasted list. */
export const opdTextFields: readonly OpdTextField[] = [
  'name',
  'short',
  'head',
  'email',
  'phone',
  'address',
  'accounts',
  'contact',
];

/** OPD whose name, short form, head or alias holds all typed words. */
export function searchOpd<T extends OpdDescription>(list: readonly T[], typed: string): readonly T[] {
  const words = plain(typed).split(' ').filter(Boolean);
  return list.filter((opd) => {
    const text = ` ${plain([opd.name, opd.short, opd.head, opd.contact, ...opd.aliases].join(' '))}`;
    return words.every((word) => text.includes(` ${word}`));
  });
}

export interface OpenCase {
  readonly row: CaseRow;
  /** False where the OPD only supports another one. */
  readonly leads: boolean;
}

/** Open berkas by OPD, those that came first to their step on top. */
export function openCasesByOpd(rows: Iterable<CaseRow>): ReadonlyMap<string, readonly OpenCase[]> {
  const byOpd = new Map<string, OpenCase[]>();
  const add = (opdId: string, one: OpenCase) => {
    const list = byOpd.get(opdId);
    if (list) list.push(one);
    else byOpd.set(opdId, [one]);
  };
  for (const row of rows) {
    if (row.opd) add(row.opd, { row, leads: true });
    for (const opdId of row.supportingOpd) if (opdId !== row.opd) add(opdId, { row, leads: false });
  }
  for (const list of byOpd.values()) list.sort((left, right) => left.row.since - right.row.since);
  return byOpd;
}

export interface PastedOpd {
  /** 1-based line of what was pasted. */
  readonly line: number;
  readonly opd: OpdDescription;
  readonly problem: OpdProblem | undefined;
}

const headerWords: Readonly<Record<OpdTextField, RegExp>> = {
  name: /^(?:nama|nama opd|opd|perangkat daerah|nama perangkat daerah|nama lengkap|instansi)$/,
  short: /^(?:singkatan|singkat|kode|akronim)$/,
  head: /^(?:kepala|pimpinan|nama kepala|jabatan kepala|ditujukan kepada)$/,
  email: /^(?:e mail|email|surel|pos el)$/,
  phone: /^(?:telepon|telp|no telepon|nomor telepon|hp|no hp)$/,
  address: /^(?:alamat|alamat kantor)$/,
  accounts: /^(?:akun|media sosial|medsos|akun media sosial)$/,
  contact: /^(?:narahubung|kontak|contact person|pic|penghubung)$/,
};

/** Fields by position when the first line holds headers; undefined when it is data. Two known words are enough: nobody is called so. */
function headerFields(cells: readonly string[]): readonly (OpdTextField | undefined)[] | undefined {
  const found = cells.map((cell) => opdTextFields.find((field) => headerWords[field].test(plain(cell))));
  const known = found.filter(Boolean).length;
  return found.includes('name') && (known >= 2 || cells.length === 1) ? found : undefined;
}

/**
 * Reads lines as they come from a spreadsheet's clipboard: cells between tabs (or semicolons where no line has a tab). Names that exist
 * already, here or further up in the paste, are named and left out.
 */
export function readPastedOpd(text: string, known: readonly Pick<Named, 'name'>[]): readonly PastedOpd[] {
  const lines = text.split(/\r?\n/).slice(0, mostLines);
  const separator = text.includes('\t') ? '\t' : ';';
  const rows = lines
    .map((line, at) => ({ line: at + 1, cells: line.split(separator).map(clean) }))
    .filter(({ cells }) => cells.some(Boolean));
  const header = rows[0] && headerFields(rows[0].cells);
  const fields = header ?? opdTextFields;
  const seen = new Set<string>();
  return rows.slice(header ? 1 : 0).map(({ line, cells }) => {
    const texts = Object.fromEntries(cells.flatMap((cell, at) => (fields[at] ? [[fields[at], cell]] : [])));
    const opd: OpdDescription = { ...unnamedOpd, ...texts };
    const key = plain(opd.name);
    const repeated: OpdProblem | undefined = seen.has(key) ? 'name-repeated' : undefined;
    seen.add(key);
    const problems = opdProblems(opd, known);
    // A strange e-mail is no reason to leave an office out; it is kept as it came and can be mended in the form.
    const serious = Object.values(problems).find((problem) => problem !== 'odd-email');
    return { line, opd, problem: serious ?? repeated };
  });
}

function clean(cell: string): string {
  return cell
    .replace(/^"([\s\S]*)"$/, '$1')
    .replaceAll('""', '"')
    .replace(/\s+/g, ' ')
    .trim();
}
