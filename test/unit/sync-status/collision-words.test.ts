import { describe, expect, it, vi } from 'vitest';
import { currentSop, firstStep, sopById } from '#shared/sop/catalogue.ts';
import type { KnownCollision } from '../../../renderer/data/collisions.ts';
import type { RowWords } from '../../../renderer/data/row-words.ts';
import { type CollisionNames, collisionLine } from '../../../renderer/features/sync-status/collision-words.ts';

const rows = {
  opd: (id: string) => ({ dlh: 'DLH', dishub: 'Dishub' })[id] ?? id,
  topic: (id: string) => id,
  channel: (code: string) => ({ short: code, label: code }),
} as unknown as RowWords;
const names: CollisionNames = {
  thing: ({ type }) => (type === 'opinion' ? 'OP-2151' : type === 'document' ? 'Surat penerusan 398' : ''),
  sopOf: () => currentSop.id,
  pc: (writer) => (writer === 'kasi' ? 'PC-KASI' : ''),
  rows,
};
const side = (value: unknown, writer: string, personName: string) => ({ value, writer, personName, at: 1, operation: writer });

function collision(over: Partial<KnownCollision>): KnownCollision {
  return {
    aggregate: { type: 'opinion', id: 'a' },
    subject: 'proposedOpd',
    at: 1,
    sides: [side('dlh', 'kasi', 'Bambang'), side('dishub', 'rina', 'Rina')],
    shown: 'dlh',
    settled: null,
    ...over,
  };
}

describe('a collision in the list', () => {
  it('says what happened, what counts and why, and leads to the berkas', () => {
    expect(collisionLine(collision({}), names)).toEqual({
      thing: 'OP-2151',
      what: 'Dua PC mengisi OPD tujuan saat luring',
      shown: 'DLH',
      reason: 'PC-KASI, lebih akhir',
      isOpen: true,
      route: { screen: 'berkas', id: 'a' },
    });
  });

  it('says by whom it was settled', () => {
    const settled = { operation: 'x', at: 2, writer: 'kasi', personName: 'Bambang' };
    expect(collisionLine(collision({ settled }), names)).toMatchObject({ reason: 'dipilih Bambang', isOpen: false });
  });

  it('names the careful step that counts by rule while nobody decided', () => {
    const step = firstStep(sopById(currentSop.id)!);
    const line = collisionLine(collision({ subject: 'position', shown: { step: step.id, end: null } }), names);
    expect(line).toMatchObject({ what: 'Dipindahkan ke langkah berbeda di dua PC', shown: step.long, reason: 'aturan SOP' });
    const ended = collision({ subject: 'position', shown: { step: step.id, end: 'answered' } });
    expect(collisionLine(ended, names).shown).toBe('diarsipkan');
  });

  it('calls letters, people and settings by what they are', () => {
    const line = (type: string) =>
      collisionLine(collision({ aggregate: { type, id: 'x' }, subject: 'content', shown: {} }), names);
    expect(line('document')).toMatchObject({
      thing: 'Surat penerusan 398',
      what: 'Isi surat diubah di dua PC',
      shown: 'Versi Bambang',
      route: { screen: 'surat', documentId: 'x' },
    });
    expect(line('office')).toMatchObject({ thing: 'Pengaturan kantor', what: 'Pengaturan diubah di dua PC' });
    expect(line('person').route).toEqual({ screen: 'pengaturan', section: 'pegawai' });
  });

  it('says that a field was emptied, and joins lists', () => {
    expect(collisionLine(collision({ shown: '' }), names).shown).toBe('(kosong)');
    expect(collisionLine(collision({ subject: 'supportingOpd', shown: ['dlh', 'dishub'] }), names).shown).toBe('DLH, Dishub');
  });
});

describe('the name of a PC', () => {
  const devices = [{ id: 'kasi', label: 'PC-KASI' }];
  it('is said only where there are several', async () => {
    // The room of the data meets main as soon as it is entered.
    vi.stubGlobal('window', { pantau: { call: () => undefined, subscribe: () => undefined } });
    const { pcNameOf } = await import('../../../renderer/data/pc-names.ts');
    expect(pcNameOf('kasi', null, devices)).toBe('');
    expect(pcNameOf('rina', 'rina', devices)).toBe('PC ini');
    expect(pcNameOf('kasi', 'rina', devices)).toBe('PC-KASI');
    expect(pcNameOf('baru', 'rina', devices)).toBe('PC lain');
  });
});
