import { describe, expect, it } from 'vitest';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { editField, performActWith } from '#shared/domain/opinion/commands.ts';
import { stepOf } from '#shared/domain/opinion/opinion.ts';
import type { Actor } from '#shared/operations/operation.ts';
import { defaultRoleLabels } from '#shared/sop/sentences.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import type { OpdEntry } from '../../../renderer/data/store.ts';
import {
  type ActForm,
  addressOf,
  confirmLabel,
  type FormOffice,
  fillAct,
  gapOf,
  openingForm,
  reasonText,
} from '../../../renderer/features/acts/act-form.ts';
import { fieldTimeOf, instantOfField } from '../../../renderer/features/acts/form-time.ts';
import { fillRow, rowControlOf, rowGapOf, rowOf, sharedAsks } from '../../../renderer/features/acts/many-form.ts';
import { planActs } from '../../../renderer/features/acts/plan.ts';
import { bambang, createCase, rina, sri, type TestCase, walkTo } from './case-at.ts';

function opd(id: string, email: string): OpdEntry {
  const description = {
    name: `Dinas ${id}`,
    short: id,
    head: `Kepala ${id}`,
    address: 'Jalan 1',
    email,
    phone: '',
    accounts: `@${id}`,
  };
  return { ...description, contact: '', aliases: [], id, active: true, heads: [] };
}

const office: FormOffice = {
  opdList: [opd('dputr', 'admin@dputr.id'), opd('dishub', 'admin@dishub.id')],
  channels: defaultSections.channels.map((channel) => (channel.code === 'FB' ? { ...channel, account: 'Diskominfo' } : channel)),
  zone: 'WIB',
  now: Date.UTC(2026, 10, 23, 2, 30),
};

function prepared(one: TestCase, act: ActKind, actor: Actor) {
  const performer = { personId: actor.personId, roles: actor.roles.map(({ role }) => role) };
  const { ready } = planActs([one.hand()], act, performer, { allowRangkap: false });
  const planned = ready[0]!;
  return { planned, form: openingForm(act, ready, office, {}), performer };
}

/** What the engine says about the filled form: the act's details, or the code of what is missing. */
function judged(one: TestCase, act: ActKind, actor: Actor, change: Partial<ActForm>) {
  const { planned, form, performer } = prepared(one, act, actor);
  const { wish, edits } = fillAct(act, planned, { ...form, ...change }, office, 'Yth. Admin');
  const done = performActWith(one.hand(), edits, wish, performer, { allowRangkap: false });
  return done.ok ? done.value.map(({ kind, payload }) => ({ kind, payload })) : done.error.code;
}

describe('the form of an act', () => {
  it('opens with what berkas and office propose', () => {
    const { form } = prepared(walkTo(createCase(), 'forward'), 'forward', rina);
    expect(form).toMatchObject({ opdId: 'dputr', channel: 'e-mail', at: '2026-11-23T09:30' });
    expect(addressOf(form, office)).toBe('admin@dputr.id');
    expect(addressOf({ ...form, channel: 'media sosial' }, office)).toBe('@dputr');
    expect(addressOf({ ...form, address: 'lain@dputr.id' }, office)).toBe('lain@dputr.id');
  });

  it('becomes a forwarding with its message, and the supporting OPD in the same batch', () => {
    const done = judged(walkTo(createCase(), 'forward'), 'forward', rina, { supporting: ['dishub', 'dputr'] });
    expect(done).toMatchObject([
      { kind: 'opinion.edited', payload: { field: 'supportingOpd', value: ['dishub'] } },
      {
        kind: 'opinion.acted',
        payload: {
          details: { forwarding: { opdId: 'dputr', address: 'admin@dputr.id', message: 'Yth. Admin', at: office.now } },
        },
      },
    ]);
  });

  it('lets the Kasi name the OPD and go on in one step', () => {
    const one = walkTo(createCase('tanpa-opd', {}), 'study');
    expect(judged(one, 'hand-over', bambang, { opdId: '' })).toBe('opd-missing');
    expect(judged(one, 'hand-over', bambang, { opdId: 'dishub' })).toMatchObject([
      { payload: { field: 'proposedOpd', value: 'dishub' } },
      { kind: 'opinion.acted' },
    ]);
  });

  it('takes a ticked reason, a written one, or both', () => {
    expect(reasonText({ chosen: ['Bukti belum ada'], text: ' Foto buram ' })).toBe('Bukti belum ada; Foto buram');
    const one = walkTo(createCase(), 'study');
    expect(judged(one, 'return', bambang, {})).toBe('note-missing');
    expect(judged(one, 'return', bambang, { reason: { chosen: ['Bukti belum ada'], text: '' } })).toMatchObject([
      { payload: { details: { note: 'Bukti belum ada' } } },
    ]);
  });

  it('keeps who signed on paper beside the name of the recorder', () => {
    const one = walkTo(createCase(), 'decide');
    const { planned, form } = prepared(one, 'approve', bambang);
    expect(gapOf(planned, form, office)?.ask).toBe('paper');
    expect(gapOf(planned, { ...form, signer: 'Sri', signedOn: '2026-11-24' }, office)?.sentence).toContain('belum tiba');
    expect(gapOf(planned, { ...form, signer: 'Sri' }, office)).toBeUndefined();
    expect(judged(one, 'approve', bambang, { signer: ' Sri Handayani ' })).toMatchObject([
      { payload: { capacity: 'kasi', details: { paper: { signer: 'Sri Handayani', signedOn: '2026-11-23' } } } },
    ]);
  });

  it('wants a proof of sending, and archives with what already lies in the berkas', () => {
    const one = walkTo(createCase(), 'send-and-archive');
    expect(judged(one, 'send', rina, {})).toBe('proof-missing');
    expect(judged(one, 'send', rina, { account: '', link: 'https://contoh.id' })).toBe('sending-missing');
    expect(judged(one, 'send', rina, { link: ' https://contoh.id/1 ' })).toMatchObject([
      { payload: { details: { sending: { channel: 'FB', account: 'Diskominfo', link: 'https://contoh.id/1' } } } },
    ]);
  });

  it('knows no time ahead of the clock and no empty one', () => {
    const { planned, form } = prepared(walkTo(createCase(), 'forward'), 'forward', rina);
    expect(gapOf(planned, { ...form, at: '' }, office)?.sentence).toBe('Waktu belum diisi. Tulis tanggal dan jamnya.');
    expect(gapOf(planned, { ...form, at: '2026-11-23T10:30' }, office)?.sentence).toContain('belum tiba');
    expect(gapOf(planned, form, office)).toBeUndefined();
  });

  it('reads and writes times on the office clock', () => {
    expect(fieldTimeOf(office.now, 'WITA')).toBe('2026-11-23T10:30');
    expect(instantOfField('2026-11-23T10:30', 'WITA')).toBe(office.now);
    expect(instantOfField('2026-02-30T10:30', 'WIB')).toBeNull();
  });
});

