import { canonicalJson } from '#shared/kernel/json.ts';
import { unpackOperations } from '#shared/operations/packed.ts';
import { openViews } from './views.ts';

/**
 * A fingerprint of every row that screens read. Two PCs, or one PC before and after a restore, with the same operations show the same
 * fingerprint; also when only one of them holds the key to identities, which are left out.
 */
export async function stateHash(): Promise<string> {
  const { cases, documents, counters, histories } = openViews();
  let running = '';
  const take = async (text: string) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(running + text));
    running = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  for (const table of [cases, documents, counters, histories]) {
    let pending: unknown[] = [];
    await take(table.name);
    // Zero counters say the same as absent ones, and operations the same in whatever order they arrived.
    await table.each((row) => {
      if ('packed' in row && row.key.startsWith('reporter:')) return;
      if ('packed' in row)
        pending.push([
          row.key,
          unpackOperations(row.packed)
            .map(({ id }) => id)
            .sort(),
        ]);
      else if (!('value' in row) || row.value !== 0) pending.push(row);
    });
    for (; pending.length > 0; pending = pending.slice(2_000)) await take(canonicalJson(pending.slice(0, 2_000)));
  }
  return running.slice(0, 16);
}
