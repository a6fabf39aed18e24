import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { makeProfile, type ProfilePerson, profilePassword } from '../support/make-profile.ts';
import { signInAs } from '../support/sign-in.ts';

const rina: ProfilePerson = { id: 'rina', name: 'Rina Wulandari', roles: ['pemantau'] };
const budi: ProfilePerson = { id: 'budi', name: 'Budi Santosa', roles: ['kasi'] };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const work = mkdtempSync(join(tmpdir(), 'pantau-board-'));
let app: RunningApp | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** An office with this many open berkas on a PC of its own, at the board of a person who is signed in. */
async function openBoard(person: ProfilePerson, open: number): Promise<Page> {
  const userData = mkdtempSync(join(work, 'pc-'));
  await makeProfile({ userData, people: [rina, budi], open });
  app = await launchApp({ userData });
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('combobox').focus();
  await signInAs(page, person, profilePassword);
  await page.getByRole('link', { name: /^Papan SOP/ }).click();
  await page.locator('[data-case]').first().waitFor();
  await expect.poll(() => focused(page)).toMatch(/^OP-/);
  return page;
}

const column = (page: Page, id: string) => page.locator(`[data-column="${id}"]`);
const countOf = async (page: Page, id: string) =>
  Number(await column(page, id).locator('.col-count, .col-slim-count').first().textContent());
const drawnCards = (page: Page) => page.locator('[data-case]').count();

/** What a screen reader would say of the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
}

function said(page: Page): Promise<string | null> {
  return page.locator('[aria-live=polite].sr').textContent();
}

async function seriousProblems(page: Page): Promise<readonly string[]> {
  await app?.page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: () => Promise<{ violations: readonly { id: string; impact: string }[] }> } })
      .axe;
    const { violations } = await run.run();
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
  });
}

/** What the focus says once it has come to rest: a long list is scrolled first, and the focus follows. */
async function restingFocus(page: Page): Promise<string> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await focused(page);
        const rests = now === before && now !== '';
        before = now;
        return rests;
      },
      { interval: 300 },
    )
    .toBe(true);
  return before;
}

describe('with 2,000 open berkas', () => {
  test('the document never holds more than 300 cards, and one step to the next moves one berkas', async () => {
    const page = await openBoard(budi, 2_000);
    const most: number[] = [await drawnCards(page)];

    for (const id of ['intake', 'hand-print', 'forward', 'wait-opd', 'send-and-archive']) {
      await column(page, id).locator('.col-slim').click();
      await column(page, id).locator('.col').waitFor();
    }
    expect(await page.locator('[data-column] .col').count()).toBe(10);
    most.push(await drawnCards(page));
    for (const list of await page.locator('.vlist').all()) {
      await list.evaluate((box) => box.scrollTo(0, box.scrollHeight / 2));
      most.push(await drawnCards(page));
    }
    expect(Math.max(...most)).toBeLessThanOrEqual(300);
    expect(Math.min(...most)).toBeGreaterThan(10);

    const before = { submit: await countOf(page, 'submit'), decide: await countOf(page, 'approve') };
    await column(page, 'submit').locator('[data-case]').first().focus();
    await page.keyboard.press('Home');
    const first = (await restingFocus(page)).slice(0, 7);
    await page.keyboard.press('S');
    await expect.poll(() => said(page)).toBe(`${first}, Putuskan: perlu ditanggapi?, giliran Kabid`);
    expect(await countOf(page, 'submit')).toBe(before.submit - 1);
    expect(await countOf(page, 'approve')).toBe(before.decide + 1);
    // The focus stands on the berkas that came next in the same column.
    await expect.poll(() => focused(page)).toMatch(/^OP-/);
    expect((await focused(page)).slice(0, 7)).not.toBe(first);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-column]')?.getAttribute('data-column'))).toBe(
      'submit',
    );

    await page.keyboard.press('Control+Z');
    await expect.poll(() => countOf(page, 'submit')).toBe(before.submit);
  });

  test('a column of hundreds has sections, a search, a bar to jump along and its range in words', async () => {
    const page = await openBoard(rina, 2_000);
    const wait = column(page, 'wait-opd');
    await expect.poll(() => wait.locator('.dense-foot').textContent()).toMatch(/^1–\d+ dari 28\d/);
    await wait.locator('[data-case]').first().focus();
    await page.keyboard.press('/');
    await page.keyboard.type('sampah menumpuk');
    await expect.poll(() => wait.locator('.dense-foot').textContent()).not.toMatch(/dari 28\d/);
    for (const text of await wait.locator('.dense-text').allTextContents()) expect(text).toMatch(/sampah/i);
    // Coming back from a berkas, the search is still there.
    await wait.locator('[data-case]').first().click();
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/berkas\//);
    await page.goBack();
    await expect.poll(() => wait.getByRole('searchbox').inputValue()).toBe('sampah menumpuk');
  });
});

