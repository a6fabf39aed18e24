import type { IpcMain } from './ipc-main.ts';
import type { Permissions } from './permissions.ts';
import type { Schemes } from './protocol.ts';
import type { RequestRules } from './web-request.ts';

/** What the stand-in wrote down for the test to read. */
export interface Records {
  /** Addresses and paths given to the desktop (shell). */
  readonly opened: string[];
  /** Requests, windows and frames that the stand-in had to stop because no rule of the app did. */
  readonly aborted: string[];
  /** Refusals by the content policy of the page. */
  readonly violations: string[];
}

/** What the parts of one running stand-in share. */
export interface Internals {
  readonly records: Records;
  readonly ipcMain: IpcMain;
  readonly schemes: Schemes;
  readonly rules: RequestRules;
  readonly permissions: Permissions;
  readonly redirects: Map<string, string>;
  /** The value behind `session.defaultSession`. */
  readonly session: () => unknown;
}
