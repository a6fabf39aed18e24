import { existsSync } from 'node:fs';

/** How the stand-in was started: the environment speaks for whoever starts it, the command line is the app's own. */
export interface Settings {
  readonly headless: boolean;
  readonly isPackaged: boolean;
  /** A test answers the dialogs. */
  readonly isAttended: boolean;
  /** The desktop keeps keys for its user. */
  readonly hasKeyring: boolean;
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    headless: env.STAND_IN_HEADED !== '1',
    isPackaged: env.STAND_IN_PACKAGED === '1',
    isAttended: env.STAND_IN_ATTENDED === '1',
    hasKeyring: env.STAND_IN_NO_KEYRING !== '1',
  };
}

/** Marks this process as one of Electron's, as far as libraries look. */
export function markProcess(type: 'browser' | 'utility'): void {
  Object.defineProperty(process.versions, 'electron', { value: '45.4.1', enumerable: true });
  Object.defineProperty(process.versions, 'chrome', { value: '156.0.0.0', enumerable: true });
  Object.assign(process, { type, resourcesPath: process.cwd() });
}

/** A Chromium of this computer: the one that CHROMIUM_PATH names, otherwise one at the usual places, or the one that Playwright fetched. */
export async function findChromium(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const programs = env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    `${programs}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ];
  const found = usual.find((place) => existsSync(place));
  if (found !== undefined) return found;
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
