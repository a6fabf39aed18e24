import type { Locator } from 'playwright';
import type { Desk } from '../desk.ts';
import { expectThat } from '../failure.ts';

/** The frame of the step whose turn it is. */
export function stepFrame({ page }: Desk, title: string): Locator {
  return page.locator('.step-now').and(page.getByRole('region', { name: title, exact: true }));
}

/** Presses a button of the present step. */
export async function pressAct(desk: Desk, step: string, act: string): Promise<void> {
  await desk.hand.click(stepFrame(desk, step).getByRole('button', { name: new RegExp(`^${act}`) }));
}

/** The dialog of an act; its title begins with the words of the button. */
export async function actDialog({ page }: Desk, verb: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${verb}`) });
  await dialog.waitFor();
  return dialog;
}

export async function confirm({ hand }: Desk, dialog: Locator): Promise<void> {
  await hand.click(dialog.locator('[data-dialog=confirm]'));
  await dialog.waitFor({ state: 'detached' });
}

export async function tick({ hand }: Desk, place: Locator, words: string): Promise<void> {
  await hand.click(place.locator('label').filter({ hasText: words }));
}

/** Attaches files by the button that opens the desktop's dialog. */
export async function attach({ hand, dialogs }: Desk, button: Locator, paths: readonly string[]): Promise<void> {
  await dialogs.answerOpen(paths);
  await hand.click(button);
}

/** The papers of the berkas with their state, as the panel lists them. */
export async function listedPapers({ page }: Desk): Promise<readonly string[]> {
  const panel = page.locator('.case-documents');
  await panel.waitFor();
  const rows = await panel.getByRole('listitem').allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, ' ').trim()).sort();
}

/** Says how the berkas ended. */
export async function endOfCase({ page }: Desk): Promise<string> {
  const ended = page.locator('.case-ended');
  await ended.waitFor();
  const label = await ended.getAttribute('aria-label');
  expectThat(label !== null, 'The end of the berkas has no name');
  return label;
}
