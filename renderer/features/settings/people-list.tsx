import { useEffect, useRef } from 'react';
import { nipGrouped } from '#shared/documents/format-id.ts';
import { useAnswer } from '../../data/queries.ts';
import { peopleToSignIn } from '../../data/session.ts';
import { type PersonEntry, usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { isHeldOn } from './person-form.ts';
import { sectionNames, settingsText } from './text.ts';
import { peopleText, postWords } from './text-people.ts';

interface PeopleListProps {
  readonly today: string;
  readonly may: boolean;
  /** Whose panel was just closed: an id, or 'new'. The focus goes back there. */
  readonly returned: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onAdd: () => void;
}

export function PeopleList({ today, may, returned, onOpen, onAdd }: PeopleListProps) {
  const add = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returned === 'new') add.current?.focus();
    else if (returned !== undefined) list.current?.querySelector<HTMLElement>('tr[aria-current]')?.focus();
  }, [returned]);
  const people = usePantau((state) => state.people);
  const signIns = useAnswer(peopleToSignIn, []);
  const hasPassword = new Set(signIns?.filter((one) => one.hasPassword).map(({ id }) => id));
  const rows = [...people].sort(
    (left, right) => Number(right.active) - Number(left.active) || left.name.localeCompare(right.name, 'id'),
  );
  const columns: readonly Column<PersonEntry>[] = [
    {
      id: 'name',
      header: peopleText.name,
      width: '36%',
      cell: (person) => (
        <>
          <b>{person.name}</b>
          {person.nip && <small>{nipGrouped(person.nip)}</small>}
        </>
      ),
    },
    {
      id: 'posts',
      header: peopleText.today,
      width: '44%',
      cell: (person) => {
        const held = person.active ? person.posts.filter((post) => isHeldOn(post, today)) : [];
        return held.length > 0 ? held.map(postWords).join(', ') : <span className="t3">{peopleText.noPostToday}</span>;
      },
    },
    {
      id: 'state',
      header: peopleText.state,
      cell: (person) =>
        !person.active ? (
          <Badge>{peopleText.inactive}</Badge>
        ) : signIns && !hasPassword.has(person.id) ? (
          <Badge tone="warn" icon="key">
            {peopleText.noPassword}
          </Badge>
        ) : (
          <Badge tone="ok" icon="check">
            {peopleText.active}
          </Badge>
        ),
    },
  ];
  return (
    <Panel
      title={sectionNames.pegawai}
      icon="users"
      count={people.length}
      flush
      action={
        may && (
          <Button ref={add} kind="primary" size="s" icon="plus" onClick={onAdd}>
            {peopleText.add}
          </Button>
        )
      }
    >
      <p className="t2 s13 settings-pad">{peopleText.listNote}</p>
      {!may && (
        <div className="settings-pad">
          <Notice>{settingsText.readOnly}</Notice>
        </div>
      )}
      <div ref={list}>
        <Table<PersonEntry>
          label={sectionNames.pegawai}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          current={returned}
          {...(may && { onOpen: ({ id }) => onOpen(id) })}
        />
      </div>
    </Panel>
  );
}
