import { useState } from 'react';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { useMay } from '../../data/settings-commands.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { TabPanel, Tabs } from '../../ui/tabs.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonPanel } from './person-panel.tsx';
import { RolesForms } from './roles-forms.tsx';
import { OwnSecrets } from './secret-forms.tsx';
import { peopleText } from './text-people.ts';
import { TodayPanel } from './today-panel.tsx';

const tabs = [
  { id: 'list', label: peopleText.tabList, icon: 'users' },
  { id: 'today', label: peopleText.tabToday, icon: 'calendar' },
  { id: 'roles', label: peopleText.tabRoles, icon: 'tag' },
  { id: 'secrets', label: peopleText.tabSecrets, icon: 'key' },
] as const;

type Open =
  | { readonly kind: 'list'; readonly from?: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'new' };

/** Who works here, in which post and role, and with which secret they sign in. */
export function PeopleSection() {
  const people = usePantau((state) => state.people);
  const zone = usePantau((state) => state.sections.hours.zone);
  const may = useMay('person.posted');
  const today = dateAt(useNow(), zone);
  const [tab, setTab] = useState<string>('list');
  const [open, setOpen] = useState<Open>({ kind: 'list' });
  const person = open.kind === 'person' ? people.find(({ id }) => id === open.id) : undefined;

  if (may && (person || open.kind === 'new'))
    return (
      <PersonPanel
        key={person?.id ?? 'new'}
        person={person}
        today={today}
        onClose={() => setOpen({ kind: 'list', from: person?.id ?? 'new' })}
        onRegistered={(id) => setOpen({ kind: 'person', id })}
      />
    );
  return (
    <>
      <div className="row">
        <Tabs id="settings-people" label={peopleText.tabs} tabs={tabs} value={tab} onValue={setTab} />
      </div>
      <TabPanel of="settings-people" value={tab}>
        {tab === 'list' && (
          <PeopleList
            today={today}
            may={may}
            returned={open.kind === 'list' ? open.from : undefined}
            onOpen={(id) => setOpen({ kind: 'person', id })}
            onAdd={() => setOpen({ kind: 'new' })}
          />
        )}
        {tab === 'today' && <TodayPanel today={today} />}
        {tab === 'roles' && <RolesForms />}
        {tab === 'secrets' && <OwnSecrets />}
      </TabPanel>
    </>
  );
}
