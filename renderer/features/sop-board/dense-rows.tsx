import { memo, type Ref, useImperativeHandle, useMemo } from 'react';
import { DenseHead } from '../../ui/dense-column.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { CaseRowLine } from './case-card.tsx';
import type { DenseItem, DenseSection, SectionId } from './dense-sections.ts';
import { boardText } from './text.ts';
import { useColumnList } from './use-column-list.ts';

const headHeight = 28;
const rowHeight = 44;

export const sectionTone: Readonly<Partial<Record<SectionId, 'bad' | 'warn'>>> = { late: 'bad', today: 'warn' };

export interface DenseRowsProps {
  readonly columnId: string;
  readonly label: string;
  readonly items: readonly DenseItem[];
  readonly sections: readonly DenseSection[];
  readonly onRange: (first: number, last: number) => void;
  /** Offers to choose a whole section, where the SOP lets many be handled at once. */
  readonly onPick: ((section: DenseSection) => void) | undefined;
  readonly ref: Ref<{ readonly scrollTo: (index: number) => void }>;
}

/** The rows of a column of hundreds. Apart from its frame, so that scrolling draws no more than the rows that come into sight. */
export const DenseRows = memo(function DenseRows(props: DenseRowsProps) {
  const { columnId, label, items, sections, onRange, onPick, ref } = props;
  const list = useColumnList(
    columnId,
    useMemo(() => items.map((item) => (item.kind === 'row' ? item.entry.row.id : undefined)), [items]),
  );
  useImperativeHandle(ref, () => ({ scrollTo: (index) => list.current?.scrollTo(index) }));
  return (
    <VirtualList
      ref={list}
      label={label}
      items={items}
      itemKey={keyOf}
      estimate={heightOf}
      isHead={isHead}
      onRange={onRange}
      render={(item, _, focus) => {
        if (item.kind === 'row') return <CaseRowLine entry={item.entry} first={item.first} focus={focus} />;
        const section = sections.find(({ id }) => id === item.section);
        const tone = sectionTone[item.section];
        return (
          <DenseHead
            label={boardText.section(boardText.sections[item.section], item.count)}
            {...(tone && { tone })}
            {...(section && onPick && { action: { label: boardText.pickSection(item.count), onRun: () => onPick(section) } })}
          />
        );
      }}
    />
  );
});

function keyOf(item: DenseItem): string {
  return item.kind === 'row' ? item.entry.row.id : item.section;
}

function heightOf(item: DenseItem): number {
  return item.kind === 'row' ? rowHeight : headHeight;
}

function isHead(item: DenseItem): boolean {
  return item.kind === 'head';
}
