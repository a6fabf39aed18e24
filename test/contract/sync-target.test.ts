import { openFolderBench, temporaryPlace } from '../support/sync/folder-bench.ts';
import { createMemoryFolder } from '../support/sync/memory-target.ts';
import { headerOf, officeId } from '../support/sync/test-office.ts';
import { createUnrulyTarget } from '../support/sync/unruly-target.ts';
import { describeSyncTarget } from './sync-target-suite.ts';

describeSyncTarget('a folder of this PC', { open: async () => openFolderBench(await temporaryPlace()) });

describeSyncTarget('a folder in memory', {
  open: async () => {
    const folder = createMemoryFolder({ officeId, header: headerOf(officeId) });
    return {
      target: folder.target,
      place: async (key, bytes) => void folder.files.set(key, bytes),
      become: async (sight) => folder.show(sight),
      close: async () => undefined,
    };
  },
});

describeSyncTarget('an unruly folder that was healed', {
  open: async () => {
    const folder = createMemoryFolder({ officeId, header: headerOf(officeId) });
    return {
      target: (writer) => {
        const target = createUnrulyTarget({ target: folder.target(writer), seed: 1 });
        target.heal();
        return target;
      },
      place: async (key, bytes) => void folder.files.set(key, bytes),
      become: async (sight) => folder.show(sight),
      close: async () => undefined,
    };
  },
});
