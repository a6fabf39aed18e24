import { describe, expect, it } from 'vitest';
import { opdProblems } from '#shared/domain/opd/check-opd.ts';
import { unnamedOpd } from '#shared/domain/opd/opd.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { openCasesByOpd, readPastedOpd, searchOpd, tidyOpd } from '../../../renderer/features/opd/opd-list.ts';

const opd = (name: string, part: object = {}) => ({ ...unnamedOpd, name, ...part });
const known = [opd('Dinas Kesehatan', { id: 'dinkes', short: 'Dinkes', aliases: ['Dinas Kesehatan Kota'] })];

describe('pasted lists of OPD', () => {
  it('reads lines as a spreadsheet copies them', () => {
    const text = 'Dinas Lingkungan Hidup\tDLH\tKepala Dinas Lingkungan Hidup\tdlh@contoh.go.id\r\n\r\nDinas Sosial\tDinsos\r\n';
    const rows = readPastedOpd(text, known);
    expect(rows.map(({ line, opd: read, problem }) => [line, read.name, read.short, read.email, problem])).toEqual([
      [1, 'Dinas Lingkungan Hidup', 'DLH', 'dlh@contoh.go.id', undefined],
      [3, 'Dinas Sosial', 'Dinsos', '', undefined],
    ]);
  });

  it('follows a line of headers in whatever order they stand', () => {
    const rows = readPastedOpd('Email\tNama OPD\tSingkatan\na@contoh.go.id\tDinas Sosial\tDinsos', known);
    expect(rows.map(({ opd: { name, short, email } }) => ({ name, short, email }))).toEqual([
      { name: 'Dinas Sosial', short: 'Dinsos', email: 'a@contoh.go.id' },
    ]);
  });

  it('takes semicolons where no line has a tab, and quotation marks off', () => {
    const [row] = readPastedOpd('"Dinas PU ""Bina Marga""";PU', known);
    expect([row?.opd.name, row?.opd.short]).toEqual(['Dinas PU "Bina Marga"', 'PU']);
  });

  it('says why a line stays out: no name, known already, twice in the paste', () => {
    const rows = readPastedOpd('\tXX\nDINAS  KESEHATAN\nDinas Sosial\ndinas sosial', known);
    expect(rows.map(({ problem }) => problem)).toEqual(['name-empty', 'name-known', undefined, 'name-repeated']);
  });

  it('keeps a line whose e-mail looks odd', () => {
    expect(readPastedOpd('Dinas Sosial\tDinsos\t\tbelum ada', known)[0]?.problem).toBeUndefined();
  });
});

describe('one OPD', () => {
  it('must have a name of its own and an e-mail that can be written to', () => {
    expect(opdProblems(opd(''), [])).toEqual({ name: 'name-empty' });
    expect(opdProblems(opd('dinas-kesehatan', { email: 'dinkes' }), known)).toEqual({ name: 'name-known', email: 'odd-email' });
    expect(opdProblems(opd('Dinas Sosial', { aliases: ['x'.repeat(301)] }), known)).toEqual({ aliases: 'too-long' });
  });

  it('is kept without stray spaces and empty aliases', () => {
    expect(tidyOpd(opd(' Dinas Sosial ', { aliases: [' Dinsos ', ''] }))).toEqual(opd('Dinas Sosial', { aliases: ['Dinsos'] }));
  });

  it('is found by the beginnings of words in name, short form, head, contact or alias', () => {
    expect(searchOpd(known, 'kes din')).toHaveLength(1);
    expect(searchOpd(known, 'KOTA')).toHaveLength(1);
    expect(searchOpd(known, 'hatan')).toHaveLength(0);
    expect(searchOpd(known, '')).toHaveLength(1);
  });
});

describe('open berkas of an OPD', () => {
  const row = (id: string, since: number, lead: string, supportingOpd: readonly string[] = []) =>
    ({ id, since, opd: lead, supportingOpd }) as unknown as CaseRow; // Only what the question reads.

  it('counts where it leads and where it supports, oldest step first', () => {
    const byOpd = openCasesByOpd([
      row('a', 3, 'dlh'),
      row('b', 1, 'dinsos', ['dlh']),
      row('c', 2, 'dlh', ['dlh']),
      row('d', 4, ''),
    ]);
    expect(byOpd.get('dlh')?.map((one) => [one.row.id, one.leads])).toEqual([
      ['b', false],
      ['c', true],
      ['a', true],
    ]);
    expect([...byOpd.keys()].sort()).toEqual(['dinsos', 'dlh']);
  });
});
