// Shell, menu, theme, key store: what the desktop around the app would answer.
import { spawn } from 'node:child_process';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StrictEmitter } from './strict-emitter.ts';

/** What is given to the desktop is written down; only in front of a person is it opened, too. */
export function createShell(opened: string[], isHeaded: boolean) {
  const open = (given: string, target = given): void => {
    opened.push(given);
    if (!isHeaded) return;
    const [opener = '', ...before] = process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
    // A desktop without a program for it opens nothing.
    spawn(opener, [...before, target], { stdio: 'ignore', detached: true })
      .on('error', () => undefined)
      .unref();
  };
  return {
    openPath: async (path: string) => {
      open(path);
      return '';
    },
    openExternal: async (url: string) => open(url),
    showItemInFolder: (path: string) => open(path, dirname(path)),
    beep: () => undefined,
  };
}

/**
 * Encrypts with a key kept beside the user data, where the system would keep it for its user: removing `stand-in.key` is a key store that has
 * forgotten. Only the asynchronous half: Electron 45 calls the other one deprecated.
 */
export function createSafeStorage({ userData, isReady, hasKeyring }: SafeStorageHost) {
  const key = (): Buffer => {
    const path = join(userData(), 'stand-in.key');
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, randomBytes(32));
    }
    return readFileSync(path);
  };
  const mustWork = (): void => {
    if (!isReady()) throw new Error('safeStorage cannot be used before app is ready');
    if (!hasKeyring) throw new Error('Encryption is not available');
  };
  return {
    isAsyncEncryptionAvailable: async (): Promise<boolean> => {
      if (!isReady()) throw new Error('safeStorage cannot be used before app is ready');
      return hasKeyring;
    },
    getSelectedStorageBackend: () => (isReady() ? (hasKeyring ? 'gnome_libsecret' : 'basic_text') : 'unknown'),
    encryptStringAsync: async (text: string): Promise<Buffer> => {
      mustWork();
      if (typeof text !== 'string') throw new TypeError('Error processing argument at index 0, conversion failure');
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    decryptStringAsync: async (bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
      mustWork();
      if (!Buffer.isBuffer(bytes)) throw new TypeError('Expected the first argument of decryptStringAsync() to be a buffer');
      const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      return { result: text, shouldReEncrypt: false };
    },
  };
}

interface SafeStorageHost {
  readonly userData: () => string;
  readonly isReady: () => boolean;
  /** False on a desktop without a key store. */
  readonly hasKeyring: boolean;
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
