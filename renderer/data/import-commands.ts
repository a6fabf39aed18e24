import type { ImportCheck } from '#shared/domain/import/check-rows.ts';
import type { ImportedOpinion } from '#shared/domain/import/imported-opinion.ts';
import { presetOf } from '#shared/domain/import/presets.ts';
import { importOperations } from '#shared/domain/import-batch/import-batch.ts';
import { type Receipt, receiveOpinion, withdraw } from '#shared/domain/opinion/commands.ts';
import { invariant } from '#shared/kernel/assert.ts';
import { dateAt, yearOf } from '#shared/kernel/calendar-date.ts';
import { randomId } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { currentSop } from '#shared/sop/catalogue.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';
import { nextCaseNumbers, withNumbers } from './case-numbers.ts';
import { type CaseAtHand, casesByIds, rowsOfImport } from './queries.ts';
import { type BatchProgress, newId, runLargeCommand } from './run-command.ts';
import { type OpdEntry, store } from './store.ts';

const longestNote = 20_000;
const draftedAtOnce = 4_000;

const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

/** Agencies by every name under which files know them. */
export function opdByName(opdList: readonly OpdEntry[]): (name: string | undefined) => OpdEntry | undefined {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const known = new Map(
    opdList.flatMap((opd) => [opd.name, opd.short, ...opd.aliases].map((name) => [plain(name), opd] as const)),
  );
  return (name) => (name ? known.get(plain(name)) : undefined);
}

function receiptOf(row: ImportedOpinion, number: string, importId: string, opd: OpdEntry | undefined): Receipt {
  const unknownAgency = row.agencyName && !opd && !row.history ? `OPD menurut file impor: ${row.agencyName}` : '';
  const unfinishedAnswer = row.response && !row.history ? `Tanggapan menurut file impor: ${row.response}` : '';
  const note = clipped([unknownAgency, unfinishedAnswer].filter(Boolean).join('\n'));
  return {
    number,
    sop: currentSop.id,
    receivedAt: row.receivedAt,
    title: row.title ?? (row.text ? '' : (row.category ?? '')),
    text: row.text ?? '',
    channel: row.channelCode ?? '',
    openness: row.reporterName || row.reporterAccount || row.reporterContact ? 'rahasia' : 'anonim',
    identity: row.identity,
    importId,
    ...(row.link && { link: row.link }),
    ...(row.externalId && { origin: row.externalId }),
    ...(row.category && { topic: row.category }),
    ...(row.location && { location: row.location }),
    ...(opd && { proposedOpd: opd.id }),
    ...(note && { note }),
    ...(row.history && {
      history: {
        status: row.status ?? '',
        ...(row.agencyName && { agency: row.agencyName }),
        ...(row.finishedAt && { finishedAt: row.finishedAt }),
        ...(row.response && { response: row.response }),
      },
    }),
  };
}

/** An answer of the full length and the words before it are more than a note can hold. */
function clipped(note: string): string {
  return note.length <= longestNote ? note : `${note.slice(0, longestNote - 1).toWellFormed()}…`;
}

function reporterOf(row: ImportedOpinion): { name: string; account: string; phone: string; address: string } | undefined {
  if (!row.reporterName && !row.reporterAccount && !row.reporterContact) return undefined;
  return { name: row.reporterName ?? '', account: row.reporterAccount ?? '', phone: row.reporterContact ?? '', address: '' };
}

/** The drafts of an import, to be recorded before anything else takes a number (withNumbers): every ready row, the identities apart from them, and the record of the import itself. */
export async function importDrafts(
  check: ImportCheck,
  file: { readonly fileName: string; readonly source: string },
  importId: string,
): Promise<readonly Draft[]> {
  const { opdList, sections } = store.getState();
  const findOpd = opdByName(opdList);
  const years = check.ready.map((row) => yearOf(dateAt(row.receivedAt, sections.hours.zone)));
  const { numbers, drafts: grants } = await nextCaseNumbers(years);
  const drafts: Draft[] = [...grants];
  for (const [index, row] of check.ready.entries()) {
    // A window that is drawn now and then can show its progress and hear a wish to stop.
    if (index % draftedAtOnce === 0) await new Promise((resolve) => setTimeout(resolve));
    const id = randomId(random);
    const received = receiveOpinion(id, receiptOf(row, numbers[index] ?? '', importId, findOpd(row.agencyName)));
    invariant(received.ok, 'a row is ready only with a title or a text, and an import needs no channel');
    drafts.push(...received.value);
    const reporter = reporterOf(row);
    if (reporter)
      drafts.push({ aggregate: { type: 'reporter', id }, kind: 'reporter.recorded', version: 1, payload: reporter, seen: [] });
  }
  const record = {
    fileName: file.fileName,
    source: file.source,
    rowsRead: check.counts.read,
    rowsImported: check.ready.length,
    rowsRefused: check.counts.read - check.ready.length,
    preset: presetOf(check.table.columns, check.mapping),
  };
  const kind = 'import.recorded';
  drafts.push({
    aggregate: { type: 'import', id: importId },
    kind,
    version: importOperations[kind].version,
    payload: record as unknown as Json, // Plain data by the types of the import.
    seen: [],
  });
  return drafts;
}

/** Records every ready row as one batch: all of them, or none. Answers the id under which the import can be undone. */
export async function commitImport(
  check: ImportCheck,
  file: { readonly fileName: string; readonly source: string },
  onProgress: (progress: BatchProgress) => void,
  isCancelled: () => boolean,
): Promise<Result<{ readonly importId: string; readonly imported: number }, NotDone>> {
  const importId = newId();
  const done = await withNumbers(async () => runLargeCommand(await importDrafts(check, file, importId), onProgress, isCancelled));
  return done.ok ? ok({ importId, imported: check.ready.length }) : fail({ sentence: bridgeSentence(done.error) });
}

/** Kinds of operations by which a berkas carries work that nobody should lose with the import. */
const workKinds: ReadonlySet<string> = new Set([
  'opinion.edited',
  'opinion.evidence-added',
  'opinion.printed',
  'opinion.hardcopy-filed',
]);

function isWorkedOn({ opinion, operations }: CaseAtHand): boolean {
  // What a newer Pantau did with it cannot be told here, so it stays.
  return opinion.unread > 0 || opinion.acts.some((act) => !act.undone) || operations.some(({ kind }) => workKinds.has(kind));
}

/** Takes a whole import back. Berkas that somebody has worked on stay, and are counted. */
export async function undoImport(
  importId: string,
  onProgress: (progress: BatchProgress) => void,
): Promise<Result<{ readonly withdrawn: number; readonly kept: number }, NotDone>> {
  const rows = await rowsOfImport(importId);
  const drafts: Draft[] = [];
  let kept = 0;
  for (let at = 0; at < rows.length; at += 2_000) {
    for (const found of await casesByIds(rows.slice(at, at + 2_000).map(({ id }) => id))) {
      if (isWorkedOn(found)) kept += 1;
      else drafts.push(...withdraw(found, 'import-undone'));
    }
  }
  const heads = store.getState().imports.find(({ id }) => id === importId)?.heads ?? [];
  drafts.push({
    aggregate: { type: 'import', id: importId },
    kind: 'import.undone',
    version: 1,
    payload: { rowsKept: kept },
    seen: heads,
  });
  const done = await runLargeCommand(drafts, onProgress);
  return done.ok ? ok({ withdrawn: rows.length - kept, kept }) : fail({ sentence: bridgeSentence(done.error) });
}
