import { useId } from 'react';
import type { PersonEntry } from '../../../data/store.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Select } from '../../../ui/inputs.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import type { JoinForm, JoinProblems, OfficeLook } from './join-form.ts';
import { joinText } from './text.ts';

export interface OwnDataProps {
  readonly own: readonly PersonEntry[];
  readonly look: OfficeLook;
  readonly form: JoinForm;
  readonly onChange: (form: JoinForm) => void;
  readonly problems: JoinProblems;
}

const ways = [
  { own: 'bring', name: joinText.bring, note: joinText.bringNote },
  { own: 'fresh', name: joinText.fresh, note: joinText.freshNote },
] as const;

/** A PC with an office of its own: its berkas come along, or they are kept aside. */
export function OwnData({ own, look, form, onChange, problems }: OwnDataProps) {
  const name = useId();
  return (
    <>
      <fieldset className="field">
        <legend>{joinText.own}</legend>
        <div className="sync-choices">
          {ways.map((way) => (
            <label key={way.own} className={form.own === way.own ? 'sync-choice on' : 'sync-choice'}>
              <input
                type="radio"
                name={name}
                checked={form.own === way.own}
                onChange={() => onChange({ ...form, own: way.own })}
                aria-invalid={problems.own !== undefined || undefined}
              />
              <span>
                <b>{way.name}</b>
                <small>{way.note}</small>
              </span>
            </label>
          ))}
        </div>
        {problems.own && (
          <div className="hint bad">
            <Icon name="warning" size={13} />
            <div className="hint-words">{problems.own}</div>
          </div>
        )}
      </fieldset>
      {form.own === 'bring' && (
        <div className="stack">
          <Table label={joinText.match} columns={columnsOf(look, form, onChange)} rows={own} rowKey={({ id }) => id} />
          <p className="t2 s13">{joinText.matchNote}</p>
          {problems.people && <Notice tone="bad">{problems.people}</Notice>}
        </div>
      )}
    </>
  );
}

function columnsOf(look: OfficeLook, form: JoinForm, onChange: (form: JoinForm) => void): readonly Column<PersonEntry>[] {
  const options = [
    { value: '', label: joinText.newPerson },
    ...look.people.map(({ id, name, titles }) => ({ value: id, label: [name, ...titles.slice(0, 1)].join(', ') })),
  ];
  return [
    {
      id: 'own',
      header: joinText.ownPerson,
      width: '45%',
      cell: ({ name, posts }) => (
        <>
          <b>{name}</b>
          <small>{posts.map(({ title }) => title).join(', ')}</small>
        </>
      ),
    },
    {
      id: 'office',
      header: joinText.officePerson,
      cell: ({ id, name }) => (
        <Select
          aria-label={joinText.matchOf(name)}
          options={options}
          value={form.people[id] ?? ''}
          onValue={(match) => onChange({ ...form, people: { ...form.people, [id]: match || null } })}
        />
      ),
    },
  ];
}
