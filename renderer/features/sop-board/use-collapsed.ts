import { useCallback, useMemo } from 'react';
import type { Session } from '#shared/bridge/schemas.ts';
import { saveSettings } from '../../data/session.ts';
import { store, usePantau } from '../../data/store.ts';
import { defaultCollapsed } from './default-columns.ts';

export interface Collapsed {
  readonly collapsed: ReadonlySet<string>;
  readonly fold: (columnId: string, isFolded: boolean) => void;
}

/** Which columns are folded, remembered on this PC for each person. */
export function useCollapsed({ personId, roles }: Session): Collapsed {
  const own = usePantau((state) => state.settings.collapsedColumns[personId]);
  const standard = useMemo(() => defaultCollapsed(roles.map(({ role }) => role)), [roles]);
  const collapsed = useMemo(() => new Set(own ?? standard), [own, standard]);
  const fold = useCallback(
    (columnId: string, isFolded: boolean) => {
      // Read when it happens, so that the columns are not drawn anew for a function that changed.
      const { collapsedColumns } = store.getState().settings;
      const next = new Set(collapsedColumns[personId] ?? standard);
      if (isFolded) next.add(columnId);
      else next.delete(columnId);
      void saveSettings({ collapsedColumns: { ...collapsedColumns, [personId]: [...next] } });
    },
    [personId, standard],
  );
  return { collapsed, fold };
}
