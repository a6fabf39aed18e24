import { assertNever } from '#shared/kernel/assert.ts';
import { exportBundle } from './bundle-export.ts';
import { importBundle } from './bundle-import.ts';
import { checkFully, checkQuickly } from './check.ts';
import { drill } from './drill.ts';
import { repair } from './repair.ts';
import type { JobContext, SyncJob, SyncJobResult } from './sync-jobs.ts';

/** Does what a person asked for. Rejects with the code of the disk or the folder, or EBADMSG for a bundle that cannot be used. */
export async function runJob(context: JobContext, job: SyncJob): Promise<SyncJobResult> {
  switch (job.job) {
    case 'check':
      return { job: 'check', report: await (job.depth === 'full' ? checkFully(context) : checkQuickly(context)) };
    case 'repair':
      return { job: 'repair', done: await repair(context) };
    case 'drill':
      return { job: 'drill', report: await drill(context) };
    case 'export-bundle':
      return { job: 'export-bundle', operations: await exportBundle(context, job.path, job.writer) };
    case 'import-bundle':
      return importBundle(context, job.path);
    default:
      return assertNever(job);
  }
}
