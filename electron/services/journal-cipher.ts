import { deriveKey, open, seal } from '../sync/keys/aead.ts';
import { currentEpoch, type Epoch, type Keyring } from '../sync/keys/keyring.ts';
import type { FrameKind } from './journal-frames.ts';

/** How the bodies of one journal file stand on the disk. Kind and position belong to the seal: a frame cannot be moved or exchanged. */
export interface FileCipher {
  seal(kind: FrameKind, position: number, body: Buffer): Buffer;
  /** Throws when the body is not what was sealed there. */
  open(kind: FrameKind, position: number, body: Buffer): Buffer;
}

/** Seals journal files; absent while the office has no keys (format 0). */
export interface JournalCipher {
  /** For a file that begins now. */
  current(): { readonly epoch: number; readonly file: FileCipher };
  /** For a stored file; undefined without the key of that epoch. */
  of(epoch: number): FileCipher | undefined;
  /** For a file whose header is damaged: tries every epoch, so that a broken first sector costs nothing else. */
  any(): FileCipher;
}

export const plainFile: FileCipher = { seal: (_kind, _position, body) => body, open: (_kind, _position, body) => body };

function place(kind: FrameKind, position: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(kind, 0);
  bytes.writeBigUInt64LE(BigInt(position), 1);
  return bytes;
}

/** One key for each epoch, random nonces for each frame: a header that is lost, or a cloned PC, gives nothing away. */
export function createJournalCipher(keyring: () => Keyring): JournalCipher {
  const ciphers = new Map<number, FileCipher>();
  const cipherFor = ({ epoch, office }: Epoch): FileCipher => {
    const known = ciphers.get(epoch);
    if (known) return known;
    const key = deriveKey(office, Buffer.from(keyring().officeId), 'jurnal');
    const file: FileCipher = {
      seal: (kind, position, body) => seal(key, body, place(kind, position)),
      open: (kind, position, body) => open(key, body, place(kind, position)),
    };
    ciphers.set(epoch, file);
    return file;
  };
  const of = (number: number) => {
    const known = keyring().epochs.find(({ epoch }) => epoch === number);
    return known && cipherFor(known);
  };
  return {
    current() {
      const epoch = currentEpoch(keyring());
      return { epoch: epoch.epoch, file: cipherFor(epoch) };
    },
    of,
    any: () => ({
      seal() {
        throw new Error('Invariant: nothing is added to a file without a header');
      },
      open(kind, position, body) {
        for (const epoch of keyring().epochs) {
          try {
            return cipherFor(epoch).open(kind, position, body);
          } catch {
            // Another epoch's frame, or damage.
          }
        }
        throw new Error('No epoch opens this frame');
      },
    }),
  };
}
