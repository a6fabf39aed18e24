import { memo } from 'react';
import { Card } from '../../ui/board-parts.tsx';
import { DenseRow } from '../../ui/dense-column.tsx';
import type { VirtualItemProps } from '../../ui/virtual-list.tsx';
import { useBoardShared, useMarks } from './board-context.ts';
import type { BoardEntry } from './group-cards.ts';
import { boardText } from './text.ts';
import { useDragCard } from './use-drag-card.ts';

interface CaseProps {
  readonly entry: BoardEntry;
  readonly focus: VirtualItemProps;
}

interface CaseRowProps extends CaseProps {
  readonly first: boolean;
}

export const CaseCard = memo(function CaseCard({ entry, focus }: CaseProps) {
  const { look } = useBoardShared();
  const { selection, inAir, by, unsent } = useMarks();
  const { id } = entry.row;
  const ref = useDragCard(id);
  const { number, channel, excerpt, agency, due, assignee, returned, contested } = look(entry);
  return (
    <Card
      ref={ref}
      {...focus}
      data-case={id}
      number={number}
      channel={channel}
      excerpt={excerpt}
      agency={agency}
      due={due}
      assignee={assignee}
      late={due.tone === 'bad'}
      soon={due.tone === 'warn'}
      selected={selection.has(id)}
      dragged={by === 'keys' && inAir.has(id)}
      {...(unsent.has(id) && { unsent: boardText.unsent })}
      {...(by === 'pointer' && inAir.has(id) && { className: 'sop-board-carried' })}
      {...(returned && { returned })}
      {...(contested && { contested })}
    />
  );
}, isSame);

export const CaseRowLine = memo(function CaseRowLine({ entry, focus, first }: CaseRowProps) {
  const { look } = useBoardShared();
  const { selection, inAir, by } = useMarks();
  const { id } = entry.row;
  const ref = useDragCard(id);
  const { number, excerpt, agency, due, returned, contested } = look(entry);
  return (
    <DenseRow
      ref={ref}
      {...focus}
      data-case={id}
      number={number}
      excerpt={excerpt}
      agency={[contested ?? returned, agency].filter(Boolean).join(' · ')}
      due={due}
      first={first}
      selected={selection.has(id)}
      {...(inAir.has(id) && { className: by === 'keys' ? 'sop-board-lifted' : 'sop-board-carried' })}
    />
  );
}, isSame);

/** While a list scrolls, only rows that come into sight are drawn. `onFocus` is new each time and always means the same place. */
function isSame(before: CaseRowProps | CaseProps, after: CaseRowProps | CaseProps): boolean {
  return (
    before.entry === after.entry &&
    before.focus.tabIndex === after.focus.tabIndex &&
    before.focus['data-roving'] === after.focus['data-roving'] &&
    ('first' in before && before.first) === ('first' in after && after.first)
  );
}
