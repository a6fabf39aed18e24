import { boardColumns, stepOfRow } from '#shared/domain/opinion/board.ts';
import { type CaseRow, shortNumber } from '#shared/domain/opinion/case-row.ts';
import { assertNever } from '#shared/kernel/assert.ts';
import { actLabel, actorLabel, type RoleLabels, refusalSentence } from '#shared/sop/sentences.ts';
import { archiveColumn, type Move, type Moves } from './drop-target.ts';
import { boardText, columnName } from './text.ts';

/** How a column is called inside a sentence: "langkah 7", "Menunggu tanggapan", "arsip". */
export function placeWords(columnId: string, labels: RoleLabels): string {
  if (columnId === archiveColumn) return boardText.archiveMove;
  const number = boardColumns.find(({ id }) => id === columnId)?.number;
  return number ? boardText.step(number) : columnName(columnId, labels);
}

/** A column in a list of columns: "7 Teruskan ke OPD". */
export function columnWords(columnId: string, labels: RoleLabels): string {
  if (columnId === archiveColumn) return boardText.archiveGroup;
  const number = boardColumns.find(({ id }) => id === columnId)?.number;
  return [number, columnName(columnId, labels)].filter(Boolean).join(' ');
}

/** In a few words what a drop would do, or why it cannot be: "Serahkan ke Kasi", "Belum bisa ke langkah 7". */
export function moveWords(move: Move, columnId: string, labels: RoleLabels): string {
  switch (move.kind) {
    case 'here':
      return boardText.stays;
    case 'act':
      return move.act === 'return' ? boardText.returnTo(placeWords(columnId, labels)) : actLabel(move.act, move.step, labels);
    case 'refused':
      return refusedWords(move, columnId, labels);
    default:
      return assertNever(move);
  }
}

function refusedWords({ why }: Extract<Move, { kind: 'refused' }>, columnId: string, labels: RoleLabels): string {
  switch (why.code) {
    case 'no-arrow':
      return (why.ahead ? boardText.notYet : boardText.notBack)(placeWords(columnId, labels));
    case 'mixed-steps':
    case 'one-by-one':
      return togetherWords(why.code);
    case 'refused-act':
      return refusalSentence(why.refusal, labels);
    default:
      return assertNever(why);
  }
}

export function togetherWords(code: 'mixed-steps' | 'one-by-one'): string {
  return code === 'mixed-steps' ? boardText.mixedSteps : boardText.oneByOne;
}

/** The refusal after a drop: what happened and where the berkas can go instead. */
export function refusedDrop(moves: Moves, columnId: string, labels: RoleLabels): string {
  const move = moves.get(columnId);
  if (move?.kind !== 'refused') return '';
  const words = refusedWords(move, columnId, labels);
  if (move.why.code !== 'no-arrow') return words;
  const open = [...moves].flatMap(([place, { kind }]) => (kind === 'act' ? [placeWords(place, labels)] : []));
  return open.length > 0 ? `${words}. ${boardText.routes(listed(open))}` : `${words}.`;
}

function listed(places: readonly string[]): string {
  const last = places.at(-1) ?? '';
  return places.length > 1 ? `${places.slice(0, -1).join(', ')}${boardText.or}${last}` : last;
}

/** What is spoken when a berkas has arrived: "OP-2199, langkah 3, giliran Kasi". */
export function arrivalWords(row: Pick<CaseRow, 'number' | 'sopId' | 'step'>, labels: RoleLabels): string {
  const number = shortNumber(row.number);
  const step = stepOfRow(row);
  if (!step) return number;
  return boardText.moved(number, step.number ? boardText.step(step.number) : step.long, actorLabel(step.actor, labels));
}

/** One berkas by its number, several by their count. */
export function caseWords(numbers: readonly string[]): string {
  const [first] = numbers;
  return first !== undefined && numbers.length === 1 ? shortNumber(first) : boardText.cases(numbers.length);
}
