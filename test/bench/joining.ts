import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { firstDraft } from '../../electron/services/sample/sample-draft.ts';
import { createVerifier } from '../../electron/services/secrets.ts';
import { wrappedKeys } from '../../electron/services/sync-membership.ts';
import { fingerprintOf } from '../../electron/sync/keys/device-keys.ts';
import { formatInvite } from '../../electron/sync/keys/invite.ts';
import { createPepper } from '../../electron/sync/keys/passphrase.ts';
import { base64urlToBytes } from '../../electron/sync/keys/text-bytes.ts';
import { pemantau, profilePassword } from '../support/make-profile.ts';
import { signInAs } from '../support/sign-in.ts';
import { freshFolder, openBenchApp } from './app-run.ts';
import type { OfficeYear } from './office-year.ts';

const passphrase = 'kopi tubruk di teras balai';
const patience = 1_200_000;

/** Who can sign in on a PC that joins the made-up office. */
export async function peopleOfYear() {
  const posts = [{ role: 'pemantau', title: 'Pranata Humas', acting: 'definitif', from: '2020-01-01' }];
  const verifier = await createVerifier(profilePassword);
  const { id, name } = pemantau;
  return [
    firstDraft('person', id, 'person.registered', { name, nip: '', rank: '', posts }),
    firstDraft('person', id, 'person.secret-set', { secret: 'password', verifier: { ...verifier } }),
  ];
}

/** How long after the button Gabung a person can sign in, work on the board, and find everything; in ms. */
export interface JoiningTimes {
  readonly signIn: number;
  readonly board: number;
  readonly complete: number;
}

/** An empty PC joins the office through the wizard of the shipped app, as a person would. */
export async function timeJoining(shared: string, year: OfficeYear): Promise<JoiningTimes> {
  const invite = await putPassphrase(year);
  const bench = await openBenchApp(await freshFolder());
  const { app, page } = bench;
  await page.getByRole('button', { name: /^Gabung ke kantor/ }).click();
  await app.dialogs.answerOpen([shared]);
  await page.getByRole('button', { name: 'Pilih folder' }).click();
  await page.getByRole('button', { name: 'Ganti folder' }).waitFor();
  await page.getByRole('textbox', { name: 'Undangan' }).fill(invite);
  await page.getByRole('textbox', { name: 'Frasa sandi kantor' }).fill(passphrase);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Nama PC ini').fill('PC-BARU', { timeout: patience });
  const start = performance.now();
  await page.getByRole('button', { name: 'Gabung', exact: true }).click();
  await page.getByRole('combobox').waitFor({ timeout: patience });
  const signIn = performance.now() - start;
  await signInAs(page, pemantau, profilePassword);
  await page.getByRole('link', { name: /^Papan SOP/ }).click();
  await page.locator('[data-case]').first().waitFor({ timeout: patience });
  const board = performance.now() - start;
  while ((await frontierOf(page)) < year.operations) await page.waitForTimeout(250);
  const complete = performance.now() - start;
  await bench.end();
  return { signIn, board, complete };
}

/** The key file that an invite and the passphrase open, as the wizard of the founder leaves it. */
async function putPassphrase({ home, office, keyring }: OfficeYear): Promise<string> {
  const pepper = createPepper();
  const wrapped = await wrappedKeys(keyring, { passphrase: { text: passphrase, pepper } });
  const founder = base64urlToBytes(keyring.founder, 32);
  if (!wrapped.passphrase || !founder) throw new Error('keys were wrapped');
  const [key, bytes] = wrapped.passphrase;
  mkdirSync(dirname(join(home, key)), { recursive: true });
  writeFileSync(join(home, key), bytes);
  return formatInvite({ officeId: office, founderFingerprint: fingerprintOf(founder), pepper });
}

/** How many operations of the journal the page has folded into its views. */
function frontierOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let furthest = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('pantau-')) continue;
      const database = await asked(indexedDB.open(name));
      const row = await asked(database.transaction('meta').objectStore('meta').get('frontier'));
      database.close();
      furthest = Math.max(furthest, Number(row?.value ?? 0));
    }
    return furthest;
  });
}
