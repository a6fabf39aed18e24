import { Icon } from './icon.tsx';
import { MenuButton, type MenuItem } from './menu.tsx';
import { uiText } from './text.ts';

export interface FilterChipProps {
  /** What is filtered: "Kanal". */
  readonly label: string;
  /** The choice in words; undefined means nothing is filtered. */
  readonly value?: string | undefined;
  readonly items: readonly MenuItem[];
  readonly onSelect: (id: string) => void;
  readonly onClear: () => void;
  readonly many?: boolean;
}

export function FilterChip({ label, value, items, onSelect, onClear, many = false }: FilterChipProps) {
  const on = value !== undefined;
  return (
    <span className={on ? 'filter on' : 'filter'}>
      <MenuButton
        className="filter-open"
        label={label}
        items={items}
        onSelect={onSelect}
        many={many}
        {...(on && { buttonLabel: `${label}: ${value}` })}
      >
        {value ?? label}
        {!on && <Icon name="chevron-down" size={14} />}
      </MenuButton>
      {on && (
        <button type="button" className="filter-clear" aria-label={uiText.clearFilter(label)} onClick={onClear}>
          <Icon name="close" size={14} />
        </button>
      )}
    </span>
  );
}
