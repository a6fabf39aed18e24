import { hasLabel } from '#shared/documents/labels-from-cases.ts';
import type { Attachment } from '#shared/domain/attachment.ts';
import { contentOf, type DocumentContent, documentOperations, type TemplateId } from '#shared/domain/document/paper-document.ts';
import { addEvidence, recordPrint } from '#shared/domain/opinion/commands.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { isContested } from '#shared/operations/register.ts';
import { type NotDone, performer, record } from './case-commands.ts';
import { firstContent } from './document-content.ts';
import { casesByIds, documentById, documentsOfCase, type PaperAtHand } from './queries.ts';
import { newId } from './run-command.ts';
import { store } from './store.ts';

const mostCases = 500;

function documentDraft(id: string, kind: keyof typeof documentOperations, payload: object, seen: readonly string[] = []): Draft {
  // Built from typed parts; the reducer's schema reads it again.
  return { aggregate: { type: 'document', id }, kind, version: documentOperations[kind].version, payload: payload as Json, seen };
}

const gone: NotDone = { sentence: 'Dokumen tidak ditemukan di PC ini. Buka kembali berkasnya lalu pilih dokumennya.' };
const locked: NotDone = {
  sentence: 'Dokumen sudah ditandatangani, jadi terkunci. Pilih Buat perubahan bila isinya harus berganti.',
};

const noLabel: NotDone = {
  sentence:
    'Label belum dapat dibuat karena boks atau folder hardcopy belum dicatat. Isi tempatnya saat mengarsipkan, atau di Arsip.',
};

/** Two wishes in a row find one draft: the second looks after the first was recorded. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Drafts a sheet or a letter for one or many berkas with what the office knows, and answers its id. An unsigned document of the same kind
 * for the same berkas is used again.
 */
export function draftDocument(template: TemplateId, caseIds: readonly string[]): Promise<Result<string, NotDone>> {
  const turn = last.then(() => draftNow(template, caseIds));
  last = turn.catch(() => undefined);
  return turn;
}

async function draftNow(template: TemplateId, caseIds: readonly string[]): Promise<Result<string, NotDone>> {
  if (caseIds.length > mostCases)
    return fail({ sentence: `Satu dokumen memuat paling banyak ${mostCases} berkas. Bagi pilihan menjadi beberapa dokumen.` });
  const [first] = await casesByIds(caseIds.slice(0, 1));
  if (!first) return fail({ sentence: 'Berkas tidak ditemukan di PC ini. Buka kembali papan lalu pilih berkasnya.' });
  // A sheet of labels without a label would be an empty page.
  if (template === 'label-arsip' && !(await casesByIds(caseIds)).some(({ opinion }) => hasLabel(opinion))) return fail(noLabel);
  const standing = await unsignedDocument(template, caseIds);
  if (standing) return ok(standing);
  const id = newId();
  const state = store.getState();
  const content = firstContent(template, first.opinion, state, dateAt(Date.now(), state.sections.hours.zone));
  const drafted = await record([
    documentDraft(id, 'document.drafted', { template, caseIds: [...caseIds], content, version: 1, replaces: null }),
  ]);
  return drafted.ok ? ok(id) : drafted;
}

async function unsignedDocument(template: TemplateId, caseIds: readonly string[]): Promise<string | undefined> {
  const wanted = new Set(caseIds);
  const rows = await documentsOfCase(caseIds[0] ?? '');
  return rows
    .filter((row) => row.template === template && row.state !== 'signed')
    .filter((row) => row.caseIds.length === wanted.size && row.caseIds.every((id) => wanted.has(id)))
    .sort((left, right) => right.createdAt - left.createdAt)[0]?.id;
}

/** Nothing when the content is what the document says already; two versions of it are settled by writing again. */
function editDrafts({ id, paper, heads }: PaperAtHand, content: DocumentContent): readonly Draft[] {
  const before = contentOf(paper);
  const same = before && canonicalJson(before) === canonicalJson(content) && !isContested(paper.content);
  return same ? [] : [documentDraft(id, 'document.edited', { content }, heads)];
}

