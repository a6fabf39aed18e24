import type { CallOutput } from '#shared/bridge/contract.ts';
import type { BridgeError } from '#shared/bridge/errors.ts';
import type { PcSettings, Session } from '#shared/bridge/schemas.ts';
import type { Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { catchUp } from './open-office.ts';
import { resetRoute } from './route.ts';
import { store } from './store.ts';

export type SignInPerson = CallOutput<'session.people'>[number];

/** Everybody who may sign in on this PC. */
export async function peopleToSignIn(): Promise<readonly SignInPerson[]> {
  const answer = await bridge.call('session.people', {});
  return answer.ok ? answer.value : [];
}

async function enter(answer: Result<Session, BridgeError>): Promise<Result<Session, BridgeError>> {
  if (!answer.ok) return answer;
  const sameShift = store.getState().session?.personId === answer.value.personId;
  if (!sameShift) resetRoute();
  store.setState({ session: answer.value });
  void saveSettings({ lastPersonId: answer.value.personId });
  return answer;
}

export async function signIn(personId: string, password: string): Promise<Result<Session, BridgeError>> {
  return enter(await bridge.call('session.signIn', { personId, password }));
}

export async function unlock(secret: string): Promise<Result<Session, BridgeError>> {
  return enter(await bridge.call('session.unlock', { secret }));
}

export async function recover(personId: string, code: string, password: string): Promise<Result<Session, BridgeError>> {
  const entered = await enter(await bridge.call('session.recover', { personId, code, password }));
  if (entered.ok) await catchUp();
  return entered;
}

export async function lockSession(): Promise<void> {
  const { session } = store.getState();
  if (!session) return;
  await bridge.call('session.lock', {});
  store.setState({ session: { ...session, locked: true } });
}

/** Drafts stay with their person; the next one starts at Beranda. */
export async function signOut(): Promise<void> {
  await bridge.call('session.signOut', {});
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
