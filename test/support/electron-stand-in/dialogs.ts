import type { Chromium } from './chromium.ts';
import { askInWindow } from './dialog-window.ts';

export type DialogKind = 'open' | 'save' | 'message';

export interface ShownDialog {
  readonly kind: DialogKind;
  /** Title, message and detail, as a person would read them. */
  readonly text: string;
  readonly buttons: readonly string[];
}

/** Answers for dialogs, in order. A dialog without an answer stays open until one comes, as on a desk. */
export interface DialogDesk {
  readonly shown: ShownDialog[];
  answer(kind: DialogKind, value: unknown): void;
}

export interface DialogOptions {
  readonly title?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly defaultPath?: string;
  readonly properties?: readonly string[];
  readonly filters?: readonly { readonly extensions: readonly string[] }[];
}
/** The parent window is optional and comes first. */
type DialogArguments = readonly [DialogOptions] | readonly [object, DialogOptions];

interface Asked {
  /** A test answers. */
  readonly isAttended: boolean;
  /** A person sits in front of the window; where neither is there, every dialog is cancelled. */
  readonly isHeaded: boolean;
  readonly chromium: () => Chromium;
}

/** Electron's `dialog`, answered by the test, by a person, or not at all. */
export function createDialogs({ isAttended, isHeaded, chromium }: Asked) {
  const shown: ShownDialog[] = [];
  const answers: Record<DialogKind, unknown[]> = { open: [], save: [], message: [] };
  const open: Record<DialogKind, ((value: unknown) => void)[]> = { open: [], save: [], message: [] };
  const ask = async (kind: DialogKind, args: DialogArguments, cancelled: unknown): Promise<unknown> => {
    const options = (args.length === 2 ? args[1] : args[0]) as DialogOptions;
    const { title, message, detail, buttons = [] } = options;
    const dialog: ShownDialog = { kind, text: [title, message, detail].filter(Boolean).join('\n'), buttons };
    shown.push(dialog);
    if (answers[kind].length > 0) return answers[kind].shift();
    if (isAttended) return new Promise((resolve) => open[kind].push(resolve));
    return isHeaded ? ((await askInWindow(chromium(), dialog, options)) ?? cancelled) : cancelled;
  };
  const desk: DialogDesk = {
    shown,
    answer: (kind, value) => {
      const waiting = open[kind].shift();
      if (waiting) waiting(value);
      else answers[kind].push(value);
    },
  };
  const dialog = {
    showOpenDialog: async (...args: DialogArguments) => {
      const filePaths = (await ask('open', args, [])) as readonly string[];
      return { canceled: filePaths.length === 0, filePaths };
    },
    showSaveDialog: async (...args: DialogArguments) => {
      const filePath = (await ask('save', args, '')) as string;
      return { canceled: filePath === '', filePath };
    },
    showMessageBox: async (...args: DialogArguments) => ({
      response: (await ask('message', args, 0)) as number,
      checkboxChecked: false,
    }),
    showErrorBox: (title: string, content: string) => {
      shown.push({ kind: 'message', text: `${title}\n${content}`, buttons: [] });
      console.error(`${title}: ${content}`);
    },
  };
  return { dialog, desk };
}
