import { createStore, useStore } from 'zustand';

export const settingsSections = [
  'profil',
  'pegawai',
  'kanal',
  'topik',
  'libur',
  'jam',
  'batas',
  'surat',
  'nomor',
  'cadangan',
  'tampilan',
  'pintasan',
  'contoh',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** Pages behind the place Sinkronisasi: connect this office to a folder, join another one, print the recovery sheet. */
export const syncParts = ['hubungkan', 'gabung', 'lembar'] as const;
export type SyncPart = (typeof syncParts)[number];

/** Where the person is. Screens know addresses, never each other. */
export type Route =
  | { readonly screen: 'beranda' | 'papan' | 'impor' | 'daftar' | 'opd' | 'arsip' }
  /** `text` is what was typed in the search and becomes the opinion's text. */
  | { readonly screen: 'terima'; readonly text?: string }
  | { readonly screen: 'berkas'; readonly id: string }
  | { readonly screen: 'surat'; readonly documentId: string }
  | { readonly screen: 'sinkronisasi'; readonly part?: SyncPart }
  | { readonly screen: 'pengaturan'; readonly section: SettingsSection };

/** The address of a place, for links: `#/berkas/ab12`. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'terima':
      return route.text ? `#/terima/${encodeURIComponent(route.text)}` : '#/terima';
    case 'berkas':
      return `#/berkas/${route.id}`;
    case 'surat':
      return `#/surat/${route.documentId}`;
    case 'pengaturan':
      return `#/pengaturan/${route.section}`;
    case 'sinkronisasi':
      return route.part ? `#/sinkronisasi/${route.part}` : '#/sinkronisasi';
    default:
      return `#/${route.screen}`;
  }
}

/** The place of an address; undefined for addresses inside a page (`#isi`). Unknown places lead home. */
export function routeOf(hash: string): Route | undefined {
  if (!hash.startsWith('#/')) return hash === '' ? { screen: 'beranda' } : undefined;
  const [screen = '', rest = ''] = hash.slice(2).split('/');
  switch (screen) {
    case 'papan':
    case 'impor':
    case 'daftar':
    case 'opd':
    case 'arsip':
      return { screen };
    case 'terima':
      return rest ? { screen, text: decodeURIComponent(rest) } : { screen };
    case 'berkas':
      return { screen, id: rest };
    case 'surat':
      return { screen, documentId: rest };
    case 'sinkronisasi': {
      const part = syncParts.find((known) => known === rest);
      return part ? { screen, part } : { screen };
    }
    case 'pengaturan':
      return { screen, section: settingsSections.find((section) => section === rest) ?? 'profil' };
    default:
      return { screen: 'beranda' };
  }
}

const routes = createStore<{ readonly route: Route }>(() => ({ route: routeOf(location.hash) ?? { screen: 'beranda' } }));

window.addEventListener('hashchange', () => {
  const route = routeOf(location.hash);
  if (route) routes.setState({ route });
});

export function useRoute(): Route {
  return useStore(routes, (state) => state.route);
}

/** Goes to a place. The place left behind stays in the window's history, so that "kembali" finds it. */
export function navigate(route: Route): void {
  location.hash = hrefOf(route);
  // Not left to the event, which comes a moment later: what follows in the caller sees the new place.
  routes.setState({ route });
}

export function resetRoute(): void {
  navigate({ screen: 'beranda' });
}
