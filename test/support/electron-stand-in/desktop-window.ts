import type { BrowserWindowConstructorOptions } from 'electron';
import type { Chromium, Page } from './chromium.ts';
import type { Internals } from './internals.ts';
import { StrictEmitter } from './strict-emitter.ts';
import { WebContents } from './web-contents.ts';

export interface WindowHost {
  readonly internals: Internals;
  readonly headless: boolean;
  /** The running browser; refuses before the app is ready, as Electron does. */
  readonly chromium: () => Chromium;
  readonly isDark: () => boolean;
  readonly opened: (window: DesktopWindow) => void;
  readonly closed: (window: DesktopWindow) => void;
}

const events = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'resize',
];
const neverHere = [
  'move',
  'moved',
  'resized',
  'unresponsive',
  'responsive',
  'session-end',
  'query-session-end',
  'enter-full-screen',
  'leave-full-screen',
];

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The used part of Electron's BrowserWindow: one page of Chromium, exactly as large as the app asked. */
export class DesktopWindow extends StrictEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  readonly #host: WindowHost;
  readonly #attached: Promise<Page>;
  #bounds: Bounds;
  #isVisible: boolean;
  #isMaximized = false;
  #isMinimized = false;
  #isDestroyed = false;
  #title: string;

  constructor(id: number, options: BrowserWindowConstructorOptions, host: WindowHost) {
    super('BrowserWindow', [...events, ...neverHere]);
    const { x = 0, y = 0, width = 800, height = 600, webPreferences, show = true, title = '' } = options;
    refuseUnsafe(webPreferences);
    this.id = id;
    this.#host = host;
    this.#bounds = { x, y, width, height };
    this.#isVisible = show;
    this.#title = title;
    this.webContents = new WebContents(id, host.internals);
    this.#attached = this.#attach(host.chromium(), webPreferences?.preload);
    host.opened(this);
  }

  async #attach(chromium: Chromium, preload: string | undefined): Promise<Page> {
    const page = await chromium.openPage();
    await this.webContents.attach(chromium, page, preload);
    await this.#applySize(page);
    await this.applyTheme(page);
    page.session.on('Inspector.detached', () => this.destroy());
    return page;
  }

  async #applySize({ session, targetId }: Page): Promise<void> {
    const { width, height } = this.#bounds;
    if (!this.#host.headless) {
      const { browser } = this.#host.chromium().connection;
      const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
      await browser.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
      return;
    }
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }

  /** The desktop's theme as the page sees it. */
  async applyTheme(page?: Page): Promise<void> {
    const { session } = page ?? (await this.#attached);
    const features = [{ name: 'prefers-color-scheme', value: this.#host.isDark() ? 'dark' : 'light' }];
    await session.send('Emulation.setEmulatedMedia', { features });
  }

  async loadURL(url: string): Promise<void> {
    await this.#attached;
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'));
    await this.webContents.loadURL(url);
  }

  close(): void {
    if (this.#isDestroyed || this.emitPreventable('close')) return;
    this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    const { browser } = this.#host.chromium().connection;
    void this.#attached.then(({ targetId }) => browser.send('Target.closeTarget', { targetId })).catch(() => undefined);
    this.webContents.destroyed();
    this.emit('closed');
    this.#host.closed(this);
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  hide(): void {
    this.#isVisible = false;
    this.emit('hide');
  }

  focus(): void {
    this.emit('focus');
  }

  maximize(): void {
    this.#isMaximized = true;
    this.emit('maximize');
  }

  unmaximize(): void {
    this.#isMaximized = false;
    this.emit('unmaximize');
  }

  minimize(): void {
    this.#isMinimized = true;
    this.emit('minimize');
  }

  restore(): void {
    this.#isMinimized = false;
    this.emit('restore');
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.#attached.then((page) => this.#applySize(page));
    this.emit('resize');
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle = (): string => this.#title;
  getBounds = (): Bounds => this.#bounds;
  getNormalBounds = (): Bounds => this.#bounds;
  getSize = (): [number, number] => [this.#bounds.width, this.#bounds.height];
  isDestroyed = (): boolean => this.#isDestroyed;
  isVisible = (): boolean => this.#isVisible;
  isMaximized = (): boolean => this.#isMaximized;
  isMinimized = (): boolean => this.#isMinimized;
  isFullScreen = (): boolean => false;
  isFocused = (): boolean => this.#isVisible && !this.#isMinimized;

  // What only a desktop can show is accepted and has no effect on a page.
  setTitleBarOverlay(_options: object): void {}
  setBackgroundColor(_color: string): void {}
  setMenuBarVisibility(_isVisible: boolean): void {}
  removeMenu(): void {}
  setProgressBar(_progress: number): void {}
  flashFrame(_flag: boolean): void {}
}

/** The stand-in runs every page sandboxed and isolated; an app that asks for less would be seen as safer than it is. */
function refuseUnsafe(preferences: BrowserWindowConstructorOptions['webPreferences']): void {
  const {
    contextIsolation = true,
    sandbox = true,
    nodeIntegration = false,
    webSecurity = true,
    webviewTag = false,
  } = preferences ?? {};
  if (contextIsolation && sandbox && !nodeIntegration && webSecurity && !webviewTag) return;
  throw new Error('Electron stand-in: pages are sandboxed and isolated; webPreferences ask for something else');
}
