import { describe, expect, it } from 'vitest';
import { readFirstOpd } from '../../../renderer/features/setup/opd-lines.ts';

const known = [{ name: 'Dinas Sosial' }];

describe('pasted OPD lines', () => {
  it('reads name, short form and e-mail, typed with semicolons or copied from a spreadsheet', () => {
    const { ready, problems } = readFirstOpd('Dinas Kesehatan; Dinkes; dinkes@kota.go.id\r\nDinas Perhubungan\tDishub\t', []);
    expect(problems).toEqual([]);
    expect(ready).toMatchObject([
      { name: 'Dinas Kesehatan', short: 'Dinkes', email: 'dinkes@kota.go.id', head: 'Kepala Dinas Kesehatan' },
      { name: 'Dinas Perhubungan', short: 'Dishub', email: '', head: 'Kepala Dinas Perhubungan' },
    ]);
  });

  it('passes over empty lines and the headings of the sheet', () => {
    const { ready, problems } = readFirstOpd('Nama OPD;Singkatan;E-mail\n\n  ;;\nOPD\nDinas Pendidikan', []);
    expect(problems).toEqual([]);
    expect(ready.map(({ name }) => name)).toEqual(['Dinas Pendidikan']);
  });

  it('lets the full name stand on cards where there is no short form', () => {
    expect(readFirstOpd('"Kecamatan Karangasri"', []).ready[0]).toMatchObject({
      name: 'Kecamatan Karangasri',
      short: 'Kecamatan Karangasri',
    });
  });

  it('registers no agency twice, whatever its letters and blanks', () => {
    const { ready, repeated } = readFirstOpd('DINAS  SOSIAL;Dinsos\nDinas Kesehatan\ndinas kesehatan;Dinkes', known);
    expect(ready.map(({ name }) => name)).toEqual(['Dinas Kesehatan']);
    expect(repeated).toBe(2);
  });

  it('names the line that cannot be read, and keeps the others', () => {
    const { ready, problems } = readFirstOpd(
      `;Dinkes\nDinas A;DA;bukan-email\nDinas B;DB;b@kota.go.id;lagi\n${'x'.repeat(301)}\nDinas C`,
      [],
    );
    expect(problems).toEqual([
      { line: 1, code: 'name-missing' },
      { line: 2, code: 'email-unreadable' },
      { line: 3, code: 'too-many-parts' },
      { line: 4, code: 'too-long' },
    ]);
    expect(ready.map(({ name }) => name)).toEqual(['Dinas C']);
  });
});
