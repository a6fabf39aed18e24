import type { Page } from 'playwright';
import type { ProfilePerson } from './make-profile.ts';

/** Chooses a name by keyboard, unless this PC remembers it, and waits for the field of the password. */
export async function chooseName(page: Page, person: Pick<ProfilePerson, 'name'>): Promise<void> {
  const name = page.getByRole('combobox');
  const secret = page.locator('input[type=password]');
  await name.or(secret).waitFor({ timeout: 600_000 });
  if ((await secret.count()) > 0 && (await page.getByText(person.name).count()) === 0) {
    await page.getByRole('button', { name: 'Ganti nama' }).press('Enter');
    await name.waitFor();
  }
  if ((await name.count()) > 0) {
    // On a slow machine the field comes before its focus.
    await name.focus();
    await page.keyboard.type(person.name);
    await page.keyboard.press('Enter');
    await secret.waitFor();
  }
  await secret.focus();
}

/** Signs in by keyboard as a person would: the name, then the password. */
export async function signInAs(page: Page, person: Pick<ProfilePerson, 'name'>, password: string): Promise<void> {
  await chooseName(page, person);
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  // A first sign-in folds the whole journal into the views before the first screen.
  await page.getByRole('navigation').first().waitFor({ timeout: 600_000 });
}
