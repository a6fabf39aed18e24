import type { BrowserWindow, Session } from 'electron';
import { origin } from './app-protocol.ts';

/** The page stays where it is, opens nothing and asks for nothing (RELIABILITY 4.1). */
export function guardWindow(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-frame-navigate', (event) => event.preventDefault());
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
