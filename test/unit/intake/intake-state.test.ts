import { describe, expect, it } from 'vitest';
import {
  channelOfLink,
  contactParts,
  emptyForm,
  emptyIdentity,
  linkOf,
  splitPasted,
  takenApart,
  withSource,
} from '../../../renderer/features/intake/intake-state.ts';
import { toReceipt } from '../../../renderer/features/intake/to-receipt.ts';

describe('what is pasted into the first field', () => {
  it.each([
    ['https://www.instagram.com/p/abc/?igsh=xyz', { link: 'https://www.instagram.com/p/abc/', text: '' }],
    ['www.facebook.com/groups/1', { link: 'https://www.facebook.com/groups/1', text: '' }],
    ['Jalan rusak parah https://x.com/a/status/1', { link: 'https://x.com/a/status/1', text: 'Jalan rusak parah' }],
    ['Lampu padam sejak Senin', { link: '', text: 'Lampu padam sejak Senin' }],
  ])('%s', (pasted, parts) => {
    expect(splitPasted(pasted)).toEqual(parts);
  });

  it('tells the channel by the host, and none for a news site', () => {
    expect(channelOfLink('https://m.facebook.com/x')).toBe('FB');
    expect(channelOfLink('https://vt.tiktok.com/x')).toBe('TT');
    expect(channelOfLink('https://www.lapor.go.id/laporan/1')).toBe('SP4N');
    expect(channelOfLink('https://disdik.kota.go.id/berita')).toBe('WEB');
    expect(channelOfLink('https://instagram.com.jahat.id/x')).toBeUndefined();
    expect(channelOfLink('https://koran.id/surat-pembaca')).toBeUndefined();
  });

  it('is no link when it is a sentence or another scheme', () => {
    expect(linkOf('lihat https://a.id ya')).toBeUndefined();
    expect(linkOf('javascript:alert(1)')).toBeUndefined();
  });
});

describe('what is typed into the first field', () => {
  const channels = new Set(['IG', 'X']);
  const typed = (letters: string) => {
    let form = emptyForm;
    for (const letter of letters) form = { ...form, ...withSource(form, form.link + letter, channels) };
    return form;
  };

  it('stays as it is typed, and is taken apart when the field is left', () => {
    const link = 'https://www.instagram.com/p/abc/?igsh=xyz';
    expect(typed(link)).toEqual({ ...emptyForm, link });
    expect(takenApart(typed(link), channels)).toEqual({ link: 'https://www.instagram.com/p/abc/', channel: 'IG' });
  });

  it('becomes the text when it is no link, even a single word', () => {
    expect(takenApart(typed('Lampu padam'), channels)).toEqual({ link: '', text: 'Lampu padam' });
    expect(withSource(emptyForm, 'Bagus', channels)).toEqual({ link: '', text: 'Bagus' });
  });

  it('never takes away what stands in the text', () => {
    const form = { ...emptyForm, text: 'Jalan rusak.' };
    expect(withSource(form, 'Lihat https://x.com/a/1', channels)).toEqual({
      link: 'https://x.com/a/1',
      text: 'Jalan rusak.\nLihat',
      channel: 'X',
    });
    expect(takenApart(form, channels)).toEqual({});
  });

  it('names the channel anew with a pasted link, and leaves a chosen one alone afterwards', () => {
    const link = 'https://x.com/a/1';
    expect(withSource({ ...emptyForm, channel: 'IG' }, link, channels)).toEqual({ link, channel: 'X' });
    expect(takenApart({ ...emptyForm, link, channel: 'IG' }, channels)).toEqual({});
  });
});

describe('a receipt', () => {
  const now = Date.UTC(2026, 10, 23, 2, 15, 42);

  it('leaves empty fields out and counts whole minutes', () => {
    const { receipt, reporter } = toReceipt({ ...emptyForm, text: ' Lampu padam ', channel: 'WA' }, emptyIdentity, now);
    expect(receipt).toEqual({
      receivedAt: Date.UTC(2026, 10, 23, 2, 15),
      title: '',
      text: 'Lampu padam',
      channel: 'WA',
      openness: 'rahasia',
    });
    expect(reporter).toBeNull();
  });

  it('puts the identity apart, and drops it when the reporter is anonymous', () => {
    const identity = { account: '@budi', contact: '0812-3456-7890' };
    const form = { ...emptyForm, text: 'a', channel: 'WA' };
    const { receipt, reporter } = toReceipt(form, identity, now);
    expect(reporter).toEqual({ name: '', account: '@budi', phone: '0812-3456-7890', address: '' });
    expect(JSON.stringify(receipt)).not.toContain('budi');
    expect(toReceipt({ ...form, openness: 'anonim' }, identity, now).reporter).toBeNull();
    expect(contactParts('budi@contoh.id')).toEqual({ phone: '', address: 'budi@contoh.id' });
  });
});
