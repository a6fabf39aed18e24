import { bridge } from './bridge.ts';
import { frontier } from './catch-up.ts';
import { stateHash } from './state-hash.ts';
import { store } from './store.ts';

/** How long nothing may have been recorded or received before the state is worth a fingerprint. */
const quiet = 10 * 60_000;

let toldAt = -1;

/** Tells the other PCs what this one shows, by its fingerprint: whoever holds the same operations must show the same. */
export async function tellState(): Promise<void> {
  const end = await frontier();
  const hash = await stateHash();
  // Something came in between, so the fingerprint is of neither state.
  if ((await frontier()) !== end) return;
  const told = await bridge.call('sync.tellState', { hash, end });
  if (told.ok) toldAt = end;
}

/** Does so by itself once nothing has happened for a while. */
export function watchState(): void {
  let before = -1;
  setInterval(async () => {
    const { sync, session } = store.getState();
    if (sync.kind !== 'open' || sync.waiting > 0 || !session) return;
    const end = await frontier();
    if (end === before && end !== toldAt) await tellState();
    before = end;
  }, quiet);
}
