import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createFolderTarget } from '../../../electron/sync/folder-target.ts';
import { createOffice } from '../../../electron/sync/office-folder.ts';
import { headerOf, officeId, otherOfficeId, type TargetBench } from './test-office.ts';

/** A folder on the disk, and where PCs see it: the same place unless a network lies between. */
export interface FolderPlace {
  readonly disk: string;
  readonly seen: string;
}

export async function temporaryPlace(): Promise<FolderPlace> {
  const disk = await mkdtemp(join(tmpdir(), 'pantau-folder-'));
  return { disk, seen: disk };
}

/** A new office in this place. What happens to the place without a target happens on its disk. */
export async function openFolderBench({ disk, seen }: FolderPlace): Promise<TargetBench> {
  const home = join(disk, `pantau-${officeId}`);
  await createOffice({ folder: seen, officeId, header: headerOf(officeId), note: 'Jangan diubah.' });
  return {
    target: (writer) => createFolderTarget({ folder: seen, officeId, writer }),
    async place(key, bytes) {
      await mkdir(dirname(join(home, key)), { recursive: true });
      await writeFile(join(home, key), bytes);
    },
    async become(sight) {
      if (sight === 'empty') await rename(home, join(disk, 'kantor lama'));
      if (sight === 'foreign') await rename(home, join(disk, `pantau-${otherOfficeId}`));
      if (sight === 'unreachable') await rename(disk, `${disk}-pergi`);
    },
    async close() {
      for (const path of [disk, `${disk}-pergi`]) await rm(path, { recursive: true, force: true });
    },
  };
}
