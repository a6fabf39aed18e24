import { describe, expect, test } from 'vitest';
import { likenessOf, linkKey, similarity, tellingWords, trigramsOf } from '#shared/domain/opinion/likeness.ts';
import { plainText } from '#shared/domain/opinion/search-text.ts';

const like = (left: string, right: string) => similarity(trigramsOf(plainText(left)), trigramsOf(plainText(right)));

describe('likeness of two opinions', () => {
  test('the same words in another order are the same', () =>
    expect(like('Lampu jalan Griya Asri padam', 'griya asri: lampu jalan padam')).toBe(1));

  test('the same complaint in other words is very or somewhat like', () => {
    const first = 'Lampu jalan Perum Griya Asri padam sejak Senin malam';
    expect(likenessOf(like(first, 'Lampu jalan Perum Griya Asri padam sejak hari Senin'), false)).toBe('very');
    expect(likenessOf(like(first, 'Lampu di Perum Griya Asri sudah padam dua malam'), false)).toBe('somewhat');
  });

  test('two different complaints are not like', () => {
    expect(
      likenessOf(like('Lampu jalan Perum Griya Asri padam', 'TPS Cikuning meluap sampai badan jalan'), false),
    ).toBeUndefined();
    expect(like('', 'Lampu')).toBe(0);
  });

  test('one link is one post, whatever the words', () => expect(likenessOf(0, true)).toBe('same-link'));
});

test('everyday words tell nothing', () =>
  expect(tellingWords('mohon segera lampu jalan yang sudah padam di griya')).toEqual(['lampu', 'jalan', 'padam', 'griya']));

describe('one post has one link', () => {
  test.each([
    ['https://www.instagram.com/p/C9abc/?igsh=MTc4', 'http://instagram.com/p/C9abc'],
    ['https://m.facebook.com/story.php?story_fbid=12&id=34&mibextid=x', 'https://www.facebook.com/story.php?id=34&story_fbid=12'],
    ['https://x.com/warga/status/99?s=20&t=abc#m', 'x.com/warga/status/99/'],
  ])('%s', (left, right) => expect(linkKey(left)).toBe(linkKey(right)));

  test('other posts stay other posts', () => {
    expect(linkKey('https://instagram.com/p/C9abc')).not.toBe(linkKey('https://instagram.com/p/c9ABC'));
    expect(linkKey('https://youtu.be/watch?v=1')).not.toBe(linkKey('https://youtu.be/watch?v=2'));
  });
});
