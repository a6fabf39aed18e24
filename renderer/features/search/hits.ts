import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { nextActOfRow } from '#shared/domain/opinion/next-act.ts';
import { isEmptyQuery, matches, prepareText, readQuery, type SearchQuery } from '#shared/domain/opinion/search-text.ts';
import type { Role } from '#shared/operations/operation.ts';
import { judgeMove } from '#shared/sop/engine.ts';
import type { DocumentRow } from '../../data/database.ts';
import type { ListPart } from '../../data/list-filter.ts';
import type { Found } from '../../data/search.ts';
import type { OpdEntry } from '../../data/store.ts';
import { type Command, commandsWithText, findCommands, type OpenPlaces } from './commands.ts';

export type Hit =
  | { readonly kind: 'case'; readonly key: string; readonly row: CaseRow }
  | { readonly kind: 'document'; readonly key: string; readonly document: DocumentRow }
  | { readonly kind: 'opd'; readonly key: string; readonly opd: OpdEntry }
  | { readonly kind: 'command'; readonly key: string; readonly command: Command };

export const groupIds = ['open', 'documents', 'ended', 'opd', 'commands'] as const;
export type GroupId = (typeof groupIds)[number];
export type View = 'all' | GroupId;

export interface HitGroup {
  readonly id: GroupId;
  readonly hits: readonly Hit[];
  /** How many there are; more than are shown while all groups stand together. */
  readonly found: number;
}

export const hitLimit = 50;

/** Rows of each group while all stand together; the others are one Tab away. */
const togetherLimits: Readonly<Record<GroupId, number>> = { open: 6, documents: 3, ended: 4, opd: 3, commands: 4 };

export interface Asked extends OpenPlaces {
  readonly typed: string;
  readonly found: Found;
  readonly opdList: readonly OpdEntry[];
  /** What is shown before anything was typed: the berkas whose turn it is. */
  readonly turns: readonly CaseRow[];
}

/** Everything that meets what was typed, by kind. */
export function groupHits({ typed, found, opdList, turns, ...places }: Asked): readonly HitGroup[] {
  const query = readQuery(typed);
  const isEmpty = isEmptyQuery(query) && query.kind === 'all';
  const isForCases = query.kind === 'all' || query.kind === 'numbers';
  const open = isEmpty ? turns : isForCases ? found.open : [];
  const groups: Readonly<Record<GroupId, readonly Hit[]>> = {
    open: open.map(caseHit),
    documents: isForCases
      ? found.documents.map((document) => ({ kind: 'document', key: `document-${document.id}`, document }))
      : [],
    ended: isForCases ? found.ended.map(caseHit) : [],
    opd: findOpd(query, opdList).map((opd) => ({ kind: 'opd', key: `opd-${opd.id}`, opd })),
    commands: commandsFor(query, open.length > 0 || found.ended.length === 0 ? 'open' : 'archive', places).map((command) => ({
      kind: 'command',
      key: `command-${command.id}`,
      command,
    })),
  };
  return groupIds.flatMap((id) => (groups[id].length > 0 ? [{ id, hits: groups[id], found: groups[id].length }] : []));
}

/** What stands on the screen: one group whole, or the beginning of each. */
export function groupsInView(groups: readonly HitGroup[], view: View): readonly HitGroup[] {
  if (view !== 'all') return groups.filter(({ id }) => id === view);
  return groups.length === 1
    ? groups
    : groups.map((group) => ({ ...group, hits: group.hits.slice(0, togetherLimits[group.id]) }));
}

/** The views that hold something, in the order in which Tab walks them. */
export function viewsOf(groups: readonly HitGroup[]): readonly View[] {
  return ['all', ...groups.map(({ id }) => id)];
}

function caseHit(row: CaseRow): Hit {
  return { kind: 'case', key: `case-${row.id}`, row };
}

function findOpd(query: SearchQuery, opdList: readonly OpdEntry[]): readonly OpdEntry[] {
  if (query.kind !== 'opd' && (query.kind !== 'all' || isEmptyQuery(query))) return [];
  return opdList
    .filter(({ name, short, aliases }) => matches(prepareText([[short, name, ...aliases].join(' ')], []), query))
    .sort((left, right) => Number(right.active) - Number(left.active) || left.name.localeCompare(right.name, 'id'))
    .slice(0, hitLimit);
}

/** `part` is where a list of the results begins. */
function commandsFor(query: SearchQuery, part: ListPart, places: OpenPlaces): readonly Command[] {
  if (query.kind === 'opd') return [];
  const named = query.kind === 'all' || query.kind === 'commands' ? findCommands(query, places) : [];
  if (query.kind === 'commands' || isEmptyQuery(query)) return named;
  return [...named, ...commandsWithText(query, part, places.mayReceive)];
}

/** Whether these roles may walk on with the berkas of this hit; what else an act needs is asked by its dialog. */
export function mayHandOn(hit: Hit | undefined, roles: readonly Role[]): boolean {
  const next = hit?.kind === 'case' ? nextActOfRow(hit.row) : undefined;
  if (hit?.kind !== 'case' || !next) return false;
  const { sopId, step } = hit.row;
  return judgeMove({ sopId, stepId: step, act: next.act, returnTo: undefined, roles, onPaper: false }).ok;
}
