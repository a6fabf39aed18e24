const prefix = 'place|';
const separator = ' / ';

export interface PlaceNode {
  /** `R. Arsip / Rak 2 / Boks 5` */
  readonly path: string;
  readonly name: string;
  /** Berkas in this place and in all of its parts. */
  readonly count: number;
  readonly children: readonly PlaceNode[];
}

interface Growing {
  count: number;
  readonly children: Map<string, Growing>;
}

const byName = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** Rooms, racks, boxes and folders from the counters `place|…`; numbers in names are put in order as numbers. */
export function placeTree(counters: ReadonlyMap<string, number>): readonly PlaceNode[] {
  const root: Growing = { count: 0, children: new Map() };
  for (const [key, count] of counters) {
    if (!key.startsWith(prefix) || count <= 0) continue;
    let node = root;
    for (const name of key.slice(prefix.length).split(separator)) {
      const child = node.children.get(name) ?? { count: 0, children: new Map<string, Growing>() };
      child.count += count;
      node.children.set(name, child);
      node = child;
    }
  }
  return nodesOf(root, '');
}

function nodesOf({ children }: Growing, above: string): readonly PlaceNode[] {
  return [...children]
    .map(([name, child]) => {
      const path = above === '' ? name : `${above}${separator}${name}`;
      return { path, name, count: child.count, children: nodesOf(child, path) };
    })
    .sort((left, right) => byName.compare(left.name, right.name));
}

export interface VisibleNode {
  readonly node: PlaceNode;
  /** 1 for a room. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly isExpanded: boolean;
}

/** The nodes in sight, from top to bottom: parts of a closed place are left out. */
export function visibleNodes(tree: readonly PlaceNode[], expanded: ReadonlySet<string>, level = 1): readonly VisibleNode[] {
  return tree.flatMap((node, at) => {
    const isExpanded = node.children.length > 0 && expanded.has(node.path);
    const here = { node, level, position: at + 1, siblings: tree.length, isExpanded };
    return isExpanded ? [here, ...visibleNodes(node.children, expanded, level + 1)] : [here];
  });
}

export type TreeStep = { readonly kind: 'move'; readonly to: number } | { readonly kind: 'expand' | 'collapse' };

/** What an arrow key means at a node; undefined when it leads nowhere. */
export function treeStep(key: string, at: number, nodes: readonly VisibleNode[]): TreeStep | undefined {
  const here = nodes[at];
  if (!here) return undefined;
  const move = (to: number): TreeStep | undefined =>
    to >= 0 && to < nodes.length && to !== at ? { kind: 'move', to } : undefined;
  switch (key) {
    case 'ArrowDown':
      return move(at + 1);
    case 'ArrowUp':
      return move(at - 1);
    case 'Home':
      return move(0);
    case 'End':
      return move(nodes.length - 1);
    case 'ArrowRight':
      if (here.node.children.length === 0) return undefined;
      return here.isExpanded ? move(at + 1) : { kind: 'expand' };
    case 'ArrowLeft':
      return here.isExpanded
        ? { kind: 'collapse' }
        : move(nodes.findLastIndex(({ level }, index) => index < at && level < here.level));
    default:
      return undefined;
  }
}
