import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from './chromium.ts';
import { toAppUrl } from './urls.ts';
import type { WebContents } from './web-contents.ts';

/** Takes a window that the app's page opened to the app's own handler, and closes it before it shows anything. */
export async function decideOnPopup(popup: Page, opener: WebContents): Promise<void> {
  const wish = opener.nextWindowWish();
  const address = await firstAddress(popup, wish?.url);
  opener.decideOnWindow(wish ?? { url: address, frameName: '', features: '', disposition: 'foreground-tab' });
  await opener.live.chromium.connection.browser.send('Target.closeTarget', { targetId: popup.targetId }).catch(() => undefined);
}

/** A window by Ctrl+click is announced by nobody: its first request says where it goes. A window must run before it can be closed. */
async function firstAddress({ session }: Page, announced: string | undefined): Promise<string> {
  const requested = new Promise<string>((resolve) => {
    session.on('Fetch.requestPaused', ({ request }) => resolve(toAppUrl(request.url)));
  });
  await Promise.all([
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    session.send('Runtime.runIfWaitingForDebugger'),
  ]);
  return announced ?? Promise.race([requested, delay(1000, 'about:blank')]);
}
