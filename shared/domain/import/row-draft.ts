import { isEmptyWord } from './clean-text.ts';
import type { CellProblem, CellProblemCode, ImportedOpinion, RowNotice, RowNoticeCode } from './imported-opinion.ts';
import { type Cell, cellText, type Row } from './sheet-table.ts';
import type { TargetField } from './target-fields.ts';

/** Corrections of one row by a person: they stand before the cells. */
export type RowFixes = ReadonlyMap<TargetField, string>;
export type OpenOpinion = { -readonly [K in keyof ImportedOpinion]: ImportedOpinion[K] };

/** A row while it is being read. The only thing here that changes; it lives for one row. */
export interface RowDraft {
  readonly row: Row;
  readonly rowNumber: number;
  readonly fixes: RowFixes | undefined;
  readonly opinion: OpenOpinion;
  readonly problems: CellProblem[];
  readonly notices: RowNotice[];
}

/** A field with its column; -1 when it has none. */
export interface Place {
  readonly field: TargetField;
  readonly column: number;
}

export type TextMember =
  | 'title'
  | 'text'
  | 'category'
  | 'agencyName'
  | 'location'
  | 'reporterName'
  | 'reporterAccount'
  | 'reporterContact'
  | 'response'
  | 'tone'
  | 'status';

/** As the stored operations allow; a longer text would be refused there. */
const longest: Readonly<Record<TextMember, number>> = {
  title: 500,
  text: 20_000,
  category: 300,
  agencyName: 300,
  location: 300,
  reporterName: 300,
  reporterAccount: 300,
  reporterContact: 300,
  response: 20_000,
  tone: 300,
  status: 300,
};

export function cellAt(draft: RowDraft, place: Place): Cell {
  const fix = draft.fixes?.get(place.field);
  if (fix !== undefined) return fix;
  return place.column < 0 ? null : (draft.row[place.column] ?? null);
}

export function textAt(draft: RowDraft, place: Place): string {
  if (place.column < 0 && draft.fixes === undefined) return '';
  const cell = cellAt(draft, place);
  return typeof cell === 'string' ? cell : cellText(cell);
}

/** The values of a field that may have several columns, joined; a correction replaces them all. */
export function joinedText(draft: RowDraft, places: readonly Place[], separator: string): string {
  const [first] = places;
  if (first === undefined) return '';
  if (places.length === 1 || draft.fixes?.has(first.field)) return cellText(cellAt(draft, first));
  return places
    .map((place) => cellText(cellAt(draft, place)).trim())
    .filter((text) => !isEmptyWord(text))
    .join(separator);
}

export function report(
  draft: RowDraft,
  place: Place,
  problem: { code: CellProblemCode; value?: string; suggestion?: string | null },
): void {
  draft.problems.push({
    rowNumber: draft.rowNumber,
    column: place.column < 0 ? null : place.column,
    field: place.field,
    code: problem.code,
    value: (problem.value ?? '').slice(0, 200).toWellFormed(),
    suggestion: problem.suggestion ?? null,
  });
}

export function notice(draft: RowDraft, field: TargetField, code: RowNoticeCode): void {
  draft.notices.push({ field, code });
}

/** Takes a text over, unless it says nothing or is longer than can be stored. */
export function putText(draft: RowDraft, member: TextMember, place: Place, value: string): void {
  if (value === '' || isEmptyWord(value)) return;
  if (value.length <= longest[member]) draft.opinion[member] = value;
  else report(draft, place, { code: 'too-long', value, suggestion: cutAtWord(value, longest[member]) });
}

function cutAtWord(text: string, length: number): string {
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.8 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()}…`;
}
