import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Servers of Debian lie where an ordinary PATH does not look. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];

/** Those that are not installed, of the programs that a suite needs. */
export function missingPrograms(names: readonly string[]): readonly string[] {
  return names.filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
}

/** A port on loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a port has a number');
  return address.port;
}

/** Waits for something that others bring about. The time is generous: it only ends a test that would never end. */
export async function until(what: string, isTrue: () => Promise<boolean> | boolean, seconds = 90): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain until ${what}`);
    await pause(50);
  }
}

export interface RunningProgram {
  isRunning(): boolean;
  /** What it said so far. */
  said(): string;
  /** Ends it and whatever it started. */
  stop(): Promise<void>;
}

/** Starts a program in a process group of its own, so that ending it ends its children and nobody else. */
export function startProgram(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): RunningProgram {
  const path = folders.join(delimiter);
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: path, ...env },
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  child.stderr.on('data', (part: Buffer) => output.push(part));
  let isRunning = true;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      isRunning = false;
      resolve();
    };
    child.once('close', end);
    child.once('error', end);
  });
  const signal = (name: NodeJS.Signals) => {
    if (isRunning && child.pid !== undefined) process.kill(-child.pid, name);
  };
  const endWithUs = () => signal('SIGKILL');
  process.once('exit', endWithUs);
  return {
    isRunning: () => isRunning,
    said: () => Buffer.concat(output).toString(),
    async stop() {
      process.off('exit', endWithUs);
      signal('SIGTERM');
      await Promise.race([ended, pause(10_000)]);
      signal('SIGKILL');
      await ended;
    },
  };
}
