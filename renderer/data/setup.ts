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

/**
 * Founds the office and signs its first Admin in. The recovery code is answered once; until the Admin has proved to hold the print it is kept
 * in the Admin's own form draft, because main keeps only its verifier.
 */
export async function foundOffice({ profile, admin, zone }: Founding): Promise<Result<string, NotDone>> {
  const founded = await bridge.call('office.found', { profile, admin });
  if (!founded.ok) return fail({ sentence: bridgeSentence(founded.error) });
  const { recoveryCode } = founded.value;
  await bridge.call('draft.write', { form: setupForm, content: JSON.stringify({ recoveryCode }) });
  beginSetup();
  await refreshStatus();
  await saveSettings({ lastPersonId: store.getState().session?.personId ?? null });
  if (zone !== defaultSections.hours.zone) await setSection('hours', { ...store.getState().sections.hours, zone });
  return ok(recoveryCode);
}

/** Restores the office from a copy that the person chooses in main's dialog. Answers the number of records, or null when the dialog was left. */
export async function restoreOffice(): Promise<Result<number | null, NotDone>> {
  const restored = await bridge.call('backup.restore', {});
  if (restored.ok) return ok(restored.value.operations);
  return restored.error.code === 'cancelled' ? ok(null) : fail({ sentence: bridgeSentence(restored.error) });
}
