import { useState } from 'react';
import { recover, type SignInPerson } from '../../data/session.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.tsx';
import { PersonLine } from './person-line.tsx';
import { type Recovery, recoveryProblem } from './recovery.ts';
import { SignInFrame } from './sign-in-frame.tsx';
import { signInText } from './text.ts';
import { useAttempt } from './use-attempt.ts';

export interface ForgottenFormProps {
  readonly person: SignInPerson;
  readonly onBack: () => void;
}

/** Staff learn who can help; the Admin, whom nobody can help, brings the printed code. */
export function ForgottenForm({ person, onBack }: ForgottenFormProps) {
  const entry = usePantau((state) => state.people.find(({ id }) => id === person.id));
  // Before the first sign-in on this PC nobody's posts are known; then both ways are shown.
  const isAdmin = entry === undefined || entry.posts.some(({ role }) => role === 'admin');
  useShortcuts([{ keys: 'Escape', inFields: true, run: onBack }]);
  if (isAdmin) return <RecoveryForm person={person} alsoStaff={entry === undefined} onBack={onBack} />;
  return (
    <SignInFrame title={signInText.forgottenTitle} onSubmit={onBack}>
      <PersonLine name={person.name} titles={person.titles} />
      <Notice>{signInText.forgottenStaff}</Notice>
      <div className="sign-in-acts">
        <Button type="submit" kind="primary" size="l">
          {signInText.back}
        </Button>
      </div>
    </SignInFrame>
  );
}

function RecoveryForm({ person, alsoStaff, onBack }: ForgottenFormProps & { readonly alsoStaff: boolean }) {
  const [form, setForm] = useState<Recovery>({ code: '', password: '', repeat: '' });
  const [wrong, setWrong] = useState<ReturnType<typeof recoveryProblem>>();
  const [turn, setTurn] = useState(0);
  const attempt = useAttempt({ 'wrong-secret': signInText.codeWrong });
  const change = (part: Partial<Recovery>) => setForm({ ...form, ...part });
  const submit = () => {
    const problem = recoveryProblem(form);
    setWrong(problem);
    if (problem) setTurn(turn + 1);
    if (!problem) void attempt.run(() => recover(person.id, form.code, form.password));
  };
  const errorOf = (field: keyof Recovery) => (wrong?.field === field ? wrong.sentence : undefined);
  return (
    <SignInFrame
      title={signInText.forgottenTitle}
      problem={wrong?.sentence ?? attempt.problem}
      turn={turn + attempt.turn}
      onSubmit={submit}
    >
      <PersonLine name={person.name} titles={person.titles} />
      {alsoStaff && <Notice>{signInText.forgottenStaff}</Notice>}
      <p className="t2 s13">{signInText.forgottenAdmin}</p>
      <Field label={signInText.code} hint={signInText.codeHint} error={errorOf('code') ?? (wrong ? undefined : attempt.problem)}>
        <Input className="mono" value={form.code} onValue={(code) => change({ code })} maxLength={80} spellCheck={false} />
      </Field>
      <SecretField
        label={signInText.newPassword}
        value={form.password}
        onValue={(password) => change({ password })}
        autoComplete="new-password"
        hint={signInText.newPasswordHint}
        error={errorOf('password')}
      />
      <SecretField
        label={signInText.repeat}
        value={form.repeat}
        onValue={(repeat) => change({ repeat })}
        autoComplete="new-password"
        error={errorOf('repeat')}
      />
      <div className="sign-in-acts">
        <Button type="submit" kind="primary" size="l" busy={attempt.isBusy} busyText={signInText.checking}>
          {signInText.recover}
        </Button>
        <div className="row">
          <Button onClick={onBack}>{signInText.back}</Button>
        </div>
      </div>
    </SignInFrame>
  );
}
