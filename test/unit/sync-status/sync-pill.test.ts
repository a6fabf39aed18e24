import { describe, expect, it } from 'vitest';
import { bannerOf } from '../../../renderer/app/sync-banner-words.ts';
import { needsAttention, pillOf } from '../../../renderer/app/sync-pill.ts';
import { minute, now, openSync } from './open-sync.ts';

const zone = 'WIB' as const;
const idle = { kind: 'idle' } as const;
const saved = { kind: 'saved', at: now } as const;
const away = (ms: number) => ({ code: 'unreachable', since: now - ms }) as const;
const text = (over: Parameters<typeof openSync>[0], saving: Parameters<typeof pillOf>[0]['saving'] = idle) =>
  pillOf({ saving, sync: openSync(over), now, zone }).text;

describe('the pill in the bar', () => {
  it('speaks of saving alone in an office of one PC', () => {
    const sync = { kind: 'none' } as const;
    expect(pillOf({ saving: idle, sync, now, zone }).text).toBe('Tersimpan di PC ini');
    expect(pillOf({ saving: saved, sync, now, zone }).text).toBe('Tersimpan di PC ini 10.46');
  });

  it('says the three stages of a shared folder', () => {
    expect(text({})).toBe('Tersinkron 10.42');
    expect(text({ waiting: 3 })).toBe('3 menunggu kirim');
    expect(text({ waiting: 3, problem: away(minute) })).toBe('Luring: tersimpan di PC ini');
    expect(text({ lastContact: null })).toBe('Menghubungkan folder bersama');
    expect(text({ lastContact: null, folder: '' })).toBe('Tersimpan di PC ini');
    expect(text({ lastContact: now - 9 * 24 * 60 * minute })).toBe('Tersinkron 10 Nov');
  });

  it('puts what is not saved before everything, and keeps quiet about a hiccup', () => {
    expect(text({ problem: { code: 'foreign', since: now } }, { kind: 'not-saved', code: 'disk-full' })).toBe('BELUM tersimpan');
    expect(text({ problem: away(5_000) })).toBe('Tersinkron 10.42');
  });

  it('asks for attention where neither waiting nor the network helps', () => {
    const aside = { id: 'f', publisher: 'p', label: 'PC', since: now, file: 'x', affects: null, askedAt: null };
    for (const over of [
      { problem: { code: 'empty', since: now } as const },
      { clockWrong: true },
      { cloned: true },
      { own: { ...openSync().own, admitted: false } },
      { own: { ...openSync().own, revoked: true } },
      { setAside: [{ ...aside, reason: 'damaged' as const }] },
    ])
      expect(text(over), JSON.stringify(over)).toBe('Perlu perhatian');
    expect(needsAttention(openSync({ setAside: [{ ...aside, reason: 'incomplete' }] }))).toBe(false);
  });
});

describe('the banner across the page', () => {
  it('comes ten seconds after the folder went away, and says that work goes on', () => {
    expect(bannerOf(openSync({ problem: away(9_000) }), now, zone)).toBeNull();
    expect(bannerOf(openSync({ waiting: 4, problem: away(3 * minute) }), now, zone)).toMatchObject({
      title: 'Luring sejak 10.43.',
      children: 'Anda dapat terus bekerja. 4 perubahan tersimpan di PC ini dan dikirim sendiri saat jaringan kembali.',
      retry: true,
    });
  });

  it('shows one thing at a time, the most serious', () => {
    const own = { ...openSync().own, admitted: false };
    const foreign = { code: 'foreign', since: now } as const;
    expect(bannerOf(openSync({ own, clockWrong: true, problem: foreign }), now, zone)?.tone).toBe('bad');
    expect(bannerOf(openSync({ own, clockWrong: true }), now, zone)?.title).toContain('Jam PC');
    expect(bannerOf(openSync({ own, problem: away(minute) }), now, zone)?.title).toContain('belum diterima');
    const revoked = { ...openSync().own, revoked: true };
    expect(bannerOf(openSync({ own: revoked, problem: foreign }), now, zone)?.title).toBe('PC ini sudah dicabut dari kantor.');
    expect(bannerOf(openSync({ progress: { done: 1, total: 5 } }), now, zone)?.tone).toBe('info');
    expect(bannerOf(openSync(), now, zone)).toBeNull();
  });
});
