import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changePerson,
  eventually,
  goTo,
  openTwoPcs,
  rina,
  see,
  seeText,
  status,
  type TwoPcs,
  tono,
  unplug,
} from '../support/two-pcs.ts';

const work = mkdtempSync(join(tmpdir(), 'pantau-nomor-'));
let office: TwoPcs;

beforeAll(async () => {
  office = await openTwoPcs(work, { person: tono });
});
afterAll(async () => {
  await office?.close();
  rmSync(work, { recursive: true, force: true });
});

/** Records an opinion and answers the number that the opened berkas bears. */
async function receive(page: Page, text: string): Promise<string> {
  await goTo(page, 'Terima opini');
  await page.getByLabel(/^Isi opini/).fill(text);
  await page.getByText('WhatsApp', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Simpan, buka berkas' }).click();
  const heading = page.getByRole('heading', { level: 1, name: /^(OP|SEM)-/ });
  await see(heading);
  return (await heading.textContent()) ?? '';
}

async function openNumbers(page: Page): Promise<void> {
  await goTo(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Nomor', exact: true }).click();
}

describe('numbers of two PCs', () => {
  test('come from blocks that the first PC gives by itself', async () => {
    const { first, second } = office;
    await openNumbers(first.page);
    const table = first.page.getByRole('table', { name: 'Jatah nomor per PC' });
    await see(table.getByRole('row').filter({ hasText: 'PC ini' }).filter({ hasText: 'Cukup' }));
    await see(table.getByRole('row').filter({ hasText: second.label }).filter({ hasText: 'Cukup' }));
    await openNumbers(second.page);
    const there = second.page.getByRole('table', { name: 'Jatah nomor per PC' });
    await see(there.getByRole('row').filter({ hasText: 'PC ini' }).filter({ hasText: 'Cukup' }));
  });

  test('never meet, although both PCs number berkas while they are offline', async () => {
    const { first, second, folder } = office;
    await changePerson(first.page, rina);
    const plugIn = unplug(folder);
    const numbers: string[] = [];
    try {
      for (const { page } of [first, second]) await see(status(page).filter({ hasText: 'Luring' }));
      for (const turn of [1, 2]) {
        numbers.push(await receive(first.page, `Lampu padam di simpang ${turn}.`));
        numbers.push(await receive(second.page, `Sampah menumpuk di pasar ${turn}.`));
      }
    } finally {
      plugIn();
    }
    expect(numbers.every((number) => /^OP-2026-\d+$/.test(number))).toBe(true);
    expect(new Set(numbers).size).toBe(4);
    for (const { page } of [first, second]) {
      await goTo(page, 'Daftar');
      for (const number of numbers) await seeText(page, new RegExp(`^${number.replace('2026-', '(2026-)?')}$`));
    }
    await openNumbers(second.page);
    await seeText(second.page, 'Tidak ada nomor yang bertabrakan');
    await eventually(async () => expect(await first.app.violations()).toEqual([]));
  });
});
