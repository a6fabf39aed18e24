// How a test steers a running stand-in: numbered questions and answers over the Node channel of the child process.
import type { DialogKind, ShownDialog } from './dialogs.ts';
import type { ToPreload } from './preload-link.ts';

/** Every question a test may ask, as a call. */
export interface Questions {
  answerDialog(input: { readonly kind: DialogKind; readonly value: unknown }): void;
  shownDialogs(): readonly ShownDialog[];
  opened(): readonly string[];
  aborted(): readonly string[];
  violations(): readonly string[];
  /** The next request for `from` is answered with a redirect to `to`, as by a server that was taken over. */
  redirect(input: { readonly from: string; readonly to: string }): void;
  /** The page asks for a <webview>; says whether the app prevented it. */
  attachWebview(input: { readonly src: string }): boolean;
  /** A message as if from a frame inside the page, or from a top frame at a foreign address; answers what ipcMain answers. */
  invokeAs(input: ForeignInvoke): Promise<ToPreload | undefined>;
  quit(): void;
}

export interface ForeignInvoke {
  readonly url: string;
  readonly isTopFrame: boolean;
  readonly channel: string;
  readonly args: readonly unknown[];
}

export type QuestionName = keyof Questions;

export interface Question {
  readonly id: number;
  readonly name: QuestionName;
  readonly input: unknown;
}

/** What the stand-in says by itself: the browser is there, and the first window has loaded. */
export type Notice =
  | { readonly notice: 'browser'; readonly endpoint: string; readonly pid: number }
  | { readonly notice: 'loaded'; readonly url: string };

export interface Reply {
  readonly id: number;
  readonly output?: unknown;
  readonly error?: string;
}

export interface Control {
  tell(notice: Notice): void;
}

/** Opens the channel to whoever started this process; when that one goes, the app goes too. */
export function openControl(answers: Questions, onTestGone: () => void): Control {
  if (!process.send) return { tell: () => undefined };
  const say = (message: Notice | Reply): void => void process.send?.(message);
  process.on('message', ({ id, name, input }: Question) => {
    // The name picks the answer of its own input type.
    const answer = answers[name] as (input: unknown) => unknown;
    const answered = async (): Promise<void> => say({ id, output: await answer(input) });
    answered().catch((error) => say({ id, error: String(error) }));
  });
  process.on('disconnect', onTestGone);
  return { tell: say };
}
