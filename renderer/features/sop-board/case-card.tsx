import { Card } from '../../ui/board-parts.tsx';
import { DenseRow } from '../../ui/dense-column.tsx';
import type { VirtualItemProps } from '../../ui/virtual-list.tsx';
import { useBoardShared, useMarks } from './board-context.ts';
import type { BoardEntry } from './group-cards.ts';
import { useDragCard } from './use-drag-card.ts';

interface CaseProps {
  readonly entry: BoardEntry;
  readonly focus: VirtualItemProps;
}

export function CaseCard({ entry, focus }: CaseProps) {
  const { look } = useBoardShared();
  const { selection, inAir, by } = useMarks();
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
      {...(by === 'pointer' && inAir.has(id) && { className: 'sop-board-carried' })}
      {...(returned && { returned })}
      {...(contested && { contested })}
    />
  );
}

export function CaseRowLine({ entry, focus, first }: CaseProps & { readonly first: boolean }) {
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
}
