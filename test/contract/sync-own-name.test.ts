import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdsReporterGrant, isAdmitted, revokedAt } from '#shared/domain/device/device.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { deviceDraft } from '../../electron/services/device-drafts.ts';
import type { Card } from '../../electron/sync/card.ts';
import { succession } from '../../electron/sync/card.ts';
import { createDeviceKeys, sign } from '../../electron/sync/keys/device-keys.ts';
import { bytesToBase64url } from '../../electron/sync/keys/text-bytes.ts';
import { type MainOfPc, must, openMainOfPc } from '../support/sync/main-of-pc.ts';
import { writerName } from '../support/sync/sim-office.ts';

const passphrase = 'kopi tubruk di teras balai';
let work: string;
let pc: MainOfPc;

beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'pantau-nama-'));
  pc = await openMainOfPc(work);
  await pc.found();
});
afterEach(async () => {
  await pc.close();
  rmSync(work, { recursive: true, force: true });
});

async function shared(): Promise<void> {
  const token = await pc.choose(join(work, 'bersama'));
  must(await pc.sync.create({ token, label: 'PC-ADMIN', passphrase }));
}

const own = () => pc.desk().keys()!.device;
const deviceOf = (writer: string) =>
  pc
    .desk()
    .directory.devices()
    .find(({ id }) => id === writer)?.device;

async function operations(): Promise<readonly Operation[]> {
  return (await pc.desk().journal.read(0, 10_000)).operations;
}

const belongsUnderAnotherNameThan = (older: string) =>
  vi.waitFor(() => {
    expect(own().writer).not.toBe(older);
    expect(isAdmitted(deviceOf(own().writer)!)).toBe(true);
  });

/** A card as the engine reports it. */
function cardOf(index: number, older: ReturnType<typeof createDeviceKeys> | null = null) {
  const device = createDeviceKeys(writerName(index));
  const continues = older && {
    writer: older.writer,
    signature: sign(older, succession(device.writer, device.sign.publicKey)),
  };
  const card: Card = {
    writer: device.writer,
    sign: device.sign.publicKey,
    box: device.box.publicKey,
    label: `PC-${index}`,
    at: 1,
    app: '0.1.0',
    continues,
  };
  return { device, card };
}

describe('a PC that has to take a new name', () => {
  it('belongs to the office under it at once, with the keys to identities that it held', async () => {
    await shared();
    const older = own();
    pc.child()!.say({ kind: 'cloned' });
    await belongsUnderAnotherNameThan(older.writer);
    const device = deviceOf(own().writer)!;
    expect(device.continues).toBe(older.writer);
    expect(holdsReporterGrant(device)).toBe(true);
    expect(pc.desk().session.current()?.personId).toBe('andi');
    expect(pc.reported).toEqual([]);
  });

  it('stays locked when nobody was there, and says it belongs to the office once somebody is', async () => {
    await shared();
    const older = own().writer;
    pc.desk().session.lock();
    pc.child()!.say({ kind: 'cloned' });
    await vi.waitFor(() => expect(own().writer).not.toBe(older));
    await vi.waitFor(() => expect(pc.desk().session.current()?.locked).toBe(true));
    expect(deviceOf(own().writer)).toBeUndefined();
    pc.desk().session.open('andi');
    pc.refresh();
    await vi.waitFor(() => expect(isAdmitted(deviceOf(own().writer)!)).toBe(true));
    const end = pc.desk().journal.end;
    pc.refresh();
    pc.refresh();
    expect(pc.desk().journal.end).toBe(end);
  });

  it('never holds new keys without the signature of the older name, wherever a power cut falls', async () => {
    await shared();
    const older = own();
    const replaced: string[] = [];
    const replace = vi.spyOn(nodeDisk, 'replace').mockImplementation(async (path) => {
      replaced.push(path.slice(path.lastIndexOf('/') + 1));
      throw Object.assign(new Error('the power is cut'), { code: 'EIO' });
    });
    pc.child()!.say({ kind: 'cloned' });
    await vi.waitFor(() => expect(pc.reported).toHaveLength(1));
    replace.mockRestore();
    expect(replaced[0]).toBe('kantor.json');
    expect(own().writer).toBe(older.writer);
  });
});

