import { describe, expect, test } from 'vitest';
import { matchedRanges, matches, plainText, prepareText, readQuery } from '#shared/domain/opinion/search-text.ts';

const prepared = prepareText(
  ['Jalan Cempaka depan SDN 4 berlubang', 'Dua pengendara jatuh di Jl. Cempaka/RW 03', 'Karangasri'],
  ['OP-2026-1968', 'OP-1968', 'A-1312/B', '400.14/362/Diskominfo/2026'],
);
const finds = (typed: string) => matches(prepared, readQuery(typed));
const underlined = (text: string, typed: string) =>
  matchedRanges(text, readQuery(typed)).map(({ from, to }) => text.slice(from, to));

describe('finding', () => {
  test.each(['1312', 'A1312B', 'a-1312', '1312/b', 'A 1312 B', 'OP-1968', 'op 2026 1968', '400.14 / 362', '0014362'])(
    'any fragment of any number finds the berkas: %s',
    (typed) => expect(finds(typed)).toBe(true),
  );

  test('one number does not run into the next', () => expect(finds('1968A')).toBe(false));

  test('every word must occur, in any order and as any fragment', () => {
    expect(finds('lubang cempaka')).toBe(true);
    expect(finds('cempaka melati')).toBe(false);
    expect(finds('cempaka 1312 karang')).toBe(true);
  });

  test('accents, case, styled letters and separators are no hindrance', () => {
    expect(finds('CÉMPAKÀ')).toBe(true);
    expect(finds('𝗖𝗲𝗺𝗽𝗮𝗸𝗮')).toBe(true);
    expect(finds('jl.cempaka')).toBe(true);
    expect(finds('rw-03')).toBe(true);
  });

  test('with # only numbers count, with their letters', () => {
    expect(finds('#diskominfo')).toBe(true);
    expect(finds('#cempaka')).toBe(false);
    expect(finds('# 1312')).toBe(true);
  });

  test('signs alone ask for nothing', () => {
    expect(readQuery(' /?! ').words).toEqual([]);
    expect(readQuery('> kunci').kind).toBe('commands');
    expect(readQuery('@dputr').kind).toBe('opd');
  });

  test('names kept apart count as words of the berkas', () => {
    const isNamed = (word: { readonly parts: readonly string[] }) =>
      word.parts.every((part) => 'dinas pekerjaan umum'.includes(part));
    expect(matches(prepared, readQuery('cempaka pekerjaan'), isNamed)).toBe(true);
    expect(matches(prepared, readQuery('cempaka kesehatan'), isNamed)).toBe(false);
  });
});

describe('underlining', () => {
  test('marks the letters as they were written', () => {
    expect(underlined('Jalan Cempaka depan SDN 4 berlubang', 'cempaka lubang')).toEqual(['Cempaka', 'lubang']);
    expect(underlined('Café Crème', 'cafe creme')).toEqual(['Café', 'Crème']);
  });

  test('marks a number through its separators', () => {
    expect(underlined('Nomor A-1312/B', '1312b')).toEqual(['1312/B']);
    expect(underlined('OP-2026-1968', '2026 1968')).toEqual(['2026-1968']);
  });

  test('overlapping words become one mark', () => expect(underlined('berlubang', 'lubang berlu')).toEqual(['berlubang']));
  test('signs of two units and combining marks keep their places', () => {
    expect(underlined('🔥 Ja\u0301lan 🔥 rusak', 'jalan rusak')).toEqual(['Ja\u0301lan', 'rusak']);
  });
});

test('text is compared without case, accents, styled letters and signs', () => {
  expect(plainText('  “Jl. Cempaka/RW 03”, 𝗠𝗼𝗵𝗼𝗻!  ')).toBe('jl cempaka rw 03 mohon');
});
