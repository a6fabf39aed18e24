import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../electron/sync/keys/device-keys.ts';
import { formatInvite } from '../../electron/sync/keys/invite.ts';
import { wrapKeyring } from '../../electron/sync/keys/passphrase.ts';
import { noteDraft, openSimOffice, type SimOffice, simOfficeId } from '../support/sync/sim-office.ts';

const root = mkdtempSync(join(tmpdir(), 'pantau-periksa-uji-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const script = new URL('../../electron/tools/periksa.ts', import.meta.url).pathname;
const passphrase = 'angin timur membawa kabar';
const pepper = Uint8Array.from({ length: 16 }, (_, at) => at);
const secrets = join(root, 'frasa.txt');
let office: SimOffice;
let invite = '';

beforeAll(async () => {
  office = await openSimOffice({ count: 2 });
  for (const pc of office.pcs) await pc.record([noteDraft('rahasia dapur'), noteDraft('lagi')]);
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(5_000, 7)]);
  const added = await office.pcs[1]!.attachments.add('foto.png', png);
  if (!added.ok) throw new Error(added.error);
  await office.pcs[1]!.record([{ ...noteDraft('x'), kind: 'opinion.evidence-added', payload: { evidence: { ...added.value } } }]);
  await office.turns(4);
  await office.pcs[1]!.record([noteDraft('dua')]);
  await office.turns(2);
  office.folder.files.set('kunci/f-1-0123456789ab.key', await wrapKeyring(office.keyring, passphrase, pepper));
  const founderFingerprint = fingerprintOf(office.pcs[0]!.device.sign.publicKey);
  invite = formatInvite({ officeId: simOfficeId, founderFingerprint, pepper });
  writeFileSync(secrets, `${passphrase}\n`);
});

/** The office's folder as it would lie on a stick, with something done to it. */
function onStick(name: string, spoil: (files: Map<string, Uint8Array>) => void = () => undefined): string {
  const files = new Map(office.folder.files);
  spoil(files);
  for (const [key, bytes] of files) {
    const path = join(root, name, `pantau-${simOfficeId}`, key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return join(root, name);
}

function periksa(...args: readonly string[]) {
  const json = join(root, 'laporan.json');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args, '--json', json], { encoding: 'utf8' });
  const report = () => JSON.parse(readFileSync(json, 'utf8')) as { verdict: string; lines: { code: string; count: number }[] };
  const found = () =>
    Object.fromEntries(
      report()
        .lines.filter(({ count }) => count > 0)
        .map(({ code, count }) => [code, count]),
    );
  return { status, stdout, stderr, report, found };
}

const withKeys = () => ['--invite', invite, '--passphrase-file', secrets];
const keyIn = (files: Map<string, Uint8Array>, part: RegExp) => [...files.keys()].find((key) => part.test(key))!;
const damage = (part: RegExp, at: number) => (files: Map<string, Uint8Array>) => {
  const key = keyIn(files, part);
  const bytes = Uint8Array.from(files.get(key)!);
  bytes[at < 0 ? bytes.length + at : at]! ^= 1;
  files.set(key, bytes);
};

describe('npm run periksa', () => {
  it('says AMAN of a sound folder, with keys and without, and what it could not see', () => {
    const folder = onStick('utuh');
    const before = readdirSync(folder, { recursive: true }).map((name) => [name, statSync(join(folder, String(name))).mtimeMs]);
    const closed = periksa(folder);
    expect([closed.status, closed.report().verdict]).toEqual([0, 'aman']);
    expect(closed.stdout).toContain('tidak diperiksa, karena undangan dan frasa sandi tidak diberikan');
    const open = periksa(join(folder, `pantau-${simOfficeId}`), ...withKeys());
    expect([open.status, open.report().verdict]).toEqual([0, 'aman']);
    expect(open.found()).toMatchObject({ 'operations-read': 8 });
    expect(open.stdout).toMatch(/AMAN\. [^\n]*\n$/);
    expect(`${closed.stdout}${open.stdout}`).not.toMatch(/rahasia|PC-bbbb|angin timur/);
    // Nothing was written there, not even a time.
    expect(readdirSync(folder, { recursive: true }).map((name) => [name, statSync(join(folder, String(name))).mtimeMs])).toEqual(
      before,
    );
  });

  it('sees damage and gaps without keys', () => {
    const damaged = periksa(onStick('rusak', damage(/b+\/ops/, 300)));
    expect(damaged.status).toBe(1);
    expect(damaged.found()).toMatchObject({ 'file-damaged': 1, 'stream-gap': 3 });
    const cut = periksa(
      onStick('putus', (files) => files.set(keyIn(files, /b+\/ops/), files.get(keyIn(files, /b+\/ops/))!.subarray(0, 200))),
    );
    expect(cut.found()).toMatchObject({ 'file-incomplete': 1 });
    expect(cut.stdout).toContain('PERLU TINDAKAN');
  });

  it('sees with keys also a wrong signature and a missing or damaged attachment', () => {
    const unsigned = periksa(onStick('tanda', damage(/b+\/ops/, -20)), ...withKeys());
    expect([unsigned.status, unsigned.found()['signature-wrong']]).toEqual([2, 1]);
    expect(unsigned.stdout).toContain('BAHAYA');
    expect(periksa(onStick('tanda-2', damage(/b+\/ops/, -20))).status).toBe(0);
    const missing = periksa(
      onStick('tanpa-lampiran', (files) => files.delete(keyIn(files, /\.blb/))),
      ...withKeys(),
    );
    expect([missing.status, missing.found()['blob-missing']]).toEqual([0, 1]);
    // With keys also the end of a stream: somebody says to have read further.
    const ended = periksa(
      onStick('tanpa-akhir', (files) => {
        for (const key of [...files.keys()]) if (/b+\/ops/.test(key)) files.delete(key);
      }),
      ...withKeys(),
    );
    expect([ended.status, ended.found()['stream-gap']]).toEqual([1, 4]);
    const rotten = periksa(onStick('lampiran-rusak', damage(/\.blb/, 900)), ...withKeys());
    expect([rotten.status, rotten.found()['file-damaged']]).toEqual([1, 1]);
  });

  it('says what is missing when it cannot begin', () => {
    const folder = onStick('lain');
    writeFileSync(join(root, 'salah.txt'), 'bukan frasa yang benar\n');
    for (const [args, words] of [
      [[], 'Sebutkan foldernya'],
      [[root], 'Tidak ada folder kantor'],
      [[folder, '--invite', invite], 'berdua'],
      [[folder, '--invite', 'PANTAU', '--passphrase-file', secrets], 'Undangan'],
      [[folder, '--invite', invite, '--passphrase-file', join(root, 'salah.txt')], 'tidak membuka kunci'],
    ] as const) {
      const { status, stderr } = periksa(...args);
      expect(stderr).toContain(words);
      expect(status).toBe(1);
    }
  });
});
