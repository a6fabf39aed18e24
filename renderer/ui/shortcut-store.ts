import { isActivation, isPlainCharacter, type KeyPress, pressMatches } from './shortcut-match.ts';

export interface Shortcut<Event = KeyboardEvent> {
  /** "Ctrl+K", "Alt+1", "S", "?", "ArrowDown", "Space". */
  readonly keys: string;
  /** Words for the key bar; without them the shortcut works and is not listed. */
  readonly label?: string;
  /** Also works while the focus is in a field. Combinations with Ctrl, Alt and function keys do so anyway. */
  readonly inFields?: boolean;
  /** Goes on while the key is held down. */
  readonly repeat?: boolean;
  readonly run: (event: Event) => void;
}

/** Where the focus is, in the few words that matter here. */
export type FocusKind = 'page' | 'control' | 'field';

export interface ShortcutGroup<Event = KeyboardEvent> {
  readonly shortcuts: () => readonly Shortcut<Event>[];
  /** Works only while this is true: the focus is inside the group's own part of the page. */
  readonly holdsFocus?: () => boolean;
  /** 0 is the page, 1 a dialog over it; only the topmost layer listens. */
  readonly layer: number;
}

export interface ActiveShortcut {
  readonly keys: string;
  readonly label: string;
}

export interface ShortcutStore<Event = KeyboardEvent> {
  add(group: ShortcutGroup<Event>): () => void;
  openLayer(layer: number): () => void;
  setCharacters(allowed: boolean): void;
  choose(press: KeyPress & { readonly repeat: boolean }, focus: FocusKind): Shortcut<Event> | undefined;
  /** What the key bar shows now; the same array until something changes. */
  active(): readonly ActiveShortcut[];
  refresh(): void;
  subscribe(listener: () => void): () => void;
}

/** Keeps which shortcuts exist now. The part of the page that has the focus wins over the page, a later group over an earlier one. */
export function createShortcutStore<Event = KeyboardEvent>(): ShortcutStore<Event> {
  const groups: ShortcutGroup<Event>[] = [];
  const layers: number[] = [];
  const listeners = new Set<() => void>();
  let characters = true;
  let shown: readonly ActiveShortcut[] = [];

  const listening = (): readonly Shortcut<Event>[] => {
    const top = Math.max(0, ...layers);
    const here = groups.filter((group) => group.layer === top).reverse();
    const focused = here.filter((group) => group.holdsFocus?.() === true);
    const page = here.filter((group) => group.holdsFocus === undefined);
    return [...focused, ...page]
      .flatMap((group) => group.shortcuts())
      .filter(({ keys }) => characters || !isPlainCharacter(keys));
  };

  const refresh = () => {
    const next = listening().flatMap(({ keys, label }) => (label === undefined ? [] : [{ keys, label }]));
    const same =
      next.length === shown.length && next.every((item, at) => item.keys === shown[at]?.keys && item.label === shown[at]?.label);
    if (same) return;
    shown = next;
    for (const listener of listeners) listener();
  };

  return {
    add(group) {
      groups.push(group);
      refresh();
      return () => {
        groups.splice(groups.indexOf(group), 1);
        refresh();
      };
    },
    openLayer(layer) {
      layers.push(layer);
      refresh();
      return () => {
        layers.splice(layers.indexOf(layer), 1);
        refresh();
      };
    },
    setCharacters(allowed) {
      characters = allowed;
      refresh();
    },
    choose(press, focus) {
      return listening().find(
        (shortcut) =>
          pressMatches(press, shortcut.keys) &&
          (!press.repeat || shortcut.repeat === true) &&
          (focus !== 'field' || shortcut.inFields === true || worksInFields(shortcut.keys)) &&
          (focus !== 'control' || !isActivation(shortcut.keys)),
      );
    },
    active: () => shown,
    refresh,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

// Ctrl with a letter that edits text (undo, copy, select all …) stays with the field.
function worksInFields(keys: string): boolean {
  return (
    /^(F\d+|(Ctrl|Alt)\+.+)$/i.test(keys) && !/^Ctrl\+(Shift\+)?(Z|Y|X|C|V|A|Arrow\w+|Home|End|Backspace|Delete)$/i.test(keys)
  );
}
