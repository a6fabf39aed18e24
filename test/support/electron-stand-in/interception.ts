import type { CDPSession } from 'playwright';
import type { Session } from './cdp.ts';
import type { DocumentRequest } from './navigation.ts';
import type { Schemes } from './protocol.ts';
import { toAppUrl, toBrowserUrl } from './urls.ts';
import type { RequestRules } from './web-request.ts';

interface Interception {
  readonly session: Session;
  readonly schemes: Schemes;
  readonly rules: RequestRules;
  /** Answers of a pretended server, by app address: each is used once. */
  readonly redirects: Map<string, string>;
  readonly mayNavigate: (request: DocumentRequest) => boolean;
  /** Called for whatever no rule of the app stopped, and what would have left for a network. */
  readonly onAborted: (what: string) => void;
}

type Paused = Parameters<Parameters<typeof pausedShape.on<'Fetch.requestPaused'>>[1]>[0];
declare const pausedShape: CDPSession;

/** Every request of a page stops here: the app's own rules first, then its scheme handler; nothing is let through to a network. */
export async function interceptRequests(interception: Interception): Promise<void> {
  const { session, rules, onAborted } = interception;
  session.on('Fetch.requestPaused', (paused) => {
    answer(interception, paused).catch(() => fail(session, paused, 'Failed'));
  });
  // Sockets pass by the interception of requests. No name resolves for them either, so they are only counted.
  session.on('Network.webSocketCreated', ({ requestId, url }) => {
    const details = { id: Number.parseInt(requestId, 10), url, method: 'GET', resourceType: 'webSocket' };
    void rules.isCancelled(details).then((isCancelled) => isCancelled || onAborted(`WebSocket ${url}`));
  });
  await Promise.all([
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0, maxPostDataSize: 0 }),
  ]);
}

async function answer(
  { session, schemes, rules, redirects, mayNavigate, onAborted }: Interception,
  paused: Paused,
): Promise<void> {
  const { request, resourceType, frameId } = paused;
  const url = toAppUrl(request.url);
  const details = {
    id: Number(paused.requestId.replace(/\D/g, '')),
    url,
    method: request.method,
    resourceType: resourceTypes[resourceType] ?? 'other',
  };
  if (resourceType === 'Document') {
    const isRedirect = paused.redirectedRequestId !== undefined;
    if (!mayNavigate({ browserUrl: request.url, frameId, isRedirect })) return fail(session, paused, 'Aborted');
  }
  if (await rules.isCancelled(details)) return fail(session, paused, 'BlockedByClient');
  const redirect = redirects.get(url);
  if (redirect !== undefined) {
    redirects.delete(url);
    return fulfill(session, paused, { status: 302, headers: { location: [toBrowserUrl(redirect)] }, body: '' });
  }
  const handler = schemes.handlerOf(url);
  if (!handler) {
    onAborted(`${resourceType} ${url}`);
    return fail(session, paused, resourceType === 'Document' ? 'Aborted' : 'BlockedByClient');
  }
  const response = await handler(new Request(url, requestInit(paused)));
  const headers = await rules.responseHeaders(details, headersOf(response));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return fulfill(session, paused, { status: response.status, headers, body });
}

function requestInit({ request }: Paused): RequestInit {
  const { method, headers, hasPostData, postDataEntries = [] } = request;
  if (!hasPostData) return { method, headers };
  const parts = postDataEntries.map(({ bytes }) => {
    if (bytes === undefined) throw new Error('Electron stand-in: a request body of a blob or file is not imitated');
    return Buffer.from(bytes, 'base64');
  });
  return { method, headers, body: Buffer.concat(parts) };
}

function headersOf(response: Response): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  for (const [name, value] of response.headers) headers[name] = [...(headers[name] ?? []), value];
  return headers;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, readonly string[]>;
  readonly body: string;
}

async function fulfill(session: Session, { requestId }: Paused, { status, headers, body }: Answer): Promise<void> {
  const responseHeaders = Object.entries(headers).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  await session.send('Fetch.fulfillRequest', { requestId, responseCode: status, responseHeaders, body }).catch(() => undefined);
}

/** 'Aborted' leaves the page where it is, as a prevented navigation does; 'BlockedByClient' is what a cancelled request looks like. */
async function fail(
  session: Session,
  { requestId }: Paused,
  errorReason: 'Aborted' | 'BlockedByClient' | 'Failed',
): Promise<void> {
  await session.send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined);
}

const resourceTypes: Readonly<Record<string, string>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  WebSocket: 'webSocket',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
};
