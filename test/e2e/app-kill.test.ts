import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDice } from '../support/fake-disk.ts';
import { launchApp } from '../support/launch-app.ts';
import { makeProfile, pemantau, profilePassword } from '../support/make-profile.ts';
import { signInAs } from '../support/sign-in.ts';

let userData: string;
beforeAll(async () => {
  userData = await mkdtemp(join(tmpdir(), 'pantau-app-kill-'));
  await makeProfile({ userData });
});
afterAll(() => rm(userData, { recursive: true, force: true }));

const kills = 10;

/** Types one opinion and waits until the list of the day shows it: from then on it counts as acknowledged. */
async function recordOne(page: Page, words: string): Promise<void> {
  await page.getByLabel('Isi opini').fill(words);
  await page.keyboard.press('Alt+7');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('listitem').filter({ hasText: words }).waitFor({ timeout: 10_000 });
}

describe('the whole application killed while a person works', () => {
  it(`keeps every opinion that the screen showed as recorded, in ${kills} kills, and the sentence that was being typed`, {
    timeout: 600_000,
  }, async () => {
    const dice = createDice(21);
    const acknowledged: string[] = [];
    for (let life = 0; life < kills; life++) {
      const app = await launchApp({ userData });
      const { page } = app;
      await signInAs(page, pemantau, profilePassword);
      await page.keyboard.press('Control+n');
      await page.getByLabel('Isi opini').waitFor();
      const list = page.getByRole('region', { name: /Anda catat hari ini/ });
      for (const words of acknowledged) await list.getByText(words).waitFor();
      const count = 1 + Math.floor(dice() * 3);
      for (let one = 0; one < count; one++) {
        const words = `Lampu ${life}-${one} padam`;
        await recordOne(page, words);
        acknowledged.push(words);
      }
      // The kill lands in the middle of the next receipt, saved or not.
      await page.getByLabel('Isi opini').fill(`Sedang diketik ${life}`);
      if (life % 2 === 0) await page.getByText(/^Tersimpan otomatis/).waitFor();
      else await page.waitForTimeout(Math.floor(dice() * 200));
      await app.kill();
      if (life % 2 === 0) {
        const again = await launchApp({ userData });
        await signInAs(again.page, pemantau, profilePassword);
        await again.page.keyboard.press('Control+n');
        await expect.poll(() => again.page.getByLabel('Isi opini').inputValue()).toBe(`Sedang diketik ${life}`);
        await again.close();
      }
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
  });
});
