import { describe, expect, it } from 'vitest';
import { shortestPassword } from '#shared/domain/person/person.ts';
import { emptyAdmin, readAdmin } from '../../../renderer/features/setup/admin-form.ts';
import { nipHint, passwordProblem } from '../../../renderer/features/setup/passwords.ts';
import { emptyProfile, readProfile } from '../../../renderer/features/setup/profile-form.ts';
import { isFirstGroup } from '../../../renderer/features/setup/recovery-code.ts';
import { emptyStaff, readStaff, withRole } from '../../../renderer/features/setup/staff-form.ts';

const today = '2026-11-22';
const office = { agency: 'Dinas Kominfo', unit: 'Bidang IKP', section: 'Seksi Opini Publik' };

describe('the profile', () => {
  it('asks for what a letter cannot do without, and for nothing else', () => {
    const read = readProfile({ ...emptyProfile, government: ' ' });
    expect(read.ok ? [] : Object.keys(read.error)).toEqual(['government', 'agency', 'city']);
    const full = readProfile({ ...emptyProfile, government: ' Pemkot ', agency: 'Dinas', city: 'Kota', zone: 'WITA' });
    expect(full).toMatchObject({ ok: true, value: { zone: 'WITA', profile: { government: 'Pemkot', logo: null } } });
  });
});

describe('the first Admin', () => {
  const filled = { ...emptyAdmin, name: 'Wahyu', title: 'Pranata Komputer', password: 'sepuluh huruf', repeat: 'sepuluh huruf' };

  it('holds the Admin post from today', () => {
    expect(readAdmin(filled, today)).toMatchObject({
      ok: true,
      value: { posts: [{ role: 'admin', title: 'Pranata Komputer', acting: 'definitif', from: today }] },
    });
  });

  it('may hold a role of the SOP too; the title then belongs to that role', () => {
    expect(readAdmin({ ...filled, sopRole: 'kasi' }, today)).toMatchObject({
      ok: true,
      value: {
        posts: [
          { role: 'kasi', title: 'Pranata Komputer' },
          { role: 'admin', title: 'Admin Pantau' },
        ],
      },
    });
  });

  it('types the password twice and long enough', () => {
    const short = readAdmin({ ...filled, password: 'pendek', repeat: 'pendek' }, today);
    expect(short).toMatchObject({ ok: false, error: { password: expect.stringContaining('kurang 4 huruf') } });
    const other = readAdmin({ ...filled, repeat: 'sepuluh hurug' }, today);
    expect(other).toMatchObject({ ok: false, error: { repeat: expect.stringContaining('belum sama') } });
  });
});

describe('passwords', () => {
  it('are longer for those who approve or administer', () => {
    expect([
      shortestPassword(['pemantau']),
      shortestPassword(['kasi']),
      shortestPassword(['kabid']),
      shortestPassword(['admin']),
    ]).toEqual([6, 10, 10, 10]);
    expect(passwordProblem('enam66', ['pemantau'])).toBeUndefined();
    expect(passwordProblem('enam66', ['kabid'])).toContain('paling sedikit 10 huruf');
  });

  it('count what a person sees as one letter once', () => {
    expect(passwordProblem('🔑🔑🔑🔑🔑', ['pemantau'])).toContain('kurang 1 huruf');
  });
});

describe('staff', () => {
  const rina = { ...emptyStaff, name: ' Rina ', role: 'pemantau', title: 'Pemantau Opini Publik' } as const;

  it('begins today unless the post is an acting one with its own days', () => {
    expect(readStaff({ ...rina, from: '2026-01-01' }, 'rahasia', today)).toMatchObject({
      ok: true,
      value: { description: { name: 'Rina' }, posts: [{ acting: 'definitif', from: today }] },
    });
    expect(readStaff({ ...rina, acting: 'plh', from: '2026-11-25', until: '2026-12-05' }, 'rahasia', today)).toMatchObject({
      ok: true,
      value: { posts: [{ acting: 'plh', from: '2026-11-25', until: '2026-12-05' }] },
    });
  });

  it('cannot end before it begins, nor carry Plt. twice', () => {
    const ended = readStaff({ ...rina, acting: 'plt', until: '2026-11-01' }, 'rahasia', today);
    expect(ended).toMatchObject({ ok: false, error: { until: expect.any(String) } });
    const doubled = readStaff({ ...rina, title: 'Plt. Kepala Seksi' }, 'rahasia', today);
    expect(doubled).toMatchObject({ ok: false, error: { title: expect.stringContaining('Penunjukan') } });
  });

  it('gets a title with the role, but keeps the one that was written', () => {
    const kasi = withRole({ ...emptyStaff }, 'kasi', office);
    expect(kasi.title).toBe('Kepala Seksi Opini Publik');
    expect(withRole(kasi, 'kabid', office).title).toBe('Kepala Bidang IKP');
    expect(withRole({ ...kasi, title: 'Ketua Tim Kerja' }, 'kabid', office).title).toBe('Ketua Tim Kerja');
  });

  it('is never refused for a NIP', () => {
    expect(nipHint('')).toBeUndefined();
    expect(nipHint('19750312 200112 2 003')).toBeUndefined();
    expect(nipHint('1234')).toContain('18 angka');
    expect(readStaff({ ...rina, nip: '1234' }, 'rahasia', today).ok).toBe(true);
  });
});

describe('the recovery code', () => {
  it('is confirmed by its first group alone, however it is typed', () => {
    expect(isFirstGroup('78V7-9D8V-NSXH', ' 78v7- ')).toBe(true);
    expect(isFirstGroup('78V7-9D8V-NSXH', '9D8V')).toBe(false);
    expect(isFirstGroup('78V7-9D8V-NSXH', '')).toBe(false);
  });
});
