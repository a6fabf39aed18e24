import type { CallOutput } from '#shared/bridge/contract.ts';
import type { BridgeError } from '#shared/bridge/errors.ts';
import type { PcSettings, Session } from '#shared/bridge/schemas.ts';
import type { Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { catchUp } from './catch-up.ts';
import { keepDrafts } from './form-draft.ts';
import { resetRoute } from './route.ts';
import { endSetup, resumeSetup } from './setup-going.ts';
import { type RebuildProgress, store } from './store.ts';

export type SignInPerson = CallOutput<'session.people'>[number];

/** Everybody who may sign in on this PC. */
export async function peopleToSignIn(): Promise<readonly SignInPerson[]> {
  const answer = await bridge.call('session.people', {});
  return answer.ok ? answer.value : [];
}

/** Tells who may sign in on this PC, at once and whenever colleagues' work arrives, until the answered function is called. */
export function watchPeopleToSignIn(tell: (people: readonly SignInPerson[]) => void): () => void {
  let isWatched = true;
  const ask = async () => {
    const people = await peopleToSignIn();
    if (isWatched) tell(people);
  };
  const stop = bridge.on('journal.grew', () => void ask());
  void ask();
  return () => {
    isWatched = false;
    stop();
  };
}

async function enter(
  answer: Result<Session, BridgeError>,
  onProgress?: (progress: RebuildProgress) => void,
): Promise<Result<Session, BridgeError>> {
  if (!answer.ok) return answer;
  // Colleagues on this PC may have worked meanwhile, or the views of a restored journal are still empty.
  await catchUp(onProgress);
  if (answer.value.roles.some(({ role }) => role === 'admin')) await resumeSetup();
  const sameShift = store.getState().session?.personId === answer.value.personId;
  if (!sameShift) resetRoute();
  store.setState({ session: answer.value });
  // Whoever plays in the sample is not the person of this PC.
  if (!store.getState().sample) void saveSettings({ lastPersonId: answer.value.personId });
  return answer;
}

/** `onProgress` hears of a long rebuild of the views, which may come before the first screen. */
export async function signIn(wish: {
  readonly personId: string;
  readonly password: string;
  readonly onProgress: (progress: RebuildProgress) => void;
}): Promise<Result<Session, BridgeError>> {
  const { personId, password, onProgress } = wish;
  return enter(await bridge.call('session.signIn', { personId, password }), onProgress);
}

export async function unlock(secret: string): Promise<Result<Session, BridgeError>> {
  return enter(await bridge.call('session.unlock', { secret }));
}

export async function recover(personId: string, code: string, password: string): Promise<Result<Session, BridgeError>> {
  return enter(await bridge.call('session.recover', { personId, code, password }));
}

export async function lockSession(): Promise<void> {
  const { session } = store.getState();
  if (!session) return;
  keepDrafts();
  await bridge.call('session.lock', {});
  store.setState({ session: { ...session, locked: true } });
}

/** Drafts stay with their person; the next one starts at Beranda. */
export async function signOut(): Promise<void> {
  keepDrafts();
  await bridge.call('session.signOut', {});
  endSetup();
  store.setState({ session: null });
}

/** Settings of this PC; shown at once, kept by main. */
export async function saveSettings(change: Partial<PcSettings>): Promise<void> {
  store.setState({ settings: { ...store.getState().settings, ...change } });
  await bridge.call('app.setSettings', change);
}

/** Asks main again who is signed in, after it founded an office or restored one. */
export async function refreshStatus(): Promise<void> {
  const answer = await bridge.call('app.status', {});
  if (!answer.ok) return;
  const { founded, sample, session, setAside, settings } = answer.value;
  store.setState({ founded, sample, session, setAside, settings });
  await catchUp();
}
