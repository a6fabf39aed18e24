import type { PcSettings } from '#shared/bridge/schemas.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { Clock, Random } from '#shared/kernel/ports.ts';
import type { Disk } from '../ports/disk.ts';
import type { OfficeDesk } from '../services/office-desk.ts';
import type { SpreadsheetHost } from '../services/spreadsheet/spreadsheet-host.ts';
import type { SyncDesk } from '../services/sync-desk-port.ts';

/** Dialogs and programs of the desktop. Every path comes from the person through a dialog, never from the renderer. */
export interface Desktop {
  askOpen(purpose: 'image' | 'any' | 'spreadsheet' | 'folder' | 'bundle' | 'bundle'): Promise<readonly string[]>;
  askSave(name: string, extension: string): Promise<string | null>;
  /** Opens a file with the program that the system has for it. */
  open(path: string): Promise<boolean>;
  /** A folder for copies that other programs open; emptied at each start. */
  readonly temporaryFolder: string;
}

/** Settings that belong to this PC and no office. */
export interface PcStore {
  read(): PcSettings;
  write(change: Partial<PcSettings>): PcSettings;
  backupFolder(): string | null;
  setBackupFolder(folder: string): void;
}

export interface HandlerContext {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly random: Random;
  readonly version: string;
  readonly desktop: Desktop;
  readonly store: PcStore;
  readonly spreadsheets: SpreadsheetHost;
  /** The office that is open now; another one after the sample was entered or left. */
  desk(): OfficeDesk;
  /** The shared folder of that office; the alone desk where there is none. */
  sync(): SyncDesk;
  /** Operations were recorded on this PC, or somebody signed in: the shared folder hears of it. */
  journalGrew(): void;
  today(): CalendarDate;
  switchDesk(to: 'office' | 'sample' | 'discard-sample'): Promise<void>;
  /** Puts a restored profile in the place of the empty one and opens it. */
  restoreFrom(copyFolder: string): Promise<number | null>;
  backupTarget(): string;
}
