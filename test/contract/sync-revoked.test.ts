import { describe, expect, it } from 'vitest';
import { rolesOn } from '#shared/domain/person/person.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { withheldFrom } from '../../electron/services/engine-host.ts';
import { succession } from '../../electron/sync/card.ts';
import { createDeviceKeys, type DeviceKeys, sign } from '../../electron/sync/keys/device-keys.ts';
import { bytesToBase64url } from '../../electron/sync/keys/text-bytes.ts';
import { admissionDraft, noteDraft, openSimOffice, type SimOffice, writerName } from '../support/sync/sim-office.ts';
import type { SimPc } from '../support/sync/sim-pc.ts';

const day = '2026-11-23';
const adminPost = { role: 'admin', title: 'Admin', acting: 'definitif', from: '2026-01-01' };

const person = (kind: string, payload: Json, id = 'rina'): Draft => ({
  aggregate: { type: 'person', id },
  kind,
  version: 1,
  payload,
  seen: [],
});

const hired = (id = 'rina') =>
  person('person.registered', { name: 'Rina', nip: '', rank: '', posts: [{ ...adminPost, role: 'pemantau' }] }, id);

const revocation = (pc: SimPc, upTo: number, successors: readonly string[] = []): Draft => ({
  aggregate: { type: 'device', id: pc.device.writer },
  kind: 'device.revoked',
  version: 1,
  payload: { upTo, successors: [...successors] },
  seen: [],
});

const reporter = (id: string, name: string): Draft => ({
  aggregate: { type: 'reporter', id },
  kind: 'reporter.recorded',
  version: 1,
  payload: { name, account: '', phone: '', address: '' },
  seen: [],
});

/** What a PC says of itself when it goes on with the work of an older name. */
const successionDraft = (device: DeviceKeys, older: DeviceKeys): Draft => {
  const draft = admissionDraft(device);
  const signature = bytesToBase64url(sign(older, succession(device.writer, device.sign.publicKey)));
  return { ...draft, payload: { ...(draft.payload as object), continues: { writer: older.writer, signature } } };
};

async function exchanged(count: number): Promise<SimOffice> {
  const office = await openSimOffice({ count });
  await office.pcs[0]!.record([hired()]);
  await office.turns(4);
  return office;
}

const readOf = (pc: SimPc, other: SimPc) => pc.engine.report().streams[other.device.writer] ?? 0;
const cutOf = (pc: SimPc, other: SimPc) => withheldFrom(pc.directory, other.device.writer);

describe('a PC that was sent away', () => {
  it('has no say in who signs in, who is believed and who else is sent away', async () => {
    const office = await exchanged(3);
    const [a, b, c] = office.pcs as [SimPc, SimPc, SimPc];
    const stranger = createDeviceKeys(writerName(20));
    await a.record([revocation(b, readOf(a, b))]);
    await office.turns(4);
    await b.record([
      person('person.posted', { posts: [adminPost] }),
      person('person.secret-set', { secret: 'password', verifier: { n: 2, r: 8, p: 1, salt: 'aa', hash: 'bb' } }),
      hired('orang-luar'),
      admissionDraft(stranger),
      revocation(c, 0),
    ]);
    await office.turns(4);
    const again = await office.open(c.device, { disk: c.disk });
    for (const pc of [a, c, again]) {
      const rina = pc.directory.person('rina')!.state;
      expect(rolesOn(rina, day).map(({ role }) => role)).toEqual(['pemantau']);
      expect(rina.password).toBeUndefined();
      expect(pc.directory.people().map(({ id }) => id)).toEqual(['rina']);
      expect(pc.directory.person('orang-luar')).toBeUndefined();
      expect(pc.directory.devices().some(({ id }) => id === stranger.writer)).toBe(false);
      expect(pc.engine.parts.state.trust.signKey(stranger.writer)).toBeUndefined();
      expect(cutOf(pc, c)).toBeNull();
    }
  });

  it('keeps what it had said before, on a PC that hears of it only afterwards as well', async () => {
    const office = await exchanged(3);
    const [a, b, c] = office.pcs as [SimPc, SimPc, SimPc];
    await b.record([person('person.posted', { posts: [adminPost] })]);
    await office.turns(3);
    const upTo = readOf(a, b);
    await b.record([hired('orang-luar')]);
    for (const pc of [b, b, c, c]) await pc.engine.turn();
    expect(c.directory.person('orang-luar')).toBeDefined();
    await a.record([revocation(b, upTo)]);
    await office.turns(4);
    for (const pc of [a, c]) {
      expect(rolesOn(pc.directory.person('rina')!.state, day).map(({ role }) => role)).toEqual(['admin']);
      expect(pc.directory.person('orang-luar')).toBeUndefined();
    }
  });

  it('that answers by sending the other away loses, wherever it claims to have stood', async () => {
    for (const [winner, loser] of [
      [0, 1],
      [1, 2],
    ] as const) {
      const office = await exchanged(3);
      const [senior, junior] = [office.pcs[winner]!, office.pcs[loser]!];
      await senior.record([revocation(junior, readOf(senior, junior))]);
      await junior.record([revocation(senior, 0)]);
      await office.turns(6);
      for (const pc of office.pcs) {
        expect(cutOf(pc, junior), pc.device.writer).toBe(0);
        expect(cutOf(pc, senior), pc.device.writer).toBeNull();
      }
    }
  });

  it('may be the one that founded the office, and cannot undo it by what it says later', async () => {
    const office = await exchanged(3);
    const [a, b, c] = office.pcs as [SimPc, SimPc, SimPc];
    const upTo = readOf(b, a);
    await b.record([revocation(a, upTo)]);
    await office.turns(4);
    await a.record([revocation(c, 0), hired('orang-luar')]);
    await office.turns(4);
    for (const pc of [b, c]) {
      expect(cutOf(pc, a)).toBe(upTo);
      expect(cutOf(pc, c)).toBeNull();
      expect(pc.directory.person('orang-luar')).toBeUndefined();
    }
  });

  it('cannot cut off the office from its beginning by a place that it makes up', async () => {
    const office = await exchanged(3);
    const [a, b, c] = office.pcs as [SimPc, SimPc, SimPc];
    await b.record([revocation(a, 0)]);
    await office.turns(4);
    for (const pc of [a, c]) {
      expect(cutOf(pc, a)).toBeNull();
      expect(pc.directory.devices()).toHaveLength(3);
      expect(pc.directory.person('rina')).toBeDefined();
    }
    // And it is sent away like any other.
    await c.record([revocation(b, readOf(c, b))]);
    await office.turns(4);
    for (const pc of [a, c]) expect(cutOf(pc, b)).not.toBeNull();
  });

  it('does not show the reporter of another berkas in the place of its own', async () => {
    const office = await openSimOffice({ count: 2 });
    const [a, b] = office.pcs as [SimPc, SimPc];
    await office.turns(3);
    await b.record([reporter('berkas-x', 'Warga X')]);
    for (const pc of [b, b, a]) await pc.engine.turn();
    await a.record([reporter('berkas-y', 'Warga Y')]);
    expect((await a.directory.reporter('berkas-x'))?.identity.name).toBe('Warga X');
    await a.record([revocation(b, 0)]);
    expect(await a.directory.reporter('berkas-x')).toBeUndefined();
    expect((await a.directory.reporter('berkas-y'))?.identity.name).toBe('Warga Y');
  });
});

