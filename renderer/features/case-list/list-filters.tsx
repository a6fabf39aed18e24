import { boardColumns } from '#shared/domain/opinion/board.ts';
import { changeListFilter, emptyListFilter, type ListFilter, showListPart } from '../../data/list-filter.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { Input } from '../../ui/inputs.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { DatesChip } from './dates-chip.tsx';
import { isNarrowed } from './selection-of.ts';
import { listText } from './text.ts';

/** Which part of the books, and what of it. */
export function ListFilters({ filter }: { readonly filter: ListFilter }) {
  const counters = usePantau((state) => state.counters);
  const sections = usePantau((state) => state.sections);
  const opdList = usePantau((state) => state.opdList);
  const count = (...states: readonly string[]) =>
    states.reduce((sum, state) => sum + (counters.get(`state|${state}`) ?? 0), 0).toLocaleString('id-ID');
  const opdOptions = opdList
    .map(({ id, name, short }) => ({ id, label: short || name }))
    .sort((left, right) => left.label.localeCompare(right.label, 'id'));
  return (
    <>
      <Segmented
        label={listText.part}
        value={filter.part}
        onValue={showListPart}
        options={[
          { value: 'open', label: listText.parts.open, count: count('open') },
          { value: 'archive', label: listText.parts.archive, count: count('answered', 'unanswered') },
          { value: 'history', label: listText.parts.history, count: count('history') },
        ]}
      />
      <Input
        className="case-list-search"
        icon="search"
        aria-label={listText.search}
        placeholder={listText.searchHint}
        value={filter.text}
        onValue={(text) => changeListFilter({ text })}
      />
      {filter.part === 'open' && (
        <ManyChip
          label={listText.step}
          options={boardColumns.map(({ id, number, short, long }) => ({
            id,
            label: listText.stepName(number, number ? short : long),
          }))}
          chosen={filter.columns}
          onChosen={(columns) => changeListFilter({ columns })}
        />
      )}
      {filter.part === 'archive' && (
        <ManyChip
          label={listText.end}
          options={(['answered', 'unanswered'] as const).map((id) => ({ id, label: listText.ends[id] }))}
          chosen={filter.ends}
          onChosen={(ends) => changeListFilter({ ends: ends as ListFilter['ends'] })}
        />
      )}
      <ManyChip
        label={listText.channel}
        options={sections.channels.map(({ code, label }) => ({ id: code, label }))}
        chosen={filter.channels}
        onChosen={(channels) => changeListFilter({ channels })}
      />
      <ManyChip
        label={listText.opd}
        options={[{ id: '', label: listText.noOpd }, ...opdOptions]}
        chosen={filter.opd}
        onChosen={(opd) => changeListFilter({ opd })}
      />
      <ManyChip
        label={listText.topic}
        options={sections.topics}
        chosen={filter.topics}
        onChosen={(topics) => changeListFilter({ topics })}
      />
      <DatesChip filter={filter} />
      {isNarrowed(filter) && (
        <Button
          kind="quiet"
          size="s"
          onClick={() => changeListFilter({ ...emptyListFilter, part: filter.part, order: filter.order })}
        >
          {listText.clear}
        </Button>
      )}
    </>
  );
}

interface ManyChipProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
}

/** Several choices of one kind; nothing chosen means all. */
function ManyChip({ label, options, chosen, onChosen }: ManyChipProps) {
  const items: readonly MenuItem[] = options.map((option) => ({
    id: option.id,
    label: option.label,
    checked: chosen.includes(option.id),
  }));
  const first = options.find(({ id }) => id === chosen[0])?.label ?? chosen[0];
  return (
    <FilterChip
      label={label}
      {...(first !== undefined && { value: listText.chosen(first, chosen.length - 1) })}
      items={items}
      many
      onSelect={(id) => onChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
      onClear={() => onChosen([])}
    />
  );
}
