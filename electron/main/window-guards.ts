import type { BrowserWindow, Session } from 'electron';
import { origin } from './app-protocol.ts';

/** The page stays where it is, opens nothing and asks for nothing (RELIABILITY 4.1). It may load itself again, as after entering the sample. */
export function guardWindow(window: BrowserWindow): void {
  const { webContents } = window;
  // Each guard is one line, so that a test can take it away and see that nothing else stands in for it.
  const refuse = (event: { preventDefault(): void }, isReload: boolean) => isReload || event.preventDefault();
  const isHere = (url: string) => withoutHash(url) === withoutHash(webContents.getURL());
  webContents.on('will-navigate', (event) => refuse(event, isHere(event.url)));
  webContents.on('will-frame-navigate', (event) => refuse(event, event.isMainFrame && isHere(event.url)));
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Permissions, devices, downloads and the network are closed; only our own scheme and the page's own blobs are loaded. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = details.url.startsWith(`${origin}/`) || details.url.startsWith('blob:') || details.url.startsWith('devtools:');
    answer({ cancel: !own });
  });
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}
