import { safeStorage } from 'electron';
import type { SafeStorage } from '../ports/safe-storage.ts';

/** DPAPI on Windows, the desktop's keyring on Linux. */
export const systemSafeStorage: SafeStorage = {
  async available() {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    // Without a keyring Chromium falls back to a key that lies in its own source code.
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  },
  seal: (text) => safeStorage.encryptStringAsync(text),
  open: async (bytes) => (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result,
};
