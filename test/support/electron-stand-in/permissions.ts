import type { Chromium } from './chromium.ts';
import { originOf, toBrowserUrl } from './urls.ts';

type RequestHandler = (contents: unknown, permission: string, callback: (isGranted: boolean) => void, details: unknown) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: unknown) => boolean;

/** Electron's names of what a page may ask for, with those of Chromium. */
const permissions: Readonly<Record<string, readonly string[]>> = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'display-capture': ['display-capture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'persistent-storage': ['persistent-storage'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
};

export interface Permissions {
  setPermissionRequestHandler(handler: RequestHandler | null): void;
  setPermissionCheckHandler(handler: CheckHandler | null): void;
  /** Asks the app about every permission for the page at this address and tells Chromium the outcome. */
  settle(page: { readonly chromium: Chromium; readonly contents: unknown; readonly url: string }): Promise<void>;
}

/**
 * Chromium tells nobody when a page asks, so the app's handlers are asked beforehand, for every permission. Either handler letting it
 * through counts as granted: a hole in one must show. Without a handler Electron grants everything.
 */
export function createPermissions(): Permissions {
  let onRequest: RequestHandler | null = null;
  let onCheck: CheckHandler | null = null;
  return {
    setPermissionRequestHandler: (handler) => (onRequest = handler),
    setPermissionCheckHandler: (handler) => (onCheck = handler),
    settle: async ({ chromium, contents, url }) => {
      const origin = originOf(url);
      const details = { requestingUrl: url, isMainFrame: true, securityOrigin: origin, mediaTypes: ['video', 'audio'] };
      const settleOne = async ([permission, names]: [string, readonly string[]]): Promise<void> => {
        const isRequestGranted = await new Promise<boolean>((resolve) => {
          if (onRequest) onRequest(contents, permission, resolve, details);
          else resolve(true);
        });
        const isGranted = isRequestGranted || (onCheck ? onCheck(contents, permission, origin, details) : true);
        const setting = isGranted ? 'granted' : 'denied';
        for (const name of names) {
          await chromium.connection.browser.send('Browser.setPermission', {
            permission: { name },
            setting,
            origin: originOf(toBrowserUrl(url)),
          });
        }
      };
      await Promise.all(Object.entries(permissions).map(settleOne));
    },
  };
}
