import * as v from 'valibot';
import { type Operation, operationSchema, roles } from '../operations/operation.ts';

export const text = v.pipe(v.string(), v.maxLength(500));
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,79}$/));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** Secrets are bounded so that a huge text cannot keep scrypt busy. */
export const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const bytes = v.instance(Uint8Array<ArrayBufferLike>);
export const nothing = v.strictObject({});
export const operation = operationSchema as unknown as v.GenericSchema<unknown, Operation>; // Brands exist only for the compiler.

export const heldRole = v.strictObject({ role: v.picklist(roles), title: text, acting: v.picklist(['definitif', 'plt', 'plh']) });

/** Who is at this PC. While `locked`, nothing but unlocking is answered. */
export const session = v.strictObject({
  personId: id,
  name: text,
  roles: v.array(heldRole),
  locked: v.boolean(),
  hasPin: v.boolean(),
});
export type Session = v.InferOutput<typeof session>;

/** What this PC alone decides; everything about the office is operations. */
export const pcSettings = v.strictObject({
  theme: v.picklist(['system', 'light', 'dark']),
  letterShortcuts: v.boolean(),
  idleLockMinutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(120)),
  lastPersonId: v.nullable(id),
  collapsedColumns: v.record(text, v.array(text)),
});
export type PcSettings = v.InferOutput<typeof pcSettings>;

export const backupStatus = v.strictObject({
  /** Folder as a person reads it; null until one was chosen. */
  folder: v.nullable(v.string()),
  lastAt: v.nullable(v.number()),
  lastProblem: v.nullable(v.picklist(['folder-missing', 'disk-full', 'disk-failed'])),
  copies: v.array(v.strictObject({ name: v.string(), at: v.number(), bytes: count, operations: count })),
});
export type BackupStatus = v.InferOutput<typeof backupStatus>;

const cell = v.union([v.string(), v.number(), v.boolean(), v.strictObject({ date: v.string() }), v.null()]);
export const sheetRow = v.array(cell);

/** A spreadsheet that main has read; its rows are fetched in chunks by `token`. */
export const sheetHead = v.strictObject({
  token: id,
  fileName: v.string(),
  fileHash: hash,
  sheets: v.array(v.strictObject({ name: v.string(), rowCount: count })),
  sheet: v.string(),
  /** 1-based row of the sheet in which the headers stand. */
  headerRow: count,
  columns: v.array(v.strictObject({ index: count, header: v.string(), samples: v.array(v.string()) })),
  rowCount: count,
});
export type SheetHead = v.InferOutput<typeof sheetHead>;
