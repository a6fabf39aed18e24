import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SheetHead } from '#shared/bridge/schemas.ts';
import { checkRows, type ImportCheck } from '#shared/domain/import/check-rows.ts';
import type { ColumnMapping } from '#shared/domain/import/column-mapping.ts';
import { withKnownIdentities } from '#shared/domain/import/decide-rows.ts';
import { aliasesOfChannels } from '#shared/domain/import/default-channel-aliases.ts';
import type { ImportContext } from '#shared/domain/import/import-context.ts';
import { applyPreset } from '#shared/domain/import/presets.ts';
import type { Row, SheetTable } from '#shared/domain/import/sheet-table.ts';
import { suggestMapping } from '#shared/domain/import/suggest-mapping.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';
import { knownIdentities } from './queries.ts';
import { store } from './store.ts';

export interface OpenedFile {
  readonly token: string;
  readonly fileName: string;
  readonly table: SheetTable;
  /** How a file with the same headers was read the last time, else a guess from the headers. */
  readonly mapping: ColumnMapping;
  readonly isRemembered: boolean;
}

const rowChunk = 2_000;

async function readRows(
  head: SheetHead,
  onProgress: (done: number, total: number) => void,
): Promise<Result<readonly Row[], NotDone>> {
  const rows: Row[] = [];
  while (rows.length < head.rowCount) {
    const chunk = await bridge.call('spreadsheet.rows', { token: head.token, from: rows.length, limit: rowChunk });
    if (!chunk.ok) return fail({ sentence: bridgeSentence(chunk.error) });
    rows.push(...chunk.value);
    onProgress(rows.length, head.rowCount);
  }
  return ok(rows);
}

async function openHead(
  head: SheetHead,
  onProgress: (done: number, total: number) => void,
): Promise<Result<OpenedFile, NotDone>> {
  const rows = await readRows(head, onProgress);
  if (!rows.ok) return rows;
  const { sheets, sheet, headerRow, columns, token, fileName } = head;
  const table: SheetTable = { sheets, sheet, headerRow, columns, rows: rows.value };
  const { imports, sections } = store.getState();
  for (const { record } of [...imports].sort((a, b) => b.at - a.at)) {
    const mapping = record && applyPreset(record.preset, columns);
    if (mapping) return ok({ token, fileName, table, mapping, isRemembered: true });
  }
  const mapping = suggestMapping(table, aliasesOfChannels(sections.channels));
  return ok({ token, fileName, table, mapping, isRemembered: false });
}

/** Lets the person choose a file and reads it; null when he changed his mind. */
export async function chooseSpreadsheet(
  onProgress: (done: number, total: number) => void,
): Promise<Result<OpenedFile | null, NotDone>> {
  const head = await bridge.call('spreadsheet.pick', {});
  if (!head.ok) return head.error.code === 'cancelled' ? ok(null) : fail({ sentence: bridgeSentence(head.error) });
  return openHead(head.value, onProgress);
}

/** Reads another sheet of the same file. */
export async function chooseSheet(
  token: string,
  sheet: string,
  onProgress: (done: number, total: number) => void,
): Promise<Result<OpenedFile, NotDone>> {
  const head = await bridge.call('spreadsheet.sheet', { token, sheet });
  return head.ok ? openHead(head.value, onProgress) : fail({ sentence: bridgeSentence(head.error) });
}

function contextFor(source: string, capturedAt: number | null): ImportContext {
  const { sections } = store.getState();
  return {
    source,
    zone: sections.hours.zone,
    now: Date.now(),
    capturedAt,
    channels: aliasesOfChannels(sections.channels.filter(({ active }) => active)),
    knownIdentities: new Set(),
    hash: (text) => bytesToHex(sha256(utf8ToBytes(text))),
  };
}

/** The dry run: every row checked, and compared with what the office already has. Nothing is recorded. */
export async function checkFile(options: {
  readonly table: SheetTable;
  readonly mapping: ColumnMapping;
  readonly source: string;
  readonly capturedAt: number | null;
}): Promise<ImportCheck> {
  const check = checkRows(options.table, options.mapping, contextFor(options.source, options.capturedAt));
  const identities = check.readings.flatMap(({ opinion }) => (opinion ? [opinion.identity] : []));
  const known = await knownIdentities(identities);
  return known.size > 0 ? withKnownIdentities(check, new Set(known.keys())) : check;
}
