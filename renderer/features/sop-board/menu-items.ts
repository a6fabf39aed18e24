import type { CaseFacts } from '#shared/sop/engine.ts';
import { actLabel, type RoleLabels, refusalSentence } from '#shared/sop/sentences.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import type { MenuItem } from '../../ui/menu.tsx';
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
          ...(refusal && { refused: refusalSentence(refusal, labels) }),
        }));
  return [
    ...(cases.length === 1 ? [{ id: 'open', label: boardText.open, icon: 'arrow-right' as const, note: 'Enter' }] : []),
    ...acts,
    { id: 'move', label: boardText.move, icon: 'board', note: 'P', apart: true },
    { id: 'select', label: isChosen ? boardText.unselect : boardText.select, icon: 'check', note: 'Spasi' },
  ];
}

/** The act that an entry of the case menu stands for. */
export function actOfItem(id: string): ActKind | undefined {
  // Only `caseMenu` writes these ids, from act kinds.
  return id.startsWith(actPrefix) ? (id.slice(actPrefix.length) as ActKind) : undefined;
}

/** "Pindahkan": every column, those that refuse with their reason. */
export function columnMenu(
  cases: readonly CaseFacts[],
  mover: Mover,
  labels: RoleLabels,
): { readonly items: readonly MenuItem[]; readonly moves: Moves } {
  const moves = movesOfMany(cases, mover);
  const items = [...moves].map(([id, move]): MenuItem => {
    const label = columnWords(id, labels);
    if (move.kind === 'act') return { id, label, note: moveWords(move, id, labels) };
    return { id, label, refused: move.kind === 'here' ? boardText.here : moveWords(move, id, labels) };
  });
  return { items, moves };
}
