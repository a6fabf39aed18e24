import { useState } from 'react';
import { shortestPassword } from '#shared/domain/person/person.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { type Role, roles } from '#shared/operations/operation.ts';
import { defaultRoleLabels } from '#shared/sop/sentences.ts';
import { foundOffice } from '../../data/setup.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { type AdminForm, readAdmin } from './admin-form.ts';
import { nipHint } from './passwords.ts';
import { longest, type Problems } from './problems.ts';
import { type ProfileForm, readProfile } from './profile-form.ts';
import { SetupFrame } from './setup-frame.tsx';
import { setupText } from './text.ts';

const text = setupText.admin;
const sopRoles = roles.filter((role) => role !== 'admin').map((role) => ({ value: role, label: defaultRoleLabels[role] }));

export interface AdminStepProps {
  readonly profile: ProfileForm;
  readonly form: AdminForm;
  readonly onChange: (part: Partial<AdminForm>) => void;
  readonly onBack: () => void;
  /** The office is founded; the code is shown once. */
  readonly onFounded: (recoveryCode: string) => void;
}

export function AdminStep({ profile, form, onChange, onBack, onFounded }: AdminStepProps) {
  const [problems, setProblems] = useState<Problems>({});
  const [isBusy, setBusy] = useState(false);
  const [notDone, setNotDone] = useState<string | null>(null);
  const submit = async () => {
    const office = readProfile(profile);
    const admin = readAdmin(form, dateAt(Date.now(), profile.zone));
    setProblems(admin.ok ? {} : admin.error);
    if (!admin.ok || !office.ok || isBusy) return;
    setBusy(true);
    const founded = await foundOffice({ ...office.value, admin: admin.value });
    setBusy(false);
    if (founded.ok) onFounded(founded.value);
    else setNotDone(founded.error.sentence);
  };
  const hint = nipHint(form.nip);
  return (
    <SetupFrame
      step={1}
      title={text.title}
      lead={text.lead}
      problems={problems}
      onSubmit={() => void submit()}
      back={<Button onClick={onBack}>{setupText.back}</Button>}
      actions={
        <Button type="submit" kind="primary" busy={isBusy} busyText={text.founding}>
          {text.found}
        </Button>
      }
    >
      <div className="setup-fields">
        <Field label={text.name} error={problems.name}>
          <Input value={form.name} onValue={(name) => onChange({ name })} maxLength={longest} />
        </Field>
        <Field label={text.post} hint={text.postHint} error={problems.title}>
          <Input value={form.title} onValue={(title) => onChange({ title })} maxLength={longest} />
        </Field>
        <Field label={text.nip} optional {...(hint && { hint, hintTone: 'warn' as const })}>
          <Input value={form.nip} onValue={(nip) => onChange({ nip })} maxLength={longest} inputMode="numeric" />
        </Field>
        <Field label={text.rank} optional hint={text.rankHint}>
          <Input value={form.rank} onValue={(rank) => onChange({ rank })} maxLength={longest} />
        </Field>
        <Field label={text.sopRole}>
          <Select
            options={sopRoles}
            placeholder={text.onlyAdmin}
            value={form.sopRole}
            onValue={(sopRole) => onChange({ sopRole: sopRole as Role | '' })}
          />
        </Field>
        <div className="setup-whole setup-fields">
          <SecretField
            label={text.password}
            value={form.password}
            onValue={(password) => onChange({ password })}
            autoComplete="new-password"
            hint={setupText.password.rule(shortestPassword(['admin']))}
            error={problems.password}
          />
          <SecretField
            label={text.repeat}
            value={form.repeat}
            onValue={(repeat) => onChange({ repeat })}
            autoComplete="new-password"
            error={problems.repeat}
          />
        </div>
      </div>
      <div role="status" className="setup-status">
        {notDone && <Notice tone="bad">{notDone}</Notice>}
      </div>
    </SetupFrame>
  );
}
