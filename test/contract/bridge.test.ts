import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#shared/bridge/contract.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { unpackOperations } from '#shared/operations/packed.ts';
import { isTrustedFrame } from '../../electron/bridge/ipc-endpoint.ts';
import { adminPassword, found, hire, openTestOffice, staffPassword, type TestOffice } from '../support/open-test-office.ts';
import { operationSamples } from '../support/operation-samples.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const receipt = {
  aggregate: { type: 'opinion', id: 'a1' },
  kind: 'opinion.received',
  version: 1,
  payload: operationSamples['opinion.received'],
  seen: [],
};
const identity = { name: 'Budi Rahasia', account: '@budi', phone: '081234567890', address: 'Jl. Rahasia 1' };
const reporter = {
  aggregate: { type: 'reporter', id: 'a1' },
  kind: 'reporter.recorded',
  version: 1,
  payload: identity,
  seen: [],
};

async function staffed(): Promise<void> {
  await found(office);
  await hire(office, 'rina', 'pemantau');
  await hire(office, 'dedi', 'pemantau');
  await hire(office, 'kasi', 'kasi');
}

const signIn = (personId: string, password = staffPassword) => office.call('session.signIn', { personId, password });

describe('the bridge', () => {
  it('refuses names that the contract does not list, and members that a call does not know', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'journal.delete', '', 42]) {
      expect(await office.call(name as string, {})).toEqual({ ok: false, error: { code: 'unknown-call' } });
    }
    expect(await office.call('app.status', { path: '/etc/passwd' })).toEqual({ ok: false, error: { code: 'invalid-input' } });
  });

  it('answers nothing but the door while nobody is signed in', async () => {
    await staffed();
    await office.must('session.signOut', {});
    const door = [
      'app.status',
      'app.setSettings',
      'office.found',
      'sample.enter',
      'sample.leave',
      'session.people',
      'session.signIn',
      'session.unlock',
      'session.lock',
      'session.signOut',
      'session.recover',
      'backup.restore',
      'sync.status',
      'sync.chooseFolder',
      'sync.look',
      'sync.join',
      'sync.unlock',
    ];
    for (const name of Object.keys(contract)) {
      if (door.includes(name)) continue;
      expect(await office.call(name, {}), name).toEqual({ ok: false, error: { code: 'not-signed-in' } });
    }
  });

  it('takes no actor, role, time, number or identity of a writer from the renderer', async () => {
    await staffed();
    await signIn('rina');
    const forged = { personId: 'kasi', name: 'Palsu', roles: [{ role: 'kabid', title: 'Kabid', acting: 'definitif' }] };
    for (const extra of [
      { actor: forged },
      { at: 1 },
      { stamp: [1, 0] },
      { seq: 9 },
      { writer: 'x' },
      { id: '0'.repeat(32) },
      { salt: 'a' },
    ]) {
      expect(await office.call('journal.append', { drafts: [{ ...receipt, ...extra }] })).toEqual({
        ok: false,
        error: { code: 'invalid-input' },
      });
      expect(await office.call('journal.append', { drafts: [receipt], ...extra })).toEqual({
        ok: false,
        error: { code: 'invalid-input' },
      });
    }
    const { operations } = await office.must<{ operations: Operation[] }>('journal.append', { drafts: [receipt] });
    expect(operations[0]!.actor).toEqual({
      personId: 'rina',
      name: 'Nama rina',
      roles: [{ role: 'pemantau', title: 'Jabatan pemantau', acting: 'definitif' }],
    });
    expect(operations[0]!.at).toBe(office.clock.now());
  });

  it('lets nobody record what his role may not, nor write secrets as drafts', async () => {
    await staffed();
    await signIn('rina');
    const forbidden = [
      'office.section-set',
      'person.registered',
      'person.posted',
      'person.secret-set',
      'office.recovery-set',
      'reporter.revealed',
      'office.founded',
    ];
    for (const kind of forbidden) {
      const type = kind.slice(0, kind.indexOf('.'));
      const draft = { aggregate: { type, id: 'x' }, kind, version: 1, payload: operationSamples[kind], seen: [] };
      expect(await office.call('journal.append', { drafts: [draft] }), kind).toEqual({
        ok: false,
        error: { code: 'not-allowed' },
      });
    }
    expect(await office.call('journal.append', { drafts: [{ ...receipt, aggregate: { type: 'opd', id: 'x' } }] })).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });

  it('keeps the title of the day: Plt. with dates appears only between them', async () => {
    await staffed();
    const posts = [
      { role: 'pemantau', title: 'Pranata Humas', acting: 'definitif', from: '2026-01-01' },
      { role: 'kasi', title: 'Kepala Seksi', acting: 'plt', from: '2026-11-24', until: '2026-11-25' },
    ];
    await office.must('journal.append', {
      drafts: [{ aggregate: { type: 'person', id: 'rina' }, kind: 'person.posted', version: 1, payload: { posts }, seen: [] }],
    });
    const titles = async () =>
      (
        await office.must<{ roles: { title: string }[] }>('session.signIn', { personId: 'rina', password: staffPassword })
      ).roles.map(({ title }) => title);
    expect(await titles()).toEqual(['Pranata Humas']);
    office.clock.advance(86_400_000);
    expect(await titles()).toEqual(['Pranata Humas', 'Plt. Kepala Seksi']);
    office.clock.advance(2 * 86_400_000);
    expect(await titles()).toEqual(['Pranata Humas']);
  });

  it('trusts our own top frame alone', () => {
    const own = 'app://kantor';
    expect(isTrustedFrame({ senderFrame: { url: 'app://kantor/index.html', parent: null } }, own)).toBe(true);
    expect(isTrustedFrame({ senderFrame: { url: 'app://kantor/index.html', parent: {} } }, own)).toBe(false);
    expect(isTrustedFrame({ senderFrame: { url: 'https://kantor/', parent: null } }, own)).toBe(false);
    expect(isTrustedFrame({ senderFrame: { url: 'app://kantor.jahat/', parent: null } }, own)).toBe(false);
    expect(isTrustedFrame({ senderFrame: null }, own)).toBe(false);
  });
});

