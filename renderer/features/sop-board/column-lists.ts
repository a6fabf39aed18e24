import type { VirtualListHandle } from '../../ui/virtual-list.tsx';

interface DrawnList {
  readonly handle: VirtualListHandle;
  /** Ids of the berkas by their place in the list; undefined where a section head stands. */
  readonly ids: readonly (string | undefined)[];
}

/** The virtual lists of the board by column: most of their cards are not in the document, so the focus is sent to them by number. */
export interface ColumnLists {
  readonly register: (columnId: string, list: DrawnList | undefined) => void;
  readonly idsOf: (columnId: string) => readonly string[];
  /** False when the column does not hold that berkas. */
  readonly focusCase: (columnId: string, caseId: string) => boolean;
  readonly focusPlace: (columnId: string, place: number) => void;
  /** The height on the screen where the person last worked; going sideways keeps it, also across folded columns. */
  readonly sight: () => number;
  readonly lookAt: (y: number) => void;
}

export function createColumnLists(): ColumnLists {
  const lists = new Map<string, DrawnList>();
  let sight = 0;
  return {
    register(columnId, list) {
      if (list) lists.set(columnId, list);
      else lists.delete(columnId);
    },
    idsOf: (columnId) => (lists.get(columnId)?.ids ?? []).filter((id) => id !== undefined),
    focusCase(columnId, caseId) {
      const list = lists.get(columnId);
      const at = list?.ids.indexOf(caseId) ?? -1;
      if (at >= 0) list?.handle.focus(at);
      return at >= 0;
    },
    focusPlace: (columnId, place) => lists.get(columnId)?.handle.focus(place),
    sight: () => sight,
    lookAt(y) {
      sight = y;
    },
  };
}
