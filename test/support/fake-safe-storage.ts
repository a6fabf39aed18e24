import { randomBytes } from 'node:crypto';
import type { SafeStorage } from '../../electron/ports/safe-storage.ts';
import { open, seal } from '../../electron/sync/keys/aead.ts';

export interface FakeSafeStorage extends SafeStorage {
  /** An administrator set the password back: what was sealed before opens no more. */
  forget(): void;
  /** A desktop without a key store, or with one again. */
  setAvailable(available: boolean): void;
}

const none = new Uint8Array();

export function createFakeSafeStorage(): FakeSafeStorage {
  let key = randomBytes(32);
  let isAvailable = true;
  const mustWork = () => {
    if (!isAvailable) throw new Error('Encryption is not available');
  };
  return {
    available: async () => isAvailable,
    async seal(text) {
      mustWork();
      return seal(key, Buffer.from(text), none);
    },
    async open(bytes) {
      mustWork();
      return open(key, bytes, none).toString('utf8');
    },
    forget() {
      key = randomBytes(32);
    },
    setAvailable(available) {
      isAvailable = available;
    },
  };
}