describe('a PC that an Admin sends away', () => {
  const newcomer = cardOf(7);
  const admitted = () => pc.sync.admit({ writer: newcomer.device.writer, reporter: false });

  it('is cut where this PC has read it, and never at the beginning for want of news', async () => {
    await shared();
    pc.turned({ cards: [newcomer.card] });
    must(await admitted());
    await pc.desk().journal.receive({
      file: 'k',
      publisher: newcomer.device.writer,
      from: 0,
      to: 30,
      count: 0,
      skip: [],
      part: 'all',
      stamp: [0, 0],
      observed: [],
      noted: [],
    });
    await pc.desk().journal.receive({
      file: 'l',
      publisher: newcomer.device.writer,
      from: 40,
      to: 55,
      count: 0,
      skip: [],
      part: 'all',
      stamp: [0, 0],
      observed: [],
      noted: [],
    });
    must(await pc.sync.revoke({ writer: newcomer.device.writer, passphrase }));
    expect(revokedAt(deviceOf(newcomer.device.writer)!)).toBe(55);
  });

  it('cannot be sent away before this PC knows anything of it', async () => {
    await shared();
    pc.turned({ cards: [newcomer.card], lastContact: null });
    must(await admitted());
    expect(await pc.sync.revoke({ writer: newcomer.device.writer, passphrase })).toEqual({
      ok: false,
      error: { code: 'unknown-device' },
    });
    expect(isAdmitted(deviceOf(newcomer.device.writer)!)).toBe(true);
    pc.turned({ cards: [newcomer.card] });
    must(await pc.sync.revoke({ writer: newcomer.device.writer, passphrase }));
    expect(revokedAt(deviceOf(newcomer.device.writer)!)).toBe(0);
  });

  it('takes nobody with it who had gone on with its work, and new keys reach him before he says so himself', async () => {
    await shared();
    const older = cardOf(8);
    const next = cardOf(9, older.device);
    const thief = cardOf(10, newcomer.device);
    pc.turned({ cards: [newcomer.card, older.card] });
    must(await admitted());
    must(await pc.sync.admit({ writer: older.device.writer, reporter: false }));
    pc.turned({
      cards: [newcomer.card, older.card, next.card, thief.card],
      trusted: [newcomer, older, next, thief].map(({ device }) => device.writer),
    });
    must(await pc.sync.revoke({ writer: newcomer.device.writer, passphrase }));
    const [{ boxes } = { boxes: {} }] = pc.desk().directory.office().state.epochs;
    expect(Object.keys(boxes).sort()).toEqual([own().writer, older.device.writer, next.device.writer].sort());
  });

  it('is named with those that go on with its work', async () => {
    await shared();
    const older = own().writer;
    pc.child()!.say({ kind: 'cloned' });
    await belongsUnderAnotherNameThan(older);
    pc.turned({});
    must(await pc.sync.revoke({ writer: older, passphrase }));
    const revocation = (await operations()).find(({ kind }) => kind === 'device.revoked');
    expect(revocation?.payload).toEqual({ upTo: 0, successors: [own().writer] });
    expect(isAdmitted(deviceOf(own().writer)!)).toBe(true);
  });

  it('decides nothing about keys and PCs any more', async () => {
    await shared();
    const other = createDeviceKeys(writerName(3));
    const card = { label: 'PC-LAIN', sign: bytesToBase64url(other.sign.publicKey), box: bytesToBase64url(other.box.publicKey) };
    await pc.append([deviceDraft(other.writer, 'device.admitted', card, [])]);
    // Another Admin's word, as it arrives; the founder's PC is not above that.
    await pc.append([deviceDraft(own().writer, 'device.revoked', { upTo: 1_000_000 }, [])]);
    const refused = { ok: false, error: { code: 'pc-revoked' } };
    expect(await pc.sync.admit({ writer: other.writer, reporter: true })).toEqual(refused);
    expect(await pc.sync.grantReporter({ writer: other.writer })).toEqual(refused);
    expect(await pc.sync.revoke({ writer: other.writer, passphrase })).toEqual(refused);
    expect(await pc.sync.setPassphrase({ passphrase })).toEqual(refused);
    expect(await pc.sync.invite({})).toEqual(refused);
    expect(await pc.sync.renewRecovery({})).toEqual(refused);
    expect(await pc.sync.rename({ label: 'PC-BARU' })).toEqual(refused);
    expect(pc.desk().directory.office().state.epochs).toEqual([]);
  });
});
