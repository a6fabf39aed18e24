import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Draft } from '#shared/operations/operation.ts';
import type { AppendFile, Disk } from '../ports/disk.ts';
import { keyBytes, open, seal } from '../sync/keys/aead.ts';

/**
 * Drafts of one large batch, waiting in a file until the last one is there. Nothing here is acknowledged; what a crash leaves behind is
 * removed at the next start, and could not be read anyway: each chunk is sealed by a key that lives in this process alone.
 */
export interface StagedBatches {
  stage(batch: string, drafts: readonly Draft[]): Promise<number>;
  /** The staged drafts in order, chunk by chunk; undefined when there is no such batch. */
  take(batch: string): AsyncIterable<readonly Draft[]> | undefined;
  discard(batch: string): Promise<void>;
  /** Lets go of every file: a folder with an open one cannot be moved on Windows. */
  close(): Promise<void>;
}

interface Stage {
  readonly path: string;
  readonly file: AppendFile;
  readonly chunks: { readonly from: number; readonly length: number }[];
  count: number;
}

export async function createStagedBatches(disk: Disk, folder: string): Promise<StagedBatches> {
  await disk.removeFolder(folder);
  const stages = new Map<string, Stage>();
  const key = randomBytes(keyBytes);
  return {
    async stage(batch, drafts) {
      let stage = stages.get(batch);
      if (!stage) {
        await disk.makeFolder(folder);
        const path = join(folder, `t-${stages.size + 1}-${batch.replace(/[^a-z0-9]/gi, '')}.json`);
        stage = { path, file: await disk.openAppend(path), chunks: [], count: 0 };
        stages.set(batch, stage);
      }
      const bytes = seal(key, Buffer.from(JSON.stringify(drafts)), placeOf(stage, stage.file.length));
      stage.chunks.push({ from: stage.file.length, length: bytes.length });
      await stage.file.append(bytes);
      stage.count += drafts.length;
      return stage.count;
    },
    take(batch) {
      const stage = stages.get(batch);
      return stage && readChunks(disk, stage, key);
    },
    async discard(batch) {
      const stage = stages.get(batch);
      stages.delete(batch);
      await stage?.file.close();
      if (stage) await disk.remove(stage.path);
    },
    async close() {
      const open = [...stages.values()];
      stages.clear();
      for (const { file } of open) await file.close();
    },
  };
}

/** What a chunk is bound to: its file and its place there. */
const placeOf = ({ path }: Pick<Stage, 'path'>, from: number) => Buffer.from(`${path} ${from}`);

async function* readChunks(disk: Disk, stage: Stage, key: Uint8Array): AsyncIterable<readonly Draft[]> {
  for (const { from, length } of stage.chunks) {
    const bytes = open(key, await disk.readRange(stage.path, from, length), placeOf(stage, from));
    yield JSON.parse(bytes.toString('utf8')) as Draft[]; // Written above from validated drafts.
  }
}
