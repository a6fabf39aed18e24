/** The key store of the operating system: what it seals opens only for the same user on the same PC. */
export interface SafeStorage {
  /** False where the system has none (a Linux desktop without a keyring); then nothing may be sealed with it. */
  available(): Promise<boolean>;
  seal(text: string): Promise<Uint8Array>;
  /** Rejects when the system has forgotten its key, which is normal life: a password set back by an administrator, a profile moved to another PC. */
  open(bytes: Uint8Array): Promise<string>;
}
