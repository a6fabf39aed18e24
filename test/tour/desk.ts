import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { type Album, createAlbum } from './album.ts';
import { causeOf, expectThat, TourFailure } from './failure.ts';
import { createHand, type Hand } from './hand.ts';

const patience = 30_000;

/** The PC at which the tour works: the running app, a hand for it, and an album for its pictures. */
export interface Desk {
  readonly page: Page;
  readonly dialogs: RunningApp['dialogs'];
  readonly hand: Hand;
  readonly album: Album;
  /** Folder of the results. */
  readonly folder: string;
  /** Names what is being done, so that a failure says where the tour stood. */
  readonly step: <T>(what: string, work: () => Promise<T>) => Promise<T>;
  readonly opened: () => Promise<readonly string[]>;
  /** Quits as a person does and opens the app again on the same data. */
  readonly restart: () => Promise<void>;
  /** What no run may show: page errors, refusals of the content policy, requests for a network. */
  readonly troubles: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export async function openDesk(folder: string, work: string): Promise<Desk> {
  const errors: string[] = [];
  const past: string[] = [];
  const temporary = join(work, 'temp');
  mkdirSync(temporary, { recursive: true });
  const launch = async (): Promise<RunningApp> => {
    const app = await launchApp({ userData: join(work, 'user-data'), env: { TMPDIR: temporary } });
    app.page.setDefaultTimeout(patience);
    app.page.on('pageerror', (error) => errors.push(`page error: ${error.message}`));
    app.page.on('console', (message) => message.type() === 'error' && errors.push(`console error: ${message.text()}`));
    return app;
  };
  const troublesOf = async (app: RunningApp): Promise<readonly string[]> => [
    ...(await app.violations()).map((text) => `content policy: ${text}`),
    ...(await app.abortedList()).map((text) => `aborted: ${text}`),
  ];
  let app = await launch();
  const page = () => app.page;
  const desk: Desk = {
    get page() {
      return app.page;
    },
    get dialogs() {
      return app.dialogs;
    },
    folder,
    hand: createHand(page),
    album: createAlbum(folder, page),
    step: async (what, doing) => {
      try {
        return await doing();
      } catch (error) {
        throw new TourFailure(`${what}: ${causeOf(error)}`, { cause: error });
      }
    },
    opened: () => app.opened(),
    troubles: async () => [...errors, ...past, ...(await troublesOf(app))],
    restart: async () => {
      past.push(...(await troublesOf(app)));
      await app.close();
      expectThat((await app.exited) === 0, 'The app did not end in order');
      app = await launch();
    },
    close: () => app.close(),
  };
  return desk;
}
