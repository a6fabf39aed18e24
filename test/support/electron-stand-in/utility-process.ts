import { type ChildProcess, fork } from 'node:child_process';
import { StrictEmitter } from './strict-emitter.ts';

interface ForkOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly serviceName?: string;
  readonly stdio?: 'inherit' | 'ignore' | 'pipe';
}

/** Electron's utilityProcess: a Node process of its own that talks by structured clones. */
export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = [], options: ForkOptions = {}) =>
    new UtilityProcess(modulePath, args, options),
};

class UtilityProcess extends StrictEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], { env = process.env, cwd, stdio = 'inherit' }: ForkOptions) {
    super('utilityProcess', ['spawn', 'exit', 'message', 'error']);
    this.#child = fork(modulePath, args, {
      env: { ...env, STAND_IN_UTILITY: '1' },
      ...(cwd !== undefined && { cwd }),
      execArgv: ['--import', new URL('./register.ts', import.meta.url).href],
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
    });
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1));
    this.#child.on('message', (message) => this.emit('message', message));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('Electron stand-in: transferring ports is not imitated');
    // Every structured clone may be sent in 'advanced' mode; the type knows JSON only.
    this.#child.send(message as object);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

/** Gives a utility process its `process.parentPort`, and ends it with its parent. */
export function openParentPort(): void {
  const port = Object.assign(new StrictEmitter('parentPort', ['message']), {
    postMessage: (message: unknown) => void process.send?.(message),
    start: () => undefined,
  });
  process.on('message', (data) => port.emit('message', { data, ports: [] }));
  process.on('disconnect', () => process.exit(0));
  Object.assign(process, { parentPort: port });
}
