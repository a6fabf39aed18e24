import { createStore, useStore } from 'zustand';
import { hrefOf, navigate } from './route.ts';
import { store, usePantau } from './store.ts';

/** The words of a new lembar pemulihan. They are told once and live in this window until the sheet is proved or left. */
export interface RecoverySheet {
  readonly words: readonly string[];
  /** Why there is a new one: the folder was founded, only the sheet is new, the passphrase is new, or a PC was sent away. */
  readonly occasion: 'founded' | 'renewed' | 'rephrased' | 'revoked';
  /** False where it lacks keys to identities that the sheet of before has. */
  readonly whole: boolean;
  /** The invite that belongs to it; null where only the sheet is new. */
  readonly invite: string | null;
}

interface Held extends RecoverySheet {
  readonly personId: string;
}

const sheetPlace = { screen: 'sinkronisasi', part: 'lembar' } as const;

const held = createStore<{ readonly sheet: Held | null }>(() => ({ sheet: null }));

// Words that nobody looks at any more are not kept in the window.
window.addEventListener('hashchange', () => {
  if (location.hash !== hrefOf(sheetPlace)) held.setState({ sheet: null });
});

/** Opens the page of the sheet for the person at the screen. */
export function showRecoverySheet(sheet: RecoverySheet): void {
  held.setState({ sheet: { ...sheet, personId: store.getState().session?.personId ?? '' } });
  navigate(sheetPlace);
}

/** The sheet of the person at the screen; nobody else sees it. */
export function useRecoverySheet(): RecoverySheet | null {
  const sheet = useStore(held, (state) => state.sheet);
  const personId = usePantau((state) => state.session?.personId);
  return sheet?.personId === personId ? sheet : null;
}