describe('with a few berkas', () => {
  test('the keys walk the columns, lift a berkas, say what a drop would do, and refuse with a reason', async () => {
    const page = await openBoard(rina, 42);
    expect(await seriousProblems(page)).toEqual([]);

    const first = await focused(page);
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    const waiting = column(page, 'wait-opd').locator('[data-case]');
    expect(await focused(page)).toBe(await waiting.first().getAttribute('aria-label'));
    await waiting.nth(2).focus();
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(await waiting.nth(1).getAttribute('aria-label'));
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');

    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(first);
    const number = first.slice(0, 7);

    await page.keyboard.press('M');
    await expect.poll(() => said(page)).toMatch(`${number} diangkat.`);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page)).toBe('3 Teliti, tentukan OPD: Serahkan ke Kasi.');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page)).toBe('4 Ajukan ke Kabid: Belum bisa ke langkah 4.');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toMatch(`${number}: Belum bisa ke langkah 4. Dari langkahnya sekarang`);
    expect(await focused(page)).toBe(first);

    await page.keyboard.press('M');
    await page.keyboard.press('Escape');
    await expect.poll(() => said(page)).toBe(`Batal. ${number} tetap di langkahnya.`);

    // Pindahkan: the columns that take it first, the others with their reason.
    await page.keyboard.press('P');
    const menu = page.getByRole('menu');
    await expect.poll(() => menu.getByRole('menuitem').first().textContent()).toMatch(/^1 Terima opini/);
    expect(await menu.locator('[aria-disabled=true]').count()).toBe(9);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(first);

    // A range, and what can be done with it.
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => page.getByRole('region', { name: 'Berkas yang dipilih' }).textContent()).toMatch('2 berkas dipilih');
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('region', { name: 'Berkas yang dipilih' }).count()).toBe(0);
  });

  test('a drag marks legal columns and refuses the others before and on the drop', async () => {
    const page = await openBoard(rina, 42);
    const card = column(page, 'hand-print').locator('[data-case]').first();
    const number = (await card.getAttribute('aria-label'))?.slice(0, 7);
    const over = async (id: string) => {
      const box = await column(page, id).boundingBox();
      await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 200, { steps: 5 });
      await page.mouse.move((box?.x ?? 0) + 24, (box?.y ?? 0) + 210, { steps: 5 });
    };
    await card.hover();
    await page.mouse.down();
    await over('forward');
    await expect.poll(() => column(page, 'forward').locator('.drop-slot.refused').textContent()).toBe('Belum bisa ke langkah 7');
    expect(await page.locator('.sop-board-col.act').count()).toBe(2);
    await page.mouse.up();
    await expect.poll(() => said(page)).toMatch(`${number}: Belum bisa ke langkah 7.`);
    expect(await page.locator('.sop-board-col.act').count()).toBe(0);

    const before = await countOf(page, 'study');
    await card.hover();
    await page.mouse.down();
    await over('study');
    await expect.poll(() => column(page, 'study').locator('.drop-slot').textContent()).toBe('Serahkan ke Kasi');
    await page.mouse.up();
    // The sheet was not printed: the dialog of the act asks why, and the berkas moves only then.
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Pencetak rusak');
    await dialog.getByRole('button', { name: 'Serahkan ke Kasi' }).click();
    await expect.poll(() => countOf(page, 'study')).toBe(before + 1);
    await expect.poll(() => said(page)).toBe(`${number}, langkah 3, giliran Kasi`);
    expect(await app?.violations()).toEqual([]);
  });

  test('filters and the place of the focus survive a berkas; folded columns survive a restart', async () => {
    const page = await openBoard(rina, 42);
    await page.getByRole('button', { name: 'Kanal', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Facebook' }).click();
    const shown = await drawnCards(page);
    const card = column(page, 'hand-print').locator('[data-case]').last();
    const words = await card.getAttribute('aria-label');
    await card.click();
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/berkas\//);
    await page.goBack();
    await expect.poll(() => focused(page)).toBe(words);
    expect(await drawnCards(page)).toBe(shown);
    expect(await page.locator('.filter.on').textContent()).toBe('Facebook');

    await page.keyboard.press('-');
    await expect.poll(() => column(page, 'hand-print').locator('.col-slim').count()).toBe(1);
    expect(await focused(page)).toMatch('Cetak, serahkan');
    await page.reload();
    await column(page, 'hand-print').waitFor();
    expect(await column(page, 'hand-print').locator('.col-slim').count()).toBe(1);
    expect(await column(page, 'receive-answer').locator('.col').count()).toBe(1);
  });
});
