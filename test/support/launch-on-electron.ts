import { _electron } from 'playwright';
import { builtMain } from './bundles.ts';
import type { ShownDialog } from './electron-stand-in/dialogs.ts';
import type { LaunchOptions, RunningApp } from './launch-app.ts';

/** What is kept inside the real main process: scripted answers, and what was given to the desktop. */
interface Kept {
  readonly answers: { readonly open: string[][]; readonly save: (string | null)[]; readonly message: number[] };
  readonly shown: ShownDialog[];
  readonly opened: string[];
}

/** Runs the bundles on a real Electron. Only there do asar, fuses, menus and the key store of the desktop show. */
export async function launchOnElectron(executablePath: string, { userData, env, main }: LaunchOptions): Promise<RunningApp> {
  const script = main ?? (await builtMain());
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath,
    args: [...flags, script, `--user-data-dir=${userData}`],
    env: { ...definedOf(process.env), ...env },
  });
  let output = '';
  const child = electron.process();
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += String(part)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  await electron.evaluate(({ dialog, shell }) => {
    const kept: Kept = { answers: { open: [], save: [], message: [] }, shown: [], opened: [] };
    Object.assign(globalThis, { kept });
    const wait = async <T>(list: T[]): Promise<T> => {
      while (list.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      return list.shift() as T;
    };
    const note = (kind: ShownDialog['kind'], args: unknown[]): void => {
      const {
        title,
        message,
        detail,
        buttons = [],
      } = args.at(-1) as { title?: string; message?: string; detail?: string; buttons?: string[] };
      kept.shown.push({ kind, text: [title, message, detail].filter(Boolean).join('\n'), buttons });
    };
    Object.assign(dialog, {
      showOpenDialog: async (...args: unknown[]) => {
        note('open', args);
        const filePaths = await wait(kept.answers.open);
        return { canceled: filePaths.length === 0, filePaths };
      },
      showSaveDialog: async (...args: unknown[]) => {
        note('save', args);
        const filePath = await wait(kept.answers.save);
        return { canceled: filePath === null, filePath: filePath ?? '' };
      },
      showMessageBox: async (...args: unknown[]) => {
        note('message', args);
        return { response: await wait(kept.answers.message), checkboxChecked: false };
      },
    });
    Object.assign(shell, {
      openPath: async (path: string) => {
        kept.opened.push(path);
        return '';
      },
      openExternal: async (url: string) => void kept.opened.push(url),
      showItemInFolder: (path: string) => void kept.opened.push(path),
    });
  });
  const page = await electron.firstWindow();
  const violations: string[] = [];
  page.on('console', (message) => /Content Security Policy/.test(message.text()) && violations.push(message.text()));
  await page.waitForLoadState('load');
  const kept = <T>(read: (kept: Kept) => T): Promise<T> =>
    electron.evaluate(
      (_electronModule, source) => new Function('kept', `return (${source})(kept)`)(Reflect.get(globalThis, 'kept')),
      String(read),
    ) as Promise<T>;
  const answer = (kind: keyof Kept['answers'], value: unknown): Promise<void> =>
    electron.evaluate((_electronModule, [name, given]) => void Reflect.get(globalThis, 'kept').answers[name].push(given), [
      kind,
      value,
    ] as const);

  return {
    page,
    dialogs: {
      answerOpen: (paths) => answer('open', paths),
      answerSave: (path) => answer('save', path),
      answerMessage: (button) => answer('message', button),
      shown: () => kept((all) => all.shown),
    },
    opened: () => kept((all) => all.opened),
    // Real Electron has a network below the app's rules; there is nobody to count what passes them.
    aborted: async () => 0,
    abortedList: async () => [],
    violations: async () => violations,
    output: () => output,
    exited,
    ask: () => Promise.reject(new Error('Only the stand-in answers this')),
    close: () => electron.close(),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
