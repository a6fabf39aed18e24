import { join } from 'node:path';
import * as v from 'valibot';
import type { Disk } from '../ports/disk.ts';
import { passphraseFileName, portableKeyFiles } from './keyring-store.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** A name is a path below a folder that is known: a manifest from a strange folder must not reach beyond it. */
const named = (pattern: RegExp) => v.object({ name: v.pipe(v.string(), v.regex(pattern)), length: count, sha256 });

const common = {
  journalId: v.string(),
  version: v.string(),
  at: v.number(),
  operations: count,
  files: v.array(named(/^j-\d{6}\.jrn$/)),
};
const plain = v.object({ format: v.literal(1), ...common, attachments: v.array(sha256) });
const sealed = v.object({
  format: v.literal(2),
  ...common,
  /** The folder beside the copies where `shared` lies. */
  store: v.picklist(['isi', 'isi-sementara']),
  shared: v.array(named(/^(lampiran\/[0-9a-f]{2}\/[0-9a-f]{64}|arsip\/[a-z2-7]{16}\/[0-9a-z-]{1,80}\.seg)$/)),
  keys: v.array(named(new RegExp(`^(${portableKeyFiles.map((name) => name.replace('.', '\\.')).join('|')})$`))),
});

/**
 * What a copy holds. Format 1: an office without keys; attachments are named by their content. Format 2: a sealed office; every file is listed
 * with the hash of its bytes as they lie there, so that a copy is verified without its passphrase.
 */
export type BackupManifest = v.InferOutput<typeof plain> | v.InferOutput<typeof sealed>;
export type SealedManifest = v.InferOutput<typeof sealed>;
export type CopiedFile = SealedManifest['shared'][number];

export const manifestName = 'cadangan.json';

/** The manifest of a finished copy; undefined for anything else. */
export async function readManifest(disk: Disk, folder: string): Promise<BackupManifest | undefined> {
  try {
    const stored: unknown = JSON.parse(Buffer.from(await disk.read(join(folder, manifestName))).toString('utf8'));
    const parsed = v.safeParse(v.variant('format', [plain, sealed]), stored);
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** The passphrase file that a copy of a sealed office carries: what a restore asks the person to open. Null for a plain or unusable copy. */
export async function backupPassphraseFile(disk: Disk, copyFolder: string): Promise<Uint8Array | null> {
  const manifest = await readManifest(disk, copyFolder);
  const isThere = manifest?.format === 2 && manifest.keys.some(({ name }) => name === passphraseFileName);
  return isThere ? disk.read(join(copyFolder, passphraseFileName)).catch(() => null) : null;
}
