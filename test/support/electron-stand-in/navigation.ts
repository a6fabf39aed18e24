import type { Session } from './cdp.ts';
import type { StrictEmitter } from './strict-emitter.ts';
import { toAppUrl } from './urls.ts';
import { createFrame, type WebFrame } from './web-frame.ts';

export interface DocumentRequest {
  readonly browserUrl: string;
  readonly frameId: string;
  readonly isRedirect: boolean;
}

export interface Frames {
  readonly main: WebFrame;
  readonly mainId: string;
  /** Asks the app, in Electron's order of events, whether a document may come; false when a listener prevented it. */
  mayNavigate(request: DocumentRequest): boolean;
}

/** Follows the frames of a page and knows which navigations the page itself began: only about those does Electron ask. */
export async function followFrames(session: Session, asked: StrictEmitter): Promise<Frames> {
  const urls = new Map<string, string>();
  const frames = new Map<string, WebFrame>();
  const begunByPage = new Map<string, string>();
  const { frameTree } = await session.send('Page.getFrameTree');
  const mainId = frameTree.frame.id;
  const add = (id: string, parent: WebFrame | null): WebFrame => {
    const frame = createFrame({ number: frames.size + 1, parent, browserUrl: () => urls.get(id) ?? 'about:blank' });
    frames.set(id, frame);
    return frame;
  };
  const main = add(mainId, null);
  session.on('Page.frameAttached', ({ frameId, parentFrameId }) => void add(frameId, frames.get(parentFrameId) ?? main));
  session.on('Page.frameNavigated', ({ frame }) => {
    urls.set(frame.id, frame.url);
    begunByPage.delete(frame.id);
  });
  session.on('Page.navigatedWithinDocument', ({ frameId }) => begunByPage.delete(frameId));
  const mayNavigate: Frames['mayNavigate'] = ({ browserUrl, frameId, isRedirect }) => {
    const isMainFrame = frameId === mainId;
    const url = toAppUrl(browserUrl);
    const frame = frames.get(frameId) ?? main;
    const details = { url, isMainFrame, isSameDocument: false, isInPlace: false, frame, initiator: frame };
    if (isRedirect) return !asked.emitPreventable('will-redirect', details, url, false, isMainFrame);
    const isByPage = begunByPage.get(frameId) === withoutHash(browserUrl);
    begunByPage.delete(frameId);
    if (isMainFrame && !isByPage) return true;
    if (asked.emitPreventable('will-frame-navigate', details, url)) return false;
    return !isMainFrame || !asked.emitPreventable('will-navigate', details, url);
  };
  // The page announces a navigation before its request is seen.
  session.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
    begunByPage.set(frameId, withoutHash(url));
    // Documents that the page itself holds are never requested.
    const isRequested = !/^(data|blob):/.test(url);
    if (isRequested || mayNavigate({ browserUrl: url, frameId, isRedirect: false })) return;
    session.send('Page.stopLoading').catch(() => undefined);
  });
  return { main, mainId, mayNavigate };
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}
