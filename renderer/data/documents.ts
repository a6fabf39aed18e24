import type { Attachment } from '#shared/domain/attachment.ts';
import { type DocumentContent, documentOperations, type TemplateId } from '#shared/domain/document/paper-document.ts';
import { addEvidence } from '#shared/domain/opinion/commands.ts';
import { leadOpd, type Opinion } from '#shared/domain/opinion/opinion.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import type { Json } from '#shared/kernel/json.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { type NotDone, record } from './case-commands.ts';
import { casesByIds, documentById } from './queries.ts';
import { newId } from './run-command.ts';
import { store } from './store.ts';
import { templateName } from './template-names.ts';

function documentDraft(id: string, kind: keyof typeof documentOperations, payload: object, seen: readonly string[] = []): Draft {
  // Built from typed parts; the reducer's schema reads it again.
  return { aggregate: { type: 'document', id }, kind, version: documentOperations[kind].version, payload: payload as Json, seen };
}

/** Drafts a sheet or a letter for one or many berkas with what the office knows. Answers its id. */
export async function draftDocument(template: TemplateId, caseIds: readonly string[]): Promise<Result<string, NotDone>> {
  const cases = await casesByIds(caseIds);
  const [first] = cases;
  if (!first) return fail({ sentence: 'Berkas tidak ditemukan di PC ini. Buka kembali papan lalu pilih berkasnya.' });
  const id = newId();
  const content = firstContent(template, first.opinion);
  const drafted = await record([
    documentDraft(id, 'document.drafted', { template, caseIds: [...caseIds], content, version: 1, replaces: null }),
  ]);
  return drafted.ok ? ok(id) : drafted;
}

function firstContent(template: TemplateId, opinion: Opinion): DocumentContent {
  const { sections, people, opdList } = store.getState();
  const today = dateAt(Date.now(), sections.hours.zone);
  const head = people.find(({ active, posts }) => active && posts.some((post) => post.role === 'kabid' && post.from <= today));
  const opd = opdList.find((entry) => entry.id === leadOpd(opinion));
  return {
    number: '',
    date: today,
    nature: 'Biasa',
    enclosure: '-',
    subject: `${templateName(template)} ${opinion.number}`,
    recipient: opd?.head || opd?.name || '',
    signerId: head?.id ?? '',
    signerAuthority: 'an',
    paragraphs: [],
    copies: [],
  };
}

/**
 * Records that a document was signed in ink, with its scan when there is one; the scan also becomes evidence of every berkas that the
 * document carries. The document is locked from then on.
 */
export async function signDocument(
  documentId: string,
  signing: { readonly signer: string; readonly on: string; readonly scan: Attachment | null },
): Promise<Result<null, NotDone>> {
  const at = await documentById(documentId);
  if (!at) return fail({ sentence: 'Dokumen tidak ditemukan di PC ini. Buka kembali berkasnya lalu pilih dokumennya.' });
  const { scan } = signing;
  const cases = scan ? await casesByIds(at.paper.caseIds) : [];
  const drafts = [
    documentDraft(documentId, 'document.signed', signing, at.heads),
    ...(scan ? cases.flatMap((one) => addEvidence(one, [scan], documentId)) : []),
  ];
  const recorded = await record(drafts);
  return recorded.ok ? ok(null) : recorded;
}
