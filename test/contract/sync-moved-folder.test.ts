import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAdmitted } from '#shared/domain/device/device.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { createDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { bytesToBase64url } from '../../electron/sync/keys/text-bytes.ts';
import { type MainOfPc, must, openMainOfPc } from '../support/sync/main-of-pc.ts';
import { writerName } from '../support/sync/sim-office.ts';

const passphrase = 'kopi tubruk di teras balai';
let work: string;
let folder: string;
let pc: MainOfPc;

beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'pantau-pindah-'));
  folder = join(work, 'bersama');
  pc = await openMainOfPc(work);
  await pc.found();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await pc.close();
  rmSync(work, { recursive: true, force: true });
});

const create = async () => pc.sync.create({ token: await pc.choose(folder), label: 'PC-ADMIN', passphrase });
const pointTo = async (to: string) => pc.sync.pointTo({ token: await pc.choose(to) });

async function open() {
  const status = must(await pc.sync.status({}));
  if (status.kind !== 'open') throw new Error(status.kind);
  return status;
}

describe('the folder of an office', () => {
  it('that this PC had left is used again, by the same person and under the same name', async () => {
    must(await create());
    const { own } = await open();
    must(await pc.sync.leave({}));
    expect(await open()).toMatchObject({ folder: '', waiting: 0, waitingItems: [] });
    must(await pointTo(folder));
    expect(await open()).toMatchObject({ folder, own: { writer: own.writer, label: 'PC-ADMIN' } });
    expect(pc.desk().session.current()?.personId).toBe('andi');
    expect(pc.child()?.heard[0]).toMatchObject({ kind: 'start', config: { shared: folder } });
  });

  it('is found in another place, and nowhere else', async () => {
    must(await create());
    const moved = join(work, 'server-baru');
    renameSync(folder, moved);
    const other = await openMainOfPc(work);
    await other.found();
    must(await other.sync.create({ token: await other.choose(join(work, 'lain')), label: 'PC-LAIN', passphrase }));
    await other.close();
    const { officeId } = await open();
    const copied = join(work, 'tiruan');
    cpSync(moved, copied, { recursive: true });
    const header = join(copied, `pantau-${officeId}`, 'kantor.hdr');
    const stranger = bytesToBase64url(createDeviceKeys(writerName(5)).sign.publicKey);
    writeFileSync(header, JSON.stringify({ ...(JSON.parse(readFileSync(header, 'utf8')) as object), founder: stranger }));
    for (const [place, code] of [
      ['kosong', 'folder-empty'],
      ['lain', 'folder-foreign'],
      ['tiruan', 'folder-foreign'],
    ] as const) {
      expect(await pointTo(join(work, place)), place).toEqual({ ok: false, error: { code } });
      expect((await open()).folder).toBe(folder);
    }
    must(await pointTo(moved));
    expect((await open()).folder).toBe(moved);
  });

  it('that was founded while the power went is chosen again, and the founder belongs to its office', async () => {
    const replace = nodeDisk.replace;
    vi.spyOn(nodeDisk, 'replace').mockImplementation(async (path, bytes) => {
      if (path.endsWith('kantor.json')) throw Object.assign(new Error('the power is cut'), { code: 'EIO' });
      return replace.call(nodeDisk, path, bytes);
    });
    await expect(create()).rejects.toThrow('the power is cut');
    vi.restoreAllMocks();
    await pc.close();
    pc = await openMainOfPc(work, pc);
    pc.desk().session.open('andi');
    expect((await open()).folder).toBe('');
    expect(await create()).toEqual({ ok: false, error: { code: 'already-shared' } });
    must(await pointTo(folder));
    pc.refresh();
    const { own } = await open();
    expect(own.label).toBe(`PC ${own.code}`);
    const founder = () =>
      pc
        .desk()
        .directory.devices()
        .find(({ id }) => id === own.writer);
    await vi.waitFor(() => expect(isAdmitted(founder()!.device)).toBe(true));
    must(await pc.sync.invite({}));
  });
});
