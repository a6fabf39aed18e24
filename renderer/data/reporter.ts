import type { Identity } from '#shared/domain/reporter/reporter.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';

/** Asks main for the reporter of a berkas; the reason is logged with the name of the person who asked. Null when none is known. */
export async function revealReporter(caseId: string, reason: string): Promise<Result<Identity | null, NotDone>> {
  const answer = await bridge.call('reporter.reveal', { caseId, reason });
  return answer.ok ? ok(answer.value) : fail({ sentence: bridgeSentence(answer.error) });
}
