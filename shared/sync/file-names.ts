import type { Range } from './ranges.ts';

/** Names in the office's folder. They are hints for choosing what to read; what counts is written inside each file. */
const ten = (value: number) => String(value).padStart(10, '0');

export interface SegmentName extends Range {
  readonly kind: 'ops' | 'pack' | 'status';
  readonly writer: string;
}

/** Everything below this belongs to one PC. */
export function ownPrefix(writer: string): string {
  return `v1/${writer}`;
}

/** `month` is `yyyymm` of the day on which it is published; `hash` the hex digest of the file. */
export function segmentKey(name: SegmentName, month: string, hash: string): string {
  const { kind, writer, from, to } = name;
  const digits = hash.slice(0, 12);
  if (kind === 'status') return `${ownPrefix(writer)}/status/h-${writer}-${ten(from)}-${digits}.seg`;
  const stem = `${writer}-${ten(from)}-${ten(to)}-${digits}.seg`;
  return kind === 'pack' ? `${ownPrefix(writer)}/packs/k-${stem}` : `${ownPrefix(writer)}/ops/${month}/o-${stem}`;
}

/** What a name promises; undefined for a renamed or foreign file, which has to be opened to be known. */
export function readSegmentKey(key: string): SegmentName | undefined {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const segment = /^([ok])-([a-z2-7]{16})-(\d{10})-(\d{10})-[0-9a-f]{12}\.seg$/.exec(name);
  if (segment) {
    const [, kind, writer = '', from, to] = segment;
    return { kind: kind === 'k' ? 'pack' : 'ops', writer, from: Number(from), to: Number(to) };
  }
  const status = /^h-([a-z2-7]{16})-(\d{10})-[0-9a-f]{12}\.seg$/.exec(name);
  if (!status) return undefined;
  const at = Number(status[2]);
  return { kind: 'status', writer: status[1] ?? '', from: at, to: at };
}

/** Which PC's part of the folder a key lies in. */
export function ownerOf(key: string): string | undefined {
  return /^v1\/([a-z2-7]{16})\//.exec(key)?.[1];
}

/** Where a PC puts back a file of another one that is gone: under the name that the author gave it, or one like it. */
export function entrustedKey(writer: string, fileName: string): string {
  return `${ownPrefix(writer)}/titip/${fileName}`;
}

/** True for a file that lies in the place of one PC and is the work of another. */
export function isEntrusted(key: string): boolean {
  return /^v1\/[a-z2-7]{16}\/titip\//.test(key);
}

export function cardKey(writer: string, hash: string): string {
  return `${ownPrefix(writer)}/d-${hash.slice(0, 12)}.kartu`;
}

/**
 * `name` is the keyed hash of an attachment's part, so that a name tells nothing of the content. A file is never overwritten, so a part that was
 * damaged is put again as another `copy`.
 */
export function blobKey(writer: string, name: string, copy = 0): string {
  const tail = copy === 0 ? '' : `-${copy}`;
  return `${ownPrefix(writer)}/blob/${name.slice(0, 2)}/b-${blobPart(name)}${tail}.blb`;
}

/** How a file name calls the part with this keyed hash. */
export function blobPart(name: string): string {
  return name.slice(0, 40);
}

/** Which part of an attachment a file promises to be: the first copy, a further one, or a conflict copy of a folder client. */
export function readBlobKey(key: string): string | undefined {
  return /\/b-([0-9a-f]{40})[^/]*\.blb$/.exec(key)?.[1];
}

/** Where a PC keeps its attachments: up to 256 folders, which most turns need not look into. */
export function isBlobFolder(folder: string): boolean {
  return /^v1\/[a-z2-7]{16}\/blob$/.test(folder);
}

/** Where a PC keeps operations and its kabar. */
export function isSegmentFolder(folder: string): boolean {
  return /^v1\/[a-z2-7]{16}\/(ops|packs|status|titip)$/.test(folder);
}
