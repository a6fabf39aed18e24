import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Chromium, Page } from './chromium.ts';
import type { DialogOptions, ShownDialog } from './dialogs.ts';

/** Asks the person in a small window of Chromium, since there is no desktop to ask; undefined when it is closed or cancelled. */
export async function askInWindow(chromium: Chromium, dialog: ShownDialog, options: DialogOptions): Promise<unknown> {
  const page = await chromium.openPage();
  const { session, targetId } = page;
  const answered = new Promise<string>((resolve) => {
    session.on('Runtime.bindingCalled', ({ payload }) => resolve(payload));
    session.on('Inspector.detached', () => resolve('cancel'));
  });
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: 'answer' }),
  ]);
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: htmlOf(dialog, options) });
  const { windowId } = await chromium.connection.browser.send('Browser.getWindowForTarget', { targetId });
  await chromium.connection.browser.send('Browser.setWindowBounds', { windowId, bounds: { width: 600, height: 320 } });
  const listen = "for (const button of document.querySelectorAll('button')) button.onclick = () => answer(button.value);";
  await session.send('Runtime.evaluate', { expression: listen });
  const answer = await answered;
  const value = answer === 'cancel' ? undefined : await givenValue(page, dialog, answer);
  await chromium.connection.browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
  return value;
}

async function givenValue(page: Page, { kind }: ShownDialog, answer: string): Promise<unknown> {
  if (kind === 'message') return Number(answer);
  const typed = (await evaluate(page, "document.querySelector('input[type=text]')?.value ?? ''")) as string;
  if (kind === 'save') return isAbsolute(typed) ? typed : undefined;
  if (typed !== '') return [typed];
  const count = (await evaluate(page, "document.querySelector('input[type=file]')?.files.length ?? 0")) as number;
  const paths: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { result } = await page.session.send('Runtime.evaluate', {
      expression: `document.querySelector('input[type=file]').files[${at}]`,
    });
    if (result.objectId !== undefined)
      paths.push((await page.session.send('DOM.getFileInfo', { objectId: result.objectId })).path);
  }
  return paths;
}

async function evaluate({ session }: Page, expression: string): Promise<unknown> {
  return (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
}

function htmlOf(
  { kind, text, buttons }: ShownDialog,
  { defaultPath = '', properties = [], filters = [] }: DialogOptions,
): string {
  const escapeHtml = (raw: string): string => raw.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const accept = filters.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');
  const files = `<p><input type="file" accept="${accept}" ${properties.includes('multiSelections') ? 'multiple' : ''}></p>`;
  const path = (value: string) =>
    `<p><label>Alamat lengkap<br><input type="text" size="60" value="${escapeHtml(value)}"></label></p>`;
  const ways = {
    open: properties.includes('openDirectory') ? path('') : files,
    save: path(join(homedir(), defaultPath)),
    message: '',
  };
  const choices = kind === 'message' ? buttons : ['Pakai'];
  const row = [
    ...choices.map((label, at) => `<button value="${at}">${escapeHtml(label)}</button>`),
    '<button value="cancel">Batal</button>',
  ];
  const titles = { open: 'Pilih file atau folder', save: 'Simpan file', message: 'Pantau' };
  return `<!doctype html><meta charset="utf-8"><title>${titles[kind]}</title>
    <body style="font: 15px sans-serif; margin: 24px"><h1 style="font-size: 17px">${titles[kind]}</h1>
    <p style="white-space: pre-wrap">${escapeHtml(text)}</p>${ways[kind]}<p>${row.join(' ')}</p></body>`;
}
