import { readFileSync } from 'node:fs';
import type { PrintToPDFOptions, WindowOpenHandlerResponse } from 'electron';
import type { Chromium, Page } from './chromium.ts';
import { interceptRequests } from './interception.ts';
import type { Internals } from './internals.ts';
import { type Frames, followFrames } from './navigation.ts';
import { linkPreload, type PreloadLink } from './preload-link.ts';
import { StrictEmitter } from './strict-emitter.ts';
import { toAppUrl, toBrowserUrl } from './urls.ts';
import type { WebFrame } from './web-frame.ts';
import { superviseWorkers } from './workers.ts';

interface WindowWish {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: string;
}
type OpenHandler = (wish: WindowWish) => WindowOpenHandlerResponse;

interface Live {
  readonly chromium: Chromium;
  readonly page: Page;
  readonly frames: Frames;
  readonly link: PreloadLink;
}

const imitated = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
];
const neverHere = [
  'console-message',
  'unresponsive',
  'responsive',
  'did-create-window',
  'context-menu',
  'before-input-event',
  'preload-error',
];

/** Electron's webContents on one page of Chromium. */
export class WebContents extends StrictEmitter {
  readonly id: number;
  readonly session: unknown;
  readonly #internals: Internals;
  readonly #windowWishes: WindowWish[] = [];
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #live: Live | undefined;
  #url = '';
  #isDestroyed = false;

  constructor(id: number, internals: Internals) {
    super('webContents', [
      ...imitated,
      ...neverHere,
      'render-process-gone',
      'destroyed',
      'did-start-loading',
      'did-stop-loading',
      'did-navigate',
    ]);
    this.id = id;
    this.session = internals.session();
    this.#internals = internals;
  }

  get mainFrame(): WebFrame {
    return this.live.frames.main;
  }

  get live(): Live {
    if (!this.#live) throw new Error('Electron stand-in: the page of this window is not there yet');
    return this.#live;
  }

  /** Binds these contents to a page, before anything is loaded in it. */
  async attach(chromium: Chromium, page: Page, preload: string | undefined): Promise<void> {
    const { session } = page;
    const { records, rules, schemes, redirects, ipcMain } = this.#internals;
    await Promise.all([session.send('Page.enable'), session.send('Inspector.enable')]);
    const frames = await followFrames(session, this);
    const onViolation = (text: string): void => void records.violations.push(text);
    const onAborted = (text: string): void => void records.aborted.push(text);
    const { mayNavigate } = frames;
    const linking = linkPreload({
      session,
      mainFrameId: frames.mainId,
      preload: preload === undefined ? undefined : readFileSync(preload, 'utf8'),
      onViolation,
      onMessage: (message) =>
        void ipcMain
          .receive(message, { contents: this, frame: frames.main })
          .then((reply) => reply && this.live.link.send(reply)),
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      // What Chromium shows before the app has loaded anything is not the app's.
      if (frame.parentId !== undefined || /^(about|chrome-error):/.test(frame.url)) return;
      this.#url = toAppUrl(frame.url);
      this.emit('did-navigate', {}, this.#url, 200, '');
    });
    session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const features = windowFeatures.join(',');
      this.#windowWishes.push({ url: toAppUrl(url), frameName: windowName, features, disposition: 'foreground-tab' });
    });
    session.on('Page.domContentEventFired', () => this.#url !== '' && this.emit('dom-ready', {}));
    session.on('Page.loadEventFired', () => this.#url !== '' && this.emit('did-finish-load', {}));
    session.on('Inspector.targetCrashed', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 }));
    const [link] = await Promise.all([
      linking,
      interceptRequests({ session, schemes, rules, redirects, mayNavigate, onAborted }),
      superviseWorkers(chromium.connection, session, onViolation),
    ]);
    this.#live = { chromium, page, frames, link };
  }

  async loadURL(url: string): Promise<void> {
    const { chromium, page } = this.live;
    await this.#internals.permissions.settle({ chromium, contents: this, url });
    this.emit('did-start-loading', {});
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await page.session.send('Page.navigate', { url: toBrowserUrl(url) });
    if (errorText !== undefined) {
      this.emit('did-fail-load', {}, -3, errorText, url, true);
      throw new Error(`${errorText} (-3) loading '${url}'`);
    }
    await loaded;
    this.emit('did-stop-loading', {});
  }

  /** What the page said about the window that just appeared; it says so before the window is there. */
  nextWindowWish(): WindowWish | undefined {
    return this.#windowWishes.shift();
  }

  /** The stand-in shows the app's own windows only, so a further one that the app would let open is counted. */
  decideOnWindow(wish: WindowWish): void {
    if (this.#openHandler(wish).action === 'allow') this.#internals.records.aborted.push(`Window ${wish.url}`);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.#live?.link.send({ channel, args });
  }

  getURL(): string {
    return this.#url;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroyed(): void {
    this.#isDestroyed = true;
    this.emit('destroyed');
  }

  reload(): void {
    void this.live.page.session.send('Page.reload');
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const call = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.live.page.session.send('Runtime.evaluate', call);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { pageSize, margins, headerTemplate, footerTemplate, pageRanges, ...rest } = options;
    if (typeof pageSize === 'string') throw new Error('Electron stand-in: give pageSize as inches');
    const { data } = await this.live.page.session.send('Page.printToPDF', {
      ...rest,
      ...(pageSize && { paperWidth: pageSize.width, paperHeight: pageSize.height }),
      ...(margins?.top !== undefined && { marginTop: margins.top }),
      ...(margins?.bottom !== undefined && { marginBottom: margins.bottom }),
      ...(margins?.left !== undefined && { marginLeft: margins.left }),
      ...(margins?.right !== undefined && { marginRight: margins.right }),
      ...(headerTemplate !== undefined && { headerTemplate }),
      ...(footerTemplate !== undefined && { footerTemplate }),
      ...(pageRanges !== undefined && { pageRanges }),
    });
    return Buffer.from(data, 'base64');
  }
}
