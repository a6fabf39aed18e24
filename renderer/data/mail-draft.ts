import type { Attachment } from '#shared/domain/attachment.ts';
import { type EmlAttachment, emlMessage } from '#shared/domain/opinion/eml-message.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';
import { documentById, documentsOfCase } from './queries.ts';
import { newId } from './run-command.ts';
import { store } from './store.ts';

/** The signed letter to the OPD of a berkas, newest first, if its scan is in the books. */
export async function letterScanOf(caseId: string): Promise<Attachment | null> {
  const rows = await documentsOfCase(caseId);
  const signed = rows
    .filter((row) => row.template === 'surat-penerusan' && row.scanHash !== null)
    .sort((left, right) => right.createdAt - left.createdAt)[0];
  const letter = signed && (await documentById(signed.id));
  return letter?.paper.signed?.scan ?? null;
}

/** Opens a message in the e-mail program of this PC, ready to be sent by the person. */
export async function openMailDraft(mail: {
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: number;
  readonly attachments: readonly Attachment[];
}): Promise<Result<null, NotDone>> {
  const attachments: EmlAttachment[] = [];
  for (const { hash, name, mime } of mail.attachments) {
    const read = await bridge.call('attachment.read', { hash });
    if (!read.ok) return fail({ sentence: bridgeSentence(read.error) });
    attachments.push({ name, mime, bytes: read.value });
  }
  const from = store.getState().sections.profile.email;
  const message = emlMessage({ ...mail, from, attachments, boundary: newId() });
  const opened = await bridge.call('document.deliver', {
    name: mail.name,
    target: 'eml',
    bytes: new TextEncoder().encode(message),
  });
  return opened.ok ? ok(null) : fail({ sentence: bridgeSentence(opened.error) });
}
