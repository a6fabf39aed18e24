import { describe, expect, test, vi } from 'vitest';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { readQuery } from '#shared/domain/opinion/search-text.ts';
import { currentSop, stepOfKind } from '#shared/sop/catalogue.ts';
import type { StepKind } from '#shared/sop/sop.ts';
import type { Hit } from '../../../renderer/features/search/hits.ts';
import { snippetOf } from '../../../renderer/features/search/snippet.ts';

vi.mock('../../../renderer/data/route.ts', () => ({ navigate: vi.fn(), settingsSections: ['profil', 'cadangan'] }));
vi.mock('../../../renderer/data/session.ts', () => ({ lockSession: vi.fn() }));
const { groupHits, groupsInView, mayHandOn, viewsOf } = await import('../../../renderer/features/search/hits.ts');

const row = (id: string) => ({ id, title: id }) as CaseRow;
const opd = { id: 'o1', name: 'Dinas Pekerjaan Umum', short: 'DPUTR', aliases: ['Dinas PU'], active: true } as never;
const ask = (typed: string, part: object = {}) =>
  groupHits({
    typed,
    found: { open: [], ended: [], documents: [] },
    opdList: [opd],
    turns: [row('t')],
    mayReceive: true,
    hasSync: false,
    ...part,
  });
const commandsOf = (typed: string, part: object = {}) =>
  ask(typed, part).flatMap(({ hits }) => hits.flatMap((hit) => (hit.kind === 'command' ? [hit.command.id] : [])));

describe('what the palette offers', () => {
  test('nothing typed: the berkas whose turn it is, and every place', () => {
    expect(ask('').map(({ id }) => id)).toEqual(['open', 'commands']);
    expect(commandsOf('')).toContain('screen-arsip');
  });

  test('words find berkas and OPD and may be recorded as a new opinion', () => {
    const groups = ask('dinas pu', { found: { open: [row('a')], ended: [row('b')], documents: [] } });
    expect(groups.map(({ id }) => id)).toEqual(['open', 'ended', 'opd', 'commands']);
    expect(commandsOf('dinas pu')).toEqual(['receive-text', 'list-results']);
  });

  test('who may not record an opinion is not offered it', () => {
    expect(commandsOf('jalan', { mayReceive: false })).toEqual(['list-results']);
    expect(commandsOf('', { mayReceive: false })).not.toContain('screen-terima');
  });

  test('Sinkronisasi is offered where a folder is shared or may be', () => {
    expect(commandsOf('sinkronisasi')).not.toContain('screen-sinkronisasi');
    expect(commandsOf('sinkronisasi', { hasSync: true })).toContain('screen-sinkronisasi');
    expect(commandsOf('>folder bersama', { hasSync: true })).toEqual(['screen-sinkronisasi']);
  });

  test('> asks for commands alone, @ for OPD alone, # for numbers alone', () => {
    expect(commandsOf('>kunci')).toEqual(['lock']);
    expect(ask('>kunci').map(({ id }) => id)).toEqual(['commands']);
    expect(ask('@dputr').map(({ id }) => id)).toEqual(['opd']);
    expect(ask('#12', { found: { open: [row('a')], ended: [], documents: [] } }).map(({ id }) => id)).toEqual([
      'open',
      'commands',
    ]);
  });

  test('together every group shows its beginning, alone it shows all', () => {
    const open = Array.from({ length: 20 }, (_, at) => row(`a${at}`));
    const groups = ask('jalan', { found: { open, ended: [row('b')], documents: [] } });
    expect(viewsOf(groups)).toEqual(['all', 'open', 'ended', 'commands']);
    expect(groupsInView(groups, 'all')[0]?.hits).toHaveLength(6);
    expect(groupsInView(groups, 'open')[0]?.hits).toHaveLength(20);
  });
});

describe('the hint "serahkan langsung"', () => {
  const waiting = (kind: StepKind, state = 'open') =>
    ({ kind: 'case', key: 'a', row: { id: 'a', sopId: currentSop.id, step: stepOfKind(currentSop, kind).id, state } }) as Hit;
  test('stands only where this person may do so', () => {
    expect(mayHandOn(waiting('study'), ['kasi'])).toBe(true);
    expect(mayHandOn(waiting('wait-opd'), ['pemantau'])).toBe(true);
    expect(mayHandOn(waiting('study'), ['admin'])).toBe(false);
    expect(mayHandOn(waiting('study'), ['pemantau'])).toBe(false);
    expect(mayHandOn(waiting('study', 'answered'), ['kasi'])).toBe(false);
    expect(mayHandOn({ kind: 'opd', key: 'o1', opd }, ['kasi'])).toBe(false);
    expect(mayHandOn(undefined, ['kasi'])).toBe(false);
  });
});

describe('the words around what was found', () => {
  const text = 'Sudah tiga minggu warga RW 07 menunggu perbaikan jalan berlubang di depan balai desa, belum ada petugas.';
  test('begin with a whole word and say where they were cut', () => {
    expect(snippetOf(text, readQuery('lubang'))).toBe('…perbaikan jalan berlubang di depan balai desa, belum ada petugas.');
    expect(snippetOf(text, readQuery('minggu'))).toMatch(/^Sudah tiga minggu/);
  });
  test('are absent when nothing was met', () => expect(snippetOf(text, readQuery('puskesmas'))).toBeUndefined());
});
