import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SyncProof } from '#shared/bridge/sync-schemas.ts';
import { epochBoxesFor } from '#shared/domain/office/epochs.ts';
import { epochPurpose } from '../../electron/services/sync-host.ts';
import { proveOffice } from '../../electron/services/sync-membership.ts';
import { runBareJob } from '../../electron/sync/bare-jobs.ts';
import { openBox } from '../../electron/sync/keys/device-keys.ts';
import { type MainOfPc, must, openMainOfPc } from '../support/sync/main-of-pc.ts';

const first = 'kopi tubruk di teras balai';
const second = 'layar kapal biru di senja teduh';
let work: string;
let folder: string;
let founder: MainOfPc;
let other: MainOfPc;
let invite: string;
let words: readonly string[];

/** Everything of one PC arrives at another, whose sync desk looks at it as at a start. */
async function carry(from: MainOfPc, to: MainOfPc): Promise<void> {
  const { operations } = await from.desk().journal.read(0, 10_000);
  const known = new Set((await to.desk().journal.read(0, 10_000)).operations.map(({ id }) => id));
  const adopted = await to.desk().journal.adopt({ operations: operations.filter(({ id }) => !known.has(id)) });
  expect(adopted.ok).toBe(true);
  await to.keeper.reopen(async () => undefined);
  must(await to.sync.status({}));
  to.desk().session.open('andi');
}

/** How many keys of the office somebody gets who holds this. */
async function opens(proof: SyncProof): Promise<number | string> {
  const { officeId } = founder.desk().keys()!.keyring;
  const found = await runBareJob({ bare: 'keys', shared: folder, office: officeId });
  if (found.bare !== 'keys') throw new Error(found.bare);
  const proved = await proveOffice(proof, found);
  return proved.ok ? proved.value.keyring.epochs.length : proved.error.code;
}

const byPhrase = (line: string, passphrase: string) => opens({ by: 'invite', invite: line, passphrase });

beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'pantau-kunci-'));
  folder = join(work, 'bersama');
  founder = await openMainOfPc(work);
  await founder.found();
  const made = must(await founder.sync.create({ token: await founder.choose(folder), label: 'PC-ADMIN', passphrase: first }));
  invite = made.invite;
  words = made.recoveryWords;
  other = await openMainOfPc(work);
  const proof = { by: 'invite', invite, passphrase: first } as const;
  must(await other.sync.join({ token: await other.choose(folder), proof, label: 'PC-KABID', own: 'none', people: {}, opds: {} }));
  const { device } = other.desk().keys()!;
  const card = { writer: device.writer, sign: device.sign.publicKey, box: device.box.publicKey };
  founder.turned({ cards: [{ ...card, label: 'PC-KABID', at: 1, app: '0.1.0', continues: null }] });
  must(await founder.sync.admit({ writer: device.writer, reporter: false }));
  await carry(founder, other);
});
afterEach(async () => {
  await founder.close();
  await other.close();
  rmSync(work, { recursive: true, force: true });
});

describe('another passphrase of the office', () => {
  it('leaves to the old one what was there before, and nothing that comes', async () => {
    const changed = must(await founder.sync.setPassphrase({ passphrase: second }));
    expect(await byPhrase(changed.invite, second)).toBe(2);
    expect(await byPhrase(invite, first)).toBe(1);
    expect(await opens({ by: 'recovery', words: [...words] })).toBe(1);
    expect(await opens({ by: 'recovery', words: changed.recoveryWords })).toBe(2);
    expect(changed.whole).toBe(true);
  });

  it('comes with an invite that every PC of an Admin shows', async () => {
    const changed = must(await founder.sync.setPassphrase({ passphrase: second }));
    await carry(founder, other);
    await vi.waitFor(() => expect(other.desk().keys()!.keyring.epochs).toHaveLength(2));
    const shown = must(await other.sync.invite({})).invite;
    expect(shown).toBe(changed.invite);
    expect(await byPhrase(shown, second)).toBe(2);
  });

  it('given by a PC without the keys to identities gives it none, and the sheet says what it lacks', async () => {
    expect(await other.sync.renewRecovery({})).toEqual({ ok: false, error: { code: 'no-reporter-key' } });
    const changed = must(await other.sync.setPassphrase({ passphrase: second }));
    expect(changed.whole).toBe(false);
    expect(
      other
        .desk()
        .keys()!
        .keyring.epochs.map(({ reporterPrivate }) => reporterPrivate),
    ).toEqual([null, null]);
    const { device } = founder.desk().keys()!;
    const [box] = epochBoxesFor(other.desk().directory.office().state, device.writer);
    const text = openBox(device.box.privateKey, Buffer.from(box!.box, 'base64'), epochPurpose(box!.epoch)).toString();
    expect((JSON.parse(text) as { readonly reporterPrivate: unknown }).reporterPrivate).toEqual(expect.any(String));
    // The other PC's own box gives it no more than that.
    await other.keeper.reopen(async () => undefined);
    must(await other.sync.status({}));
    expect(other.desk().keys()!.keyring.epochs[1]?.reporterPrivate).toBeNull();
  });
});
