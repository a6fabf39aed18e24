import type { Chromium } from './chromium.ts';
import type { Permissions } from './permissions.ts';
import type { Protocol } from './protocol.ts';
import { StrictEmitter } from './strict-emitter.ts';
import { toAppUrl } from './urls.ts';
import type { WebRequest } from './web-request.ts';

interface SessionParts {
  readonly protocol: Protocol;
  readonly webRequest: WebRequest;
  readonly permissions: Permissions;
  readonly onAborted: (what: string) => void;
}

/** Electron's default session, the only one there is. */
export class DefaultSession extends StrictEmitter {
  readonly protocol: Protocol;
  readonly webRequest: WebRequest;
  readonly setPermissionRequestHandler: Permissions['setPermissionRequestHandler'];
  readonly setPermissionCheckHandler: Permissions['setPermissionCheckHandler'];
  readonly #onAborted: (what: string) => void;

  constructor({ protocol, webRequest, permissions, onAborted }: SessionParts) {
    super('session', ['will-download']);
    this.protocol = protocol;
    this.webRequest = webRequest;
    this.setPermissionRequestHandler = permissions.setPermissionRequestHandler;
    this.setPermissionCheckHandler = permissions.setPermissionCheckHandler;
    this.#onAborted = onAborted;
  }

  /** Nothing is ever downloaded; one that the app did not prevent is counted. */
  async watchDownloads({ connection: { browser } }: Chromium, contents: () => unknown): Promise<void> {
    browser.on('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
      const item = { getURL: () => toAppUrl(url), getFilename: () => suggestedFilename, cancel: () => undefined };
      if (!this.emitPreventable('will-download', {}, item, contents())) this.#onAborted(`Download ${toAppUrl(url)}`);
    });
    await browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  }

  // No page of the stand-in reaches a device, a spelling dictionary or a proxy.
  setDevicePermissionHandler(_handler: unknown): void {}
  setDisplayMediaRequestHandler(_handler: unknown): void {}
  setSpellCheckerEnabled(_isEnabled: boolean): void {}
}
