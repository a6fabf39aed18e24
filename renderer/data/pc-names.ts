import { useCallback } from 'react';
import { usePantau } from './store.ts';
import { useSync } from './sync.ts';

/** How people call the PC that wrote something: "PC-KASI", "PC ini". Empty in an office of one PC, where it says nothing. */
export function usePcName(): (writer: string) => string {
  const devices = usePantau((state) => state.devices);
  const own = useSync((sync) => (sync.kind === 'open' ? sync.own.writer : null));
  return useCallback((writer) => pcNameOf(writer, own, devices), [devices, own]);
}

/** The PC behind a writer. `own` is null in an office of one PC, where the answer says nothing. */
export function pcNameOf(
  writer: string,
  own: string | null,
  devices: readonly { readonly id: string; readonly label: string }[],
): string {
  if (own === null) return '';
  if (writer === own) return 'PC ini';
  return devices.find(({ id }) => id === writer)?.label || 'PC lain';
}
