import type { BridgeErrorCode } from '#shared/bridge/errors.ts';
import type { PcSettings } from '#shared/bridge/schemas.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { Clock, Random } from '#shared/kernel/ports.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Disk } from '../ports/disk.ts';
import type { OfficeDesk } from '../services/office-desk.ts';

export type SheetCell = string | number | boolean | { readonly date: string } | null;

export interface SheetTable {
  readonly sheets: readonly { readonly name: string; readonly rowCount: number }[];
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly { readonly index: number; readonly header: string; readonly samples: readonly string[] }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface SheetColumn {
  readonly header: string;
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
}

/** Spreadsheets are read and written outside main's own thread. */
export interface Spreadsheets {
  read(fileName: string, bytes: Uint8Array, sheet?: string): Promise<Result<SheetTable, BridgeErrorCode>>;
  write(format: 'xlsx' | 'csv', columns: readonly SheetColumn[], rows: readonly (readonly SheetCell[])[]): Promise<Uint8Array>;
}

/** Dialogs and programs of the desktop. Every path comes from the person through a dialog, never from the renderer. */
export interface Desktop {
  askOpen(purpose: 'image' | 'any' | 'spreadsheet' | 'folder'): Promise<readonly string[]>;
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
  readonly spreadsheets: Spreadsheets;
  /** The office that is open now; another one after the sample was entered or left. */
  desk(): OfficeDesk;
  today(): CalendarDate;
  switchDesk(to: 'office' | 'sample' | 'discard-sample'): Promise<void>;
  /** Puts a restored profile in the place of the empty one and opens it. */
  restoreFrom(copyFolder: string): Promise<number | null>;
  backupTarget(): string;
}
