import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBridge } from '#shared/bridge/client.ts';
import { pushChannel, pushNames } from '#shared/bridge/push-names.ts';
import { pushes } from '#shared/bridge/pushes.ts';
import type { syncCalls } from '#shared/bridge/sync-calls.ts';
import { ok } from '#shared/kernel/result.ts';
import { createPush } from '../../electron/bridge/push.ts';
import { createAloneDesk, type SyncDesk } from '../../electron/services/sync-desk-port.ts';
import { adminPassword, found, hire, openTestOffice, staffPassword, type TestOffice } from '../support/open-test-office.ts';
import { root } from '../support/source-files.ts';

const writer = 'abcdefghijklmnop';
const strong = 'angin timur membawa kabar';
const proof = { by: 'invite', invite: 'PANTAU-UNDANGAN-1.x', passphrase: 'apa saja' };
const inputs = {
  'sync.status': {},
  'sync.chooseFolder': {},
  'sync.create': { token: 't1', label: 'PC-KASI', passphrase: strong },
  'sync.confirmRecovery': { words: [0, 4, 9].map((place) => ({ place, word: 'bakolu' })) },
  'sync.renewRecovery': {},
  'sync.look': { token: 't1', proof },
  'sync.join': { token: 't1', proof, label: 'PC-KASI', own: 'none', people: {}, opds: {} },
  'sync.unlock': { by: 'passphrase', passphrase: 'apa saja', invite: null },
  'sync.now': {},
  'sync.tellState': { hash: '0123456789abcdef', end: 3 },
  'sync.admit': { writer, reporter: false },
  'sync.grantReporter': { writer },
  'sync.revoke': { writer, passphrase: strong },
  'sync.setPassphrase': { passphrase: strong },
  'sync.invite': {},
  'sync.rename': { label: 'PC-KASI' },
  'sync.resend': { id: 'f1' },
  'sync.check': { depth: 'quick' },
  'sync.repair': {},
  'sync.drill': {},
  'sync.exportBundle': { writer: null },
  'sync.importBundle': {},
  'sync.pointTo': { token: 't1' },
  'sync.leave': {},
} as const satisfies Readonly<Record<keyof typeof syncCalls, unknown>>;
const adminOnly = [
  'sync.chooseFolder',
  'sync.create',
  'sync.confirmRecovery',
  'sync.renewRecovery',
  'sync.look',
  'sync.join',
  'sync.admit',
  'sync.grantReporter',
  'sync.revoke',
  'sync.setPassphrase',
  'sync.invite',
  'sync.rename',
  'sync.pointTo',
  'sync.leave',
];

let asked: string[];
let office: TestOffice;

/** Notes what reaches the desk and answers nothing of substance. */
function notingDesk(): SyncDesk {
  const methods = Object.keys(createAloneDesk()).map((name) => [
    name,
    async () => {
      asked.push(`sync.${name}`);
      return ok({});
    },
  ]);
  return Object.fromEntries(methods) as unknown as SyncDesk;
}

beforeEach(async () => {
  asked = [];
  office = await openTestOffice(undefined, notingDesk());
});
afterEach(() => office.close());

describe('calls about the shared folder', () => {
  it('let an empty PC join and open its keys before anybody can sign in, and nothing else', async () => {
    for (const [name, input] of Object.entries(inputs)) await office.call(name, input);
    expect(asked.sort()).toEqual(['sync.chooseFolder', 'sync.join', 'sync.look', 'sync.status', 'sync.unlock']);
  });

  it('let only an Admin decide about keys, PCs and the folder', async () => {
    await found(office);
    await hire(office, 'rina', 'pemantau');
    await office.must('session.signIn', { personId: 'rina', password: staffPassword });
    for (const [name, input] of Object.entries(inputs)) {
      const answer = await office.call(name, input);
      expect(answer, name).toEqual(adminOnly.includes(name) ? { ok: false, error: { code: 'not-allowed' } } : ok({}));
    }
    const [admin] = await office.must<{ id: string; name: string }[]>('session.people', {});
    asked = [];
    await office.must('session.signIn', { personId: admin!.id, password: adminPassword });
    for (const [name, input] of Object.entries(inputs)) await office.call(name, input);
    expect(asked).toEqual(Object.keys(inputs));
  });

  it('take no path, actor or key from the page, and no weak passphrase', async () => {
    await found(office);
    for (const [name, input] of Object.entries(inputs)) {
      for (const extra of [{ path: '/etc' }, { folder: '/etc' }, { actor: 'x' }, { key: 'x' }, { at: 1 }]) {
        expect(await office.call(name, { ...input, ...extra }), name).toEqual({ ok: false, error: { code: 'invalid-input' } });
      }
    }
    for (const passphrase of ['pendek', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'satu satu satu satu satu', 'hanyasatukatasaja']) {
      for (const name of ['sync.create', 'sync.revoke', 'sync.setPassphrase'] as const) {
        expect(await office.call(name, { ...inputs[name], passphrase })).toEqual({
          ok: false,
          error: { code: 'weak-passphrase' },
        });
      }
    }
    expect(asked).toEqual([]);
  });

  it('are refused with a reason where an office is one PC, and its state is no fault', async () => {
    const alone = createAloneDesk();
    expect(await alone.status({})).toEqual(ok({ kind: 'none' }));
    expect(await alone.now({})).toEqual({ ok: false, error: { code: 'no-shared-folder' } });
  });
});

describe('what main says unasked', () => {
  it('has names that both sides list, and one channel', () => {
    expect(Object.keys(pushes)).toEqual([...pushNames]);
    const preload = readFileSync(join(root, 'electron/preload/preload.ts'), 'utf8');
    expect(preload.match(/ipcRenderer\.on\((\w+)/g)).toEqual(['ipcRenderer.on(pushChannel']);
    expect(preload).toContain('pushNames.some');
    const sent: unknown[][] = [];
    createPush(() => ({ send: (...message) => sent.push(message) }))('journal.grew', { end: 3 });
    expect(sent).toEqual([[pushChannel, 'journal.grew', { end: 3 }]]);
    createPush(() => undefined)('sync.changed', {});
  });

  it('is heard by name and shape alone', () => {
    let say: (name: string, detail: unknown) => void = () => undefined;
    const bridge = createBridge({
      call: async () => ok({}),
      subscribe: (listener) => {
        say = listener;
      },
    });
    const heard: unknown[] = [];
    const stop = bridge.on('journal.grew', (detail) => heard.push(detail));
    say('journal.grew', { end: 7 });
    for (const [name, detail] of [
      ['journal.grew', { end: -1 }],
      ['journal.grew', { end: 1, path: '/etc' }],
      ['journal.grew', null],
      ['sync.changed', {}],
      ['__proto__', { end: 1 }],
      ['toString', {}],
    ] as const)
      say(name, detail);
    stop();
    say('journal.grew', { end: 8 });
    expect(heard).toEqual([{ end: 7 }]);
  });
});
