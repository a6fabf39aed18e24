import { describe, expect, it } from 'vitest';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { createDueReader } from '#shared/domain/opinion/due.ts';
import type { StepKind } from '#shared/sop/sop.ts';
import { createCardLooks, initialsOf } from '../../../renderer/features/sop-board/card-look.ts';
import { createCardGrouper } from '../../../renderer/features/sop-board/group-cards.ts';
import { calendar, labels, now, question, row } from './rows.ts';

const { look, agencyOf } = createCardLooks({
  dueOf: createDueReader(calendar, now),
  now,
  channels: defaultSections.channels,
  opdList: [
    { id: 'dlh', short: 'DLH', name: 'Dinas Lingkungan Hidup' },
    { id: 'pasar', short: '', name: 'Perumda Pasar' },
  ],
  people: [{ name: 'Budi Santosa, S.Sos.', posts: [{ role: 'kasi' }] }],
  labels,
});

function entry(kind: StepKind, more: Partial<CaseRow> = {}, since = '2026-11-19 08:00') {
  const { byColumn } = createCardGrouper()(question([row(2199, kind, since, { opd: 'dlh', ...more })]));
  return [...byColumn.values()].flatMap(({ entries }) => entries)[0]!;
}

describe('a card', () => {
  it('shows number, channel, excerpt and who holds it', () => {
    expect(look(entry('study', { handler: 'Budi Santosa, S.Sos.', channel: 'SP4N', title: 'TPS meluap' }))).toMatchObject({
      number: 'OP-2199',
      channel: { short: 'LP', label: 'SP4N-LAPOR!' },
      excerpt: 'TPS meluap',
      assignee: { initials: 'BS', tone: 'kasi', name: 'Budi Santosa, S.Sos.' },
    });
  });

  it('calls the OPD a proposal until it is approved', () => {
    expect(look(entry('study')).agency).toBe('Usul: DLH');
    expect(look(entry('decide')).agency).toBe('Usul: DLH');
    expect(look(entry('forward')).agency).toBe('DLH');
    expect(look(entry('study', { opd: '' })).agency).toBe('Belum ditentukan');
    expect(agencyOf(entry('forward', { supportingOpd: ['pasar'] }))).toBe('DLH, Perumda Pasar');
  });

  it('says where it stands inside a column, until its time matters more', () => {
    expect(look(entry('review-language'))).toMatchObject({
      due: { tone: 'neutral', text: 'di Kasi: teliti' },
      agency: 'DLH',
    });
    expect(look(entry('decide')).due.text).toBe('Putuskan');
    expect(look(entry('review-language', {}, '2026-11-16 08:00'))).toMatchObject({
      due: { tone: 'bad', text: 'Lewat 2 hk' },
      agency: 'di Kasi: teliti · DLH',
    });
  });

  it('calls a berkas new in its first hour', () => {
    expect(look(entry('intake', {}, '2026-11-19 09:43')).due).toEqual({ tone: 'info', text: 'Baru masuk' });
    expect(look(entry('intake', {}, '2026-11-19 09:42')).due).toEqual({ tone: 'neutral', text: 'Sisa 1 hk' });
  });

  it('carries the flags of a return, of a request to give back, and of a collision', () => {
    expect(look(entry('study', { returned: true })).returned).toBe('Dikembalikan');
    expect(look(entry('study', { returned: true, requestedBack: true })).returned).toBe('Diminta kembali');
    expect(look(entry('study', { contested: true })).contested).toBe('Bertabrakan');
    expect(look(entry('study'))).toMatchObject({ returned: undefined, contested: undefined });
  });

  it('holds nothing but what is shown, so that no identity can slip in', () => {
    expect(Object.keys(look(entry('study', { identity: 'tiket-77', location: 'RT 03' }))).sort()).toEqual([
      'agency',
      'assignee',
      'channel',
      'contested',
      'due',
      'excerpt',
      'number',
      'returned',
    ]);
  });
});

describe('initials', () => {
  it('leaves titles out', () => {
    expect([initialsOf('Drs. H. Ahmad Fauzi, M.Si.'), initialsOf('Sutrisno'), initialsOf('rina')]).toEqual(['AF', 'S', 'R']);
  });
});
