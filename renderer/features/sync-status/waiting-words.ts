import type { WaitingItem } from '#shared/bridge/sync-schemas.ts';
import type { IconName } from '../../ui/icon.tsx';
import { waitingText } from './text.ts';

/** What lies behind an aggregate, as people call it. */
export interface ThingNames {
  readonly opinion: ReadonlyMap<string, string>;
  readonly document: ReadonlyMap<string, string>;
  readonly person: ReadonlyMap<string, string>;
  readonly opd: ReadonlyMap<string, string>;
}

export interface WaitingLine {
  readonly key: string;
  readonly at: number;
  readonly icon: IconName;
  readonly text: string;
}

/** One line for each thing that waits, with the last that happened to it; newest first, as they came. */
export function waitingLines(items: readonly WaitingItem[], names: ThingNames): readonly WaitingLine[] {
  const lines = new Map<string, WaitingLine>();
  for (const { at, aggregate, kind } of items) {
    // The identity of a complainant lies under the id of its berkas: one thing for a reader.
    const type = aggregate.type === 'reporter' ? 'opinion' : aggregate.type;
    const key = `${type}:${aggregate.id}`;
    const known = lines.get(key);
    if (known && !(kind === 'opinion.received')) continue;
    const text = `${thingName(type, aggregate.id, names)} ${waitingText.kinds[kind] ?? waitingText.otherKind}`;
    lines.set(key, { key, at: known?.at ?? at, icon: iconOf(kind), text });
  }
  return [...lines.values()];
}

function thingName(type: string, id: string, names: ThingNames): string {
  switch (type) {
    case 'opinion':
      return names.opinion.get(id) ?? waitingText.things.opinion;
    case 'document':
      return names.document.get(id) ?? waitingText.things.document;
    case 'person':
      return names.person.get(id) ?? waitingText.things.person;
    case 'opd':
      return names.opd.get(id) ?? waitingText.things.opd;
    default:
      return waitingText.things[type] ?? waitingText.otherThing;
  }
}

function iconOf(kind: string): IconName {
  if (kind === 'opinion.received' || kind === 'import.recorded') return 'inbox';
  if (kind.startsWith('document.')) return 'letter';
  if (kind === 'opinion.acted') return 'send';
  return 'pen';
}
