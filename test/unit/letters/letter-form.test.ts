import { describe, expect, test } from 'vitest';
import type { DocumentContent } from '#shared/domain/document/paper-document.ts';
import { type CheckInput, checksOf } from '../../../renderer/features/letters/checks.ts';
import { frameOf, ownPart, withNumbering, withPart } from '../../../renderer/features/letters/letter-content.ts';
import { checkText, fileName } from '../../../renderer/features/letters/text.ts';
import { citizen, content, createBerkas, factsOf, office } from './build-paper.ts';

const numbering = {
  letter: { ...office.sections.letter, numberPattern: '{keamanan}/{klasifikasi}/{urut}/{bulanRomawi}/{tahun}' },
  profile: office.sections.profile,
};

describe('a number made by the pattern', () => {
  const made: DocumentContent = { ...content, number: 'B/400.14/417/XI/2026' };

  test('follows the date and the nature of the letter', () => {
    expect(withNumbering(numbering, made, { date: '2027-01-04' })).toEqual({
      date: '2027-01-04',
      number: 'B/400.14/417/I/2027',
    });
    expect(withNumbering(numbering, made, { nature: 'Rahasia' })).toEqual({ nature: 'Rahasia', number: 'R/400.14/417/XI/2026' });
  });

  test('written by hand, or not given yet, stays as it is', () => {
    expect(withNumbering(numbering, { ...made, number: '500.12/9' }, { date: '2027-01-04' })).toEqual({ date: '2027-01-04' });
    expect(withNumbering(numbering, { ...made, number: '' }, { date: '2027-01-04' })).toEqual({ date: '2027-01-04' });
  });

  test('stands in the frame of the office', () => {
    expect(frameOf(numbering, made)).toMatchObject({ before: 'B/400.14/', after: '/XI/2026' });
  });
});

describe('a part of the text', () => {
  const standing = 'Mohon tanggapan.';

  test('in own words is kept, the others stay with the template', () => {
    const own = withPart(content, 'surat-penerusan', { part: 'closing', text: 'Mohon segera.', standing });
    expect(own).toEqual({ paragraphs: ['', 'Mohon segera.'] });
    expect(ownPart({ ...content, ...own }, 'surat-penerusan', 'opening')).toBe('');
  });

  test('goes back to the template when it says the same, or nothing', () => {
    const changed = { ...content, paragraphs: ['', 'Mohon segera.'] };
    for (const text of [standing, '', '  \n'])
      expect(withPart(changed, 'surat-penerusan', { part: 'closing', text, standing })).toEqual({ paragraphs: [] });
  });
});

describe('what is looked at before printing', () => {
  const warnings = (over: Partial<CheckInput>, berkas = createBerkas()) => {
    const { printed: _, ...facts } = factsOf([berkas.at()]);
    const checks = checksOf({ template: 'surat-penerusan', ...facts, pages: 1, isNumberUsed: false, ...over });
    return checks.filter(({ tone }) => tone === 'warn').map(({ text }) => text);
  };

  test('a letter without fault', () => {
    expect(
      warnings({
        office: {
          ...office,
          sections: { ...office.sections, profile: { ...office.sections.profile, address: 'Jalan Merdeka 12' } },
        },
      }),
    ).toEqual([]);
  });

  test.each([
    [{ content: { ...content, number: '' } }, checkText.numberMissing],
    [{ isNumberUsed: true }, checkText.numberUsed],
    [{ content: { ...content, recipient: ' ' } }, checkText.recipientMissing],
    [{ content: { ...content, enclosure: 'satu' } }, checkText.enclosureUnread],
    [{ content: { ...content, signerId: '' } }, checkText.signerMissing],
    [{ content: { ...content, paragraphs: ['', 'Terima kasih.'] } }, checkText.limitUnsaid],
    [{ template: 'surat-jawaban' }, checkText.answerMissing],
    [{ template: 'label-arsip' }, checkText.placeMissing(1)],
  ] as const)('%j', (over, warning) => {
    expect(warnings(over as Partial<CheckInput>)).toContain(warning);
  });

  test('an account in the text of a citizen who is not named', () => {
    expect(warnings({}, createBerkas({ text: 'Kata @tetangga_kami lampu padam' }))).toContain(checkText.account);
  });

  test('an open reporter of whom nobody knows the name', () => {
    const cases = (identity: typeof citizen | null) => [createBerkas({ openness: 'terbuka' }).at({ identity })];
    expect(warnings({ template: 'surat-jawaban', cases: cases(null) })).toContain(checkText.openUnnamed);
    expect(warnings({ template: 'surat-jawaban', cases: cases(citizen) })).not.toContain(checkText.openUnnamed);
  });
});

test('the name of a file tells numbers and kind alone', () => {
  expect(fileName('Surat penerusan', ['OP-2026-0001'])).toBe('OP-2026-0001 Surat penerusan');
  expect(fileName('Lembar hasil pantauan', ['OP-2026-0001', 'OP-2026-0002', 'OP-2026-0003'])).toBe(
    'OP-2026-0001 dan 2 lain Lembar hasil pantauan',
  );
});
