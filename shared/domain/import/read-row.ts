import { cleanLine, cleanText, isEmptyWord } from './clean-text.ts';
import { type ColumnMapping, columnsOf } from './column-mapping.ts';
import { identityOf } from './identity.ts';
import type { ImportContext } from './import-context.ts';
import type { CellProblem, ImportedOpinion, RowNotice } from './imported-opinion.ts';
import { type ChannelMatcher, createChannelMatcher } from './match-channel.ts';
import { readStatus, type StatusReading } from './match-status.ts';
import { normaliseContacts } from './normalise-contact.ts';
import { createDateReader, type DateCellReading, readTimeCell } from './read-cell-date.ts';
import { httpLink, readExternalId } from './read-values.ts';
import { remembered } from './remembered.ts';
import {
  cellAt,
  joinedText,
  notice,
  type Place,
  putText,
  type RowDraft,
  type RowFixes,
  report,
  type TextMember,
  textAt,
} from './row-draft.ts';
import { type Cell, cellText, rowNumberOf, type SheetTable } from './sheet-table.ts';
import { severalColumnFields, type TargetField, targetFields } from './target-fields.ts';

/** What a row says once a person's corrections are laid over its cells. */
export interface RowReading {
  readonly rowNumber: number;
  /** Null when a problem stops the row. */
  readonly opinion: ImportedOpinion | null;
  readonly problems: readonly CellProblem[];
  readonly notices: readonly RowNotice[];
}

export type RowReader = (index: number, fixes?: RowFixes) => RowReading;

type DateCellReader = (cell: Cell) => DateCellReading;

