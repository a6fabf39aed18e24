// npm run periksa -- FOLDER [--invite TEXT --passphrase-file FILE] [--json FILE]: checks the folder of an office, or a copy of it on a stick, by itself.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CheckReport } from '#shared/bridge/sync-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type Verdict, verdictOfLine } from '#shared/sync/check-report.ts';
import { checkSentence, verdictSentences } from '#shared/sync/check-words.ts';
import { nodeDisk } from '../ports/node-disk.ts';
import { checkFolder } from '../sync/folder-check.ts';
import { createFolderTarget } from '../sync/folder-target.ts';
import { fingerprintOf } from '../sync/keys/device-keys.ts';
import { parseInvite } from '../sync/keys/invite.ts';
import type { Keyring } from '../sync/keys/keyring.ts';
import { unwrapKeyring } from '../sync/keys/passphrase.ts';
import { base64urlToBytes } from '../sync/keys/text-bytes.ts';
import { officeFoldersIn } from '../sync/office-folder.ts';
import type { SyncTarget } from '../sync/target.ts';

const exitCodes: Readonly<Record<Verdict, number>> = { aman: 0, 'perlu-tindakan': 1, bahaya: 2 };
const maxKeyFile = 64 * 1024;
/** A name for reading only: nothing is ever written under it. */
const nobody = 'aaaaaaaaaaaaaaaa';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { invite: { type: 'string' }, 'passphrase-file': { type: 'string' }, json: { type: 'string' } },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const place = await findOffice(positionals[0]);
  if (!place.ok) return refuse(place.error);
  const { shared, office } = place.value;
  const target = createFolderTarget({ folder: shared, officeId: office, writer: nobody });
  const keyring = await openKeys(target, office);
  if (!keyring.ok) return refuse(keyring.error);
  const temporary = await mkdtemp(join(tmpdir(), 'pantau-periksa-'));
  try {
    const report = await checkFolder({ target, office, keyring: keyring.value, disk: nodeDisk, temporary });
    await tell(report, office, keyring.value !== null);
    return exitCodes[report.verdict];
  } catch {
    return refuse(
      'Folder ini tidak dapat dibaca sampai selesai. Periksa sambungan atau salin ulang foldernya, lalu jalankan lagi.',
    );
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The person may point at the shared folder, or at the folder of the office inside. */
async function findOffice(
  given: string | undefined,
): Promise<Result<{ readonly shared: string; readonly office: string }, string>> {
  if (given === undefined)
    return fail('Sebutkan foldernya: npm run periksa -- FOLDER [--invite TEKS --passphrase-file FILE] [--json FILE]');
  const folder = resolve(given);
  const itself = /^pantau-([a-z2-7]{16})$/.exec(basename(folder))?.[1];
  if (itself !== undefined) return ok({ shared: dirname(folder), office: itself });
  const offices = await officeFoldersIn(folder).catch(() => []);
  const invited = values.invite === undefined ? undefined : parseInvite(values.invite);
  const wanted = invited?.ok ? offices.filter((id) => id === invited.value.officeId) : offices;
  if (wanted.length > 1) return fail(`Di sini ada ${wanted.length} kantor. Tunjuk salah satu folder pantau-… di dalamnya.`);
  const [office] = wanted;
  return office === undefined
    ? fail('Tidak ada folder kantor Pantau di sini. Tunjuk folder yang berisi pantau-….')
    : ok({ shared: folder, office });
}

/** Null without invite and passphrase. */
async function openKeys(target: SyncTarget, office: string): Promise<Result<Keyring | null, string>> {
  const passphraseFile = values['passphrase-file'];
  if (values.invite === undefined && passphraseFile === undefined) return ok(null);
  if (values.invite === undefined || passphraseFile === undefined) return fail('Undangan dan file frasa sandi diberikan berdua.');
  const invite = parseInvite(values.invite);
  if (!invite.ok || invite.value.officeId !== office) return fail('Undangan ini tidak terbaca atau milik kantor lain.');
  const passphrase = await readFile(passphraseFile, 'utf8').catch(() => undefined);
  if (passphrase === undefined) return fail('File frasa sandi tidak terbaca.');
  let newest: Keyring | null = null;
  for (const { key } of await target.list('kunci').catch(() => [])) {
    if (!key.endsWith('.key')) continue;
    const bytes = await target.get(key, maxKeyFile).catch(() => new Uint8Array(0));
    const opened = await unwrapKeyring(bytes, passphrase, invite.value.pepper);
    const founder = opened && base64urlToBytes(opened.founder, 32);
    if (!opened || !founder || fingerprintOf(founder) !== invite.value.founderFingerprint) continue;
    if (!newest || opened.epochs.length > newest.epochs.length) newest = opened;
  }
  return newest ? ok(newest) : fail('Undangan dan frasa sandi ini tidak membuka kunci di folder ini. Periksa keduanya.');
}

async function tell(report: CheckReport, office: string, withKeys: boolean): Promise<void> {
  const limits = withKeys
    ? []
    : ['Isi, lampiran, dan tanda pengenal PC tidak diperiksa, karena undangan dan frasa sandi tidak diberikan.'];
  const lines = report.lines.map((line) => ({ ...line, verdict: verdictOfLine(line), sentence: checkSentence(line) }));
  console.log(`Folder kantor ${office}`);
  for (const { sentence, detail, verdict } of lines)
    console.log(`- ${sentence}${verdict === 'aman' || detail === '' ? '' : ` (${detail})`}`);
  for (const limit of limits) console.log(`- ${limit}`);
  console.log(verdictSentences[report.verdict]);
  if (values.json !== undefined)
    await writeFile(values.json, `${JSON.stringify({ office, verdict: report.verdict, withKeys, lines, limits }, null, 2)}\n`);
}

function refuse(sentence: string): number {
  console.error(sentence);
  return exitCodes['perlu-tindakan'];
}
