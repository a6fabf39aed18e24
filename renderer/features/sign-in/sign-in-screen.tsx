import { useEffect, useState } from 'react';
import { type SignInPerson, watchPeopleToSignIn } from '../../data/session.ts';
import { usePantau } from '../../data/store.ts';
import { Skeleton } from '../../ui/notice.tsx';
import { ForgottenForm } from './forgotten-form.tsx';
import { LockedForm } from './locked-form.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { signInText } from './text.ts';
import './sign-in.css';

/** Masuk: who is there, or who locked the screen. */
export function SignInScreen() {
  const session = usePantau((state) => state.session);
  return session?.locked ? <LockedForm session={session} /> : <Entrance />;
}

function Entrance() {
  const lastPersonId = usePantau((state) => state.settings.lastPersonId);
  const [people, setPeople] = useState<readonly SignInPerson[]>();
  // The person of this PC is chosen already: one PC, one person is the usual office.
  const [chosenId, setChosenId] = useState(lastPersonId);
  const [isForgotten, setForgotten] = useState(false);
  useEffect(() => watchPeopleToSignIn(setPeople), []);
  if (!people) return <Reading />;
  const person = people.find(({ id }) => id === chosenId);
  if (!person) return <NameForm people={people} lastPersonId={lastPersonId} onChoose={setChosenId} />;
  if (isForgotten) return <ForgottenForm person={person} onBack={() => setForgotten(false)} />;
  return (
    <PasswordForm key={person.id} person={person} onOtherName={() => setChosenId(null)} onForgotten={() => setForgotten(true)} />
  );
}

function Reading() {
  return (
    <SignInFrame title={signInText.title} onSubmit={() => undefined}>
      <Skeleton text={signInText.reading} />
    </SignInFrame>
  );
}