describe('what leaves main', () => {
  it('is never a verifier, and an identity only to its recorder or with a reason to those who decide', async () => {
    await staffed();
    await signIn('rina');
    const appended = await office.must('journal.append', { drafts: [receipt, reporter] });
    const read = await office.must('journal.read', { from: 0, limit: 1000 });
    const stored = unpackOperations((read as { packed: string }).packed);
    const seen = JSON.stringify([appended, stored]);
    for (const part of Object.values(identity)) expect(seen).not.toContain(part);
    for (const operation of stored) {
      const payload = operation.payload as { verifier?: { hash: string } };
      if (payload.verifier) expect(payload.verifier.hash).toBe('00');
    }
    expect(await office.must('reporter.reveal', { caseId: 'a1', reason: 'Catatan sendiri' })).toEqual(identity);
    expect(await office.call('reporter.reveal', { caseId: 'a1', reason: '' })).toEqual({
      ok: false,
      error: { code: 'invalid-input' },
    });
    await signIn('dedi');
    expect(await office.call('reporter.reveal', { caseId: 'a1', reason: 'Ingin tahu' })).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
    await signIn('kasi');
    const end = office.desk().journal.end;
    expect(await office.must('reporter.reveal', { caseId: 'a1', reason: 'Verifikasi lokasi' })).toEqual(identity);
    const { operations } = await office.desk().journal.read(end, 10);
    expect(operations).toMatchObject([
      { kind: 'reporter.revealed', actor: { personId: 'kasi' }, payload: { reason: 'Verifikasi lokasi' } },
    ]);
  });

  it('keeps an identity out of every file but the journal', async () => {
    await staffed();
    await signIn('rina');
    await office.must('journal.append', { drafts: [receipt, reporter] });
    await office.must('draft.write', { form: 'terima', content: JSON.stringify({ text: 'Lampu padam' }) });
    const holders = readdirSync(office.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path).includes(identity.name));
    expect(holders.every((path) => path.endsWith('.jrn'))).toBe(true);
    expect(holders).toHaveLength(1);
  });
});

