import type { CaseFacts } from '#shared/sop/engine.ts';
import { actLabel, type RoleLabels, refusalSentence } from '#shared/sop/sentences.ts';
import type { ActKind, SopStep } from '#shared/sop/sop.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import { backAct, decisionAct, onwardAct } from './board-keys.ts';
import { type Mover, type Moves, movesOfMany } from './drop-target.ts';
import { columnWords, moveWords, togetherWords } from './move-words.ts';
import { bulkOffer } from './offers.ts';
import { boardText } from './text.ts';

const actPrefix = 'act:';

/** The menu of a card, or of all chosen cards: open, the acts of its step, move, choose. */
export function caseMenu(cases: readonly CaseFacts[], mover: Mover, labels: RoleLabels, isChosen: boolean): readonly MenuItem[] {
  const bulk = bulkOffer(cases, mover);
  const acts: readonly MenuItem[] =
    bulk.kind === 'none'
      ? [{ id: 'none', label: boardText.handTogether, refused: togetherWords(bulk.why) }]
      : bulk.offers.map(({ act, step, refusal }) => ({
          id: `${actPrefix}${act}`,
          label: actLabel(act, step, labels),
          icon: iconOf(act, step),
          ...noteOf(act, step, cases),
          ...(refusal && { refused: refusalSentence(refusal, labels) }),
        }));
  return [
    ...(cases.length === 1 ? [{ id: 'open', label: boardText.open, icon: 'folder' as const, note: 'Enter' }] : []),
    ...acts,
    { id: 'move', label: boardText.move, icon: 'board', note: 'P', apart: true },
    { id: 'select', label: isChosen ? boardText.unselect : boardText.select, icon: 'check', note: 'Spasi' },
  ];
}

function iconOf(act: ActKind, step: SopStep): IconName {
  if (act === 'archive' || act === 'decline') return 'archive';
  return act === backAct(step) ? 'return' : 'arrow-right';
}

/** The key that does the same. */
function noteOf(act: ActKind, step: SopStep, [facts]: readonly CaseFacts[]): { readonly note?: string } {
  if (act === decisionAct(step, 'yes')) return { note: 'Y' };
  if (act === decisionAct(step, 'no')) return { note: 'T' };
  if (act === onwardAct(step, { sent: facts?.sent ?? false })) return { note: 'S' };
  return act === backAct(step) ? { note: 'K' } : {};
}

/** The act that an entry of the case menu stands for. */
export function actOfItem(id: string): ActKind | undefined {
  // Only `caseMenu` writes these ids, from act kinds.
  return id.startsWith(actPrefix) ? (id.slice(actPrefix.length) as ActKind) : undefined;
}

export interface ColumnMenu {
  readonly items: readonly MenuItem[];
  readonly moves: Moves;
}

/** "Pindahkan": the columns that take the berkas first, then the others with their reason. */
export function columnMenu(cases: readonly CaseFacts[], mover: Mover, labels: RoleLabels): ColumnMenu {
  const moves = movesOfMany(cases, mover);
  const taking: MenuItem[] = [];
  const refusing: MenuItem[] = [];
  for (const [id, move] of moves) {
    const label = columnWords(id, labels);
    const words = moveWords(move, id, labels);
    if (move.kind === 'act') taking.push({ id, label, note: words });
    else
      refusing.push({
        id,
        label,
        refused: move.kind === 'here' ? boardText.here : words,
        apart: refusing.length === 0 && taking.length > 0,
      });
  }
  return { items: [...taking, ...refusing], moves };
}
