import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { BoardColumn } from '#shared/domain/opinion/board.ts';
import { Column, ColumnCollapsed, type ColumnHeadProps, DropSlot } from '../../ui/board-parts.tsx';
import { classes } from '../../ui/tone.ts';
import { useBoardShared } from './board-context.ts';
import { DenseCards } from './dense-cards.tsx';
import { isDense } from './dense-sections.ts';
import type { ColumnCards } from './group-cards.ts';
import { PlainCards } from './plain-cards.tsx';
import { boardText, columnName, emptyColumn } from './text.ts';
import { useHeldCards } from './use-held-cards.ts';

/** What a berkas that is being moved would meet here. */
export interface DropState {
  readonly kind: 'here' | 'act' | 'refused';
  readonly words: string;
}

export interface CaseColumnProps {
  readonly column: BoardColumn;
  readonly cards: ColumnCards;
  readonly isCollapsed: boolean;
  readonly search: string;
  readonly drop: DropState | undefined;
  readonly isOver: boolean;
}

/** One step of the SOP: slim, with cards, or with rows when there are too many cards to overlook. */
export const CaseColumn = memo(function CaseColumn(props: CaseColumnProps) {
  const { column, cards, isCollapsed, search, drop, isOver } = props;
  return (
    <DropColumn columnId={column.id} drop={drop} isOver={isOver}>
      {isCollapsed ? <SlimColumn column={column} cards={cards} /> : <OpenColumn column={column} cards={cards} search={search} />}
    </DropColumn>
  );
});

/** A place that takes what the pointer carries; what would happen stands on it while something is carried. */
export function DropColumn(
  props: Pick<CaseColumnProps, 'drop' | 'isOver'> & { readonly columnId: string; readonly children: ReactNode },
) {
  const { columnId, drop, isOver, children } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    return dropTargetForElements({ element, getData: () => ({ columnId }) });
  }, [columnId]);
  // Legal targets are marked at once; a refusal speaks up only where the person goes.
  const words = isOver && drop?.kind !== 'here' ? drop?.words : undefined;
  return (
    <div ref={place} data-column={columnId} className={classes('sop-board-col', drop?.kind, isOver && 'over')}>
      {children}
      {drop && words !== undefined && (
        <div className="sop-board-slot">
          <DropSlot refused={drop.kind === 'refused'}>{words}</DropSlot>
        </div>
      )}
    </div>
  );
}

const SlimColumn = memo(function SlimColumn({ column, cards }: Pick<CaseColumnProps, 'column' | 'cards'>) {
  const { labels, setCollapsed } = useBoardShared();
  const count = cards.entries.length;
  return (
    <ColumnCollapsed
      step={markOf(column)}
      name={columnName(column.id, labels)}
      count={boardText.count(count)}
      countLabel={boardText.cases(count)}
      lateCount={cards.lateCount}
      onExpand={() => setCollapsed(column.id, false)}
    />
  );
});

const OpenColumn = memo(function OpenColumn({ column, cards, search }: Pick<CaseColumnProps, 'column' | 'cards' | 'search'>) {
  const { labels, opdDays, isFiltered, setCollapsed } = useBoardShared();
  const { entries } = cards;
  const { entries: shown, heldCount, showAll } = useHeldCards(column.id, entries);
  const label = `${boardText.stepLabel(column.number, column.long)}, ${boardText.cases(entries.length)}`;
  const sub =
    column.actor === 'opd' ? boardText.limit(opdDays) : column.minutes === null ? undefined : boardText.standard(column.minutes);
  const head: ColumnHeadProps = {
    step: markOf(column),
    name: columnName(column.id, labels),
    count: boardText.count(entries.length),
    onCollapse: () => setCollapsed(column.id, true),
    ...(sub && { sub }),
    ...(heldCount > 0 && { news: { text: boardText.news(heldCount), onShow: showAll } }),
  };
  if (isDense(shown.length)) return <DenseCards columnId={column.id} label={label} head={head} entries={shown} search={search} />;
  return (
    <Column {...head} label={label}>
      {shown.length > 0 ? (
        <PlainCards columnId={column.id} label={label} entries={shown} />
      ) : (
        <p className="sop-board-empty">{isFiltered ? boardText.nothingFiltered : emptyColumn(leadKind(column), labels)}</p>
      )}
    </Column>
  );
});

function markOf({ number }: BoardColumn): number | 'clock' {
  return number ? Number(number) : 'clock';
}

function leadKind({ kinds }: BoardColumn) {
  return kinds[0] ?? 'intake';
}
