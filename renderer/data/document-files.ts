import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';

/** The bytes of an attachment, checked by main against its hash. */
export async function readAttachment(hash: string): Promise<Result<Uint8Array, NotDone>> {
  const read = await bridge.call('attachment.read', { hash });
  return read.ok ? ok(read.value) : fail({ sentence: bridgeSentence(read.error) });
}

/**
 * Hands the bytes of a document out: to the PDF program of this PC (`print`), or into a file whose place the person chooses. Answers the
 * file's name, or null when the person left the dialog.
 */
export async function deliverDocument(delivery: {
  readonly name: string;
  readonly target: 'print' | 'pdf' | 'word';
  readonly bytes: Uint8Array;
}): Promise<Result<string | null, NotDone>> {
  const delivered = await bridge.call('document.deliver', delivery);
  if (delivered.ok) return ok(delivered.value.fileName);
  return delivered.error.code === 'cancelled' ? ok(null) : fail({ sentence: bridgeSentence(delivered.error) });
}
