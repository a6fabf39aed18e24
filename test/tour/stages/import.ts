import { basename, join } from 'node:path';
import type { Desk } from '../desk.ts';
import { expectThat } from '../failure.ts';
import type { Mapping } from '../options.ts';
import { type RefusedRow, readRefused } from '../refused-file.ts';
import { goTo } from '../screens/places.ts';

export interface Imported {
  readonly rowsRead: number;
  readonly rowsImported: number;
  readonly rowsRefused: readonly RefusedRow[];
  /** Rows that became open berkas; the others were finished at their source. */
  readonly fresh: number;
}

const long = 300_000;

/** Impor Excel, from the choice of the file to its result; what stays open on the way is answered as the screen proposes. */
export async function importFile(desk: Desk, input: string, mappings: readonly Mapping[]): Promise<Imported> {
  const { page, hand, album, dialogs, step } = desk;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await step('Open Impor Excel', async () => {
    await goTo(desk, 'Terima opini');
    await hand.click(button('Impor Excel'));
    await button('Pilih file').waitFor();
    await album.snap('impor-pilih');
  });
  await step(`Choose ${basename(input)}`, async () => {
    await dialogs.answerOpen([input]);
    await hand.click(button('Pilih file'));
    const refusal = page.locator('.import-start').getByRole('status').filter({ hasText: /\S/ });
    await page.getByRole('list', { name: 'Pencocokan kolom' }).or(refusal).first().waitFor({ timeout: long });
    expectThat((await refusal.count()) === 0, `The file was not read: ${await refusal.allInnerTexts()}`);
  });
  for (const { field, column } of mappings) await step(`Map ${field} to ${column}`, () => mapColumn(desk, field, column));
  await step('Answer what the file leaves open', () => answerQuestions(desk));
  const read = await step('Read the figures of the check', async () => {
    const figures = page.getByText(/baris dibaca = .* siap \+/);
    await figures.waitFor({ timeout: long });
    await album.snap('impor-periksa');
    for (const tab of ['Perbaiki', 'Mungkin ganda']) {
      const part = page.getByRole('group', { name: 'Baris yang ditampilkan' }).getByRole('button', { name: tab });
      if (/ 0$/.test((await part.innerText()).replace(/\s+/g, ' '))) continue;
      await hand.click(part);
      await album.snap(`impor-${tab.toLowerCase().replace(' ', '-')}`);
    }
    return numbersOf(await figures.innerText());
  });
  const [rowsRead = 0, ready = 0] = read;
  expectThat(ready > 0, 'No row of the file is ready: name its columns with --map field=Column');
  const result = await step('Import the ready rows', async () => {
    await hand.press('Control+Enter');
    const title = page.getByRole('heading', { name: /masuk, .* tidak/ });
    await title.waitFor({ timeout: long });
    await album.snap('impor-hasil');
    const sentence = await page.getByText(/baris dibaca = .* masuk \+/).innerText();
    return { sums: numbersOf(sentence.slice(sentence.indexOf(':'))), kinds: /([\d.]+) berkas baru/.exec(sentence)?.[1] };
  });
  const [readAgain = 0, rowsImported = 0, refused = 0] = result.sums;
  expectThat(readAgain === rowsRead, `The check read ${rowsRead} rows, the result speaks of ${readAgain}`);
  const rowsRefused = refused === 0 ? [] : await step('Save the other rows to Excel', () => saveRefused(desk, refused));
  expectThat(
    rowsRead === rowsImported + rowsRefused.length,
    `${rowsRead} rows read are not ${rowsImported} + ${rowsRefused.length}`,
  );
  return { rowsRead, rowsImported, rowsRefused, fresh: plainNumber(result.kinds ?? '0') };
}

/** Sets the list beside a column, by the words of the screen or by the name of the field. */
async function mapColumn({ page, hand }: Desk, field: string, column: string): Promise<void> {
  const list = page.getByRole('combobox', { name: `Isian untuk kolom ${column}`, exact: true });
  const entries = await list
    .locator('option')
    .evaluateAll((all) => all.map((one) => [(one as HTMLOptionElement).value, one.textContent]));
  const wanted = field.toLowerCase();
  const entry = entries.find(
    ([value, words]) => value === wanted || words?.toLowerCase().replace(', dirahasiakan', '') === wanted,
  );
  expectThat(
    entry?.[1] !== undefined,
    `There is no field "${field}"; the screen offers ${entries.map(([value]) => value).join(', ')}`,
  );
  await hand.choose(list, entry[1] ?? '');
}

async function answerQuestions({ page, hand }: Desk): Promise<void> {
  // The order of day and month, where the file does not prove it: the first reading is the office's own.
  const order = page.getByRole('group', { name: 'Hari dulu atau bulan dulu?' }).getByRole('button').first();
  const figures = page.getByText(/baris dibaca = .* siap \+/);
  await figures.or(order).first().waitFor({ timeout: long });
  while ((await order.count()) > 0) await hand.click(order);
  // Channels that nobody knows: the proposal of the screen stands first.
  const channels = page.getByRole('combobox', { name: /^Kanal untuk / });
  for (let at = 0; at < (await channels.count()); at += 1) {
    const list = channels.nth(at);
    const [chosen, first] = await list.evaluate((select: HTMLSelectElement) => [select.value, select.options[1]?.text ?? '']);
    if (chosen !== '') continue;
    await hand.choose(list, first ?? '');
    at = -1;
  }
}

async function saveRefused({ page, hand, dialogs, folder, album }: Desk, count: number): Promise<readonly RefusedRow[]> {
  const path = join(folder, 'baris-belum-masuk.xlsx');
  await dialogs.answerSave(path);
  await hand.click(page.getByRole('button', { name: /^Simpan .* baris lain ke Excel/ }));
  await page.getByText('Tersimpan sebagai').waitFor({ timeout: long });
  await album.snap('impor-tersimpan');
  const rows = await readRefused(path);
  expectThat(rows.length === count, `The screen left ${count} rows out, the saved workbook holds ${rows.length}`);
  expectThat(
    rows.every(({ reason }) => reason !== ''),
    'A refused row has no reason in the saved workbook',
  );
  return rows;
}

function numbersOf(text: string): readonly number[] {
  return [...text.matchAll(/\d[\d.]*/g)].map(([number]) => plainNumber(number));
}

/** "16.574" in the office's writing. */
function plainNumber(text: string): number {
  return Number(text.replaceAll('.', ''));
}
