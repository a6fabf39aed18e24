import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp } from '../support/launch-app.ts';
import { makeProfile, pemantau, profilePassword } from '../support/make-profile.ts';
import { signInAs } from '../support/sign-in.ts';

let prepared: string;
let whole: string;
const folders: string[] = [];

async function folderFrom(source?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-damage-'));
  folders.push(folder);
  if (source) await cp(source, folder, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  return folder;
}

/** The fingerprint of everything that screens read, as a person may ask for it in Pengaturan, Cadangan. */
async function fingerprint(page: Page): Promise<string> {
  await page.evaluate(() => {
    location.hash = '#/pengaturan/cadangan';
  });
  await page.getByRole('button', { name: 'Sidik keadaan data' }).click();
  return (await page.getByText(/^Sidik: [0-9a-f]{16}$/).textContent()) ?? '';
}

/** Opens the profile, waits until a person can work, and answers fingerprint and number of open berkas. */
async function lookAt(userData: string): Promise<{ readonly hash: string; readonly turns: string }> {
  const app = await launchApp({ userData });
  await signInAs(app.page, pemantau, profilePassword);
  const turns = await app.page
    .getByText(/berkas giliran Anda/)
    .first()
    .textContent();
  const hash = await fingerprint(app.page);
  await app.close();
  return { hash, turns: turns ?? '' };
}

async function levelDb(userData: string): Promise<string> {
  const found = (await readdir(userData, { recursive: true })).find((path) => path.endsWith('.indexeddb.leveldb'));
  if (!found) throw new Error('the profile has an IndexedDB');
  return join(userData, found);
}

const fileLike = (pattern: RegExp) => async (folder: string) => {
  const name = (await readdir(folder)).find((candidate) => pattern.test(candidate));
  if (!name) throw new Error(`a file like ${pattern}`);
  return join(folder, name);
};
const current = fileLike(/^CURRENT$/);
const manifest = fileLike(/^MANIFEST-/);
const log = fileLike(/^\d+\.log$/);

async function nulls(path: string, from = 0): Promise<void> {
  const bytes = await readFile(path);
  bytes.fill(0, Math.floor(bytes.length * from));
  await writeFile(path, bytes);
}

/** The damages of which Chromium says nothing: it replaces the database by an empty one, or keeps half of it. */
const damages: readonly (readonly [name: string, harm: (folder: string) => Promise<void>])[] = [
  ['CURRENT empty', async (folder) => truncate(await current(folder), 0)],
  ['CURRENT full of NUL', async (folder) => nulls(await current(folder))],
  ['MANIFEST empty', async (folder) => truncate(await manifest(folder), 0)],
  ['MANIFEST full of NUL', async (folder) => nulls(await manifest(folder))],
  ['tail of the log NUL', async (folder) => nulls(await log(folder), 0.7)],
  [
    'one byte of the log flipped',
    async (folder) => {
      const path = await log(folder);
      const bytes = await readFile(path);
      bytes[bytes.length >> 1]! ^= 0x10;
      await writeFile(path, bytes);
    },
  ],
  [
    'log cut in half',
    async (folder) => {
      const path = await log(folder);
      await truncate(path, Math.floor((await readFile(path)).length / 2));
    },
  ],
  [
    'tables missing',
    async (folder) => {
      for (const name of await readdir(folder)) if (name.endsWith('.ldb')) await rm(join(folder, name));
    },
  ],
  [
    'tables empty',
    async (folder) => {
      for (const name of await readdir(folder)) if (name.endsWith('.ldb')) await truncate(join(folder, name), 0);
    },
  ],
  ['the whole database gone', async (folder) => rm(folder, { recursive: true })],
];

beforeAll(async () => {
  prepared = await folderFrom();
  await makeProfile({ userData: prepared, open: 300, archived: 1_500 });
  whole = JSON.stringify(await lookAt(prepared));
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe('IndexedDB after an accident', () => {
  it.each(damages)('%s: the views come to the same state without a question', async (_, harm) => {
    const userData = await folderFrom(prepared);
    await harm(await levelDb(userData));
    expect(JSON.stringify(await lookAt(userData))).toBe(whole);
  });
});
