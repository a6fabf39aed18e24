import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright';

/** One conversation with a page, or with the browser itself; the same typed calls as Playwright's session, over our own pipe. */
export interface Session {
  readonly id: string | undefined;
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
}

export interface Connection {
  readonly browser: Session;
  session(id: string): Session;
  onClose(listener: () => void): void;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Pending {
  readonly method: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Speaks the DevTools protocol over `--remote-debugging-pipe`: JSON texts, each closed by a zero byte. */
export function createConnection(toBrowser: Writable, fromBrowser: Readable): Connection {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();
  const closeListeners: (() => void)[] = [];
  let lastId = 0;

  const send = (sessionId: string | undefined, method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      pending.set(lastId, { method, resolve, reject });
      toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
    });

  const receive = ({ id, sessionId, method, params, result, error }: Message): void => {
    if (id === undefined) {
      for (const listener of listeners.get(`${sessionId ?? ''} ${method}`) ?? []) listener(params);
      return;
    }
    const call = pending.get(id);
    pending.delete(id);
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`));
    else call?.resolve(result);
  };

  const session = (id: string | undefined): Session => {
    const self: Session = {
      id,
      // The table of method names and their types is Playwright's; at run time it is all JSON.
      send: ((method: string, params: unknown) => send(id, method, params ?? {})) as CDPSession['send'],
      on: ((event: string, listener: (params: unknown) => void) => {
        const key = `${id ?? ''} ${event}`;
        listeners.set(key, [...(listeners.get(key) ?? []), listener]);
        return self;
      }) as unknown as CDPSession['on'],
    };
    return self;
  };

  let parts: Buffer[] = [];
  fromBrowser.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8');
      parts = [];
      rest = rest.subarray(end + 1);
      receive(JSON.parse(text) as Message);
    }
    if (rest.length > 0) parts.push(rest);
  });
  const closed = (): void => {
    for (const { method, reject } of pending.values()) reject(new Error(`${method}: the browser has closed`));
    pending.clear();
    for (const listener of closeListeners.splice(0)) listener();
  };
  fromBrowser.once('close', closed);
  // A write after the browser's end is answered by `closed`, not by an uncaught EPIPE.
  toBrowser.on('error', () => undefined);

  return { browser: session(undefined), session, onClose: (listener) => closeListeners.push(listener) };
}
