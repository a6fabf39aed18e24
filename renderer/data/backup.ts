import type { BackupStatus } from '#shared/bridge/schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';

type Answer = Promise<Result<BackupStatus, NotDone>>;

async function answered(call: ReturnType<typeof bridge.call<'backup.status'>>): Answer {
  const answer = await call;
  return answer.ok ? ok(answer.value) : fail({ sentence: bridgeSentence(answer.error) });
}

/** Where copies go, when the last one was made, and which there are. */
export function backupStatus(): Answer {
  return answered(bridge.call('backup.status', {}));
}

/** Lets the person choose the folder in main's dialog; null when the dialog was left. */
export async function chooseBackupFolder(): Promise<Result<BackupStatus | null, NotDone>> {
  const chosen = await bridge.call('backup.choose', {});
  if (chosen.ok) return ok(chosen.value);
  return chosen.error.code === 'cancelled' ? ok(null) : fail({ sentence: bridgeSentence(chosen.error) });
}

/** Makes a copy now. */
export function runBackup(): Answer {
  return answered(bridge.call('backup.run', {}));
}
