import { describe, expect, it } from 'vitest';
import { checkCodes, isRepairable, repairCodes, verdictOf } from '#shared/sync/check-report.ts';
import { checkSentence, repairSentence, verdictSentences } from '#shared/sync/check-words.ts';
import { weaknessOf } from '#shared/sync/passphrase.ts';

const line = (code: (typeof checkCodes)[number], count: number) => ({ code, count, detail: '' });

describe('a report on the data', () => {
  it('is as grave as its worst finding, and what was not found is no finding', () => {
    expect(verdictOf([])).toBe('aman');
    expect(verdictOf([line('operations-read', 9), line('file-incomplete', 2), line('blob-missing', 1)])).toBe('aman');
    expect(verdictOf([line('file-damaged', 0), line('state-differs', 0)])).toBe('aman');
    expect(verdictOf([line('file-damaged', 1), line('blob-missing', 4)])).toBe('perlu-tindakan');
    expect(verdictOf([line('file-damaged', 1), line('state-differs', 1)])).toBe('bahaya');
  });

  it('offers to repair only where adding helps', () => {
    expect(checkCodes.filter((code) => isRepairable(line(code, 1)))).toEqual([
      'blob-missing',
      'own-missing-in-folder',
      'peers-missing-in-folder',
      'file-damaged',
      'archive-damaged',
      'blob-damaged',
      'folder-rolled-back',
    ]);
    expect(isRepairable(line('file-damaged', 0))).toBe(false);
  });

  it('says every line in plain words, found or not', () => {
    for (const code of checkCodes) {
      for (const count of [0, 1, 1_234]) {
        const sentence = checkSentence(line(code, count));
        expect(sentence, code).toMatch(/^[A-Z0-9].*\.$/);
        expect(sentence, code).not.toMatch(/\b(gagal|error|invalid|undefined|NaN)\b/i);
      }
    }
    expect(checkSentence(line('operations-read', 12_345))).toBe('12.345 perubahan dibaca.');
    for (const code of repairCodes) expect(repairSentence({ code, count: 2 })).toMatch(/\.$/);
    expect(Object.values(verdictSentences)).toHaveLength(3);
  });
});

describe('the weakness of a passphrase', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['satu dua tiga', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaa', 'repetitive'],
    ['satu satu dua dua tiga', 'repetitive'],
    ['hanyasatukatasaja', 'few-words'],
    ['angin timur membawa kabar', null],
    ['Xk29-vbTq-77Lm-pQwz', 'few-words'],
    ['Xk29-vbTq-77Lm-pQwz-3', null],
  ])('of "%s" is %s', (passphrase, weakness) => {
    expect(weaknessOf(passphrase)).toBe(weakness);
  });
});
