import * as v from 'valibot';
import { defineOperation } from '../../operations/define-operation.ts';
import { noReferences, type ReferencesOf } from '../../operations/references.ts';
import { writerSchema } from '../device/operations.ts';
import { largestSerial } from './ranges.ts';

/** The books of numbers that Pantau keeps: one for berkas, one for letters. Each begins again every year. */
export const registers = ['berkas', 'surat'] as const;
export type RegisterName = (typeof registers)[number];

const register = v.picklist(registers);
const serial = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(largestSerial));
/** A register in a year: `berkas-2026`. */
export const seriesSchema = v.pipe(v.string(), v.regex(/^(berkas|surat)-\d{4}$/));
export const serialSchema = serial;

export const numberOperations = {
  /** The PC that writes this holds every number of both registers, of every year, and gives them on. */
  'numbers.opened': defineOperation(v.strictObject({})),
  /** Numbers from `from` on belong to another PC, which may give them on from now on. */
  'numbers.pool-given': defineOperation(v.strictObject({ register, writer: writerSchema, from: serial })),
  /** The PC that writes this takes over numbers from `from` on, because the PC that held them is lost. */
  'numbers.pool-claimed': defineOperation(v.strictObject({ register, from: serial })),
  /** What the keeper of the agenda book (Tata Usaha) left to this office's letters. */
  'numbers.range-noted': defineOperation(v.strictObject({ series: seriesSchema, from: serial, to: serial })),
  /** A block (jatah): only that PC takes these numbers. */
  'numbers.block-granted': defineOperation(
    v.strictObject({ series: seriesSchema, writer: writerSchema, from: serial, to: serial }),
  ),
  /** A number that nobody will carry any more, and why (daftar nomor batal). */
  'numbers.voided': defineOperation(
    v.strictObject({ series: seriesSchema, serial, reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)) }),
  ),
};

export const numberReferences: ReferencesOf<typeof numberOperations> = {
  'numbers.opened': noReferences,
  'numbers.pool-given': noReferences,
  'numbers.pool-claimed': noReferences,
  'numbers.range-noted': noReferences,
  'numbers.block-granted': noReferences,
  'numbers.voided': noReferences,
};
