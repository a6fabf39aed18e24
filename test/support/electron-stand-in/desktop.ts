// Dialogs, shell, menu, theme, key store: what the desktop around the app would answer.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StrictEmitter } from './strict-emitter.ts';

export type DialogKind = 'open' | 'save' | 'message';

export interface ShownDialog {
  readonly kind: DialogKind;
  /** Title, message and detail, as a person would read them. */
  readonly text: string;
  readonly buttons: readonly string[];
}

/** Answers for dialogs, in order. A dialog without an answer stays open until one comes, as on a desk. */
export interface DialogDesk {
  readonly shown: ShownDialog[];
  answer(kind: DialogKind, value: unknown): void;
}

interface DialogOptions {
  readonly title?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
}
/** The parent window is optional and comes first. */
type DialogArguments = readonly [DialogOptions] | readonly [object, DialogOptions];

export function createDialogs(isAttended: boolean) {
  const shown: ShownDialog[] = [];
  const answers: Record<DialogKind, unknown[]> = { open: [], save: [], message: [] };
  const open: Record<DialogKind, ((value: unknown) => void)[]> = { open: [], save: [], message: [] };
  const ask = async (kind: DialogKind, args: DialogArguments, unattended: unknown): Promise<unknown> => {
    const { title, message, detail, buttons = [] } = (args.length === 2 ? args[1] : args[0]) as DialogOptions;
    shown.push({ kind, text: [title, message, detail].filter(Boolean).join('\n'), buttons });
    if (answers[kind].length > 0) return answers[kind].shift();
    if (!isAttended) return unattended;
    return new Promise((resolve) => open[kind].push(resolve));
  };
  const desk: DialogDesk = {
    shown,
    answer: (kind, value) => {
      const waiting = open[kind].shift();
      if (waiting) waiting(value);
      else answers[kind].push(value);
    },
  };
  const dialog = {
    showOpenDialog: async (...args: DialogArguments) => {
      const filePaths = (await ask('open', args, [])) as readonly string[];
      return { canceled: filePaths.length === 0, filePaths };
    },
    showSaveDialog: async (...args: DialogArguments) => {
      const filePath = (await ask('save', args, '')) as string;
      return { canceled: filePath === '', filePath };
    },
    showMessageBox: async (...args: DialogArguments) => ({
      response: (await ask('message', args, 0)) as number,
      checkboxChecked: false,
    }),
    showErrorBox: (title: string, content: string) => {
      shown.push({ kind: 'message', text: `${title}\n${content}`, buttons: [] });
      console.error(`${title}: ${content}`);
    },
  };
  return { dialog, desk };
}

export function createShell(opened: string[]) {
  return {
    openPath: async (path: string) => {
      opened.push(path);
      return '';
    },
    openExternal: async (url: string) => void opened.push(url),
    showItemInFolder: (path: string) => void opened.push(path),
    beep: () => undefined,
  };
}

/** Encrypts with a key kept beside the user data, where Windows would use the user's own. */
export function createSafeStorage(userData: () => string) {
  const key = (): Buffer => {
    const path = join(userData(), 'stand-in.key');
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, randomBytes(32));
    }
    return readFileSync(path);
  };
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text: string): Buffer => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    decryptString: (bytes: Buffer): string => {
      const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly submenu?: readonly MenuItem[];
  readonly click?: (...args: readonly unknown[]) => void;
}

/** A menu is kept and never shown: the app's own page holds every command. */
export function createMenu() {
  let applicationMenu: { readonly items: readonly MenuItem[] } | null = null;
  return {
    buildFromTemplate: (items: readonly MenuItem[]) => ({ items, popup: () => undefined }),
    setApplicationMenu: (menu: { readonly items: readonly MenuItem[] } | null): void => {
      applicationMenu = menu;
    },
    getApplicationMenu: () => applicationMenu,
  };
}

export class NativeTheme extends StrictEmitter {
  #source: 'system' | 'light' | 'dark' = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.#source;
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  readonly shouldUseHighContrastColors = false;
}
