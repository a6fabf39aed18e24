import type { Attachment } from '#shared/domain/attachment.ts';
import { contentOf } from '#shared/domain/document/paper-document.ts';
import { type EmlAttachment, emlMessage } from '#shared/domain/opinion/eml-message.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';
import { readAttachment } from './document-files.ts';
import { documentById, documentsOfCase, type PaperAtHand } from './queries.ts';
import { newId } from './run-command.ts';
import { store } from './store.ts';

export type LetterOfCase =
  | { readonly kind: 'scan'; readonly scan: Attachment }
  /** Not scanned yet: its pages can be made. */
  | { readonly kind: 'pages'; readonly letter: PaperAtHand }
  /** A letter without its number must not leave the office. */
  | { readonly kind: 'unnumbered' }
  | { readonly kind: 'none' };

/** The letter to the OPD of a berkas that goes with a mail: the newest one whose signed scan is in the books, else the newest one. */
export async function letterOfCase(caseId: string): Promise<LetterOfCase> {
  const rows = (await documentsOfCase(caseId))
    .filter((row) => row.template === 'surat-penerusan')
    .sort((left, right) => right.createdAt - left.createdAt);
  const row = rows.find(({ scanHash }) => scanHash !== null) ?? rows[0];
  const letter = row && (await documentById(row.id));
  if (!letter) return { kind: 'none' };
  const scan = letter.paper.signed?.scan;
  if (scan) return { kind: 'scan', scan };
  return contentOf(letter.paper)?.number.trim() ? { kind: 'pages', letter } : { kind: 'unnumbered' };
}

/** The bytes of a kept file, as a part of a message. */
export async function mailPartOf({ hash, name, mime }: Attachment): Promise<Result<EmlAttachment, NotDone>> {
  const read = await readAttachment(hash);
  return read.ok ? ok({ name, mime, bytes: read.value }) : read;
}

/** Opens a message in the e-mail program of this PC, ready to be sent by the person. */
export async function openMailDraft(mail: {
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: number;
  readonly attachments: readonly EmlAttachment[];
}): Promise<Result<null, NotDone>> {
  const from = store.getState().sections.profile.email;
  const message = emlMessage({ ...mail, from, boundary: newId() });
  const opened = await bridge.call('document.deliver', {
    name: mail.name,
    target: 'eml',
    bytes: new TextEncoder().encode(message),
  });
  return opened.ok ? ok(null) : fail({ sentence: bridgeSentence(opened.error) });
}
