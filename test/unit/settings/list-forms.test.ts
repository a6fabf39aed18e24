import { describe, expect, it } from 'vitest';
import { letterNumber, unknownTokens } from '#shared/documents/letter-number.ts';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { readDecimal, readLetterForm, toLetterForm } from '../../../renderer/features/settings/letter-form.ts';
import { channelProblems, codeFrom, moved, parentsFor, topicProblems } from '../../../renderer/features/settings/list-forms.ts';

describe('ordered lists', () => {
  it('moves a row and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  });

  it('makes a code that the settings accept and that is free', () => {
    expect(codeFrom('Kotak Saran (Baru)', [])).toBe('kotak-saran-baru');
    expect(codeFrom('kanal', ['kanal', 'KANAL-2'])).toBe('kanal-3');
    expect(codeFrom('!!!', [])).toBe('baru');
    expect(codeFrom('nama kanal yang sangat panjang sekali', [])).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{0,23}$/);
  });

  it('finds nothing wrong with the shipped channels and topics', () => {
    expect(channelProblems(defaultSections.channels)).toEqual({});
    expect(topicProblems(defaultSections.topics)).toEqual({});
  });

  it('wants letters that differ among channels in use only', () => {
    const [web, fb] = defaultSections.channels.map((row) => ({ ...row, short: 'AA' }));
    expect(Object.keys(channelProblems([web!, fb!]))).toEqual(['WEB.short', 'FB.short']);
    expect(channelProblems([web!, { ...fb!, active: false }])).toEqual({});
    expect(channelProblems([{ ...web!, short: 'ABCD' }])).toEqual({ 'WEB.short': 'short-letters' });
  });

  it('offers as parents only topics of the first level, and none to a topic with parts', () => {
    const topic = (id: string, parent: string | null = null) => ({ id, label: id, parent, active: true });
    const rows = [topic('jalan'), topic('drainase', 'jalan'), topic('lampu')];
    expect(parentsFor(rows, rows[2]!).map(({ id }) => id)).toEqual(['jalan']);
    expect(parentsFor(rows, rows[0]!)).toEqual([]);
  });
});

describe('letters', () => {
  it('come back as they were stored, decimals with a comma', () => {
    const form = toLetterForm(defaultSections.letter);
    expect([form.marginTop, form.lineSpacing]).toEqual(['2,5', '1,15']);
    expect(readLetterForm(form)).toEqual({ ok: true, value: defaultSections.letter });
  });

  it('names fields that are no numbers or out of range', () => {
    const form = { ...toLetterForm(defaultSections.letter), fontSize: '20', marginLeft: 'tiga', numberPattern: '{nomor}' };
    expect(readLetterForm(form)).toEqual({
      ok: false,
      error: { fontSize: 'out-of-range', marginLeft: 'not-a-number', numberPattern: 'unknown-token' },
    });
  });

  it('wants a running number in the pattern', () => {
    const form = { ...toLetterForm(defaultSections.letter), numberPattern: '{klasifikasi}/{tahun}' };
    expect(readLetterForm(form)).toEqual({ ok: false, error: { numberPattern: 'serial-missing' } });
  });

  it('reads decimals as they are typed here', () => {
    expect([readDecimal('2,5'), readDecimal('2.5'), readDecimal(' 3 '), readDecimal('2,5 cm'), readDecimal('')]).toEqual([
      2.5,
      2.5,
      3,
      null,
      null,
    ]);
  });

  it('write numbers by the pattern of the office', () => {
    const parts = { classification: '500.12.10.1', serial: '15.a', unit: 'DISKOMINFO', date: '2026-02-03', security: 'B' };
    expect(letterNumber('{klasifikasi}/{urut}/{bulanRomawi}/{tahun}', parts)).toBe('500.12.10.1/15.a/II/2026');
    expect(letterNumber('{keamanan}-{urut3}/{unit}/{bulan2}', parts)).toBe('B-015.a/DISKOMINFO/02');
    expect(letterNumber('{urut}/{entah}', parts)).toBe('15.a/{entah}');
    expect(unknownTokens('{urut}/{entah}/{}')).toEqual(['entah', '']);
  });
});
