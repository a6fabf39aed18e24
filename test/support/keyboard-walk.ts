import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { type KeyboardDesk, keyboardDesk } from './keyboard-only.ts';
import type { RunningApp } from './launch-app.ts';
import { type ProfilePerson, profilePassword } from './make-profile.ts';

/** What a person does again and again on the way of a berkas, by keys alone. */
export interface KeyboardWalk extends KeyboardDesk {
  readonly see: (place: Locator) => Promise<void>;
  readonly seeToast: (words: string) => Promise<void>;
  readonly button: (name: string) => Locator;
  /** The frame of the present step, by its long name. */
  readonly step: (name: string) => Locator;
  readonly signIn: (person: ProfilePerson) => Promise<void>;
  readonly signOut: () => Promise<void>;
  readonly lockAndUnlock: (person: ProfilePerson) => Promise<void>;
  /** Goes to the board, which shows the one berkas in this column and in no other; the focus ends on its card where the person sees it. */
  readonly standsAt: (column: string, short: string) => Promise<void>;
  readonly openFromBoard: (number: string) => Promise<void>;
  /** From the menu of the berkas to the pages of a new document. */
  readonly makeDocument: (name: string) => Promise<void>;
  readonly printPages: () => Promise<void>;
  readonly backToCase: (number: string) => Promise<void>;
  /** Answers a dialog and confirms it from wherever the focus is. */
  readonly inDialog: (title: string, answerIt: () => Promise<void>) => Promise<void>;
  /** Chooses a file in the dialog of the desktop that this button opens. */
  readonly attach: (name: string, path: string, shown: string) => Promise<void>;
}

export function keyboardWalk(app: RunningApp): KeyboardWalk {
  const desk = keyboardDesk(app.page);
  const { page, press, type, walkTo } = desk;
  const see = (place: Locator) => place.waitFor({ timeout: 60_000 });
  const focused = (place: Locator) => see(page.locator(':focus').and(place));
  const button = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).last();
  const chooseOfAccount = async (item: string) => {
    await walkTo(page.getByRole('banner').getByRole('button').last(), 'Shift+Tab');
    await press('Enter');
    await walkTo(page.getByRole('menuitem', { name: item }), 'ArrowDown');
    await press('Enter');
  };
  const typePassword = async () => {
    await see(page.locator('input[type=password]:focus'));
    await type(profilePassword);
    await press('Enter');
    await see(page.getByRole('navigation', { name: 'Menu utama' }));
  };
  return {
    ...desk,
    see,
    button,
    seeToast: (words) => see(page.locator('.toast').getByText(words)),
    step: (name) => page.locator('.step-now').and(page.getByRole('region', { name, exact: true })),
    signIn: async ({ name }) => {
      const names = page.getByRole('combobox', { name: 'Nama pegawai' });
      const secret = page.getByLabel('Kata sandi', { exact: true });
      await see(names.or(secret));
      // This PC remembers who worked last: another person asks for the names first.
      if (await secret.isVisible()) await press('Escape');
      await focused(names);
      await type(name);
      await see(page.getByRole('option', { name, selected: true }));
      await press('Enter');
      await typePassword();
    },
    signOut: async () => {
      await chooseOfAccount('Keluar');
      await see(page.getByRole('heading', { name: 'Masuk', exact: true }));
    },
    lockAndUnlock: async ({ name }) => {
      await chooseOfAccount('Kunci layar');
      await see(page.getByRole('heading', { name: 'Layar terkunci' }));
      await see(page.getByText(name));
      await typePassword();
    },
    standsAt: async (column, short) => {
      await press('Control+2');
      const place = page.locator(`[data-column="${column}"]`);
      await expect.poll(() => place.locator('.col-count, .col-slim-count').first().textContent()).toBe('1');
      const cards = page.locator('[data-case]');
      if ((await place.locator('[data-case]').count()) === 0) return expect(await cards.count()).toBe(0);
      expect(await cards.allInnerTexts()).toEqual([expect.stringContaining(short)]);
      // The focus stays in the column where the person worked; the arrows go on from there.
      await see(page.locator('[data-column] :focus'));
      await walkTo(cards, 'ArrowRight');
    },
    openFromBoard: async (number) => {
      await press('Control+2');
      await see(page.locator('[data-case]:focus'));
      await press('Enter');
      await see(page.getByRole('heading', { level: 1, name: number, exact: true }));
    },
    makeDocument: async (name) => {
      await walkTo(page.getByRole('button', { name: 'Buat surat' }), 'Shift+Tab');
      await press('Enter');
      await walkTo(page.getByRole('menuitem', { name, exact: true }), 'ArrowDown');
      await press('Enter');
      await see(page.getByRole('heading', { level: 1, name, exact: true }));
      await see(page.locator('.letters-pages canvas').first());
    },
    printPages: async () => {
      const before = (await app.opened()).length;
      await press('Control+P');
      await expect.poll(async () => (await app.opened()).length, { timeout: 60_000 }).toBe(before + 1);
      await see(page.getByText('Perlu tanda tangan basah'));
    },
    backToCase: async (number) => {
      await walkTo(page.getByRole('link', { name: 'Kembali ke berkas' }), 'Shift+Tab');
      await press('Enter');
      await see(page.getByRole('heading', { level: 1, name: number, exact: true }));
      await see(page.locator('.detail-work :focus'));
    },
    inDialog: async (title, answerIt) => {
      const dialog = page.getByRole('dialog', { name: new RegExp(`^${title}`) });
      await see(dialog);
      await answerIt();
      await press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
    },
    attach: async (name, path, shown) => {
      await app.dialogs.answerOpen([path]);
      await walkTo(button(name));
      await press('Enter');
      await see(page.getByText(shown));
    },
  };
}
