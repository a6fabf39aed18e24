// What runs inside the page: the preload in an isolated world, and the far end of contextBridge in the page's own world. Both functions are
// sent as source text, so each stands alone. The two worlds talk by events on `window`, of which `detail` is cloned between worlds.
import { decode, encode } from './codec.ts';

export const preloadWorld = 'electron-preload';
/** The one function through which the isolated world reaches Node; only that world has it. */
export const outgoing = '__standInOut';
/** The one function through which Node reaches the isolated world. */
export const incoming = '__standInIn';

/** Source for the isolated world: Electron's renderer-side module, then the app's preload, unchanged. */
export function isolatedWorldSource(preload: string): string {
  const run = `function (require, process, module, exports) {${preload}\n}`;
  return `(${isolatedWorld})(${JSON.stringify({ outgoing, incoming })}, ${encode}, ${decode}, ${run});`;
}

/** Source for the page's own world: receives what the preload exposes. */
export function mainWorldSource(): string {
  return `(${mainWorld})();`;
}

type Described =
  | { readonly is: 'call'; readonly path: string }
  | { readonly is: 'value'; readonly value: unknown }
  | { readonly is: 'object'; readonly members: Record<string, Described> };
type Answer = {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly api?: Described;
  readonly pending?: boolean;
};
type Run = (require: unknown, process: unknown, module: unknown, exports: unknown) => void;

function isolatedWorld(
  names: { outgoing: string; incoming: string },
  encode: (v: unknown) => string,
  decode: (s: string) => unknown,
  run: Run,
): void {
  const scope = globalThis as unknown as Record<string, (text: string) => void>;
  const post = (message: unknown): void => scope[names.outgoing]?.(encode(message));
  window.addEventListener('securitypolicyviolation', (event) =>
    post({ violation: `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`.trim() }),
  );
  // Electron gives a preload to the top frame only.
  if (window.top !== window) return;

  type Listener = (event: unknown, ...args: unknown[]) => void;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Listener[]>();
  let last = 0;
  const remove = (channel: string, listener: Listener) => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((one) => one !== listener),
    );
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        post({ invoke: last, channel, args });
      }),
    send: (channel: string, ...args: unknown[]) => post({ channel, args }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    once: (channel: string, listener: Listener) => {
      const first: Listener = (...all) => {
        remove(channel, first);
        listener(...all);
      };
      return ipcRenderer.on(channel, first);
    },
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel);
      return ipcRenderer;
    },
  };
  scope[names.incoming] = (text) => {
    const message = decode(text) as { reply?: number; value?: unknown; error?: string; channel?: string; args?: unknown[] };
    if (message.reply === undefined) {
      const event = { sender: ipcRenderer, senderId: 0, ports: [] };
      for (const listener of listeners.get(message.channel ?? '') ?? []) listener(event, ...(message.args ?? []));
      return;
    }
    const call = waiting.get(message.reply);
    waiting.delete(message.reply);
    if (message.error === undefined) call?.resolve(message.value);
    else call?.reject(new Error(message.error));
  };

  // contextBridge: objects are described to the other world, functions stay here under a path.
  type Fn = (...args: unknown[]) => unknown;
  const functions = new Map<string, Fn>();
  const exposed: { key: string; api: Described }[] = [];
  let otherWorldIsThere = false;
  const say = (event: string, detail: unknown) => window.dispatchEvent(new CustomEvent(`stand-in-${event}`, { detail }));
  const describe = (value: unknown, path: string): Described => {
    if (typeof value === 'function') {
      functions.set(path, value as Fn);
      return { is: 'call', path };
    }
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return { is: 'value', value };
    const members = Object.entries(value).map(([key, member]) => [key, describe(member, `${path}.${key}`)]);
    return { is: 'object', members: Object.fromEntries(members) };
  };
  const callback = (x: unknown): unknown => {
    const id = (x as { standInCallback?: number } | null)?.standInCallback;
    return id === undefined ? x : (...args: unknown[]) => void say('callback', { id, args });
  };
  const answer = (detail: Answer): void => void say('answer', detail);
  window.addEventListener('stand-in-ready', () => {
    otherWorldIsThere = true;
    for (const one of exposed) say('expose', one);
  });
  window.addEventListener('stand-in-call', (event) => {
    const { detail } = event as CustomEvent<{ id: number; path: string; args: unknown[] } | null>;
    // Arguments that cannot be cloned arrive as nothing; the caller sees that no answer came.
    if (!detail) return;
    const { id, path, args } = detail;
    const failed = (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) });
    try {
      const value = functions.get(path)?.(...args.map(callback));
      if (value instanceof Promise) {
        answer({ id, pending: true });
        value.then((settled) => answer({ id, value: settled }), failed);
      } else answer({ id, api: describe(value, `returned ${functions.size}`) });
    } catch (error) {
      failed(error);
    }
  });
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      const one = { key, api: describe(api, key) };
      exposed.push(one);
      if (otherWorldIsThere) say('expose', one);
    },
  };

  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const process = {
    platform: 'linux',
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
    argv: [],
    versions: { electron: '45.4.1', chrome: '156.0.0.0' },
  };
  const module = { exports: {} };
  run(require, process, module, module.exports);
}

function mainWorld(): void {
  if (window.top !== window) return;
  type Fn = (...args: unknown[]) => unknown;
  const uncloneable = 'An object could not be cloned.';
  const callbacks: Fn[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  const say = (event: string, detail?: unknown) => window.dispatchEvent(new CustomEvent(`stand-in-${event}`, { detail }));
  const handle = (x: unknown): unknown => (typeof x === 'function' ? { standInCallback: callbacks.push(x as Fn) - 1 } : x);

  const build = (node: Described): unknown => {
    if (node.is === 'call') return call(node.path);
    if (node.is === 'value') return node.value;
    return Object.freeze(Object.fromEntries(Object.entries(node.members).map(([key, member]) => [key, build(member)])));
  };
  const call =
    (path: string): Fn =>
    (...args) => {
      last += 1;
      const id = last;
      const seen: { now?: Answer; settle?: (later: Answer) => void } = {};
      // A promise may settle before the page has asked for its outcome: kept until then.
      let later: Answer | undefined;
      waiting.set(id, (answer) => {
        if (!seen.now) seen.now = answer;
        else if (seen.settle) seen.settle(answer);
        else later = answer;
      });
      say('call', { id, path, args: args.map(handle) });
      const { now } = seen;
      if (!now?.pending) waiting.delete(id);
      if (!now) throw new Error(uncloneable);
      if (now.error !== undefined) throw new Error(now.error);
      if (now.api) return build(now.api);
      return new Promise((resolve, reject) => {
        seen.settle = (answer) => {
          waiting.delete(id);
          if (answer.error === undefined) resolve(answer.value);
          else reject(new Error(answer.error));
        };
        if (later) seen.settle(later);
      });
    };
  window.addEventListener('stand-in-expose', (event) => {
    const { key, api } = (event as CustomEvent<{ key: string; api: Described }>).detail;
    Object.defineProperty(window, key, { value: build(api), configurable: false, writable: false });
  });
  window.addEventListener('stand-in-answer', (event) => {
    const { detail } = event as CustomEvent<Answer | null>;
    if (detail) waiting.get(detail.id)?.(detail);
  });
  window.addEventListener('stand-in-callback', (event) => {
    const { detail } = event as CustomEvent<{ id: number; args: unknown[] }>;
    callbacks[detail.id]?.(...detail.args);
  });
  say('ready');
}
