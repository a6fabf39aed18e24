import { createStore, useStore } from 'zustand';
import { bridge } from './bridge.ts';

/** The form draft of Mulai pertama. While it exists, the Admin has not come to its end. */
export const setupForm = 'mulai-pertama';

const setup = createStore<{ readonly isGoing: boolean }>(() => ({ isGoing: false }));

/** True from the founding of the office until the Admin leaves the last step of Mulai pertama. */
export function useSetupGoing(): boolean {
  return useStore(setup, (state) => state.isGoing);
}

export function beginSetup(): void {
  setup.setState({ isGoing: true });
}

export function endSetup(): void {
  setup.setState({ isGoing: false });
}

/** Goes on with Mulai pertama where the person at the screen left it before a restart, if something of it is left. */
export async function resumeSetup(): Promise<void> {
  const draft = await bridge.call('draft.read', { form: setupForm });
  if (draft.ok && draft.value) beginSetup();
}