describe('a PC that goes on under a new name', () => {
  async function renamed(office: SimOffice, pc: SimPc): Promise<SimPc> {
    const next = await office.open(createDeviceKeys(writerName(9)), { disk: pc.disk, continues: pc.device });
    office.pcs.splice(office.pcs.indexOf(pc), 1, next);
    await next.record([successionDraft(next.device, pc.device)]);
    return next;
  }

  it('belongs to the office by its own word and the signature of the older name, also that of the founder', async () => {
    for (const which of [0, 1]) {
      const office = await exchanged(3);
      const older = office.pcs[which]!;
      const next = await renamed(office, older);
      await office.turns(4);
      for (const pc of office.pcs) {
        const known = pc.directory.devices().find(({ id }) => id === next.device.writer)?.device;
        expect(known?.keys?.sign, pc.device.writer).toBe(bytesToBase64url(next.device.sign.publicKey));
        expect(known?.continues).toBe(older.device.writer);
      }
      const [note] = await next.record([noteDraft('sesudah ganti nama')]);
      await office.turns(3);
      for (const pc of office.pcs) expect((await pc.all()).map(({ id }) => id)).toContain(note!.id);
    }
  });

  it('stays when its older name is cleared away, also when it does so itself', async () => {
    const office = await exchanged(3);
    const older = office.pcs[0]!;
    const next = await renamed(office, older);
    await office.turns(4);
    await next.record([revocation(older, readOf(office.pcs[1]!, older), [next.device.writer])]);
    await office.turns(4);
    for (const pc of office.pcs) {
      expect(cutOf(pc, older), pc.device.writer).not.toBeNull();
      expect(pc.directory.devices().find(({ id }) => id === next.device.writer)?.device.keys).toBeTruthy();
      expect(pc.engine.parts.state.trust.signKey(office.pcs[2]!.device.writer)).toBeDefined();
    }
  });

  it('is believed by nobody when it was made after the older name was sent away', async () => {
    const office = await exchanged(3);
    const [a, b, c] = office.pcs as [SimPc, SimPc, SimPc];
    await a.record([revocation(b, readOf(a, b))]);
    for (const pc of [a, a]) await pc.engine.turn();
    // A PC that was switched off reads the thief's first.
    const thief = await renamed(office, b);
    await thief.record([person('person.posted', { posts: [adminPost] })]);
    await office.turns(5);
    for (const pc of [a, c]) {
      expect(pc.directory.devices().some(({ id }) => id === thief.device.writer)).toBe(false);
      expect(pc.engine.parts.state.trust.signKey(thief.device.writer)).toBeUndefined();
    }
  });

  it('can be sent away before anybody accepted it, and nobody follows it then', async () => {
    const office = await exchanged(3);
    const [a, b, c] = office.pcs as [SimPc, SimPc, SimPc];
    const next = await office.open(createDeviceKeys(writerName(9)), { disk: b.disk, continues: b.device });
    office.pcs.splice(1, 1, next);
    await next.record([noteDraft('sebelum dicabut')]);
    await office.turns(4);
    await a.record([revocation(next, readOf(a, next))]);
    await office.turns(4);
    const thief = await office.open(createDeviceKeys(writerName(10)), { disk: next.disk, continues: next.device });
    office.pcs.splice(1, 1, thief);
    const [stolen] = await thief.record([noteDraft('curian')]);
    await office.turns(4);
    for (const pc of [a, c]) {
      const read = (await pc.all()).map(({ payload }) => (payload as { readonly value?: string }).value);
      expect(read).toContain('sebelum dicabut');
      expect((await pc.all()).map(({ id }) => id)).not.toContain(stolen!.id);
    }
  });
});
