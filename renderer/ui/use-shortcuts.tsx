import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type ActiveShortcut, createShortcutStore, type FocusKind, type Shortcut, type ShortcutStore } from './shortcut-store.ts';

const StoreContext = createContext<ShortcutStore | undefined>(undefined);
const LayerContext = createContext(0);
const NONE: readonly ActiveShortcut[] = [];

export interface ShortcutProviderProps {
  /** false switches every single-character shortcut off, as a person may ask in the settings. */
  readonly characters?: boolean;
  readonly children: ReactNode;
}

/** Stands once around the application and listens to its keys. */
export function ShortcutProvider({ characters = true, children }: ShortcutProviderProps) {
  const [store] = useState<ShortcutStore>(() => createShortcutStore());
  useEffect(() => store.setCharacters(characters), [store, characters]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const shortcut = store.choose(event, focusKind(event.target));
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut.run(event);
    };
    document.addEventListener('keydown', press);
    document.addEventListener('focusin', store.refresh);
    document.addEventListener('focusout', store.refresh);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('focusin', store.refresh);
      document.removeEventListener('focusout', store.refresh);
    };
  }, [store]);
  return <StoreContext value={store}>{children}</StoreContext>;
}

export interface ShortcutOptions {
  /** The shortcuts work only while the focus is inside this element. */
  readonly within?: RefObject<HTMLElement | null>;
  readonly enabled?: boolean;
}

/** Registers shortcuts while the component is mounted. In a dialog they work in that dialog, and the page's own rest meanwhile. */
export function useShortcuts(shortcuts: readonly Shortcut[], { within, enabled = true }: ShortcutOptions = {}): void {
  const store = use(StoreContext);
  const layer = use(LayerContext);
  const latest = useRef(shortcuts);
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return;
    const holdsFocus = within && { holdsFocus: () => within.current?.contains(document.activeElement) === true };
    return store?.add({ shortcuts: () => latest.current, layer, ...holdsFocus });
  }, [store, layer, within, enabled]);
  const words = shortcuts.map(({ keys, label }) => `${keys} ${label ?? ''}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are what the key bar shows, so a change of them is the reason to look again
  useEffect(() => store?.refresh(), [store, words]);
}

/** The labelled shortcuts that work at this moment, for the key bar. */
export function useActiveShortcuts(): readonly ActiveShortcut[] {
  const store = use(StoreContext);
  return useSyncExternalStore(
    store?.subscribe ?? (() => () => undefined),
    () => store?.active() ?? NONE,
    () => NONE,
  );
}

/** Everything inside belongs to a window over the page; while it is mounted the layers below do not listen. */
export function ShortcutLayer({ children }: { readonly children: ReactNode }) {
  const store = use(StoreContext);
  const layer = use(LayerContext) + 1;
  useEffect(() => store?.openLayer(layer), [store, layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

const TEXT_TYPES = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'password', 'date', 'time', 'datetime-local']);

function focusKind(target: EventTarget | null): FocusKind {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'field';
  if (target instanceof HTMLInputElement) return TEXT_TYPES.has(target.type) ? 'field' : 'control';
  return target.closest('button, a[href], summary') === null ? 'page' : 'control';
}
