import { readdirSync, readFileSync } from 'node:fs';
import type { Pc } from './two-pcs.ts';

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** A share that no longer answers: the process that reads it stands still, and no timer of its own says so. Answers how to wake it. */
export function hang(pc: Pc): () => void {
  const { pid } = syncProcessOf(pc);
  process.kill(pid, 'SIGSTOP');
  return () => process.kill(pid, 'SIGCONT');
}

/** The one process below this app that exchanges with the folder. */
function syncProcessOf({ userData, label }: Pc): Running {
  const all = runningProcesses();
  const mains = all.filter(({ command }) => command.includes(`--user-data-dir=${userData}\0`) && !command.includes('--type='));
  const found = all.filter(
    ({ parent, command }) => mains.some(({ pid }) => pid === parent) && /sync-process\.js|node\.mojom\.NodeService/.test(command),
  );
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} processes of ${label} exchange with the folder`);
  return only;
}

function runningProcesses(): readonly Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): Running[] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // Behind the name, which may hold anything: state and parent.
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        // It ended while it was looked at.
        return [];
      }
    });
}
