import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { isBulkStep } from '#shared/domain/opinion/commands.ts';
import { startListWith } from '../../data/list-filter.ts';
import { hrefOf } from '../../data/route.ts';
import type { ColumnHeadProps } from '../../ui/board-parts.tsx';
import { DenseColumn, JumpBar } from '../../ui/dense-column.tsx';
import { Input } from '../../ui/inputs.tsx';
import { useBoardShared } from './board-context.ts';
import { DenseRows, sectionTone } from './dense-rows.tsx';
import { type DenseSection, denseList, rowsBetween, sectionAt } from './dense-sections.ts';
import { type BoardEntry, entriesWith } from './group-cards.ts';
import { boardText } from './text.ts';

export interface DenseCardsProps {
  readonly columnId: string;
  readonly label: string;
  readonly head: ColumnHeadProps;
  readonly entries: readonly BoardEntry[];
  readonly search: string;
}

/** A column of hundreds: sections by batas, search, and a bar to jump along. */
export function DenseCards({ columnId, label, head, entries, search }: DenseCardsProps) {
  const { calendar, now, agencyOf, setSearch, addToSelection } = useBoardShared();
  const words = useDeferredValue(search);
  const found = useMemo(() => entriesWith(entries, words, agencyOf), [entries, words, agencyOf]);
  const { items, sections } = useMemo(() => denseList(found, calendar, now), [found, calendar, now]);
  const rows = useRef<{ readonly scrollTo: (index: number) => void }>(null);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), []);
  const shown = rowsBetween(items, range.first, range.last);
  const isBulk = entries.every(({ step }) => isBulkStep(step.kind));
  const onPick = useCallback(
    (section: DenseSection) => addToSelection(section.entries.map(({ row }) => row.id)),
    [addToSelection],
  );
  return (
    <DenseColumn
      {...head}
      label={label}
      tools={
        <Input
          className="sop-board-search"
          size="s"
          type="search"
          icon="search"
          aria-label={boardText.searchInColumn}
          placeholder={boardText.searchInColumn}
          value={search}
          onValue={(text) => setSearch(columnId, text)}
        />
      }
      jump={
        <JumpBar
          label={boardText.jump}
          sections={sections.map(({ id, entries: inside }) => {
            const tone = sectionTone[id];
            return { id, label: boardText.sections[id], count: inside.length, ...(tone && { tone }) };
          })}
          current={sectionAt(sections, range.first) ?? ''}
          onJump={(id) => rows.current?.scrollTo(sections.find((section) => section.id === id)?.at ?? 0)}
        />
      }
      foot={
        <>
          <span>{boardText.range(shown.first, shown.last, found.length)}</span>
          <a className="b" href={hrefOf({ screen: 'daftar' })} onClick={() => startListWith({ columns: [columnId] })}>
            {boardText.asList}
          </a>
        </>
      }
    >
      {found.length > 0 ? (
        <DenseRows
          ref={rows}
          columnId={columnId}
          label={label}
          items={items}
          sections={sections}
          onRange={onRange}
          onPick={isBulk ? onPick : undefined}
        />
      ) : (
        <p className="sop-board-empty">{boardText.nothingFound}</p>
      )}
    </DenseColumn>
  );
}
