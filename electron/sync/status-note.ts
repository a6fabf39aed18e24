import * as v from 'valibot';

const writer = v.pipe(v.string(), v.regex(/^[a-z2-7]{16}$/));
const counter = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const short = v.pipe(v.string(), v.maxLength(200));

/** "Kabar": what a PC tells the others beside its operations. It lies sealed in a segment without operations; the owner removes its older ones. */
export const statusNote = v.strictObject({
  /** How far it knows each stream without a gap. */
  seen: v.record(writer, counter),
  /** Operations that it recorded, sent or not. */
  end: counter,
  at: v.pipe(v.number(), v.safeInteger()),
  app: short,
  label: short,
  /** Who worked there lately. */
  people: v.array(short),
  /** Files that it could not read and asks the author to send again. */
  asks: v.array(v.pipe(v.string(), v.maxLength(400))),
  /** Content hashes of attachments that it looks for in vain; whoever holds one puts it again. */
  lacks: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  holdsReporterKey: v.boolean(),
  /** Fingerprint of the state at exactly these positions; null where the PC has not computed one. */
  stateHash: v.nullable(short),
});
export type StatusNote = v.InferOutput<typeof statusNote>;

export function readStatusNote(value: unknown): StatusNote | undefined {
  const parsed = v.safeParse(statusNote, value);
  return parsed.success ? parsed.output : undefined;
}
