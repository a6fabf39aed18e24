import { type KeyboardEvent, useRef, useState } from 'react';
import { setPlaceExpanded, showArchivePart } from '../../data/archive-view.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { classes } from '../../ui/tone.ts';
import { type PlaceNode, treeStep, type VisibleNode, visibleNodes } from './place-tree.ts';
import { archiveText } from './text.ts';

const icons: readonly IconName[] = ['building', 'list', 'box', 'folder'];

export interface ArchiveTreeProps {
  readonly tree: readonly PlaceNode[];
  readonly expanded: ReadonlySet<string>;
  readonly current: string | undefined;
}

/** Where hard copies lie. One tab stop: arrows walk and open, Enter shows what lies there. */
export function ArchiveTree({ tree, expanded, current }: ArchiveTreeProps) {
  const box = useRef<HTMLDivElement>(null);
  const nodes = visibleNodes(tree, expanded);
  const [stop, setStop] = useState(current);
  const at = Math.max(
    0,
    nodes.findIndex(({ node }) => node.path === stop),
  );

  const focus = (index: number) => {
    setStop(nodes[index]?.node.path);
    box.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const here = nodes[at];
    if (!here || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = treeStep(event.key, at, nodes);
    if (event.key === 'Enter' || event.key === ' ') showArchivePart({ kind: 'place', path: here.node.path });
    else if (step?.kind === 'move') focus(step.to);
    else if (step) setPlaceExpanded(here.node.path, step.kind === 'expand');
    else return;
    event.preventDefault();
  };
  return (
    <div ref={box} className="archive-tree" role="tree" aria-label={archiveText.tree} onKeyDown={onKeyDown}>
      {nodes.map((visible, index) => (
        <TreeItem
          key={visible.node.path}
          visible={visible}
          isStop={index === at}
          isCurrent={visible.node.path === current}
          onFocus={() => setStop(visible.node.path)}
        />
      ))}
    </div>
  );
}

interface TreeItemProps {
  readonly visible: VisibleNode;
  readonly isStop: boolean;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

function TreeItem({ visible, isStop, isCurrent, onFocus }: TreeItemProps) {
  const { node, level, position, siblings, isExpanded } = visible;
  const hasParts = node.children.length > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree listens to the keys of all its items
    <div
      role="treeitem"
      tabIndex={isStop ? 0 : -1}
      className={classes('archive-item', isCurrent && 'is-current')}
      style={{ paddingLeft: `${6 + (level - 1) * 16}px` }}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={isCurrent}
      {...(hasParts && { 'aria-expanded': isExpanded })}
      onFocus={onFocus}
      onClick={() => {
        showArchivePart({ kind: 'place', path: node.path });
        if (!isExpanded && hasParts) setPlaceExpanded(node.path, true);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrow keys do the same */}
      <span
        className="archive-fold"
        onClick={(event) => {
          if (!hasParts) return;
          event.stopPropagation();
          setPlaceExpanded(node.path, !isExpanded);
        }}
      >
        {hasParts && <Icon name={isExpanded ? 'chevron-down' : 'chevron-right'} size={15} />}
      </span>
      <Icon name={icons[level - 1] ?? 'folder'} size={16} className="t3" />
      <span className="ell grow">{node.name}</span>
      <span className="t2 s12">
        {archiveText.count(node.count)}
        <span className="sr"> {archiveText.casesWord}</span>
      </span>
    </div>
  );
}
