import { describe, expect, test } from 'vitest';
import { SearchIndex } from '../../../renderer/data/search-index.ts';
import { LikenessFinder } from '../../../renderer/data/search-likeness.ts';
import type { SearchedCase, Selection } from '../../../renderer/data/search-protocol.ts';

const day = 86_400_000;
const now = 400 * day;

function row(id: string, part: Partial<SearchedCase> = {}): SearchedCase {
  return {
    id,
    number: `OP-2026-${id.padStart(4, '0')}`,
    serial: Number(id),
    state: 'open',
    title: `Jalan Cempaka ${id} berlubang`,
    text: '',
    channel: 'FB',
    topic: 'infrastruktur',
    location: '',
    opd: 'dputr',
    supportingOpd: [],
    receivedAt: Number(id) * day,
    place: '',
    hardcopyPending: false,
    ...part,
  };
}

const everything: Selection = {
  states: ['open', 'answered', 'unanswered', 'history'],
  text: '',
  channels: [],
  topics: [],
  opd: [],
  from: null,
  until: null,
  place: '',
  pendingOnly: false,
  by: 'receivedAt',
  direction: 'descending',
  limit: 100,
};

function indexOf(...cases: readonly SearchedCase[]): SearchIndex {
  const index = new SearchIndex();
  index.take({
    cases,
    labels: { 'opd:dputr': 'Dinas Pekerjaan Umum DPUTR', 'channel:FB': 'Facebook', 'topic:infrastruktur': 'Infrastruktur jalan' },
  });
  return index;
}

describe('finding berkas', () => {
  test('open ones and the archive are told apart, each newest first', () => {
    const index = indexOf(row('1'), row('3'), row('2', { state: 'answered' }), row('4', { state: 'history' }));
    expect(index.find('cempaka', 50)).toEqual({ open: ['3', '1'], ended: ['4', '2'], documents: [] });
  });

  test('a full list of open berkas leaves room for the archive', () => {
    const open = Array.from({ length: 80 }, (_, at) => row(String(at + 10)));
    const index = indexOf(...open, row('1', { state: 'answered' }));
    const found = index.find('cempaka', 50);
    expect(found.open).toHaveLength(50);
    expect(found.ended).toEqual(['1']);
  });

  test('the names of OPD, channel and topic find it, also after a renaming', () => {
    const index = indexOf(row('1'), row('2', { opd: 'dlh', channel: 'WA', topic: 'lain' }));
    expect(index.find('pekerjaan umum', 9).open).toEqual(['1']);
    expect(index.find('cempaka facebook', 9).open).toEqual(['1']);
    index.take({ labels: { 'opd:dputr': 'Dinas Bina Marga' } });
    expect(index.find('bina marga', 9).open).toEqual(['1']);
    expect(index.find('pekerjaan', 9).open).toEqual([]);
  });

  test('news replaces what was known, and what is gone is not found', () => {
    const index = indexOf(row('1'), row('2'));
    index.take({ cases: [row('1', { title: 'Lampu padam', state: 'answered' })], gone: ['2'] });
    expect(index.find('cempaka', 9)).toEqual({ open: [], ended: [], documents: [] });
    expect(index.find('lampu', 9).ended).toEqual(['1']);
  });

  test('the number of a letter finds the letter and its berkas, the corrected number only', () => {
    const index = indexOf(row('1'), row('2'));
    const letter = { id: 'd1', caseIds: ['1'], subject: 'Lubang Jalan Cempaka', template: 'Surat penerusan', createdAt: 1 };
    index.take({ documents: [{ ...letter, number: '400.14/362/Diskominfo/2026' }] });
    expect(index.find('362/disk', 9)).toEqual({ open: ['1'], ended: [], documents: ['d1'] });
    index.take({ documents: [{ ...letter, number: '400.14/399/Diskominfo/2026' }] });
    expect(index.find('14362', 9)).toEqual({ open: [], ended: [], documents: [] });
    expect(index.find('14399', 9)).toEqual({ open: ['1'], ended: [], documents: ['d1'] });
    expect(index.find('penerusan cempaka', 9).documents).toEqual(['d1']);
  });

  test('an empty query and a command find nothing', () => {
    const index = indexOf(row('1'));
    expect(index.find('  ', 9).open).toEqual([]);
    expect(index.find('> cempaka', 9).open).toEqual([]);
  });
});

describe('selecting for a list', () => {
  const index = indexOf(
    row('1', { state: 'answered', endedAt: 9 * day, place: 'R. Arsip / Rak 1 / Boks 2' }),
    row('2', { state: 'answered', endedAt: 7 * day, place: 'R. Arsip / Rak 10', supportingOpd: ['dlh'] }),
    row('3', { state: 'unanswered', endedAt: 8 * day, hardcopyPending: true, channel: 'WA' }),
    row('4'),
  );
  const select = (part: Partial<Selection>) => index.select({ ...everything, ...part }).ids;

  test('by state, in the wished order, with the whole number of them', () => {
    const ended = { states: ['answered', 'unanswered'], by: 'endedAt', limit: 2 } as const;
    expect(index.select({ ...everything, ...ended })).toEqual({ total: 3, ids: ['1', '3'] });
    expect(select({ by: 'serial', direction: 'ascending' })).toEqual(['1', '2', '3', '4']);
  });

  test('a place holds its parts and not its neighbours of like name', () => {
    expect(select({ place: 'R. Arsip' })).toEqual(['2', '1']);
    expect(select({ place: 'R. Arsip / Rak 1' })).toEqual(['1']);
  });

  test('by OPD that leads or supports, channel, days, text and missing hardcopy', () => {
    expect(select({ opd: ['dlh'] })).toEqual(['2']);
    expect(select({ channels: ['WA'] })).toEqual(['3']);
    expect(select({ from: 2 * day, until: 3 * day })).toEqual(['3', '2']);
    expect(select({ text: 'rak 10' })).toEqual(['2']);
    expect(select({ pendingOnly: true })).toEqual(['3']);
  });
});

describe('similar opinions', () => {
  const lamp = 'Lampu jalan Perum Griya Asri padam sejak Senin malam';
  const find = (cases: readonly SearchedCase[], part: object = {}) => {
    const question = { text: 'Lampu jalan di Perum Griya Asri padam', link: '', opd: '', now, limit: 5, ...part };
    return new LikenessFinder(indexOf(...cases)).find(question);
  };

  test('a recent one stands before an older one that is more alike', () => {
    const found = find([
      row('1', { title: 'Lampu jalan di Perum Griya Asri padam' }),
      row('2', { title: lamp, receivedAt: now - 3 * day }),
      row('3', { title: 'TPS Cikuning meluap', receivedAt: now }),
    ]);
    expect(found.map(({ id, likeness }) => [id, likeness])).toEqual([
      ['2', 'very'],
      ['1', 'very'],
    ]);
    expect(found[0]?.matchedWords).toEqual(['lampu', 'jalan', 'perum', 'griya', 'padam', 'asri']);
  });

  test('the same post is named first, even with other words', () => {
    const found = find(
      [
        row('1', { title: lamp, receivedAt: now }),
        row('2', { title: 'Gelap gulita', link: 'https://www.x.com/a/status/9?s=20' }),
      ],
      { link: 'x.com/a/status/9' },
    );
    expect(found.map(({ id, likeness }) => [id, likeness])).toEqual([
      ['2', 'same-link'],
      ['1', 'very'],
    ]);
  });

  test('nothing typed resembles nothing', () => expect(find([row('1')], { text: '' })).toEqual([]));
});
