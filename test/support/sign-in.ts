import type { Page } from 'playwright';
import type { ProfilePerson } from './make-profile.ts';

/** Signs in as a person would: the name, Enter, the password, Enter. */
export async function signInAs(page: Page, person: Pick<ProfilePerson, 'name'>, password: string): Promise<void> {
  await page.getByRole('heading', { name: 'Masuk' }).waitFor({ timeout: 600_000 });
  // On a slow machine the heading comes before the focus.
  await page.getByRole('combobox').focus();
  await page.keyboard.type(person.name);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').waitFor();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  // A first sign-in folds the whole journal into the views before the first screen.
  await page.getByRole('navigation').first().waitFor({ timeout: 600_000 });
}
