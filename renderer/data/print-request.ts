import type { TemplateId } from '#shared/domain/document/paper-document.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { NotDone } from './case-commands.ts';
import { draftDocument } from './documents.ts';
import { navigate } from './route.ts';

/** Opens the sheet or letter of these berkas, ready to be looked at and printed; drafts it when there is none. Answers its id. */
export async function printDocument(template: TemplateId, caseIds: readonly string[]): Promise<Result<string, NotDone>> {
  const drafted = await draftDocument(template, caseIds);
  if (drafted.ok) navigate({ screen: 'surat', documentId: drafted.value });
  return drafted;
}
