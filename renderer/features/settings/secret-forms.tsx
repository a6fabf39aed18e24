import { type FormEvent, useState } from 'react';
import { setSecret } from '../../data/settings-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { secretText } from './text-people.ts';
import { useFocusProblem } from './use-focus-problem.ts';

/** Everybody's own password and PIN. */
export function OwnSecrets() {
  const session = usePantau((state) => state.session);
  if (!session) return null;
  const { personId, hasPin } = session;
  return (
    <Panel title={secretText.ownTitle} icon="key">
      <div className="stack">
        <p className="t2 s13">{secretText.ownNote}</p>
        <SecretForm personId={personId} secret="password" done={secretText.passwordSet} />
        <p className="t2 s13">{hasPin ? secretText.hasPin : secretText.noPin}</p>
        <SecretForm personId={personId} secret="pin" done={secretText.pinSet} />
      </div>
    </Panel>
  );
}

interface SecretFormProps {
  readonly personId: string;
  readonly secret: 'password' | 'pin';
  /** Said when it was set. */
  readonly done: string;
}

/** Typed twice, never drafted and never shown. */
export function SecretForm({ personId, secret, done }: SecretFormProps) {
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<{ readonly at: 'value' | 'again'; readonly sentence: string }>();
  const [isBusy, setBusy] = useState(false);
  const frame = useFocusProblem(problem);
  const toast = useToast();
  const isPin = secret === 'pin';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (value === '') return setProblem({ at: 'value', sentence: secretText.empty });
    if (value !== again) return setProblem({ at: 'again', sentence: secretText.differ });
    setBusy(true);
    const set = await setSecret(personId, secret, value);
    setBusy(false);
    if (!set.ok) return setProblem({ at: 'value', sentence: set.error.sentence });
    setProblem(undefined);
    setValue('');
    setAgain('');
    toast.show({ text: done });
  };

  const typed = (set: (text: string) => void) => (text: string) => {
    setProblem(undefined);
    set(text);
  };
  const native = {
    type: 'password',
    autoComplete: 'new-password',
    maxLength: 200,
    ...(isPin && { inputMode: 'numeric' as const }),
  };
  return (
    <form ref={frame} className="settings-secret" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={isPin ? secretText.pin : secretText.password}
        hint={isPin ? secretText.pinHint : secretText.passwordHint}
        error={problem?.at === 'value' && problem.sentence}
      >
        <Input {...native} value={value} onValue={typed(setValue)} />
      </Field>
      <Field label={secretText.again} error={problem?.at === 'again' && problem.sentence}>
        <Input {...native} value={again} onValue={typed(setAgain)} />
      </Field>
      <Button type="submit" busy={isBusy}>
        {isPin ? secretText.setPin : secretText.setPassword}
      </Button>
    </form>
  );
}
