import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SheetHead } from '#shared/bridge/schemas.ts';
import { type ImportCheck, judge, type RowDecisions } from '#shared/domain/import/check-rows.ts';
import type { ColumnMapping } from '#shared/domain/import/column-mapping.ts';
import { aliasesOfChannels, type ChannelAliases } from '#shared/domain/import/default-channel-aliases.ts';
import type { ImportContext } from '#shared/domain/import/import-context.ts';
import { applyPreset } from '#shared/domain/import/presets.ts';
import { createRowReader, type RowReading } from '#shared/domain/import/read-row.ts';
import { isBlankRow, type Row, rowNumberOf, type SheetColumn, type SheetTable } from '#shared/domain/import/sheet-table.ts';
import { suggestMapping } from '#shared/domain/import/suggest-mapping.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';
import { knownIdentities } from './queries.ts';
import { withoutOwnColumns } from './refused-file.ts';
import { store } from './store.ts';

export interface OpenedFile {
  readonly token: string;
  readonly fileName: string;
  readonly table: SheetTable;
  /** How a file with the same headers was read the last time, else a guess from the headers. */
  readonly mapping: ColumnMapping;
  /** The source that the last file with these headers was imported under; null when there was none. */
  readonly rememberedSource: string | null;
}

type OnProgress = (done: number, total: number) => void;

const rowChunk = 2_000;
const checkedAtOnce = 4_000;

async function readRows(head: SheetHead, onProgress: OnProgress): Promise<Result<readonly Row[], NotDone>> {
  const rows: Row[] = [];
  while (rows.length < head.rowCount) {
    const chunk = await bridge.call('spreadsheet.rows', { token: head.token, from: rows.length, limit: rowChunk });
    if (!chunk.ok) return fail({ sentence: bridgeSentence(chunk.error) });
    rows.push(...chunk.value);
    onProgress(rows.length, head.rowCount);
  }
  return ok(rows);
}

/** The channels that an imported row may name: those that the office still uses. */
export function importChannels(): readonly ChannelAliases[] {
  return aliasesOfChannels(store.getState().sections.channels.filter(({ active }) => active));
}

/** What no field of an opinion keeps is not offered: the tone of a recap has no place in a berkas. */
function storable(mapping: ColumnMapping): ColumnMapping {
  return { ...mapping, columns: mapping.columns.filter(({ field }) => field !== 'nada') };
}

function rememberedReading(columns: readonly SheetColumn[]): Pick<OpenedFile, 'mapping' | 'rememberedSource'> | null {
  for (const { record } of [...store.getState().imports].sort((a, b) => b.at - a.at)) {
    const mapping = record && applyPreset(record.preset, columns);
    if (mapping) return { mapping: storable(mapping), rememberedSource: record.source };
  }
  return null;
}

async function openHead(head: SheetHead, onProgress: OnProgress): Promise<Result<OpenedFile, NotDone>> {
  const rows = await readRows(head, onProgress);
  if (!rows.ok) return rows;
  const { sheets, sheet, headerRow, columns, token, fileName } = head;
  const table: SheetTable = withoutOwnColumns({ sheets, sheet, headerRow, columns, rows: rows.value });
  const read = rememberedReading(table.columns) ?? {
    mapping: storable(suggestMapping(table, importChannels())),
    rememberedSource: null,
  };
  return ok({ token, fileName, table, ...read });
}

/** Lets the person choose a file and reads it; null when he changed his mind. */
export async function chooseSpreadsheet(onProgress: OnProgress): Promise<Result<OpenedFile | null, NotDone>> {
  const head = await bridge.call('spreadsheet.pick', {});
  if (!head.ok) return head.error.code === 'cancelled' ? ok(null) : fail({ sentence: bridgeSentence(head.error) });
  return openHead(head.value, onProgress);
}

/** Reads another sheet of the same file. Main keeps one file at a time; when it holds another one by now, the person chooses anew. */
export async function chooseSheet(token: string, sheet: string, onProgress: OnProgress): Promise<Result<OpenedFile, NotDone>> {
  const head = await bridge.call('spreadsheet.sheet', { token, sheet });
  if (head.ok) return openHead(head.value, onProgress);
  const sentence =
    head.error.code === 'not-found'
      ? 'File ini sudah ditutup Pantau. Pilih sekali lagi untuk membuka lembar lain.'
      : bridgeSentence(head.error);
  return fail({ sentence });
}

function contextFor(source: string, capturedAt: number | null): ImportContext {
  return {
    source,
    zone: store.getState().sections.hours.zone,
    now: Date.now(),
    capturedAt,
    channels: importChannels(),
    knownIdentities: new Set(),
    hash: (text) => bytesToHex(sha256(utf8ToBytes(text))),
  };
}

export interface CheckedFile {
  readonly check: ImportCheck;
  /** Numbers of the berkas that rows of the file repeat, by identity. */
  readonly knownNumbers: ReadonlyMap<string, string>;
}

/**
 * The dry run: every row checked, and compared with what the office already has. Nothing is recorded. Rows are read in portions, so that
 * the window answers meanwhile; null when `isStale` says that nobody waits for the answer any more.
 */
export async function checkFile(options: {
  readonly table: SheetTable;
  readonly mapping: ColumnMapping;
  readonly source: string;
  readonly capturedAt: number | null;
  readonly decisions: RowDecisions;
  readonly onProgress: OnProgress;
  readonly isStale: () => boolean;
}): Promise<CheckedFile | null> {
  const { table, mapping, decisions, onProgress, isStale } = options;
  const context = contextFor(options.source, options.capturedAt);
  const read = createRowReader(table, mapping, context);
  const readings: RowReading[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (!isBlankRow(row)) readings.push(read(index, decisions.fixes.get(rowNumberOf(table, index))));
    if ((index + 1) % checkedAtOnce > 0) continue;
    onProgress(index + 1, table.rows.length);
    await new Promise((resolve) => setTimeout(resolve));
    if (isStale()) return null;
  }
  const knownNumbers = await knownNumbersOf(readings);
  if (isStale()) return null;
  const known = { ...context, knownIdentities: new Set(knownNumbers.keys()) };
  return { check: judge({ table, mapping, context: known, decisions, readings }), knownNumbers };
}

/** Which berkas the office already has of what these rows say. */
export function knownNumbersOf(readings: readonly RowReading[]): Promise<ReadonlyMap<string, string>> {
  return knownIdentities(readings.flatMap(({ opinion }) => (opinion ? [opinion.identity] : [])));
}
