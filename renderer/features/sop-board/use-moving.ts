import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { boardColumns } from '#shared/domain/opinion/board.ts';
import type { RoleLabels } from '#shared/sop/sentences.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import type { DropState } from './board-column.tsx';
import { neighbour } from './board-keys.ts';
import { factsFromHistory, factsFromRows, mover, namesOf } from './case-facts.ts';
import { archiveColumn, type Moves, movesOfMany } from './drop-target.ts';
import { columnWords, moveWords, refusedDrop } from './move-words.ts';
import { boardText } from './text.ts';
import type { ActOrder } from './use-act-flow.ts';

/** Berkas in the air: under the pointer, or lifted by a key. */
export interface Moving {
  readonly caseIds: readonly string[];
  readonly from: string;
  readonly over: string;
  readonly moves: Moves;
  readonly by: 'pointer' | 'keys';
}

export const placesInOrder: readonly string[] = [...boardColumns.map(({ id }) => id), archiveColumn];

interface MovingOptions {
  readonly labels: RoleLabels;
  readonly aimAt: (caseId: string) => readonly string[];
  readonly perform: (order: ActOrder) => Promise<void>;
  readonly onBegin: () => void;
  readonly refuse: (caseIds: readonly string[], sentence: string) => void;
}

export interface MovingApi {
  readonly moving: Moving | undefined;
  readonly drops: ReadonlyMap<string, DropState> | undefined;
  readonly lift: (caseId: string, columnId: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

/** Carrying berkas over the columns, by pointer and by keys: both see the same targets and end in the same acts. */
export function useMoving({ labels, aimAt, perform, refuse, onBegin }: MovingOptions): MovingApi {
  const announce = useAnnounce();
  const [moving, setMoving] = useState<Moving>();

  const begin = (caseId: string, from: string, by: Moving['by']) => {
    const caseIds = aimAt(caseId);
    onBegin();
    setMoving({ caseIds, from, over: from, moves: movesOfMany(factsFromRows(caseIds), mover()), by });
    void factsFromHistory(caseIds).then((facts) => {
      if (facts) setMoving((now) => (now?.caseIds === caseIds ? { ...now, moves: movesOfMany(facts, mover()) } : now));
    });
    return caseIds;
  };
  const dropOn = (carried: Moving, columnId: string) => {
    setMoving(undefined);
    const move = carried.moves.get(columnId);
    if (move?.kind === 'act') {
      const { act, returnTo } = move;
      void perform({ caseIds: carried.caseIds, act, columnId: carried.from, ...(returnTo !== undefined && { returnTo }) });
    } else if (move?.kind === 'refused') {
      refuse(carried.caseIds, refusedDrop(carried.moves, columnId, labels));
    }
  };

  const onDragStart = useEffectEvent((caseId: string, from: string) => void begin(caseId, from, 'pointer'));
  const onHover = useEffectEvent((over: string) => setMoving((now) => now && { ...now, over }));
  const onDrop = useEffectEvent((over: string) => (moving && over ? dropOn(moving, over) : setMoving(undefined)));
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data.caseId === 'string',
        onDragStart: ({ source, location }) => onDragStart(String(source.data.caseId), placeAt(location.initial)),
        onDropTargetChange: ({ location }) => onHover(placeAt(location.current)),
        onDrop: ({ location }) => onDrop(placeAt(location.current)),
      }),
    [],
  );

  const moves = moving?.moves;
  const drops = useMemo(
    () =>
      moves &&
      new Map([...moves].map(([id, move]): [string, DropState] => [id, { kind: move.kind, words: moveWords(move, id, labels) }])),
    [moves, labels],
  );
  return {
    moving,
    drops,
    lift: (caseId, columnId) => announce(boardText.lifted(namesOf(begin(caseId, columnId, 'keys')))),
    step: (by) => {
      const over = moving && neighbour(placesInOrder, moving.over, by);
      if (!moving || over === undefined) return;
      setMoving({ ...moving, over });
      announce(boardText.over(columnWords(over, labels), drops?.get(over)?.words ?? ''));
    },
    drop: () => moving && dropOn(moving, moving.over),
    cancel: () => {
      if (!moving) return;
      setMoving(undefined);
      announce(boardText.dropCancelled(namesOf(moving.caseIds)));
    },
  };
}

function placeAt(location: { readonly dropTargets: readonly { readonly data: Record<string | symbol, unknown> }[] }): string {
  const columnId = location.dropTargets[0]?.data.columnId;
  return typeof columnId === 'string' ? columnId : '';
}
