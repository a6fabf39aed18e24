import { memo } from 'react';
import { type ColumnGroup as ActorGroup, columnGroups } from '#shared/domain/opinion/board.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import type { Role } from '#shared/operations/operation.ts';
import { actorLabel } from '#shared/sop/sentences.ts';
import { navigate } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { ColumnCollapsed, ColumnGroup } from '../../ui/board-parts.tsx';
import { CaseColumn, DropColumn } from './board-column.tsx';
import { useBoardShared } from './board-context.ts';
import { archiveColumn } from './drop-target.ts';
import type { CardGroups, ColumnCards } from './group-cards.ts';
import { boardText } from './text.ts';
import type { MovingApi } from './use-moving.ts';

export interface BoardColumnsProps {
  readonly groups: CardGroups;
  readonly collapsed: ReadonlySet<string>;
  readonly searches: Readonly<Record<string, string>>;
  readonly roles: readonly Role[];
  readonly drops: MovingApi['drops'];
  readonly over: string | undefined;
}

const noCards: ColumnCards = { entries: [], lateCount: 0 };

/** All steps in the order of the SOP, framed by whose turn they are. */
export function BoardColumns({ groups, collapsed, searches, roles, drops, over }: BoardColumnsProps) {
  const { labels } = useBoardShared();
  return (
    <>
      {columnGroups.map((group) => {
        const cardsOf = (id: string) => groups.byColumn.get(id) ?? noCards;
        const isOwn = group.actor !== 'opd' && roles.includes(group.actor);
        // Gold only where something really waits for him: a column may hold nothing but steps of others.
        const isTurn =
          isOwn && group.columns.some(({ id }) => cardsOf(id).entries.some(({ step }) => step.actor === group.actor));
        return (
          <ColumnGroup
            key={group.columns[0]?.id}
            tone={group.actor}
            title={actorLabel(group.actor, labels)}
            label={groupLabel(group, actorLabel(group.actor, labels))}
            turn={isTurn ? boardText.turn : undefined}
          >
            {group.columns.map((column) => (
              <CaseColumn
                key={column.id}
                column={column}
                cards={cardsOf(column.id)}
                isCollapsed={collapsed.has(column.id)}
                search={searches[column.id] ?? ''}
                drop={drops?.get(column.id)}
                isOver={over === column.id}
              />
            ))}
          </ColumnGroup>
        );
      })}
      <ArchiveColumn drop={drops?.get(archiveColumn)} isOver={over === archiveColumn} />
    </>
  );
}

/** What left the board this month, and the way to it. */
const ArchiveColumn = memo(function ArchiveColumn(props: Pick<Parameters<typeof DropColumn>[0], 'drop' | 'isOver'>) {
  const { now } = useBoardShared();
  const zone = usePantau((state) => state.sections.hours.zone);
  const month = dateAt(now, zone).slice(0, 7);
  const count = usePantau(
    ({ counters }) => (counters.get(`ended|${month}|answered`) ?? 0) + (counters.get(`ended|${month}|unanswered`) ?? 0),
  );
  return (
    <ColumnGroup title={boardText.archiveGroup} label={boardText.archiveGroup}>
      <DropColumn columnId={archiveColumn} {...props}>
        <ColumnCollapsed
          step="archive"
          name={boardText.archived}
          count={boardText.count(count)}
          countLabel={boardText.cases(count)}
          onExpand={() => navigate({ screen: 'arsip' })}
        />
      </DropColumn>
    </ColumnGroup>
  );
});

function groupLabel({ columns }: ActorGroup, actor: string): string {
  const numbers = columns.map(({ number }) => number).filter(Boolean);
  return numbers.length > 0 ? boardText.groupLabel(actor, numbers) : actor;
}
