import { blobsByPart } from './blob-parts.ts';
import { mendBlob } from './blobs.ts';
import type { EngineOptions } from './engine-options.ts';
import type { EngineState } from './engine-state.ts';
import type { ListBlobs } from './publisher.ts';
import { placeInLine } from './turn-order.ts';

/** Others look a few times before they ask, and a file that is on its way arrives meanwhile. */
const firstWait = 5 * 60_000;
const waitPerPlace = 5 * 60_000;
const lookAgainAfter = 3_600_000;

/** Answers PCs that look in vain for an attachment: a PC that holds it opens what the folder has, and puts what is missing or damaged. */
export function createAttachmentAsks(options: EngineOptions, state: EngineState): (listBlobs: ListBlobs) => Promise<boolean> {
  const { target, device, keyring, blobs, clock } = options;
  /** From when on this PC waits for its place in the line. */
  const waitingFrom = new Map<string, number>();

  async function mend(hash: string, listBlobs: ListBlobs): Promise<boolean> {
    try {
      const bytes = await blobs.read(hash);
      return (
        bytes !== undefined &&
        (await mendBlob(target, { keyring, writer: device.writer }, { hash, bytes }, blobsByPart(await listBlobs())))
      );
    } catch {
      // Another holder may do it, and this PC looks again later.
      return false;
    }
  }

  return async (listBlobs) => {
    const now = clock.now();
    const asked = new Set([...state.notes.values()].flatMap(({ note }) => note.lacks));
    for (const hash of waitingFrom.keys()) if (!asked.has(hash)) waitingFrom.delete(hash);
    const wait = firstWait + placeInLine(state, { own: device.writer, now }) * waitPerPlace;
    let put = false;
    for (const hash of await blobs.here(asked)) {
      const from = waitingFrom.get(hash) ?? now;
      waitingFrom.set(hash, from);
      if (now - from < wait) continue;
      waitingFrom.set(hash, now + lookAgainAfter);
      if (await mend(hash, listBlobs)) put = true;
    }
    return put;
  };
}
