import type { CallInput } from '#shared/bridge/contract.ts';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import type { Zone } from '#shared/kernel/calendar-date.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';
import { refreshStatus, saveSettings } from './session.ts';
import { setSection } from './settings-commands.ts';
import { beginSetup, setupForm } from './setup-going.ts';
import { store } from './store.ts';

export interface Founding {
  readonly profile: CallInput<'office.found'>['profile'];
  readonly admin: CallInput<'office.found'>['admin'];
  readonly zone: Zone;
}

/** Founds the office and signs its first Admin in. The recovery code is answered once and kept nowhere: main has only its verifier. */
export async function foundOffice({ profile, admin, zone }: Founding): Promise<Result<string, NotDone>> {
  const founded = await bridge.call('office.found', { profile, admin });
  if (!founded.ok) return fail({ sentence: bridgeSentence(founded.error) });
  await bridge.call('draft.write', { form: setupForm, content: JSON.stringify({ isCodeKept: false }) });
  beginSetup();
  await refreshStatus();
  await saveSettings({ lastPersonId: store.getState().session?.personId ?? null });
  if (zone !== defaultSections.hours.zone) await setSection('hours', { ...store.getState().sections.hours, zone });
  return ok(founded.value.recoveryCode);
}

/** A new recovery code in place of one that nobody printed. The former one no longer opens anything. */
export async function renewRecoveryCode(): Promise<Result<string, NotDone>> {
  const renewed = await bridge.call('office.renewRecovery', {});
  return renewed.ok ? ok(renewed.value.recoveryCode) : fail({ sentence: bridgeSentence(renewed.error) });
}

/** Restores the office from a copy that the person chooses in main's dialog. Answers the number of records, or null when the dialog was left. */
export async function restoreOffice(): Promise<Result<number | null, NotDone>> {
  const restored = await bridge.call('backup.restore', {});
  if (restored.ok) return ok(restored.value.operations);
  return restored.error.code === 'cancelled' ? ok(null) : fail({ sentence: bridgeSentence(restored.error) });
}
