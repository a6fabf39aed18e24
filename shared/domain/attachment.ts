import * as v from 'valibot';

/** A file kept by its content: `hash` is the SHA-256 of its bytes in lower-case hex, `name` only what a person called it. */
export const attachmentSchema = v.strictObject({
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  name: v.pipe(v.string(), v.maxLength(200)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  mime: v.pipe(v.string(), v.maxLength(100)),
});
export type Attachment = v.InferOutput<typeof attachmentSchema>;
