import { isEmptyQuery, matches, prepareText, type SearchQuery } from '#shared/domain/opinion/search-text.ts';
import { type ListPart, startListWith } from '../../data/list-filter.ts';
import { navigate, type Route, settingsSections } from '../../data/route.ts';
import { lockSession } from '../../data/session.ts';
import type { IconName } from '../../ui/icon.tsx';
import { commandText } from './text.ts';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: IconName;
  /** Keys that do the same everywhere: "Ctrl N". */
  readonly keys?: string;
  readonly run: () => void;
}

const screens = [
  { screen: 'beranda', icon: 'home', keys: 'Ctrl 1' },
  { screen: 'papan', icon: 'board', keys: 'Ctrl 2' },
  { screen: 'terima', icon: 'inbox', keys: 'Ctrl N' },
  { screen: 'impor', icon: 'upload' },
  { screen: 'daftar', icon: 'table', keys: 'Ctrl 4' },
  { screen: 'opd', icon: 'building', keys: 'Ctrl 5' },
  { screen: 'arsip', icon: 'archive', keys: 'Ctrl 6' },
  { screen: 'sinkronisasi', icon: 'sync', keys: 'Ctrl 7' },
] as const satisfies readonly { screen: Route['screen']; icon: IconName; keys?: string }[];

/** Commands that take the typed words along; they stand under the results of every search. `part` is where the list begins. */
export function commandsWithText(query: SearchQuery, part: ListPart, mayReceive: boolean): readonly Command[] {
  const { text } = query;
  const list: Command = {
    id: 'list-results',
    label: commandText.list(text),
    hint: commandText.listHint,
    icon: 'table',
    run: () => {
      startListWith({ text: query.kind === 'numbers' ? `#${text}` : text, part });
      navigate({ screen: 'daftar' });
    },
  };
  const receive: Command = {
    id: 'receive-text',
    label: commandText.receive(text),
    hint: commandText.receiveHint,
    icon: 'plus',
    keys: 'Ctrl N',
    run: () => navigate({ screen: 'terima', text }),
  };
  return query.kind === 'all' && mayReceive ? [receive, list] : [list];
}

/** The places that are not everybody's. */
export interface OpenPlaces {
  readonly mayReceive: boolean;
  readonly hasSync: boolean;
}

/** Every place and deed that works from here and whose words meet the query; all of them for an empty one. */
export function findCommands(query: SearchQuery, places: OpenPlaces): readonly Command[] {
  const all = [...screenCommands(places), lockCommand, ...settingsCommands];
  if (isEmptyQuery(query)) return all;
  return all.filter(({ label, hint }) => matches(prepareText([label, hint], []), query));
}

function screenCommands({ mayReceive, hasSync }: OpenPlaces): readonly Command[] {
  return screens
    .filter(({ screen }) => mayReceive || (screen !== 'terima' && screen !== 'impor'))
    .filter(({ screen }) => hasSync || screen !== 'sinkronisasi')
    .map(({ screen, icon, ...rest }) => ({
      id: `screen-${screen}`,
      ...commandText.screens[screen],
      icon,
      ...('keys' in rest && { keys: rest.keys }),
      run: () => navigate({ screen }),
    }));
}

const lockCommand: Command = {
  id: 'lock',
  label: commandText.lock,
  hint: commandText.lockHint,
  icon: 'lock',
  run: () => void lockSession(),
};

const settingsCommands: readonly Command[] = settingsSections.map((section) => ({
  id: `settings-${section}`,
  label: commandText.settings(commandText.sections[section]),
  hint: '',
  icon: 'settings',
  run: () => navigate({ screen: 'pengaturan', section }),
}));
