import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-height: 640px)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** True where finished steps fold into one row (DESIGN-LANGUAGE 3). */
export function useShortWindow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
