import { memo, useMemo } from 'react';
import { type CalendarDate, dateAt } from '#shared/kernel/calendar-date.ts';
import { type BoardFilter, changeBoardFilter } from '../../data/board-view.ts';
import { hrefOf, navigate } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import { Tools, ToolsBreak } from '../../ui/pages.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { sinceChoices, sinceWords } from './board-filter.ts';
import { boardText } from './text.ts';

export interface BoardToolsProps {
  readonly personId: string;
  readonly filter: BoardFilter;
  readonly counts: Readonly<Record<BoardFilter['scope'], number>>;
  readonly now: number;
}

/** Which berkas are shown, and the ways out of the board. */
export const BoardTools = memo(function BoardTools({ personId, filter, counts, now }: BoardToolsProps) {
  const scopes = (['all', 'mine', 'late'] as const).map((value) => ({
    value,
    label: boardText.scopes[value],
    count: boardText.count(counts[value]),
  }));
  return (
    <Tools
      end={
        <>
          <Segmented
            label={boardText.view}
            options={[
              { value: 'board', label: boardText.board, icon: 'board' },
              { value: 'list', label: boardText.list, icon: 'list' },
            ]}
            value="board"
            onValue={(value) => value === 'list' && navigate({ screen: 'daftar' })}
          />
          <ButtonLink kind="primary" icon="plus" href={hrefOf({ screen: 'terima' })}>
            {boardText.receive}
          </ButtonLink>
        </>
      }
    >
      <Segmented
        label={boardText.scope}
        options={scopes}
        value={filter.scope}
        onValue={(scope) => changeBoardFilter(personId, { scope })}
      />
      <ToolsBreak />
      <Filters personId={personId} filter={filter} now={now} />
    </Tools>
  );
});

function Filters({ personId, filter, now }: Omit<BoardToolsProps, 'counts'>) {
  const zone = usePantau((state) => state.sections.hours.zone);
  const channels = usePantau((state) => state.sections.channels);
  const opdList = usePantau((state) => state.opdList);
  const openCases = usePantau((state) => state.openCases);
  const handlers = useMemo(() => [...new Set([...openCases.values()].map(({ handler }) => handler))].sort(), [openCases]);
  const today = dateAt(now, zone);
  const since = filter.receivedSince;
  const agencies: readonly MenuItem[] = [
    { id: '', label: boardText.agencyNone },
    ...opdList
      .filter(({ active }) => active)
      .map(({ id, short, name }) => ({ id, label: short || name }))
      .sort((left, right) => left.label.localeCompare(right.label, 'id')),
  ];
  const chip = (key: 'channel' | 'opd' | 'handler', label: string, items: readonly MenuItem[]) => {
    const chosen = filter[key];
    return (
      <FilterChip
        label={label}
        items={items.map((item) => ({ ...item, checked: item.id === chosen }))}
        value={chosen === null ? undefined : (items.find(({ id }) => id === chosen)?.label ?? chosen)}
        onSelect={(id) => changeBoardFilter(personId, { [key]: id })}
        onClear={() => changeBoardFilter(personId, { [key]: null })}
      />
    );
  };
  return (
    <>
      {chip(
        'channel',
        boardText.channel,
        channels.filter(({ active }) => active).map(({ code, label }) => ({ id: code, label })),
      )}
      {chip('opd', boardText.agency, agencies)}
      {chip(
        'handler',
        boardText.handler,
        handlers.map((name) => ({ id: name, label: name })),
      )}
      <FilterChip
        label={boardText.since}
        items={sinceChoices(today).map(({ date, label }) => ({
          id: date,
          label,
          note: sinceWords(date, today),
          checked: date === since,
        }))}
        value={since === null ? undefined : boardText.sinceValue(sinceWords(since, today))}
        onSelect={(date) => changeBoardFilter(personId, { receivedSince: date as CalendarDate })}
        onClear={() => changeBoardFilter(personId, { receivedSince: null })}
      />
    </>
  );
}
