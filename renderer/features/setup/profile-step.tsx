import { useState } from 'react';
import type { Zone } from '#shared/kernel/calendar-date.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import { longest, type Problems } from './problems.ts';
import { type ProfileFields, type ProfileForm, readProfile } from './profile-form.ts';
import { SetupFrame } from './setup-frame.tsx';
import { setupText } from './text.ts';

const text = setupText.profile;

const zones: readonly { readonly value: Zone; readonly label: string }[] = [
  { value: 'WIB', label: 'WIB (UTC+7)' },
  { value: 'WITA', label: 'WITA (UTC+8)' },
  { value: 'WIT', label: 'WIT (UTC+9)' },
];

export interface ProfileStepProps {
  readonly form: ProfileForm;
  readonly onChange: (part: Partial<ProfileForm>) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function ProfileStep({ form, onChange, onBack, onNext }: ProfileStepProps) {
  const [problems, setProblems] = useState<Problems>({});
  const submit = () => {
    const read = readProfile(form);
    if (read.ok) onNext();
    else setProblems(read.error);
  };
  const line = (name: keyof ProfileFields, label: string, more: { readonly hint?: string; readonly optional?: boolean } = {}) => (
    <Field label={label} error={problems[name]} {...more}>
      <Input value={form[name]} onValue={(value) => onChange({ [name]: value })} maxLength={longest} />
    </Field>
  );
  return (
    <SetupFrame
      step={0}
      title={text.title}
      lead={text.lead}
      problems={problems}
      onSubmit={submit}
      back={<Button onClick={onBack}>{setupText.back}</Button>}
      actions={
        <Button type="submit" kind="primary">
          {setupText.next}
        </Button>
      }
    >
      <div className="setup-fields">
        {line('government', text.government, { hint: text.governmentHint })}
        {line('agency', text.agency, { hint: text.agencyHint })}
        {line('unit', text.unit, { optional: true })}
        {line('section', text.section, { optional: true })}
        <div className="setup-whole">{line('address', text.address, { optional: true })}</div>
        <div className="setup-whole setup-fields small">
          {line('city', text.city)}
          <Field label={text.zone}>
            <Select options={zones} value={form.zone} onValue={(zone) => onChange({ zone: zone as Zone })} />
          </Field>
          {line('phone', text.phone, { optional: true })}
        </div>
        <div className="setup-whole setup-fields small">
          {line('email', text.email, { optional: true })}
          {line('website', text.website, { optional: true })}
          {line('letterCode', text.letterCode, { optional: true })}
          {line('archiveCode', text.archiveCode, { optional: true })}
        </div>
      </div>
    </SetupFrame>
  );
}