/** Everything that is the same for every row, worked out once. */
interface ReadingPlan {
  readonly places: Readonly<Record<TargetField, Place>>;
  readonly joined: readonly (readonly [field: TargetField, places: readonly Place[]])[];
  readonly readReceived: DateCellReader;
  readonly readFinished: DateCellReader;
  readonly readTypedDate: DateCellReader;
  readonly channels: ChannelMatcher;
  readonly channelOf: (value: string) => string | null;
  readonly statusOf: (value: string) => StatusReading;
  readonly line: (value: string) => string;
  readonly hasContent: boolean;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Prepares the reading of a table once; the reader itself costs a few microseconds a row. */
export function createRowReader(table: SheetTable, mapping: ColumnMapping, context: ImportContext): RowReader {
  const plan = planOf(mapping, context);
  return (index, fixes) => {
    const rowNumber = rowNumberOf(table, index);
    const draft: RowDraft = {
      row: table.rows[index] ?? [],
      rowNumber,
      fixes,
      opinion: { rowNumber, receivedAt: 0, precision: 'day', history: false, identity: '' },
      problems: [],
      notices: [],
    };
    readId(plan, draft);
    readDates(plan, draft);
    readContent(plan, draft);
    readLines(plan, draft);
    readChannel(plan, draft, mapping);
    const { opinion, problems, notices } = draft;
    if (problems.length > 0) return { rowNumber, opinion: null, problems, notices };
    opinion.identity = identityOf(context.source, opinion, context.hash);
    return { rowNumber, opinion, problems, notices };
  };
}

function planOf(mapping: ColumnMapping, context: ImportContext): ReadingPlan {
  const placesOf = (field: TargetField): readonly Place[] => columnsOf(mapping, field).map((column) => ({ field, column }));
  const placeOf = (field: TargetField): Place => placesOf(field)[0] ?? { field, column: -1 };
  // targetFields names every member of the record exactly once.
  const places = Object.fromEntries(targetFields.map((field) => [field, placeOf(field)])) as Record<TargetField, Place>;
  const dateReader = (place: Place) =>
    createDateReader({
      zone: context.zone,
      reading: mapping.dateReadings[place.column] ?? 'day-first',
      capturedAt: context.capturedAt,
      now: context.now,
    });
  const channels = createChannelMatcher(context.channels, mapping.channelValues);
  const statusByKey = new Map(Object.entries(mapping.statusValues));
  return {
    places,
    joined: [...severalColumnFields]
      .map((field) => [field, placesOf(field)] as const)
      .filter(([, several]) => several.length > 0),
    readReceived: dateReader(places.tanggal_masuk),
    readFinished: dateReader(places.tanggal_selesai),
    readTypedDate: dateReader({ field: 'tanggal_masuk', column: -1 }),
    channels,
    channelOf: remembered((value) => channels.codeOf(value)),
    statusOf: remembered((value) => readStatus(value, statusByKey)),
    line: remembered(cleanLine),
    hasContent: places.isi.column >= 0 || places.judul.column >= 0,
  };
}

function readId({ places }: ReadingPlan, draft: RowDraft): void {
  const id = readExternalId(cellAt(draft, places.id_eksternal));
  if (id.kind === 'rounded') notice(draft, 'id_eksternal', 'id-rounded');
  else if (id.kind === 'exact') draft.opinion.externalId = id.text;
}

function readDates(plan: ReadingPlan, draft: RowDraft): void {
  const { opinion } = draft;
  const received = readDate(draft, plan.places.tanggal_masuk, plan.readReceived, plan.readTypedDate);
  if (received === null) report(draft, plan.places.tanggal_masuk, { code: 'date-missing' });
  else if (received.ok) {
    opinion.receivedAt = received.moment.at;
    opinion.precision = received.moment.precision;
    if (received.moment.precision === 'day') addTimeOfDay(plan, draft);
  }
  const finished = readDate(draft, plan.places.tanggal_selesai, plan.readFinished, plan.readTypedDate);
  if (!finished?.ok) return;
  opinion.finishedAt = finished.moment.at;
  const latestEnd = finished.moment.at + (finished.moment.precision === 'day' ? dayMs - minuteMs : 0);
  if (received?.ok && latestEnd < opinion.receivedAt) notice(draft, 'tanggal_selesai', 'finished-before-received');
}

/** Null for a cell that holds no date at all; '0000-00-00' is how databases write that. */
function readDate(draft: RowDraft, place: Place, readColumn: DateCellReader, readTyped: DateCellReader): DateCellReading | null {
  const cell = cellAt(draft, place);
  if (cell === null) return null;
  if (typeof cell === 'string' && (isEmptyWord(cell.trim()) || cell.startsWith('0000-00-00'))) return null;
  const reading = draft.fixes?.has(place.field) ? readTyped(cell) : readColumn(cell);
  if (!reading.ok) report(draft, place, { code: reading.code, value: cellText(cell), suggestion: reading.suggestion });
  return reading;
}

function addTimeOfDay({ places }: ReadingPlan, draft: RowDraft): void {
  const cell = cellAt(draft, places.jam_masuk);
  if (cell === null || isEmptyWord(cellText(cell).trim())) return;
  const minutes = readTimeCell(cell);
  if (minutes === null) {
    notice(draft, 'jam_masuk', 'time-not-read');
    return;
  }
  draft.opinion.receivedAt += minutes * minuteMs;
  draft.opinion.precision = 'minute';
}

/** The text is what matters; a title is enough; a file that has neither column may show its category instead. */
function readContent(plan: ReadingPlan, draft: RowDraft): void {
  const { places, hasContent } = plan;
  const { opinion } = draft;
  putText(draft, 'text', places.isi, cleanText(textAt(draft, places.isi)));
  putText(draft, 'title', places.judul, cleanLine(textAt(draft, places.judul)));
  putLine(plan, draft, 'category', places.kategori);
  if (opinion.text !== undefined || opinion.title !== undefined) return;
  if (!hasContent && opinion.category !== undefined) opinion.title = opinion.category;
  else if (!draft.problems.some((problem) => problem.field === 'isi' || problem.field === 'judul')) {
    report(draft, places.isi.column >= 0 || places.judul.column < 0 ? places.isi : places.judul, { code: 'text-missing' });
  }
}

function readLines(plan: ReadingPlan, draft: RowDraft): void {
  const { places, joined, statusOf } = plan;
  const { opinion } = draft;
  putLine(plan, draft, 'agencyName', places.instansi_tujuan);
  putLine(plan, draft, 'reporterName', places.pelapor);
  putLine(plan, draft, 'reporterAccount', places.akun);
  putLine(plan, draft, 'tone', places.nada);
  putLine(plan, draft, 'status', places.status);
  for (const [field, several] of joined) {
    if (field === 'lokasi') putText(draft, 'location', places.lokasi, cleanLine(joinedText(draft, several, ', ')));
    else if (field === 'kontak')
      putText(draft, 'reporterContact', places.kontak, normaliseContacts(cleanText(joinedText(draft, several, '\n'))));
    else if (field === 'tanggapan') putText(draft, 'response', places.tanggapan, cleanText(joinedText(draft, several, '\n\n')));
  }
  readLink(draft, places.tautan);
  if (opinion.status === undefined) return;
  const status = statusOf(opinion.status);
  opinion.history = status.meaning === 'selesai';
  if (!status.known) notice(draft, 'status', 'status-not-known');
}

/** Names and places repeat within a column: their cleaning is remembered. */
function putLine(plan: ReadingPlan, draft: RowDraft, member: TextMember, place: Place): void {
  const text = textAt(draft, place);
  if (text !== '') putText(draft, member, place, plan.line(text));
}

function readLink(draft: RowDraft, place: Place): void {
  const text = textAt(draft, place).trim();
  if (text === '' || isEmptyWord(text)) return;
  const link = httpLink(text);
  if (link === null) notice(draft, 'tautan', 'link-not-usable');
  else draft.opinion.link = link;
}

/** The channel as the row says it, else as its id hints, else as chosen for the whole file. */
function readChannel({ places, channels, channelOf }: ReadingPlan, draft: RowDraft, mapping: ColumnMapping): void {
  const { opinion } = draft;
  const text = textAt(draft, places.kanal).trim();
  if (text !== '' && !isEmptyWord(text)) {
    const code = channelOf(text);
    if (code === null)
      report(draft, places.kanal, { code: 'unknown-channel', value: text, suggestion: channels.suggestionOf(text) });
    else opinion.channelCode = code;
    return;
  }
  const hinted = mapping.channelFromId && opinion.externalId !== undefined ? channels.codeOfId(opinion.externalId) : null;
  const code = hinted ?? mapping.channel;
  if (code !== null) opinion.channelCode = code;
}
