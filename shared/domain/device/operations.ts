import * as v from 'valibot';
import { defineOperation } from '../../operations/define-operation.ts';
import { noReferences, type ReferencesOf } from '../../operations/references.ts';

const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const base64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** A public key of 32 bytes, raw, base64url. */
const publicKey = v.pipe(v.string(), v.maxLength(64), v.regex(base64));
const signature = v.pipe(v.string(), v.maxLength(100), v.regex(base64));

/** The id of a device: the writer under which it publishes. */
export const writerSchema = v.pipe(v.string(), v.regex(/^[a-z2-7]{16}$/));
/** A key that only one PC can open: ciphertext, base64. */
export const boxSchema = v.pipe(v.string(), v.maxLength(2_000), v.regex(base64));
export const epochSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(4_294_967_295));

export const deviceOperations = {
  /**
   * The office takes this PC's operations from now on, and those that it held before. A PC that goes on with the work of an older name of its own says
   * so itself, with that name's signature.
   */
  'device.admitted': defineOperation(
    v.strictObject({
      label,
      sign: publicKey,
      box: publicKey,
      continues: v.optional(v.strictObject({ writer: writerSchema, signature })),
    }),
  ),
  /** Operations from position `upTo` of its stream on are shown, not applied. PCs that had gone on with its work by then are named, and stay. */
  'device.revoked': defineOperation(
    v.strictObject({
      upTo: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      successors: v.optional(v.pipe(v.array(writerSchema), v.maxLength(100))),
    }),
  ),
  'device.described': defineOperation(v.strictObject({ label })),
  /** The office key of an epoch, for a PC that came after it was opened. */
  'device.epoch-granted': defineOperation(v.strictObject({ epoch: epochSchema, box: boxSchema })),
  /** The reporters' private key of an epoch, for this PC. */
  'device.reporter-granted': defineOperation(v.strictObject({ epoch: epochSchema, box: boxSchema })),
};

export const deviceReferences: ReferencesOf<typeof deviceOperations> = {
  'device.admitted': noReferences,
  'device.revoked': noReferences,
  'device.described': noReferences,
  'device.epoch-granted': noReferences,
  'device.reporter-granted': noReferences,
};
