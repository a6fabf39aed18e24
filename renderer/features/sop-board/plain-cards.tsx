import { memo, useMemo } from 'react';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { CaseCard } from './case-card.tsx';
import type { BoardEntry } from './group-cards.ts';
import { useColumnList } from './use-column-list.ts';

const plainHeight = 122;
const flagHeight = 21;

/** The cards of a column that a person can overlook. */
export const PlainCards = memo(function PlainCards(props: {
  readonly columnId: string;
  readonly label: string;
  readonly entries: readonly BoardEntry[];
}) {
  const { columnId, label, entries } = props;
  const list = useColumnList(
    columnId,
    useMemo(() => entries.map(({ row }) => row.id), [entries]),
  );
  return (
    <VirtualList
      ref={list}
      label={label}
      className="sop-board-cards"
      items={entries}
      itemKey={keyOf}
      estimate={heightOf}
      gap={6}
      render={(entry, _, focus) => <CaseCard entry={entry} focus={focus} />}
    />
  );
});

function keyOf({ row }: BoardEntry): string {
  return row.id;
}

function heightOf({ row }: BoardEntry): number {
  return row.returned || row.requestedBack ? plainHeight + flagHeight : plainHeight;
}
