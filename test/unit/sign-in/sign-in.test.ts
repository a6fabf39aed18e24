import { describe, expect, it } from 'vitest';
import { filterPeople, initialsOf, titleLine } from '../../../renderer/features/sign-in/names.ts';
import { recoveryProblem } from '../../../renderer/features/sign-in/recovery.ts';

const person = (id: string, name: string, ...titles: string[]) => ({ id, name, titles, hasPassword: true, hasPin: false });
const people = [
  person('r', 'Rina Wulandari', 'Pemantau Opini Publik'),
  person('b', 'Bambang Setiadi, S.I.Kom.', 'Kepala Seksi Pengelolaan Opini Publik'),
  person('s', 'Sri Handayani, S.Sos., M.Si.', 'Kepala Bidang Pengelolaan Informasi Publik'),
  person('e', 'Élan Kurnia', 'Arsiparis'),
];
const found = (typed: string) => filterPeople(people, typed).map(({ id }) => id);

describe('choosing a name', () => {
  it('shows everybody by name until something is typed', () => {
    expect(found('  ')).toEqual(['b', 'e', 'r', 's']);
  });

  it('finds by the beginning of any word of name or title', () => {
    expect(found('wul')).toEqual(['r']);
    expect(found('kepala')).toEqual(['b', 's']);
    expect(found('kep bid')).toEqual(['s']);
    expect(found('ulandari')).toEqual([]);
  });

  it('does not mind capitals and accents', () => {
    expect(found('ELAN')).toEqual(['e']);
  });

  it('says a title once and leaves degrees out of the initials', () => {
    expect(titleLine(['Kasi', 'Kasi', 'Admin'])).toBe('Kasi, Admin');
    expect(initialsOf('Sri Handayani, S.Sos., M.Si.')).toBe('SH');
    expect(initialsOf('wahyu')).toBe('W');
  });
});

describe('a lost password', () => {
  const code = 'ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789';

  it('asks for the whole code before it asks main', () => {
    expect(recoveryProblem({ code: code.slice(0, -1), password: 'kata sandi baru', repeat: 'kata sandi baru' })?.field).toBe(
      'code',
    );
    expect(recoveryProblem({ code, password: 'kata sandi baru', repeat: 'kata sandi baru' })).toBeUndefined();
    expect(
      recoveryProblem({ code: code.replaceAll('-', ' '), password: 'kata sandi baru', repeat: 'kata sandi baru' }),
    ).toBeUndefined();
  });

  it('asks for a long password, twice the same', () => {
    expect(recoveryProblem({ code, password: 'pendek', repeat: 'pendek' })?.field).toBe('password');
    expect(recoveryProblem({ code, password: 'kata sandi baru', repeat: 'kata sandi lama' })?.field).toBe('repeat');
  });
});
