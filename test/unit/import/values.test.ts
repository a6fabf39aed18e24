import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, isEmptyWord } from '#shared/domain/import/clean-text.ts';
import { aliasesOfChannels, defaultChannelAliases } from '#shared/domain/import/default-channel-aliases.ts';
import { createChannelMatcher } from '#shared/domain/import/match-channel.ts';
import { readStatus } from '#shared/domain/import/match-status.ts';
import { normaliseContacts } from '#shared/domain/import/normalise-contact.ts';
import { httpLink, readExternalId } from '#shared/domain/import/read-values.ts';
import { cellText } from '#shared/domain/import/sheet-table.ts';

describe('text of a citizen', () => {
  it('loses markup and keeps its words, lines and emoji', () => {
    expect(cleanText('<p>Jalan <b>rusak</b></p><p>Mohon&nbsp;dicek &amp; diperbaiki</p>')).toBe(
      'Jalan rusak\nMohon dicek & diperbaiki',
    );
    expect(cleanText('Satu<br>dua<br/>tiga')).toBe('Satu\ndua\ntiga');
    expect(cleanText('<script>alert(1)</script>Air mati<!-- x -->')).toBe('Air mati');
    expect(cleanText('Terima kasih 👨‍👩‍👧 🙏🏽\n\n\n\nSalam')).toBe('Terima kasih 👨‍👩‍👧 🙏🏽\n\nSalam');
    expect(cleanText('&#128591; &hellip; &bogus;')).toBe('🙏 … &bogus;');
  });

  it('keeps signs that only look like markup', () => {
    expect(cleanText('harga < 5000 & > 3000, i <3 kota ini')).toBe('harga < 5000 & > 3000, i <3 kota ini');
  });

  it('loses control and direction characters', () => {
    expect(cleanText('a\u202Eb\u0007c\u200Bd\uFEFFe\u2066f')).toBe('abcdef');
    expect(cleanText('x\tz  y\r\nbaris\u000Bdua')).toBe('x z y\nbaris\ndua');
    expect(cleanText('rusak\uD83D')).toBe('rusak\uFFFD');
    expect(cleanLine('Kel.\nMawar')).toBe('Kel. Mawar');
  });

  it('knows the words for nothing', () => {
    for (const word of ['', '-', '--', 'NULL', 'NULL"', 'n/a', '#N/A', 'nan']) expect(isEmptyWord(word), word).toBe(true);
    expect(isEmptyWord('Nulla')).toBe(false);
  });
});

describe('ids, numbers and links', () => {
  it('keep every digit', () => {
    expect(readExternalId('0012345')).toEqual({ kind: 'exact', text: '0012345' });
    expect(readExternalId('#9165816')).toEqual({ kind: 'exact', text: '9165816' });
    expect(readExternalId(1224924)).toEqual({ kind: 'exact', text: '1224924' });
    expect(readExternalId('1224924.0')).toEqual({ kind: 'exact', text: '1224924' });
    expect(readExternalId('3275012345678901')).toEqual({ kind: 'exact', text: '3275012345678901' });
    expect(cellText(3_275_012_345_678_900)).toBe('3275012345678900');
    expect(cellText(1e21)).toBe('1000000000000000000000');
  });

  it('are not trusted once a program has rounded them', () => {
    expect(readExternalId('3,27E+15')).toEqual({ kind: 'rounded' });
    expect(readExternalId('-')).toEqual({ kind: 'none' });
  });

  it('open only web pages', () => {
    expect(httpLink('https://contoh.id/p/1 lihat')).toBe('https://contoh.id/p/1');
    expect(httpLink('www.contoh.go.id/berita')).toBe('https://www.contoh.go.id/berita');
    for (const text of ['javascript:alert(1)', 'file:///c:/x', 'lihat lampiran', 'data:text/html,x', ''])
      expect(httpLink(text), text).toBeNull();
  });
});

