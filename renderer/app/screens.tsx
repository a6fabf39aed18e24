import { currentSop } from '#shared/sop/catalogue.ts';
import { hrefOf, type Route, type SyncPart } from '../data/route.ts';
import { ActHost } from '../features/acts/act-host.tsx';
import { ArchiveScreen } from '../features/archive/archive-screen.tsx';
import { PlaceHost } from '../features/archive/place-host.tsx';
import { CaseScreen } from '../features/case/case-screen.tsx';
import { ListScreen } from '../features/case-list/list-screen.tsx';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { IntakeScreen } from '../features/intake/intake-screen.tsx';
import { LetterScreen } from '../features/letters/letter-screen.tsx';
import { SignHost } from '../features/letters/sign-host.tsx';
import { OpdScreen } from '../features/opd/opd-screen.tsx';
import { SearchPalette } from '../features/search/search-palette.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { BoardScreen } from '../features/sop-board/board-screen.tsx';
import { CreateScreen } from '../features/sync-status/setup/create-screen.tsx';
import { JoinScreen } from '../features/sync-status/setup/join-screen.tsx';
import { SheetScreen } from '../features/sync-status/setup/sheet-screen.tsx';
import { SyncScreen } from '../features/sync-status/sync-screen.tsx';
import type { Crumb } from '../ui/bar.tsx';
import { screenNames, syncPartNames } from './text.ts';

export interface ScreenProps {
  readonly route: Route;
  readonly searching: boolean;
  readonly onSearchClosed: () => void;
}

/** Composes the islands: one screen for each place, and the windows that any screen may open. */
export function Screen(props: ScreenProps) {
  return (
    <>
      <Place {...props} />
      <ActHost />
      <SignHost />
      <PlaceHost />
      <SearchPalette open={props.searching} onClose={props.onSearchClosed} />
    </>
  );
}

function Place({ route }: ScreenProps) {
  switch (route.screen) {
    case 'beranda':
      return <HomeScreen />;
    case 'arsip':
      return <ArchiveScreen />;
    case 'daftar':
      return <ListScreen />;
    case 'papan':
      return <BoardScreen />;
    case 'terima':
      return <IntakeScreen {...(route.text !== undefined && { startText: route.text })} />;
    case 'berkas':
      return <CaseScreen key={route.id} id={route.id} />;
    case 'opd':
      return <OpdScreen />;
    case 'pengaturan':
      return <SettingsScreen section={route.section} />;
    case 'impor':
      return <ImportScreen />;
    case 'surat':
      return <LetterScreen documentId={route.documentId} />;
    case 'sinkronisasi':
      return <SyncPlace part={route.part} />;
  }
}

function SyncPlace({ part }: { readonly part: SyncPart | undefined }) {
  switch (part) {
    case 'hubungkan':
      return <CreateScreen />;
    case 'gabung':
      return <JoinScreen />;
    case 'lembar':
      return <SheetScreen />;
    case undefined:
      return <SyncScreen />;
  }
}

export interface ScreenTitle {
  readonly title: string;
  readonly trail?: readonly Crumb[];
  readonly note?: string;
}

/** The words of the bar. */
export function titleOf(route: Route): ScreenTitle {
  switch (route.screen) {
    case 'papan':
      return { title: screenNames.papan, note: currentSop.name };
    case 'impor':
      return { title: screenNames.terima };
    case 'berkas':
      return { title: 'Berkas', trail: [{ label: screenNames.papan, href: '#/papan' }] };
    case 'surat':
      return { title: 'Surat' };
    case 'sinkronisasi':
      return route.part
        ? {
            title: syncPartNames[route.part],
            trail: [{ label: screenNames.sinkronisasi, href: hrefOf({ screen: 'sinkronisasi' }) }],
          }
        : { title: 'Sinkronisasi dan cadangan' };
    default:
      return { title: screenNames[route.screen] };
  }
}
