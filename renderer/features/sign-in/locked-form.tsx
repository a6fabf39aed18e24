import { useState } from 'react';
import type { Session } from '#shared/bridge/schemas.ts';
import { signOut, unlock } from '../../data/session.ts';
import { Button } from '../../ui/button.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { PersonLine } from './person-line.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { signInText } from './text.ts';
import { useAttempt } from './use-attempt.ts';

/** The person at this PC went away; the work behind the lock stays as it was. */
export function LockedForm({ session }: { readonly session: Session }) {
  const [secret, setSecret] = useState('');
  const attempt = useAttempt();
  const { hasPin } = session;
  const submit = () => {
    if (secret === '') return attempt.refuse(hasPin ? signInText.pinMissing : signInText.passwordMissing);
    void attempt.run(() => unlock(secret));
  };
  return (
    <SignInFrame title={signInText.locked} problem={attempt.problem} turn={attempt.turn} onSubmit={submit}>
      <PersonLine name={session.name} titles={session.roles.map(({ title }) => title)} />
      <SecretField
        label={hasPin ? signInText.pinOrPassword : signInText.password}
        value={secret}
        onValue={setSecret}
        autoComplete="current-password"
        hint={signInText.lockedNote}
        error={attempt.problem}
      />
      <div className="sign-in-acts">
        <Button type="submit" kind="primary" size="l" busy={attempt.isBusy} busyText={signInText.checking}>
          {signInText.unlock}
        </Button>
        <div className="row">
          <Button onClick={() => void signOut()}>{signInText.otherPerson}</Button>
        </div>
      </div>
    </SignInFrame>
  );
}
