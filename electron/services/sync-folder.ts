import { fail, ok } from '#shared/kernel/result.ts';
import type { SyncContext } from './sync-context.ts';
import type { SyncDesk } from './sync-desk-port.ts';
import { runInProcess } from './sync-link.ts';
import { folderProblem, founderOf } from './sync-membership.ts';

/** Where the folder of this office lies now: it moved with its server or drive letter, or this PC had stopped using it. */
export function createFolderCalls(context: SyncContext): Pick<SyncDesk, 'pointTo'> {
  return {
    async pointTo({ token }) {
      const shared = context.folders.get(token);
      const keys = context.keeper.desk().keys();
      const membership = context.membership();
      if (shared === undefined) return fail({ code: 'not-found' });
      if (!keys || !membership) return fail({ code: 'no-shared-folder' });
      const { officeId: office, founder } = keys.keyring;
      try {
        const { offices } = await runInProcess(context.fork, { bare: 'offices', shared });
        if (!offices.includes(office)) return fail({ code: offices.length > 0 ? 'folder-foreign' : 'folder-empty' });
        // The number of an office may be copied; its founder's key stands for what this PC joined.
        const { header } = await runInProcess(context.fork, { bare: 'keys', shared, office });
        if (founderOf(header) !== founder) return fail({ code: 'folder-foreign' });
      } catch (error) {
        return fail(folderProblem(error));
      }
      await context.reopen(() => context.setMembership({ ...membership, folder: shared }));
      return ok({});
    },
  };
}
