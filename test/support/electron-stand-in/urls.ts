// Chromium knows nothing of the app's own schemes, so `app://kantor/x` travels as `https://kantor.app.invalid/x`: a secure context with
// an origin of its own, under a top-level domain that never resolves.

const standsFor = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid(?=[/?#]|$)/;
const ordinary = new Set(['http', 'https', 'ws', 'wss', 'file', 'data', 'blob', 'about', 'javascript', 'chrome', 'devtools']);

/** The address as Chromium is given it. */
export function toBrowserUrl(url: string): string {
  const own = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)/.exec(url);
  const scheme = own?.[1];
  if (!own || scheme === undefined || ordinary.has(scheme)) return url;
  return `https://${own[2]}.${scheme}.invalid${url.slice(own[0].length)}`;
}

/** The address as the app's main process sees it. */
export function toAppUrl(url: string): string {
  return url.replace(standsFor, '$2://$1');
}

/** The origin of an app or web address, in the form that Electron gives for a registered scheme. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+-]*:\/\/[^/?#]*/.exec(url)?.[0] ?? 'null';
}
