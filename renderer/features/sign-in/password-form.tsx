import { useState } from 'react';
import { type SignInPerson, signIn } from '../../data/session.ts';
import { type RebuildProgress, usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.tsx';
import { PersonLine } from './person-line.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { signInText } from './text.ts';
import { useAttempt } from './use-attempt.ts';

export interface PasswordFormProps {
  readonly person: SignInPerson;
  readonly onOtherName: () => void;
  readonly onForgotten: () => void;
}

export function PasswordForm({ person, onOtherName, onForgotten }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  const [progress, setProgress] = useState<RebuildProgress | null>(null);
  // The sample's password stands below, and the sample has no recovery code.
  const sample = usePantau((state) => state.sample);
  const attempt = useAttempt();
  useShortcuts([{ keys: 'Escape', inFields: true, run: onOtherName }]);
  const submit = () => {
    if (!person.hasPassword) return onOtherName();
    if (password === '') return attempt.refuse(signInText.passwordMissing);
    void attempt.run(() => signIn({ personId: person.id, password, onProgress: setProgress }));
  };
  return (
    <SignInFrame title={signInText.title} problem={attempt.problem} turn={attempt.turn} onSubmit={submit}>
      <PersonLine name={person.name} titles={person.titles} />
      {person.hasPassword ? (
        <SecretField
          label={signInText.password}
          value={password}
          onValue={setPassword}
          autoComplete="current-password"
          error={attempt.problem}
        />
      ) : (
        <Notice tone="warn" title={signInText.noPasswordTitle}>
          {signInText.noPasswordNote}
        </Notice>
      )}
      {progress && progress.total > 20_000 && <Rebuilding {...progress} />}
      <div className="sign-in-acts">
        {person.hasPassword && (
          <Button type="submit" kind="primary" size="l" busy={attempt.isBusy} busyText={signInText.checking}>
            {signInText.enter}
          </Button>
        )}
        <div className="row">
          <Button onClick={onOtherName}>{signInText.otherName}</Button>
          {person.hasPassword && !sample && (
            <Button kind="quiet" className="push" onClick={onForgotten}>
              {signInText.forgotten}
            </Button>
          )}
        </div>
      </div>
    </SignInFrame>
  );
}

/** The views of a restored journal are folded once, before the first screen. */
function Rebuilding({ done, total }: RebuildProgress) {
  const words = (count: number) => count.toLocaleString('id-ID');
  return <Progress label={signInText.checking} value={done} max={total} detail={signInText.opening(words(done), words(total))} />;
}
