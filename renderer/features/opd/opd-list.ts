import type { OpdProblems, OpdTextField } from '#shared/domain/opd/check-opd.ts';
import type { OpdDescription } from '#shared/domain/opd/opd.ts';
import { type OpdLine, readOpdLines } from '#shared/domain/opd/opd-lines.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { plainText } from '#shared/domain/opinion/search-text.ts';

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
  const words = plainText(typed).split(' ').filter(Boolean);
  return list.filter((opd) => {
    const text = ` ${plainText([opd.name, opd.short, opd.head, opd.contact, ...opd.aliases].join(' '))}`;
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

/** Lines as a spreadsheet copies them. A strange e-mail is no reason to leave an office out: it can be mended in the form. */
export function readPastedOpd(text: string, known: readonly Pick<OpdDescription, 'name'>[]): readonly OpdLine[] {
  return readOpdLines(text, opdTextFields, known).map((line) =>
    line.problem === 'odd-email' ? { ...line, problem: undefined } : line,
  );
}