describe('contacts', () => {
  it('become +62 where they are mobile numbers or landlines', () => {
    for (const text of [
      '081234567890',
      '+6281234567890',
      '6281234567890',
      '81234567890',
      '0812-3456-7890',
      '+62 812 3456 7890',
    ]) {
      expect(normaliseContacts(text), text).toBe('+6281234567890');
    }
    expect(normaliseContacts('(0231) 123456')).toBe('+62231123456');
  });

  it('stay as written otherwise', () => {
    expect(normaliseContacts('112')).toBe('112');
    expect(normaliseContacts('3275012345678901')).toBe('3275012345678901');
    expect(normaliseContacts('Warga@Contoh.ID; 081234567890')).toBe('warga@contoh.id, +6281234567890');
  });
});

describe('channels', () => {
  const { codeOf, suggestionOf, codeOfId } = createChannelMatcher(defaultChannelAliases, {});

  it('are known by code, name, abbreviation and habit', () => {
    const expected: Record<string, string> = {
      fb: 'FB',
      Facebook: 'FB',
      IG: 'IG',
      instagram: 'IG',
      twitter: 'X',
      x: 'X',
      TikTok: 'TT',
      'tik tok': 'TT',
      yt: 'YT',
      WA: 'WA',
      'Whats App': 'WA',
      website: 'WEB',
      'SP4N-LAPOR!': 'SP4N',
      'lapor.go.id': 'SP4N',
      LAPOR: 'SP4N',
      PPID: 'PPID',
      112: 'CC112',
      'Call Center': 'CC112',
      'datang langsung': 'LSG',
      surat: 'SRT',
      Telp: 'TLP',
      'kotak saran': 'KTK',
      'Media massa': 'MED',
      koran: 'MED',
      Musrenbang: 'EVT',
      'Ulasan aplikasi': 'APP',
      'Halaman Facebook Dinas': 'FB',
    };
    for (const [value, code] of Object.entries(expected)) expect(codeOf(value), value).toBe(code);
  });

  it('are not guessed', () => {
    for (const value of ['lain2', 'FB/IG', 'Facebook dan Instagram', 'tidak tahu', '???'])
      expect(codeOf(value), value).toBeNull();
    expect(suggestionOf('facebok')).toBe('FB');
    expect(suggestionOf('instgram')).toBe('IG');
    expect(suggestionOf('lain2')).toBeNull();
  });

  it('are hinted by letters before the number of an id', () => {
    expect([codeOfId('TW001234'), codeOfId('FB99'), codeOfId('LP1'), codeOfId('QL0012'), codeOfId('12345')]).toEqual([
      'X',
      'FB',
      'SP4N',
      null,
      null,
    ]);
  });

  it('are those of the office: its own by code and label, the usual ones by their spellings too', () => {
    const office = createChannelMatcher(
      aliasesOfChannels([
        { code: 'FB', label: 'Facebook Pemkot' },
        { code: 'RDO', label: 'Radio kota' },
      ]),
      {},
    );
    expect([office.codeOf('fesbuk'), office.codeOf('radio kota'), office.codeOf('rdo'), office.codeOf('ig')]).toEqual([
      'FB',
      'RDO',
      'RDO',
      null,
    ]);
  });

  it('follow the person, also for odd keys, and never leave the list of the office', () => {
    const chosen = createChannelMatcher(defaultChannelAliases, { lain2: 'WEB', fb: 'IG', zzz: 'HAPUS', ['__proto__']: 'FB' });
    expect([chosen.codeOf('Lain2'), chosen.codeOf('fb'), chosen.codeOf('zzz'), chosen.codeOf('constructor')]).toEqual([
      'WEB',
      'IG',
      null,
      null,
    ]);
  });
});

describe('status words', () => {
  it('tell finished from open', () => {
    const meaning = (value: string) => readStatus(value, new Map()).meaning;
    for (const word of ['Selesai', 'COMPLETE', 'closed', 'Selesai otomatis dalam 10 hari', 'Tuntas'])
      expect(meaning(word), word).toBe('selesai');
    for (const word of [
      'Belum selesai',
      'Proses',
      'Terdisposisi ke Dinas X',
      'Open',
      'tidak selesai',
      'Dalam proses penyelesaian',
    ])
      expect(meaning(word), word).toBe('baru');
  });

  it('count a new word as open work and say so', () => {
    expect(readStatus('Hijau', new Map())).toEqual({ meaning: 'baru', known: false });
    expect(readStatus('HIJAU ', new Map([['hijau', 'selesai']]))).toEqual({ meaning: 'selesai', known: true });
  });
});
