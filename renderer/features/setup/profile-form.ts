import { defaultSections } from '#shared/domain/office/defaults.ts';
import type { Sections } from '#shared/domain/office/operations.ts';
import type { Zone } from '#shared/kernel/calendar-date.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { hasProblems, type Problems, problemsOf } from './problems.ts';
import { setupText } from './text.ts';

export type ProfileFields = Omit<Sections['profile'], 'logo'>;

export interface ProfileForm extends ProfileFields {
  readonly zone: Zone;
}

const { logo: _, ...emptyFields } = defaultSections.profile;

export const emptyProfile: ProfileForm = { ...emptyFields, zone: defaultSections.hours.zone };

/** The logo follows in the last step: attachments are kept for a signed-in person only. */
export function readProfile({ zone, ...fields }: ProfileForm): Result<{ profile: Sections['profile']; zone: Zone }, Problems> {
  const trimmed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.trim()])) as ProfileFields; // Same keys.
  const problems = problemsOf({
    government: trimmed.government === '' && setupText.profile.governmentMissing,
    agency: trimmed.agency === '' && setupText.profile.agencyMissing,
    city: trimmed.city === '' && setupText.profile.cityMissing,
  });
  return hasProblems(problems) ? fail(problems) : ok({ profile: { ...trimmed, logo: null }, zone });
}
