import { useEffect, useRef } from 'react';
import type { SearchQuery } from '#shared/domain/opinion/search-text.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { classes } from '../../ui/tone.ts';
import { HitLine } from './hit-lines.tsx';
import { type Hit, type HitGroup, hitLimit } from './hits.ts';
import { searchText } from './text.ts';

export interface HitListProps {
  readonly id: string;
  readonly groups: readonly HitGroup[];
  readonly query: SearchQuery;
  readonly active: string | undefined;
  readonly headings: Readonly<Record<HitGroup['id'], string>>;
  readonly onActive: (key: string) => void;
  readonly onOpen: (hit: Hit) => void;
}

/** The list that the field commands: focus stays in the field, `active` walks here. */
export function HitList({ id, groups, query, active, headings, onActive, onOpen }: HitListProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = active === undefined ? undefined : box.current?.querySelector(`#${CSS.escape(optionId(id, active))}`);
    element?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div ref={box} id={id} className="search-list" role="listbox" tabIndex={-1} aria-label={searchText.results}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div className="search-heading" id={`${id}-${group.id}`}>
            {headings[group.id]}
            {group.hits.length < group.found && (
              <span> {searchText.some(group.hits.length, searchText.atLeast(group.found, hitLimit))}</span>
            )}
          </div>
          {group.hits.map((hit) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are pressed in the field that owns this list
            <div
              key={hit.key}
              id={optionId(id, hit.key)}
              role="option"
              tabIndex={-1}
              aria-selected={hit.key === active}
              className={classes('search-hit', hit.key === active && 'is-active')}
              onPointerMove={() => hit.key !== active && onActive(hit.key)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onOpen(hit)}
            >
              <span className="search-icon">
                <Icon name={iconOf(hit)} size={17} />
              </span>
              <HitLine hit={hit} query={query} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, key: string): string {
  return `${listId}-${key}`;
}

function iconOf(hit: Hit): IconName {
  switch (hit.kind) {
    case 'case':
      return hit.row.state === 'open' ? 'board' : 'archive';
    case 'document':
      return 'letter';
    case 'opd':
      return 'building';
    case 'command':
      return hit.command.icon;
  }
}
