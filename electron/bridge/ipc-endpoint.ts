import type { BridgeError } from '#shared/bridge/errors.ts';
import { fail } from '#shared/kernel/result.ts';
import type { Router } from './router.ts';

export const channel = 'pantau:call';

/** The little of Electron that the endpoint needs, so that a test can stand in for it. */
export interface IpcMainLike {
  handle(channel: string, listener: (event: IpcEventLike, ...args: unknown[]) => unknown): void;
}

export interface IpcEventLike {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** True for our own top frame alone: a frame inside it, or a page from elsewhere, has no business with main. */
export function isTrustedFrame(event: IpcEventLike, origin: string): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && new URL(frame.url).href.startsWith(`${origin}/`);
}

export function serveIpc(ipcMain: IpcMainLike, router: Router, origin: string): void {
  ipcMain.handle(channel, (event, name, input) =>
    isTrustedFrame(event, origin) ? router.route(name, input) : fail<BridgeError>({ code: 'not-allowed' }),
  );
}
