import { type RefObject, useEffect, useRef } from 'react';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { useBoardShared } from './board-context.ts';

/** Tells the board how to reach the cards of a list by their number. Spread the answer on the list as its `ref`. */
export function useColumnList(columnId: string, ids: readonly (string | undefined)[]): RefObject<VirtualListHandle | null> {
  const { lists } = useBoardShared();
  const handle = useRef<VirtualListHandle>(null);
  useEffect(() => {
    if (handle.current) lists.register(columnId, { handle: handle.current, ids });
    return () => lists.register(columnId, undefined);
  });
  return handle;
}
