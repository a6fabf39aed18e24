import type { Session } from './cdp.ts';
import { decode, encode } from './codec.ts';
import { incoming, isolatedWorldSource, mainWorldSource, outgoing, preloadWorld } from './page-scripts.ts';

/** A message of the preload's ipcRenderer; `invoke` numbers those that want a reply. */
export interface FromPreload {
  readonly invoke?: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}

export type ToPreload =
  | { readonly channel: string; readonly args: readonly unknown[] }
  | { readonly reply: number; readonly value: unknown }
  | { readonly reply: number; readonly error: string };

export interface PreloadLink {
  /** Delivers to the top frame's preload; without a loaded document there is nobody to deliver to. */
  send(message: ToPreload): void;
}

interface Options {
  readonly session: Session;
  readonly mainFrameId: string;
  readonly preload: string | undefined;
  readonly onMessage: (message: FromPreload) => void;
  readonly onViolation: (text: string) => void;
}

/** Puts the preload into an isolated world of every coming document and opens the channel to it. */
export async function linkPreload({ session, mainFrameId, preload, onMessage, onViolation }: Options): Promise<PreloadLink> {
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === preloadWorld && context.auxData?.frameId === mainFrameId) contextId = context.id;
  });
  session.on('Runtime.executionContextsCleared', () => {
    contextId = undefined;
  });
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== outgoing) return;
    // Both shapes are written by isolatedWorld() alone.
    const message = decode(payload) as FromPreload | { readonly violation: string };
    if ('violation' in message) onViolation(message.violation);
    else if (executionContextId === contextId) onMessage(message);
  });
  await Promise.all([
    session.send('Runtime.addBinding', { name: outgoing, executionContextName: preloadWorld }),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: isolatedWorldSource(preload ?? ''),
      worldName: preloadWorld,
    }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource() }),
    session.send('Runtime.enable'),
  ]);
  return {
    send: (message) => {
      if (contextId === undefined) return;
      session
        .send('Runtime.callFunctionOn', {
          functionDeclaration: `(text) => ${incoming}(text)`,
          arguments: [{ value: encode(message) }],
          executionContextId: contextId,
        })
        // The document may be gone meanwhile, as a closed window is for Electron.
        .catch(() => undefined);
    },
  };
}
