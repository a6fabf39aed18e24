import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../desk.ts';
import { expectThat } from '../failure.ts';
import { attach, confirm, tick } from './case.ts';

/** The six sheets and letters, as the menu names them. */
export type Template =
  | 'Lembar hasil pantauan'
  | 'Lembar persetujuan'
  | 'Surat penerusan'
  | 'Surat jawaban'
  | 'Lembar kendali'
  | 'Label arsip';

/** A file that a document became. */
export interface DocumentFile {
  readonly template: Template;
  readonly kind: 'word' | 'pdf' | 'print';
  readonly file: string;
}

/** Opens a new document of this kind from the berkas that is shown. */
export async function makeDocument({ page, hand }: Desk, template: Template): Promise<void> {
  await hand.click(page.getByRole('button', { name: 'Buat surat' }));
  await hand.click(page.getByRole('menuitem', { name: template, exact: true }));
}

/** Waits for the document's own pages. */
export async function awaitPages({ page }: Desk, template: Template): Promise<void> {
  await page.getByRole('heading', { level: 1, name: template, exact: true }).waitFor();
  await page.locator('.letters-pages canvas').first().waitFor({ timeout: 60_000 });
}

/** Exports the document that is open as Word and PDF, then prints it. */
export async function takeOut(desk: Desk, template: Template): Promise<readonly DocumentFile[]> {
  const { page, hand, dialogs, folder } = desk;
  const base = template.toLowerCase().replaceAll(' ', '-');
  const files: DocumentFile[] = [];
  for (const [kind, button, ending] of [
    ['word', 'Ekspor Word', 'docx'],
    ['pdf', 'Ekspor PDF', 'pdf'],
  ] as const) {
    const file = `${base}.${ending}`;
    await dialogs.answerSave(join(folder, file));
    await hand.click(page.getByRole('button', { name: button }));
    await page.getByText(`${file} tersimpan.`).waitFor({ timeout: 60_000 });
    await hand.click(page.getByRole('button', { name: 'Tutup' }).last());
    files.push({ template, kind, file });
  }
  files.push(await print(desk, template, base));
  for (const { file } of files) checkFile(join(folder, file));
  return files;
}

/** Prints by keyboard: the PDF program of the PC is given the very page. */
async function print({ page, hand, opened, folder }: Desk, template: Template, base: string): Promise<DocumentFile> {
  const before = (await opened()).length;
  await hand.press('Control+P');
  await page.getByText(/dibuka di program PDF/).waitFor({ timeout: 60_000 });
  const path = (await opened())[before];
  expectThat(path !== undefined && existsSync(path), `Printing "${template}" opened no file`);
  const file = `${base}-cetak.pdf`;
  copyFileSync(path, join(folder, file));
  return { template, kind: 'print', file };
}

function checkFile(path: string): void {
  const bytes = readFileSync(path);
  const sign = path.endsWith('.docx') ? 'PK' : '%PDF';
  expectThat(bytes.length > 1_000 && bytes.subarray(0, sign.length).toString('latin1') === sign, `${path} is no whole document`);
}

export interface Ink {
  readonly signer: string;
  /** Null where only the paper itself is kept. */
  readonly scan: string | null;
}

/** Records the signature in ink on the document that is open. */
export async function sign(desk: Desk, { signer, scan }: Ink, look: (screen: string) => Promise<void>): Promise<void> {
  const { page, hand } = desk;
  await hand.click(page.getByRole('button', { name: 'Unggah scan', exact: true }));
  const dialog = page.getByRole('dialog', { name: /^Catat tanda tangan/ });
  await dialog.waitFor();
  if (scan === null) await tick(desk, dialog, 'Ditandatangani, arsip fisik tanpa scan');
  else {
    await attach(desk, dialog.getByRole('button', { name: 'Pilih scan' }), [scan]);
    await dialog.getByText('scan-bertanda-tangan.pdf').waitFor();
  }
  await hand.fill(dialog.getByLabel('Ditandatangani oleh'), signer);
  await look('dialog-tanda-tangan');
  await confirm(desk, dialog);
  await page.getByText('Sudah ditandatangani').first().waitFor();
}
