import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type InstanceLock, takeInstanceLock } from './single-instance.ts';
import { StrictEmitter } from './strict-emitter.ts';

export interface AppHost {
  readonly isPackaged: boolean;
  /** Brings up what windows need; called once, right before 'ready'. */
  readonly start: () => Promise<void>;
  /** Takes it down again; called once, right before the process ends. */
  readonly stop: () => Promise<void>;
  readonly windows: () => readonly { close(): void; isDestroyed(): boolean }[];
}

const events = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'browser-window-created',
  'web-contents-created',
];
const neverHere = [
  'activate',
  'open-file',
  'open-url',
  'certificate-error',
  'login',
  'render-process-gone',
  'child-process-gone',
  'session-created',
];

/** Electron's `app`: life cycle, paths, command line and the one-instance lock. */
export class App extends StrictEmitter {
  readonly isPackaged: boolean;
  readonly commandLine = createCommandLine(process.argv);
  readonly #host: AppHost;
  readonly #package: { readonly folder: string; readonly name: string; readonly version: string };
  readonly #paths = new Map<string, string>();
  readonly #ready: Promise<void>;
  #lock: InstanceLock | undefined;
  #isReady = false;
  #quitting = false;
  #isEnding = false;
  #name: string;

  constructor(host: AppHost) {
    super('app', [...events, ...neverHere]);
    this.#host = host;
    this.isPackaged = host.isPackaged;
    this.#package = findPackage(dirname(process.argv[1] ?? '.'));
    this.#name = this.#package.name;
    this.#ready = this.#boot();
  }

  async #boot(): Promise<void> {
    // The main script runs to its end first: what must happen before 'ready' happens there.
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#quitting) return new Promise(() => undefined);
    await this.#host.start();
    this.#isReady = true;
    this.emit('ready', {}, {});
  }

  whenReady = (): Promise<void> => this.#ready;
  isReady = (): boolean => this.#isReady;
  getVersion = (): string => this.#package.version;
  getName = (): string => this.#name;
  getAppPath = (): string => this.#package.folder;
  getLocale = (): string => 'id';
  getPreferredSystemLanguages = (): string[] => ['id-ID'];

  get name(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getPath(name: string): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    switch (name) {
      case 'userData':
        return this.commandLine.getSwitchValue('user-data-dir') || join(this.getPath('appData'), this.#name);
      case 'sessionData':
        return this.getPath('userData');
      case 'appData':
        return process.env.XDG_CONFIG_HOME ?? process.env.APPDATA ?? join(homedir(), '.config');
      case 'home':
        return homedir();
      case 'temp':
        return tmpdir();
      case 'logs':
        return join(this.getPath('userData'), 'logs');
      case 'exe':
        return process.execPath;
      case 'documents':
      case 'downloads':
      case 'desktop':
        return join(homedir(), `${name[0]?.toUpperCase()}${name.slice(1)}`);
      default:
        throw new Error(`Failed to get '${name}' path`);
    }
  }

  setPath(name: string, path: string): void {
    this.getPath(name);
    this.#paths.set(name, path);
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  requestSingleInstanceLock(): boolean {
    this.#lock ??= takeInstanceLock(this.getPath('userData'), ({ argv, cwd }) =>
      this.emit('second-instance', {}, argv, cwd, undefined),
    );
    return this.#lock.isMine;
  }

  /** Called when a window has gone: the last one ends the app, unless the app listens and decides otherwise. */
  windowClosed(): void {
    if (this.#quitting || this.#host.windows().length > 0) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  quit(): void {
    if (this.#quitting || this.emitPreventable('before-quit')) return;
    this.#quitting = true;
    const open = this.#host.windows();
    for (const window of open) window.close();
    // A window that refused to close keeps the app alive.
    if (open.some((window) => !window.isDestroyed()) || this.emitPreventable('will-quit')) {
      this.#quitting = false;
      return;
    }
    void this.#end(0);
  }

  exit(code = 0): void {
    this.#quitting = true;
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.emit('quit', {}, code);
    await this.#lock?.told;
    await this.#host.stop();
    this.#lock?.release();
    process.exit(code);
  }

  // What only a desktop can show.
  setAppUserModelId(_id: string): void {}
}

interface CommandLine {
  readonly hasSwitch: (name: string) => boolean;
  readonly getSwitchValue: (name: string) => string;
  readonly appendSwitch: (name: string, value?: string) => void;
  /** Switches that the app added, for Chromium. */
  readonly added: () => readonly string[];
}

function createCommandLine(argv: readonly string[]): CommandLine {
  const given = argv.filter((arg) => arg.startsWith('--'));
  const added: string[] = [];
  const find = (name: string) => [...given, ...added].find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  return {
    hasSwitch: (name) => find(name) !== undefined,
    getSwitchValue: (name) => find(name)?.slice(name.length + 3) ?? '',
    appendSwitch: (name, value) => void added.push(value === undefined ? `--${name}` : `--${name}=${value}`),
    added: () => added,
  };
}

/** The nearest package.json above the main script says what the app is called. */
function findPackage(folder: string): { folder: string; name: string; version: string } {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) {
    if (dirname(folder) === folder) throw new Error('Electron stand-in: no package.json above the main script');
    return findPackage(dirname(folder));
  }
  const { productName, name, version } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    'productName' | 'name' | 'version',
    string
  >;
  return { folder, name: productName ?? name, version };
}
