import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printable, printableTree } from '#shared/documents/printable.ts';
import { coveredBy } from '../../support/documents/font-coverage.ts';

describe('printable characters', () => {
  test('plain Indonesian text is untouched', () => {
    const text = 'Bapak/Ibu, “Jumat” 5–7 pukul 09.30, Rp1.000,00 (½) é ©\nBaris kedua.';
    expect(printable(text)).toBe(text);
  });

  test('emoji are left out, the sentence stays whole', () => {
    expect(printable('Mantap 👍🏽 antrean cepat 😀😀, terima kasih 🇮🇩!')).toBe('Mantap antrean cepat, terima kasih!');
    expect(printable('Keluarga 👨‍👩‍👧 kami 1️⃣')).toBe('Keluarga kami 1');
  });

  test('a text of emoji alone says so', () => expect(printable('🔥🔥🔥')).toBe('(emoji)'));
  test('styled letters become plain letters', () =>
    expect(printable('𝗧𝗼𝗹𝗼𝗻𝗴 𝓹𝓮𝓻𝓫𝓪𝓲𝓴𝓲 ｊａｌａｎ')).toBe('Tolong perbaiki jalan'));
  test('a letter that the face lacks leaves a mark', () => expect(printable('Nama 漢字 ꦗꦮ')).toBe('Nama □□ □□'));
  test('invisible characters and broken halves of characters vanish', () => {
    expect(printable('a\u200bb\u00adc\u0007d\ud83d\ufeff')).toBe('abcd');
  });
  test('all line ends become one kind, a tab a space', () => expect(printable('é\r\nb\tc\u2028d')).toBe('é\nb c\nd'));

  test.each(['😀 a  b 🔥 , c', 'e\u0301 😀', '𝗲\u0301', 'x\u2003y 漢'])('doing it twice changes nothing more: %j', (text) => {
    expect(printable(printable(text))).toBe(printable(text));
  });

  test.each(['Regular', 'Bold', 'Italic', 'BoldItalic'])('every kept character has a form in Arimo %s', (style) => {
    const covered = coveredBy(readFileSync(new URL(`../../../renderer/documents/fonts/Arimo-${style}.ttf`, import.meta.url)));
    const kept = Array.from({ length: 0x2fff - 0x20 }, (_, at) => String.fromCodePoint(at + 0x20)).filter(
      (character) => printable(character) === character,
    );
    expect(kept.length).toBeGreaterThan(1000);
    expect(kept.filter((character) => !covered.has(character.codePointAt(0)!))).toEqual([]);
  });

  test('a tree keeps its shape and its image bytes', () => {
    const bytes = new Uint8Array([1, 2]);
    expect(printableTree({ text: 'a😀', list: ['b'], bytes, size: 3, none: null })).toEqual({
      text: 'a',
      list: ['b'],
      bytes,
      size: 3,
      none: null,
    });
  });
});
