import { createStore, useStore } from 'zustand';
import { rowsAtOnce } from './list-filter.ts';

/** What the Arsip shows: everything, what still lacks a place, or one place and its parts. */
export type ArchivePart = { readonly kind: 'all' | 'pending' } | { readonly kind: 'place'; readonly path: string };

/** The Arsip as it was left; opening a berkas and coming back finds it again. */
export interface ArchiveView {
  /** Undefined until somebody chose: then what is to be done comes first. */
  readonly part: ArchivePart | undefined;
  readonly text: string;
  readonly shown: number;
  /** Paths of places whose parts are in sight. */
  readonly expanded: ReadonlySet<string>;
}

const views = createStore<ArchiveView>(() => ({ part: undefined, text: '', shown: rowsAtOnce, expanded: new Set() }));

export function useArchiveView(): ArchiveView {
  return useStore(views, (state) => state);
}

/** Another part begins at its top and without the words that were searched in the last one. */
export function showArchivePart(part: ArchivePart): void {
  views.setState({ part, text: '', shown: rowsAtOnce });
}

export function searchArchive(text: string): void {
  views.setState({ text, shown: rowsAtOnce });
}

export function showMoreOfArchive(): void {
  views.setState({ shown: views.getState().shown + rowsAtOnce });
}

export function setPlaceExpanded(path: string, isExpanded: boolean): void {
  const expanded = new Set(views.getState().expanded);
  if (isExpanded) expanded.add(path);
  else expanded.delete(path);
  views.setState({ expanded });
}
