import { hrefOf } from '../data/route.ts';
import { usePantau } from '../data/store.ts';
import { useSync } from '../data/sync.ts';
import { useNow } from '../data/use-now.ts';
import type { BarStatus } from '../ui/bar.tsx';
import { pillOf } from './sync-pill.ts';

/** The pill in the bar; it leads to where its words are explained. */
export function useSavingStatus(): BarStatus {
  const saving = usePantau((state) => state.saving);
  const zone = usePantau((state) => state.sections.hours.zone);
  const sync = useSync((status) => status);
  const now = useNow(5_000);
  const href = hrefOf(sync.kind === 'none' ? { screen: 'pengaturan', section: 'cadangan' } : { screen: 'sinkronisasi' });
  return { ...pillOf({ saving, sync, now, zone }), href };
}
