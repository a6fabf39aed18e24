import { describe, expect, it } from 'vitest';
import { syncStripWords } from '../../../renderer/features/home/sync-strip-words.ts';
import { day, minute, now, openSync, ownPeer, peer } from '../sync-status/open-sync.ts';

const peers = [
  ownPeer,
  peer('PC-KABID', { state: 'off', lastAt: now - 60 * minute }),
  peer('PC-KASI', { lastAt: now - 5 * minute }),
  peer('PC-PEMANTAU-2', { lastAt: now - 7 * minute }),
  peer('LAPTOP-PIKET', { state: 'unseen', lastAt: now - 9 * day }),
  peer('PC-BARU', { state: 'pending', lastAt: now }),
];
const words = (over: Parameters<typeof openSync>[0]) => syncStripWords(openSync({ peers, ...over }), now, 'WIB');

describe('the strip at the foot of Beranda', () => {
  it('says that all is sent, and which PCs were there last', () => {
    expect(words({})).toMatchObject({
      tone: 'ok',
      text: 'Semua tersimpan dan terkirim 10.42',
      pcs: [
        { text: 'PC-KASI 10.41', isThere: true },
        { text: 'PC-PEMANTAU-2 10.39', isThere: true },
        { text: 'PC-KABID diam', isThere: false },
      ],
    });
  });

  it('never calls sent what is not', () => {
    expect(words({ waiting: 3 }).text).toBe('Tersimpan di PC ini, 3 perubahan menunggu dikirim');
    const problem = { code: 'unreachable', since: now } as const;
    expect(words({ problem })).toMatchObject({ tone: 'warn', text: 'Tersimpan di PC ini; folder bersama belum dapat dipakai' });
    expect(words({ problem, waiting: 2 }).text).toContain('2 perubahan menunggu');
    expect(words({ own: { ...openSync().own, admitted: false } }).text).toContain('menunggu diterima');
    expect(words({ own: { ...openSync().own, revoked: true } }).text).toContain('sudah dicabut');
    expect(words({ lastContact: null }).text).toBe('Tersimpan di PC ini');
  });
});
