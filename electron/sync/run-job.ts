import type { JobContext, SyncJob, SyncJobResult } from './sync-jobs.ts';
import { targetProblem } from './target.ts';

export async function runJob(_context: JobContext, job: SyncJob): Promise<SyncJobResult> {
  throw targetProblem('ENOSYS', job.job);
}
