import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFolderTarget } from '../../electron/sync/folder-target.ts';
import { createOffice, lookForOffice } from '../../electron/sync/office-folder.ts';
import { headerOf, mine, officeId, otherOfficeId } from '../support/sync/test-office.ts';

const note = 'Folder ini milik aplikasi Pantau.';
const header = headerOf(officeId);
let folder: string;
let home: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-office-'));
  home = join(folder, `pantau-${officeId}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const create = () => createOffice({ folder, officeId, header, note });
const open = () => createFolderTarget({ folder, officeId, writer: mine });

describe('a new office', () => {
  test('is a folder with its header and a word to the curious, beside whatever else is there', async () => {
    writeFileSync(join(folder, 'daftar hadir.xlsx'), 'x');
    expect(await create()).toEqual({ ok: true, value: null });
    expect(readdirSync(home).sort()).toEqual(['jangan-diubah.txt', 'kantor.hdr']);
    expect(readFileSync(join(home, 'jangan-diubah.txt'), 'utf8')).toBe(note);
    expect(await open().identify()).toMatchObject({ kind: 'office', officeId });
  });

  test('is refused where another office lives, even one that has not arrived whole', async () => {
    mkdirSync(join(folder, `pantau-${otherOfficeId}`));
    expect(await create()).toEqual({ ok: false, error: { code: 'another-office' } });
    expect(existsSync(home)).toBe(false);
  });

  test('does not take a folder of backups for an office', async () => {
    mkdirSync(join(folder, 'pantau-cadangan-abcdefghijklmnop'));
    expect((await create()).ok).toBe(true);
  });

  test('is finished when it is asked for again, and never changed', async () => {
    mkdirSync(home);
    writeFileSync(join(home, 'jangan-diubah.txt'), 'kata orang lain');
    await expect(open().identify()).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await create()).ok).toBe(true);
    expect((await create()).ok).toBe(true);
    expect(readFileSync(join(home, 'jangan-diubah.txt'), 'utf8')).toBe('kata orang lain');
    const other = await createOffice({ folder, officeId, header: Buffer.from('{"lain":1}'), note });
    expect(other).toEqual({ ok: false, error: { code: 'another-office' } });
    expect(readFileSync(join(home, 'kantor.hdr'))).toEqual(header);
  });

  test('is not made where the chosen folder is gone', async () => {
    rmSync(folder, { recursive: true });
    await expect(create()).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(folder)).toBe(false);
  });

  test.each(['../luar', 'ABCDEFGHIJKLMNOP', 'pendek', ''])('has an id that is safe as a name: not %j', async (strange) => {
    await expect(createOffice({ folder, officeId: strange, header, note })).rejects.toMatchObject({ code: 'EINVAL' });
    expect(() => createFolderTarget({ folder, officeId: strange, writer: mine })).toThrow(/EINVAL/);
  });
});

describe('looking for an office', () => {
  test('finds those whose header is there and says so', async () => {
    expect(await lookForOffice(folder)).toEqual([]);
    await create();
    mkdirSync(join(folder, `pantau-${otherOfficeId}`));
    expect(await lookForOffice(folder)).toEqual([officeId]);
    writeFileSync(join(folder, `pantau-${otherOfficeId}`, 'kantor.hdr'), headerOf(officeId));
    expect(await lookForOffice(folder)).toEqual([officeId]);
    writeFileSync(join(folder, `pantau-${otherOfficeId}`, 'kantor.hdr'), headerOf(otherOfficeId));
    expect(await lookForOffice(folder)).toEqual([officeId, otherOfficeId]);
  });

  test('says that a folder cannot be read rather than that it is empty', async () => {
    rmSync(folder, { recursive: true });
    await expect(lookForOffice(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('an office that arrives piece by piece', () => {
  test.each([
    ['', 'EIO'],
    ['{"format":1,"off', 'EIO'],
    ['{"format":1}', 'EIO'],
  ])('with the header %j is not there yet', async (part, code) => {
    mkdirSync(home);
    writeFileSync(join(home, 'kantor.hdr'), part);
    await expect(open().identify()).rejects.toMatchObject({ code });
    expect(await lookForOffice(folder)).toEqual([]);
  });

  test('takes no file before its header is there', async () => {
    mkdirSync(home);
    await expect(open().put(`v1/${mine}/x.seg`, Buffer.from('x'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(open().list('v1')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(home)).toEqual([]);
  });

  test('with the header of another office is foreign', async () => {
    mkdirSync(home);
    writeFileSync(join(home, 'kantor.hdr'), headerOf(otherOfficeId));
    expect(await open().identify()).toEqual({ kind: 'foreign' });
  });
});

describe('a link inside the office', () => {
  let outside: string;
  beforeEach(async () => {
    await create();
    outside = join(folder, 'luar');
    mkdirSync(outside);
    writeFileSync(join(outside, 'rahasia.seg'), 'rahasia');
    mkdirSync(join(home, 'v1', mine), { recursive: true });
    symlinkSync(outside, join(home, 'v1', mine, 'ops'));
    symlinkSync(join(outside, 'rahasia.seg'), join(home, 'v1', mine, 'x.seg'));
    symlinkSync(join(home, 'v1'), join(home, 'v1', mine, 'packs'));
  });

  test('is not listed and not followed', async () => {
    expect(await open().list('v1')).toEqual([]);
    expect(await open().list(`v1/${mine}/ops`)).toEqual([]);
    await expect(open().get(`v1/${mine}/x.seg`, 100)).rejects.toMatchObject({ code: 'ELOOP' });
  });

  test('leads no file out, and none to its end', async () => {
    await expect(open().put(`v1/${mine}/ops/baru.seg`, Buffer.from('x'))).rejects.toMatchObject({ code: 'ELOOP' });
    await expect(open().put(`v1/${mine}/x.seg`, Buffer.from('x'))).rejects.toMatchObject({ code: 'ELOOP' });
    await open().removeOwn(`v1/${mine}/ops/rahasia.seg`);
    await open().removeOwn(`v1/${mine}/x.seg`);
    expect(readdirSync(outside)).toEqual(['rahasia.seg']);
    expect(readFileSync(join(outside, 'rahasia.seg'), 'utf8')).toBe('rahasia');
  });
});
