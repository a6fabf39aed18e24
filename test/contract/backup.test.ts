import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { keptCopies } from '../../electron/services/backup.ts';
import { backUpUnopened } from '../../electron/services/desk-keeper.ts';
import { found, openTestOffice, type TestOffice } from '../support/open-test-office.ts';

let office: TestOffice;
let target: string;
beforeEach(async () => {
  office = await openTestOffice();
  target = mkdtempSync(join(tmpdir(), 'pantau-backup-'));
  await found(office);
  office.answer(target);
  await office.must('backup.choose', {});
});
afterEach(async () => {
  await office.close();
  rmSync(target, { recursive: true, force: true });
});

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

function copyFolder(): string {
  const home = join(target, readdirSync(target)[0]!);
  return join(home, readdirSync(home).find((name) => name.startsWith('c-'))!);
}

describe('a backup', () => {
  it('restores into a fresh profile, operation by operation and attachment by attachment', async () => {
    const kept = await office.must<{ hash: string }>('attachment.add', { name: 'bukti.png', bytes: picture });
    await office.must('backup.run', {});
    const before = (await office.desk().journal.read(0, 100)).operations;
    const fresh = await openTestOffice();
    fresh.answer(copyFolder());
    expect(await fresh.must('backup.restore', {})).toEqual({ operations: before.length });
    expect((await fresh.desk().journal.read(0, 100)).operations).toEqual(before);
    expect(await fresh.desk().attachments.read(kept.hash)).toEqual({ ok: true, value: Buffer.from(picture) });
    expect(fresh.desk().journal.journalId).toBe(office.desk().journal.journalId);
    await fresh.close();
  });

  it('goes on under a new writer after a restore, so that a copied PC forks nothing', async () => {
    await office.must('backup.run', {});
    const [old] = (await office.desk().journal.read(0, 1)).operations;
    const fresh = await openTestOffice();
    fresh.answer(copyFolder());
    await fresh.must('backup.restore', {});
    const [admin] = await fresh.must<{ id: string }[]>('session.people', {});
    await fresh.must('session.signIn', { personId: admin!.id, password: 'kata sandi admin' });
    const end = fresh.desk().journal.end;
    await fresh.must('person.setSecret', { personId: admin!.id, secret: 'pin', value: '123456' });
    const [next] = (await fresh.desk().journal.read(end, 1)).operations;
    expect(next!.writer).not.toBe(old!.writer);
    expect(next!.seq).toBe(1);
    await fresh.close();
  });

  it('changes nothing when the copy is damaged, and never overwrites an office', async () => {
    await office.must('backup.run', {});
    const journal = join(copyFolder(), 'jurnal');
    const file = join(journal, readdirSync(journal)[0]!);
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(file, bytes);
    const fresh = await openTestOffice();
    fresh.answer(copyFolder());
    expect(await fresh.call('backup.restore', {})).toEqual({ ok: false, error: { code: 'backup-not-usable' } });
    expect(fresh.desk().journal.end).toBe(0);
    await fresh.close();
    office.answer(copyFolder());
    expect(await office.call('backup.restore', {})).toEqual({ ok: false, error: { code: 'already-founded' } });
  });

  it('is made of a profile that nobody has opened yet, as before an update', async () => {
    const name = await backUpUnopened(nodeDisk, office.root, target, '0.1.0', office.clock.now());
    expect(name).toMatch(/^c-20261123/);
    const fresh = await openTestOffice();
    fresh.answer(copyFolder());
    expect(await fresh.must('backup.restore', {})).toEqual({ operations: office.desk().journal.end });
    await fresh.close();
  });

  it('keeps the newest seven, four weeks and twelve months', () => {
    const day = 86_400_000;
    const now = 400 * day;
    const copies = Array.from({ length: 400 }, (_, age) => ({ name: `c-${age}`, at: now - age * day }));
    const kept = [...keptCopies(copies, now)].map((name) => Number(name.slice(2))).sort((a, b) => a - b);
    expect(kept.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(kept).toEqual(expect.arrayContaining([7, 14, 21, 30, 60, 330]));
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
  });
});
