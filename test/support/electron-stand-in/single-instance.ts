import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './processes.ts';

interface SecondInstance {
  readonly argv: readonly string[];
  readonly cwd: string;
}

export interface InstanceLock {
  readonly isMine: boolean;
  /** Resolves when the first instance, where there is one, has heard of this one. */
  readonly told: Promise<void>;
  release(): void;
}

/** One instance for each user-data folder. The loser tells the winner its command line, as Electron's 'second-instance' does. */
export function takeInstanceLock(userData: string, onSecond: (second: SecondInstance) => void): InstanceLock {
  mkdirSync(userData, { recursive: true });
  const lock = join(userData, 'stand-in.lock');
  const socket = socketOf(userData);
  if (isHeldByOther(lock)) {
    return { isMine: false, told: tell(socket, { argv: process.argv, cwd: process.cwd() }), release: () => undefined };
  }
  writeFileSync(lock, String(process.pid));
  if (process.platform !== 'win32') rmSync(socket, { force: true });
  const server = createServer((from) => {
    let text = '';
    from.setEncoding('utf8');
    from.on('data', (part) => {
      text += part;
    });
    // What arrives was written by tell() of another instance of this app.
    from.on('end', () => onSecond(JSON.parse(text) as SecondInstance));
  });
  server.on('error', () => undefined);
  server.listen(socket);
  server.unref();
  return {
    isMine: true,
    told: Promise.resolve(),
    release: () => {
      server.close();
      rmSync(lock, { force: true });
    },
  };
}

function isHeldByOther(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid !== process.pid && isRunning(pid);
  } catch {
    return false;
  }
}

/** Socket paths may hold about 100 characters, so the folder is named by its hash. */
function socketOf(userData: string): string {
  const name = `stand-in-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function tell(socket: string, second: SecondInstance): Promise<void> {
  return new Promise((resolve) => {
    const to = connect(socket, () => to.end(JSON.stringify(second)));
    to.on('close', () => resolve());
    to.on('error', () => resolve());
  });
}
