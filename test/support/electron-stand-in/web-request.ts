import type { CallbackResponse, HeadersReceivedResponse } from 'electron';

interface Details {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
type BeforeRequest = (details: Details, callback: (response: CallbackResponse) => void) => void;
type HeadersReceived = (
  details: Details & { readonly responseHeaders: Headers },
  callback: (response: HeadersReceivedResponse) => void,
) => void;
type Headers = Record<string, string[]>;
interface Filter {
  readonly urls: readonly string[];
}

/** The app's side of `session.webRequest`. */
export interface WebRequest {
  onBeforeRequest(...args: readonly [Filter, BeforeRequest | null] | readonly [BeforeRequest | null]): void;
  onHeadersReceived(...args: readonly [Filter, HeadersReceived | null] | readonly [HeadersReceived | null]): void;
}

/** The interception's side. */
export interface RequestRules {
  readonly webRequest: WebRequest;
  isCancelled(details: Details): Promise<boolean>;
  responseHeaders(details: Details, headers: Headers): Promise<Headers>;
}

export function createRequestRules(): RequestRules {
  let before: { readonly listener: BeforeRequest; readonly matches: (url: string) => boolean } | undefined;
  let received: { readonly listener: HeadersReceived; readonly matches: (url: string) => boolean } | undefined;
  return {
    webRequest: {
      onBeforeRequest: (...args) => (before = withFilter(args)),
      onHeadersReceived: (...args) => (received = withFilter(args)),
    },
    isCancelled: async (details) => {
      if (!before?.matches(details.url)) return false;
      const { listener } = before;
      const response = await new Promise<CallbackResponse>((resolve) => listener(details, resolve));
      if (response.redirectURL !== undefined) throw new Error('Electron stand-in: redirectURL is not imitated');
      return response.cancel ?? false;
    },
    responseHeaders: async (details, headers) => {
      if (!received?.matches(details.url)) return headers;
      const { listener } = received;
      const response = await new Promise<HeadersReceivedResponse>((resolve) =>
        listener({ ...details, responseHeaders: headers }, resolve),
      );
      const changed = Object.entries(response.responseHeaders ?? headers);
      return Object.fromEntries(changed.map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));
    },
  };
}

function withFilter<T>(args: readonly [Filter, T | null] | readonly [T | null]) {
  const [filter, listener] = args.length === 2 ? args : [{ urls: ['<all_urls>'] }, args[0]];
  const patterns = filter.urls.map(patternToRegExp);
  return listener ? { listener, matches: (url: string) => patterns.some((pattern) => pattern.test(url)) } : undefined;
}

/** Chrome match patterns: `*` as scheme means http, https, ws and wss; elsewhere any text. */
function patternToRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/^\*:/, '(?:https?|wss?):').replaceAll('*', '.*')}$`);
}
