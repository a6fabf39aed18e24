import type { Post } from '#shared/domain/person/operations.ts';
import { shortestPassword } from '#shared/domain/person/person.ts';
import { type Role, roles } from '#shared/operations/operation.ts';
import { usePantau } from '../../data/store.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { nipHint } from './passwords.ts';
import { longest, type Problems } from './problems.ts';
import { type StaffForm, withRole } from './staff-form.ts';
import { setupText } from './text.ts';

const text = setupText.staff;
const actings = Object.entries(text.actings).map(([value, label]) => ({ value, label }));

export interface StaffFieldsProps {
  readonly form: StaffForm;
  readonly onChange: (form: StaffForm) => void;
  readonly password: string;
  readonly onPassword: (password: string) => void;
  readonly problems: Problems;
  /** The person is recorded; only the password is still asked. */
  readonly isRegistered: boolean;
}

export function StaffFields({ form, onChange, password, onPassword, problems, isRegistered }: StaffFieldsProps) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const profile = usePantau((state) => state.sections.profile);
  const change = (part: Partial<StaffForm>) => onChange({ ...form, ...part });
  const hint = nipHint(form.nip);
  return (
    <>
      <fieldset className="setup-fields" disabled={isRegistered} aria-label={text.title}>
        <Field label={setupText.admin.name} error={problems.name}>
          <Input value={form.name} onValue={(name) => change({ name })} maxLength={longest} />
        </Field>
        <Field label={text.role} error={problems.role}>
          <Select
            options={roles.map((role) => ({ value: role, label: labels[role] }))}
            placeholder={text.pickRole}
            value={form.role}
            onValue={(role) => onChange(withRole(form, role as Role | '', profile))}
          />
        </Field>
        <Field label={setupText.admin.post} error={problems.title}>
          <Input value={form.title} onValue={(title) => change({ title })} maxLength={longest} />
        </Field>
        <Field label={text.acting}>
          <Select options={actings} value={form.acting} onValue={(acting) => change({ acting: acting as Post['acting'] })} />
        </Field>
        {form.acting !== 'definitif' && (
          <>
            <DateField label={text.from} optional={text.fromHint} value={form.from} onValue={(from) => change({ from })} />
            <DateField
              label={text.until}
              optional
              value={form.until}
              onValue={(until) => change({ until })}
              error={problems.until}
            />
          </>
        )}
        <Field label={setupText.admin.nip} optional {...(hint && { hint, hintTone: 'warn' as const })}>
          <Input value={form.nip} onValue={(nip) => change({ nip })} maxLength={longest} inputMode="numeric" />
        </Field>
        <Field label={setupText.admin.rank} optional>
          <Input value={form.rank} onValue={(rank) => change({ rank })} maxLength={longest} />
        </Field>
      </fieldset>
      <SecretField
        label={text.password}
        value={password}
        onValue={onPassword}
        autoComplete="new-password"
        hint={setupText.password.rule(shortestPassword(form.role === '' ? [] : [form.role]))}
        error={problems.password}
      />
    </>
  );
}
