import { describe, expect, it } from 'vitest';
import { readNip } from '#shared/domain/person/nip.ts';
import type { Post } from '#shared/domain/person/operations.ts';
import {
  type Colleague,
  holdersOn,
  leavesNoAdmin,
  readPersonForm,
  toPersonForm,
} from '../../../renderer/features/settings/person-form.ts';

const post = (part: Partial<Post> = {}): Post => ({
  role: 'kasi',
  title: 'Kepala Seksi',
  acting: 'definitif',
  from: '2025-01-01',
  ...part,
});
const person = (id: string, posts: readonly Post[], active = true): Colleague => ({
  id,
  name: id,
  nip: '',
  rank: '',
  posts,
  active,
});

describe('a person as a form', () => {
  const described = { name: 'Rina', nip: '', rank: '', posts: [post(), post({ acting: 'plh', until: '2026-12-01' })] };

  it('comes back as it was, with and without an end date', () => {
    expect(readPersonForm(toPersonForm(described))).toEqual({ ok: true, value: described });
  });

  it('asks for a name, a post, its title and its first day', () => {
    expect(readPersonForm({ name: ' ', nip: '', rank: '', posts: [] })).toEqual({
      ok: false,
      error: { name: 'empty', posts: 'posts-missing' },
    });
    const form = toPersonForm({ ...described, posts: [post({ title: '', from: '' })] });
    expect(readPersonForm(form)).toEqual({ ok: false, error: { 'post-0.title': 'empty', 'post-0.from': 'empty' } });
  });

  it('keeps Plt. and Plh. out of the title, because they are added on the day', () => {
    const form = toPersonForm({ ...described, posts: [post({ title: 'Plt. Kepala Bidang' })] });
    expect(readPersonForm(form)).toEqual({ ok: false, error: { 'post-0.title': 'acting-in-title' } });
    expect(readPersonForm(toPersonForm({ ...described, posts: [post({ title: 'Pltu Koordinator' })] })).ok).toBe(true);
  });

  it('refuses a post that ends before it begins', () => {
    const form = toPersonForm({ ...described, posts: [post({ until: '2024-12-31' })] });
    expect(readPersonForm(form)).toEqual({ ok: false, error: { 'post-0.until': 'until-before-from' } });
  });
});

describe('who holds what on a day', () => {
  const bambang = person('bambang', [post()]);
  const rina = person('rina', [post({ acting: 'plh', from: '2026-11-20', until: '2026-11-24' })]);

  it('names the acting one first, and both on the first and the last day of the substitution', () => {
    for (const day of ['2026-11-20', '2026-11-24'])
      expect(
        holdersOn([bambang, rina], day)
          .get('kasi')
          ?.map(({ name }) => name),
      ).toEqual(['rina', 'bambang']);
    expect(holdersOn([bambang, rina], '2026-11-25').get('kasi')).toHaveLength(1);
  });

  it('names roles that nobody holds, and leaves out who has left', () => {
    expect(holdersOn([person('bambang', [post()], false)], '2026-11-22').get('kasi')).toEqual([]);
  });

  it('sees when a change would leave the office without an Admin', () => {
    const sari = person('sari', [post({ role: 'admin' })]);
    const dedi = person('dedi', [post({ role: 'admin', from: '2027-01-01' })]);
    const change = { id: 'sari', posts: sari.posts, active: false };
    expect(leavesNoAdmin([sari, dedi], change, '2026-11-22')).toBe(true);
    expect(leavesNoAdmin([sari, dedi], change, '2027-01-01')).toBe(false);
    expect(leavesNoAdmin([sari], { ...change, active: true }, '2026-11-22')).toBe(false);
  });
});

describe('NIP and NI PPPK', () => {
  it('knows the two official shapes, with spaces or dots', () => {
    expect(readNip('19680822 199703 1 003')).toEqual({ form: 'pns', warnings: [] });
    expect(readNip('198508222022211005')).toEqual({ form: 'pppk', warnings: [] });
  });

  it('has nothing to say about people without a number', () => {
    for (const text of ['', '-', '–', ' ']) expect(readNip(text)).toEqual({ form: 'none', warnings: [] });
  });

  it('warns of odd numbers and never more than that', () => {
    expect(readNip('131234567').warnings).toEqual(['not-eighteen-figures']);
    expect(readNip('19681322 199703 1 003').warnings).toEqual(['no-such-birth-date']);
    expect(readNip('19900822 200001 1 003').warnings).toEqual(['appointed-too-young']);
    expect(readNip('19680822 199703 3 003').warnings).toEqual(['unlikely-sex-figure']);
  });
});