describe('signing in', () => {
  it('locks a name for longer and longer after five wrong passwords', async () => {
    await staffed();
    for (let wrong = 0; wrong < 5; wrong++)
      expect(await signIn('rina', 'salah')).toEqual({ ok: false, error: { code: 'wrong-secret' } });
    expect(await signIn('rina')).toEqual({ ok: false, error: { code: 'locked-out', wait: 30 } });
    expect((await signIn('dedi')).ok).toBe(true);
    office.clock.advance(31_000);
    expect((await signIn('rina', 'salah')).ok).toBe(false);
    expect(await signIn('rina')).toEqual({ ok: false, error: { code: 'locked-out', wait: 60 } });
    office.clock.advance(61_000);
    expect((await signIn('rina')).ok).toBe(true);
  });

  it('unlocks by PIN on the same day only', async () => {
    await staffed();
    await signIn('rina');
    await office.must('person.setSecret', { personId: 'rina', secret: 'pin', value: '246810' });
    await office.must('session.lock', {});
    expect(await office.call('journal.read', { from: 0, limit: 1 })).toEqual({ ok: false, error: { code: 'session-locked' } });
    expect((await office.call('session.unlock', { secret: '246810' })).ok).toBe(true);
    await office.must('session.lock', {});
    office.clock.advance(86_400_000);
    expect(await office.call('session.unlock', { secret: '246810' })).toEqual({ ok: false, error: { code: 'not-same-day' } });
    expect((await office.call('session.unlock', { secret: staffPassword })).ok).toBe(true);
  });

  it('asks ten characters of who approves or administers', async () => {
    await found(office);
    const posts = [{ role: 'kabid', title: 'Kabid', acting: 'definitif', from: '2026-01-01' }];
    await office.must('journal.append', {
      drafts: [
        {
          aggregate: { type: 'person', id: 'kabid' },
          kind: 'person.registered',
          version: 1,
          payload: { name: 'K', nip: '', rank: '', posts },
          seen: [],
        },
      ],
    });
    expect(await office.call('person.setSecret', { personId: 'kabid', secret: 'password', value: 'pendek9' })).toEqual({
      ok: false,
      error: { code: 'secret-too-short' },
    });
    expect((await office.call('person.setSecret', { personId: 'kabid', secret: 'password', value: 'sepuluh-10' })).ok).toBe(true);
  });

  it('gives an Admin a new password for the printed recovery code, typed in any case and spacing', async () => {
    const { recoveryCode } = await found(office);
    const [admin] = await office.must<{ id: string }[]>('session.people', {});
    await office.must('session.signOut', {});
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    expect(await office.call('session.recover', { personId: admin!.id, code: 'SALAH', password: 'kata sandi baru' })).toEqual({
      ok: false,
      error: { code: 'wrong-secret' },
    });
    expect((await office.call('session.recover', { personId: admin!.id, code: typed, password: 'kata sandi baru' })).ok).toBe(
      true,
    );
    await office.must('session.signOut', {});
    expect((await office.call('session.signIn', { personId: admin!.id, password: adminPassword })).ok).toBe(false);
    expect((await office.call('session.signIn', { personId: admin!.id, password: 'kata sandi baru' })).ok).toBe(true);
  });

  it('makes a new recovery code for an Admin alone, and the former one opens nothing any more', async () => {
    const { recoveryCode: former } = await found(office);
    await hire(office, 'rina', 'pemantau');
    const [admin] = await office.must<{ id: string }[]>('session.people', {});
    const { recoveryCode } = await office.must<{ recoveryCode: string }>('office.renewRecovery', {});
    expect(recoveryCode).not.toBe(former);
    await signIn('rina');
    expect(await office.call('office.renewRecovery', {})).toEqual({ ok: false, error: { code: 'not-allowed' } });
    await office.must('session.signOut', {});
    const recover = (code: string) => office.call('session.recover', { personId: admin!.id, code, password: 'kata sandi baru' });
    expect((await recover(former)).ok).toBe(false);
    expect((await recover(recoveryCode)).ok).toBe(true);
  });
});
