import type { Sections } from '#shared/domain/office/operations.ts';
import { boardColumns } from '#shared/domain/opinion/board.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { type DueReader, isFresh } from '#shared/domain/opinion/due.ts';
import type { EpochMs } from '#shared/kernel/ports.ts';
import { actorLabel, type RoleLabels } from '#shared/sop/sentences.ts';
import type { StepKind } from '#shared/sop/sop.ts';
import type { BoardEntry } from './group-cards.ts';
import { boardText } from './text.ts';

type Tone = 'pemantau' | 'kasi' | 'kabid' | 'opd';

interface DueWords {
  readonly tone: 'neutral' | 'warn' | 'bad' | 'info';
  readonly text: string;
}

export interface CardLook {
  readonly number: string;
  readonly channel: { readonly short: string; readonly label: string };
  readonly excerpt: string;
  readonly agency: string;
  readonly due: DueWords;
  readonly assignee: { readonly initials: string; readonly tone: Tone; readonly name: string };
  readonly returned: string | undefined;
  readonly contested: string | undefined;
}

export interface LookSources {
  readonly dueOf: DueReader;
  readonly now: EpochMs;
  readonly channels: Sections['channels'];
  readonly opdList: readonly { readonly id: string; readonly short: string; readonly name: string }[];
  readonly people: readonly { readonly name: string; readonly posts: readonly { readonly role: string }[] }[];
  readonly labels: RoleLabels;
}

/** Steps at which the OPD is only a proposal. */
const proposing: ReadonlySet<StepKind> = new Set(['intake', 'hand-print', 'study', 'submit', 'decide', 'archive-unanswered']);

export interface CardLooks {
  /** How a berkas looks on the board: never more than the row, and never who reported it. */
  readonly look: (entry: BoardEntry) => CardLook;
  /** The names of its OPD, for the search in a column. */
  readonly agencyOf: (entry: BoardEntry) => string;
}

export function createCardLooks({ dueOf, now, channels, opdList, people, labels }: LookSources): CardLooks {
  const channelByCode = new Map(channels.map(({ code, short, label }) => [code, { short, label }]));
  const agencyById = new Map(opdList.map(({ id, short, name }) => [id, short || name]));
  const toneByName = new Map(people.map(({ name, posts }) => [name, toneOf(posts.map(({ role }) => role))]));
  const drawn = new WeakMap<BoardEntry, CardLook>();

  const agencyOf = ({ row, step }: BoardEntry): string => {
    const agencies = [row.opd, ...row.supportingOpd].filter(Boolean).map((id) => agencyById.get(id) ?? boardText.agencyUnknown);
    if (agencies.length === 0) return boardText.agencyNone;
    const named = agencies.join(', ');
    return proposing.has(step.kind) ? boardText.proposed(named) : named;
  };
  const dueWordsOf = ({ row, step, limit }: BoardEntry): DueWords => {
    const { tone, words } = dueOf(limit, row.since);
    if (tone !== 'bad' && step.kind === 'intake' && isFresh(row.receivedAt, now)) return { tone: 'info', text: boardText.fresh };
    return { tone: tone === 'ok' ? 'neutral' : tone, text: words };
  };
  const draw = (entry: BoardEntry): CardLook => {
    const { row } = entry;
    const due = dueWordsOf(entry);
    const where = placeInColumn(entry, labels);
    // The badge tells where it stands inside the column; once the colour has begun, the time matters more.
    const isCalm = due.tone === 'neutral';
    const agency = agencyOf(entry);
    return {
      number: shortNumber(row.number),
      channel: channelByCode.get(row.channel) ?? { short: row.channel.slice(0, 4), label: row.channel },
      excerpt: row.title,
      agency: where && !isCalm ? `${where} · ${agency}` : agency,
      due: where && isCalm ? { tone: 'neutral', text: where } : due,
      assignee: { initials: initialsOf(row.handler), tone: toneByName.get(row.handler) ?? 'opd', name: row.handler },
      returned: row.requestedBack ? boardText.requestedBack : row.returned ? boardText.returned : undefined,
      contested: row.hold ? boardText.holds[row.hold] : row.contested ? boardText.contested : undefined,
    };
  };
  const look = (entry: BoardEntry): CardLook => {
    const known = drawn.get(entry) ?? draw(entry);
    drawn.set(entry, known);
    return known;
  };
  return { look, agencyOf };
}

/** Words for the steps that the SOP only implies: "di Kasi: teliti bahasa"; undefined at the step that names the column. */
function placeInColumn({ columnId, step }: BoardEntry, labels: RoleLabels): string | undefined {
  if (step.kind === columnId) return undefined;
  const lead = boardColumns.find(({ id }) => id === columnId);
  return lead?.actor === step.actor ? step.short : boardText.elsewhere(actorLabel(step.actor, labels), step.short);
}

function toneOf(roles: readonly string[]): Tone {
  return (['kabid', 'kasi', 'pemantau'] as const).find((tone) => roles.includes(tone)) ?? 'opd';
}

/** Two letters of a name; academic titles ("S.Sos.", "Dr.") are no part of it. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /^\p{Lu}/u.test(word) && !word.includes('.'));
  const letters = words.slice(0, 2).map((word) => word[0]);
  return letters.join('') || name.slice(0, 1).toUpperCase();
}
