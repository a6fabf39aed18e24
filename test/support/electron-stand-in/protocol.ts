import type { CustomScheme } from 'electron';

type Handler = (request: Request) => Response | Promise<Response>;

export interface Protocol {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void;
  handle(scheme: string, handler: Handler): void;
  unhandle(scheme: string): void;
  isProtocolHandled(scheme: string): boolean;
}

export interface Schemes {
  readonly protocol: Protocol;
  /** The handler of an app address, when the app serves its scheme. */
  handlerOf(url: string): Handler | undefined;
}

export function createSchemes(isReady: () => boolean): Schemes {
  const privileged = new Set<string>();
  const handlers = new Map<string, Handler>();
  return {
    handlerOf: (url) => handlers.get(url.slice(0, url.indexOf(':'))),
    protocol: {
      registerSchemesAsPrivileged: (schemes) => {
        if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        for (const { scheme, privileges } of schemes) if (privileges?.standard) privileged.add(scheme);
      },
      handle: (scheme, handler) => {
        if (!isReady()) throw new Error('protocol can only be used after app is ready');
        if (!privileged.has(scheme)) throw new Error(`Electron stand-in: '${scheme}' was not registered as a standard scheme`);
        if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
        handlers.set(scheme, handler);
      },
      unhandle: (scheme) => void handlers.delete(scheme),
      isProtocolHandled: (scheme) => handlers.has(scheme),
    },
  };
}
