import Store from 'electron-store';
import type { PcSettings } from '#shared/bridge/schemas.ts';
import type { PcStore } from '../bridge/handler-context.ts';

type Stored = {
  readonly pc: PcSettings;
  readonly backupFolder: string | null;
  readonly lastVersion: string | null;
};

const defaults: Stored = {
  pc: { theme: 'system', letterShortcuts: true, idleLockMinutes: 10, lastPersonId: null, collapsedColumns: {} },
  backupFolder: null,
  lastVersion: null,
};

export interface SettingsStore extends PcStore {
  lastVersion(): string | null;
  setLastVersion(version: string): void;
}

/** Settings of this PC, in a small file of its own. A damaged file gives the defaults: nothing of the office is in it. */
export function createSettingsStore(): SettingsStore {
  const store = new Store<Stored>({ name: 'setelan-pc', clearInvalidConfig: true });
  return {
    read: () => ({ ...defaults.pc, ...store.get('pc', defaults.pc) }),
    write(change) {
      const changed = { ...defaults.pc, ...store.get('pc', defaults.pc), ...change };
      store.set('pc', changed);
      return changed;
    },
    backupFolder: () => store.get('backupFolder', null),
    setBackupFolder: (folder) => store.set('backupFolder', folder),
    lastVersion: () => store.get('lastVersion', null),
    setLastVersion: (version) => store.set('lastVersion', version),
  };
}
