import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { LogoField } from './logo-field.tsx';
import { SetupFrame } from './setup-frame.tsx';
import { setupText } from './text.ts';

const text = setupText.done;

export interface DoneStepProps {
  readonly onBack: () => void;
  readonly onStart: () => void;
  readonly onSignOut: () => void;
}

export function DoneStep({ onBack, onStart, onSignOut }: DoneStepProps) {
  const profile = usePantau((state) => state.sections.profile);
  const session = usePantau((state) => state.session);
  const people = usePantau((state) => state.people);
  const opdList = usePantau((state) => state.opdList);
  const others = people.filter(({ id, active }) => active && id !== session?.personId);
  return (
    <SetupFrame
      step={5}
      title={text.title}
      lead={text.lead}
      onSubmit={onStart}
      back={<Button onClick={onBack}>{setupText.back}</Button>}
      actions={
        <>
          <Button onClick={onSignOut}>{text.signOut}</Button>
          <Button type="submit" kind="primary">
            {text.start}
          </Button>
        </>
      }
    >
      <dl className="facts setup-facts">
        <dt>{text.office}</dt>
        <dd>
          {profile.agency}, {profile.government}
        </dd>
        <dt>{text.admin}</dt>
        <dd>{session?.name}</dd>
        <dt>{text.staff}</dt>
        <dd>{others.length === 0 ? setupText.staff.none : others.map(({ name }) => name).join('; ')}</dd>
        <dt>{text.opd}</dt>
        <dd>{opdList.length === 0 ? text.noOpd : setupText.opd.known(opdList.length)}</dd>
      </dl>
      <LogoField />
      <p className="setup-lead">{text.backup}</p>
    </SetupFrame>
  );
}
