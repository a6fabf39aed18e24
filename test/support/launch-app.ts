import { existsSync } from 'node:fs';
import type { Page } from 'playwright';
import type { Questions } from './electron-stand-in/control.ts';
import type { ShownDialog } from './electron-stand-in/dialogs.ts';
import { launchOnElectron } from './launch-on-electron.ts';
import { launchOnStandIn } from './launch-on-stand-in.ts';

export interface LaunchOptions {
  /** The folder of this PC's data; two apps on two folders are two PCs. */
  readonly userData: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly headless?: boolean;
  /** Another main bundle than the one in .out (a mutated copy). */
  readonly main?: string;
}

export interface RunningApp {
  /** The app's window. */
  readonly page: Page;
  /** Answers for the desktop's dialogs, given before or while a dialog is open; an empty list or null cancels. */
  readonly dialogs: {
    answerOpen(paths: readonly string[]): Promise<void>;
    answerSave(path: string | null): Promise<void>;
    answerMessage(button: number): Promise<void>;
    shown(): Promise<readonly ShownDialog[]>;
  };
  /** Paths and addresses that the app gave to the desktop to open. */
  opened(): Promise<readonly string[]>;
  /** How many requests, windows and frames no rule of the app stopped. Zero also proves that nothing asked for a network. */
  aborted(): Promise<number>;
  abortedList(): Promise<readonly string[]>;
  /** Refusals by the page's content policy. */
  violations(): Promise<readonly string[]>;
  /** What the main process wrote so far. */
  output(): string;
  /** The exit code of the main process; null after a kill. */
  readonly exited: Promise<number | null>;
  /** Quits as a person does, and resolves when every process has ended. */
  close(): Promise<void>;
  /** A power cut: the main process and its browser end at once. */
  kill(): Promise<void>;
  /** Questions that only the stand-in can answer. */
  readonly ask: <N extends keyof Questions>(
    name: N,
    ...input: Parameters<Questions[N]>
  ) => Promise<Awaited<ReturnType<Questions[N]>>>;
}

/** Opens the shipped bundles on real Electron where ELECTRON_PATH names one, otherwise on the stand-in. */
export function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const electron = process.env.ELECTRON_PATH;
  return electron !== undefined && existsSync(electron) ? launchOnElectron(electron, options) : launchOnStandIn(options);
}