describe('the button of a return', () => {
  it('names the reader, or the step where nobody else reads it', () => {
    const back = (kind: Parameters<typeof walkTo>[1], actor: Actor) => {
      const { planned, form } = prepared(walkTo(createCase(), kind), 'return', actor);
      expect(stepOf(planned.at.opinion)?.step.kind).toBe(kind);
      return confirmLabel('return', planned, form, defaultRoleLabels);
    };
    expect(back('study', bambang)).toBe('Kembalikan ke Pemantau');
    expect(back('submit', bambang)).toBe('Kembali ke langkah Teliti');
    expect(back('hand-print', rina)).toBe('Kembali ke langkah Terima');
    expect(back('decide', sri)).toBe('Kembalikan ke Kasi');
  });
});

describe('a selection before the Kabid', () => {
  const cases = ['berkas1', 'berkas2'].map((id) => walkTo(createCase(id), 'decide'));
  const performer = { personId: 'sri', roles: ['kabid'] as const };
  const { ready } = planActs(
    cases.map((one) => one.hand()),
    'approve',
    performer,
    { allowRangkap: false },
  );
  const opening = openingForm('approve', ready, office, {});

  it('is decided row by row', () => {
    expect(ready.map((planned) => rowControlOf('approve', planned))).toEqual(['decision', 'decision']);
    expect(sharedAsks(ready)).toEqual([]);
    const form: ActForm = {
      ...opening,
      rows: { ...opening.rows, berkas2: { ...rowOf(opening, opening, 'berkas2'), decision: 'decline', reason: 'Sudah dijawab' } },
    };
    const acts = ready.map((planned) => fillRow('approve', planned, form, rowOf(form, opening, planned.at.id), office, '').wish);
    expect(acts.map(({ act }) => act)).toEqual(['approve', 'decline']);
    expect(acts[1]?.details.reason).toBe('Sudah dijawab');
    expect(rowGapOf('approve', ready, form, opening)).toBeUndefined();
  });

  it('names the row whose reason is missing', () => {
    const row = { ...rowOf(opening, opening, 'berkas2'), decision: 'decline' as const, reason: ' ' };
    const form: ActForm = { ...opening, rows: { ...opening.rows, berkas2: row } };
    expect(rowGapOf('approve', ready, form, opening)?.id).toBe('berkas2');
  });

  it('sends each row to its own OPD', () => {
    const both = ['berkas1', 'berkas2'].map((id) => walkTo(createCase(id), 'forward'));
    both[1]?.write(bambang, editField(both[1].hand(), 'proposedOpd', 'dishub'));
    const plan = planActs(
      both.map((one) => one.hand()),
      'forward',
      { personId: 'rina', roles: ['pemantau'] },
      { allowRangkap: false },
    );
    const form = openingForm('forward', plan.ready, office, {});
    const sent = plan.ready.map((planned) => fillRow('forward', planned, form, rowOf(form, form, planned.at.id), office, 'm'));
    expect(sent.map(({ wish }) => wish.details.forwarding?.address)).toEqual(['admin@dputr.id', 'admin@dishub.id']);
  });
});

describe('settling two versions', () => {
  it('records also the value that is shown already', () => {
    const one = createCase();
    const before = one.hand();
    one.write(rina, editField(before, 'location', 'Jalan A'));
    one.write(sri, editField(before, 'location', 'Jalan B'));
    const shown = one.hand();
    const value = shown.opinion.fields.location?.versions[0].value ?? '';
    one.write(rina, editField(shown, 'location', value));
    expect(one.hand().opinion.fields.location?.versions).toHaveLength(1);
    expect(editField(one.hand(), 'location', value)).toEqual([]);
  });
});
