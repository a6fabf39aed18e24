import { useMemo, useState } from 'react';
import { isTurnOf } from '#shared/sop/engine.ts';
import { hrefOf, navigate, type Route, useRoute } from '../data/route.ts';
import { lockSession, signOut } from '../data/session.ts';
import { usePantau } from '../data/store.ts';
import { useHasSync, useSync } from '../data/sync.ts';
import { Bar } from '../ui/bar.tsx';
import { Rail, type RailItem } from '../ui/rail.tsx';
import { Shell } from '../ui/shell.tsx';
import type { ActorTone } from '../ui/tone.ts';
import { useShortcuts } from '../ui/use-shortcuts.tsx';
import { Screen } from './screens.tsx';
import { SyncBanner } from './sync-banner.tsx';
import { needsAttention } from './sync-pill.ts';
import { appText, screenNames } from './text.ts';
import { useIdleLock } from './use-idle-lock.ts';
import { useSavingStatus } from './use-saving-status.ts';
import { useTitle } from './use-title.ts';

const railScreens = [
  { screen: 'beranda', icon: 'home' },
  { screen: 'papan', icon: 'board' },
  { screen: 'terima', icon: 'inbox' },
  { screen: 'daftar', icon: 'table' },
  { screen: 'opd', icon: 'building' },
  { screen: 'arsip', icon: 'archive' },
  { screen: 'sinkronisasi', icon: 'sync' },
] as const;

/** Rail, bar and the screen of the place where the person is. */
export function Workplace() {
  const route = useRoute();
  const status = useSavingStatus();
  const sample = usePantau((state) => state.sample);
  const session = usePantau((state) => state.session);
  const turns = useTurns();
  const [searching, setSearching] = useState(false);
  const hasSync = useHasSync();
  const syncDot = useSyncDot();
  const places = railScreens.filter(({ screen }) => screen !== 'sinkronisasi' || hasSync);
  useIdleLock();
  useGlobalShortcuts(
    () => setSearching(true),
    places.map(({ screen }) => screen),
  );
  const railItems: readonly RailItem[] = places.map(({ screen, icon }) => ({
    id: screen,
    label: screenNames[screen],
    icon,
    href: hrefOf({ screen }),
    ...(screen === 'papan' && { count: turns, countLabel: `${turns} giliran Anda` }),
    ...(screen === 'sinkronisasi' && { dot: syncDot }),
  }));
  const account = session && {
    name: session.name,
    role: session.roles.map(({ title }) => title).join(', '),
    initials: initialsOf(session.name),
    tone: toneOf(session.roles.map(({ role }) => role)),
    items: [
      { id: 'lock', label: appText.lock, icon: 'lock' as const },
      { id: 'sign-out', label: appText.signOut, icon: 'arrow-right' as const },
    ],
    onSelect: (id: string) => void (id === 'lock' ? lockSession() : signOut()),
  };
  const { title, trail, note } = useTitle(route);
  return (
    <Shell
      rail={
        <Rail
          items={railItems}
          endItems={[
            {
              id: 'pengaturan',
              label: screenNames.pengaturan,
              icon: 'settings',
              href: hrefOf({ screen: 'pengaturan', section: 'profil' }),
            },
          ]}
          current={railPlaceOf(route)}
          home={{ href: hrefOf({ screen: 'beranda' }), label: 'Pantau' }}
        />
      }
      bar={
        <Bar
          title={title}
          {...(trail && { trail })}
          {...(note && { note })}
          search={{ label: appText.search, keys: 'Ctrl K', onOpen: () => setSearching(true) }}
          status={status}
          account={account ?? undefined}
        />
      }
      banner={
        sample ? (
          <aside className="sample-band" aria-label={appText.sampleName}>
            {appText.sampleBand}
          </aside>
        ) : (
          <SyncBanner />
        )
      }
    >
      <Screen route={route} searching={searching} onSearchClosed={() => setSearching(false)} />
    </Shell>
  );
}

function useTurns(): number {
  const openCases = usePantau((state) => state.openCases);
  const session = usePantau((state) => state.session);
  return useMemo(() => {
    const roles = session?.roles.map(({ role }) => role) ?? [];
    let turns = 0;
    for (const row of openCases.values()) if (isTurnOf({ sopId: row.sopId, stepId: row.step, end: null }, roles)) turns++;
    return turns;
  }, [openCases, session]);
}

/** The quiet dot at the place in the rail, with its reason. */
function useSyncDot(): string | undefined {
  return useSync((sync) => {
    if (needsAttention(sync)) return appText.attention;
    return sync.kind === 'open' && sync.waiting > 0 ? appText.waiting(String(sync.waiting)) : undefined;
  });
}

type RailScreen = (typeof railScreens)[number]['screen'];

function useGlobalShortcuts(openSearch: () => void, places: readonly RailScreen[]): void {
  const go = (route: Route) => () => navigate(route);
  useShortcuts([
    { keys: 'Ctrl+K', inFields: true, run: openSearch },
    { keys: 'Ctrl+N', inFields: true, run: go({ screen: 'terima' }) },
    { keys: 'F1', inFields: true, run: go({ screen: 'pengaturan', section: 'pintasan' }) },
    { keys: '?', run: go({ screen: 'pengaturan', section: 'pintasan' }) },
    ...places.map((screen, index) => ({ keys: `Ctrl+${index + 1}`, inFields: true, run: go({ screen }) })),
  ]);
}

function railPlaceOf(route: Route): string {
  if (route.screen === 'impor') return 'terima';
  return route.screen === 'berkas' || route.screen === 'surat' ? 'papan' : route.screen;
}

export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /^[A-Z]/.test(word) && !word.includes('.'));
  return (
    words
      .slice(0, 2)
      .map((word) => word[0])
      .join('') || name.slice(0, 1).toUpperCase()
  );
}

function toneOf(roles: readonly string[]): ActorTone {
  return (['kabid', 'kasi', 'pemantau'] as const).find((tone) => roles.includes(tone)) ?? 'opd';
}