/** Keeps what a person wrote into a document. */
export async function saveDocument(documentId: string, content: DocumentContent): Promise<Result<null, NotDone>> {
  const at = await documentById(documentId);
  if (!at) return fail(gone);
  if (at.paper.signed) return fail(locked);
  const recorded = await record(editDrafts(at, content));
  return recorded.ok ? ok(null) : recorded;
}

/** Records that a running number of this PC's block was taken for a document. */
export async function numberDocument(
  documentId: string,
  { series, serial }: { readonly series: string; readonly serial: number },
): Promise<Result<null, NotDone>> {
  const at = await documentById(documentId);
  if (!at) return fail(gone);
  if (at.paper.signed) return fail(locked);
  const recorded = await record([documentDraft(documentId, 'document.numbered', { series, serial }, at.heads)]);
  return recorded.ok ? ok(null) : recorded;
}

/**
 * Records in one batch what was written and that the document was printed, on every berkas that stands on it. People who only read may
 * print too; then the document alone remembers it.
 */
export async function recordPrinted(
  documentId: string,
  content: DocumentContent,
  target: 'print' | 'pdf',
): Promise<Result<null, NotDone>> {
  const at = await documentById(documentId);
  if (!at?.paper.template) return fail(gone);
  const { template, caseIds, signed } = at.paper;
  const { roles } = performer();
  const cases = mayRecord(roles, { kind: 'opinion.printed' }) ? await casesByIds(caseIds) : [];
  const recorded = await record([
    ...(signed || !mayRecord(roles, { kind: 'document.edited' }) ? [] : editDrafts(at, content)),
    documentDraft(documentId, 'document.printed', { target }, at.heads),
    ...cases.flatMap((one) => recordPrint(one, template, documentId)),
  ]);
  return recorded.ok ? ok(null) : recorded;
}

export interface Signing {
  readonly signer: string;
  readonly on: string;
  readonly scan: Attachment | null;
}

/**
 * Records that a document was signed in ink, with its scan when there is one; the scan also becomes evidence of every berkas that the
 * document carries. The document is locked from then on. `content` is what was written into it and not kept yet.
 */
export async function signDocument(
  documentId: string,
  signing: Signing,
  content?: DocumentContent,
): Promise<Result<null, NotDone>> {
  const at = await documentById(documentId);
  if (!at) return fail(gone);
  if (at.paper.signed) return fail(locked);
  const { signer, on, scan } = signing;
  const cases = scan ? await casesByIds(at.paper.caseIds) : [];
  const recorded = await record([
    ...(content ? editDrafts(at, content) : []),
    documentDraft(documentId, 'document.signed', { signer, on, scan }, at.heads),
    ...(scan ? cases.flatMap((one) => addEvidence(one, [scan], documentId)) : []),
  ]);
  return recorded.ok ? ok(null) : recorded;
}

/** A new version of a signed document (or the one already begun): a draft that says the same, dated today, and names what it replaces. Answers its id. */
export async function replaceDocument(documentId: string): Promise<Result<string, NotDone>> {
  const at = await documentById(documentId);
  const content = at && contentOf(at.paper);
  if (!at?.paper.template || !content) return fail(gone);
  const { template, caseIds, version, unsignedContent } = at.paper;
  const rows = await documentsOfCase(caseIds[0] ?? '');
  const begun = rows.find((row) => row.replaces === documentId && row.state !== 'signed');
  if (begun) return ok(begun.id);
  const id = newId();
  const date = dateAt(Date.now(), store.getState().sections.hours.zone);
  const drafted = await record([
    documentDraft(id, 'document.drafted', {
      template,
      caseIds,
      // What was written while somebody signed the former text is what the new version begins with.
      content: { ...(unsignedContent ?? content), date },
      version: version + 1,
      replaces: documentId,
    }),
  ]);
  return drafted.ok ? ok(id) : drafted;
}
