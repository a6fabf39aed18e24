import { SecretField } from '../../ui/secret-field.tsx';
import { type PassphraseForm, type PassphraseProblems, strengthOf } from './passphrase-form.ts';
import { passphraseText } from './text-pages.ts';

export interface PassphraseFieldsProps {
  readonly label: string;
  readonly form: PassphraseForm;
  readonly onChange: (form: PassphraseForm) => void;
  readonly problems: PassphraseProblems;
}

/** A new passphrase, typed twice. */
export function PassphraseFields({ label, form, onChange, problems }: PassphraseFieldsProps) {
  const { words, isStrong } = strengthOf(form.passphrase);
  return (
    <>
      <SecretField
        label={label}
        value={form.passphrase}
        onValue={(passphrase) => onChange({ ...form, passphrase })}
        autoComplete="new-password"
        error={problems.passphrase}
        {...(problems.passphrase === undefined && { hint: words, ...(isStrong && { hintTone: 'ok' as const }) })}
      />
      <SecretField
        label={passphraseText.repeat}
        value={form.repeat}
        onValue={(repeat) => onChange({ ...form, repeat })}
        autoComplete="new-password"
        error={problems.repeat}
      />
    </>
  );
}
