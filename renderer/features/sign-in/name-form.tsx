import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { SignInPerson } from '../../data/session.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Avatar } from '../../ui/marks.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { filterPeople, initialsOf, titleLine } from './names.ts';
import { SignInFrame } from './sign-in-frame.tsx';
import { signInText } from './text.ts';

export interface NameFormProps {
  readonly people: readonly SignInPerson[];
  /** Marked at the beginning. */
  readonly lastPersonId: string | null;
  readonly onChoose: (personId: string) => void;
}

/** Letters filter, arrows move, Enter chooses: a list box that stays open under its field. */
export function NameForm({ people, lastPersonId, onChoose }: NameFormProps) {
  const [typed, setTyped] = useState('');
  const [markedId, setMarkedId] = useState(lastPersonId);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = filterPeople(people, typed);
  const at = Math.max(
    0,
    shown.findIndex((person) => person.id === markedId),
  );
  const marked = shown[at];
  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${marked?.id}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [id, marked?.id]);
  const move = (event: KeyboardEvent) => {
    const to = targetOf(event.key, at, shown.length);
    if (to === undefined) return;
    event.preventDefault();
    setMarkedId(shown[to]?.id ?? null);
  };
  return (
    <SignInFrame title={signInText.title} onSubmit={() => marked && onChoose(marked.id)}>
      <Field label={signInText.name} hint={signInText.nameHint}>
        <Input
          icon="search"
          value={typed}
          onValue={setTyped}
          onKeyDown={move}
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(marked && { 'aria-activedescendant': `${id}-${marked.id}` })}
        />
      </Field>
      <span className="sr" role="status">
        {signInText.found(shown.length)}
      </span>
      {shown.length === 0 && (
        <EmptyState icon="users" title={signInText.nobody}>
          {signInText.nobodyNote}
        </EmptyState>
      )}
      {/* The keys of the list are those of the field above. */}
      <div className="sign-in-list" role="listbox" id={`${id}-list`} aria-label={signInText.people} ref={list} tabIndex={-1}>
        {shown.map((person) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above handles the keys of its list box.
          <div
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={person.id === marked?.id}
            className="sign-in-person"
            onClick={() => onChoose(person.id)}
          >
            <Avatar initials={initialsOf(person.name)} />
            <span>
              <b>{person.name}</b>
              <small>{titleLine(person.titles)}</small>
            </span>
            {!person.hasPassword && <small className="push">{signInText.noPassword}</small>}
          </div>
        ))}
      </div>
    </SignInFrame>
  );
}

function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + 5, count - 1);
    case 'PageUp':
      return Math.max(at - 5, 0);
    default:
      return undefined;
  }
}
