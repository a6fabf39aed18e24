import { createStore, useStore } from 'zustand';
import type { PcSettings, Session } from '#shared/bridge/schemas.ts';
import type { SyncStatus } from '#shared/bridge/sync-schemas.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { type Device, deviceAggregate, isAdmitted, labelOf } from '#shared/domain/device/device.ts';
import { type ImportBatch, importAggregate } from '#shared/domain/import-batch/import-batch.ts';
import { type NumberBook, numberBookAggregate, numberBookRef } from '#shared/domain/numbers/book.ts';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { type Office, officeAggregate, officeRef, sectionOf } from '#shared/domain/office/office.ts';
import type { SectionName, Sections } from '#shared/domain/office/operations.ts';
import { calendarOf } from '#shared/domain/office/working-time.ts';
import { describeOpd, type Opd, type OpdDescription, opdAggregate } from '#shared/domain/opd/opd.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import type { Post } from '#shared/domain/person/operations.ts';
import { describe, type Person, personAggregate, postsOf } from '#shared/domain/person/person.ts';
import { fold } from '#shared/operations/fold.ts';
import { aggregateKey } from '#shared/operations/operation.ts';
import type { Applied } from './apply-operations.ts';
import type { History } from './database.ts';

export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly rank: string;
  readonly posts: readonly Post[];
  readonly active: boolean;
  readonly heads: readonly string[];
}

export interface OpdEntry extends OpdDescription {
  readonly id: string;
  readonly active: boolean;
  readonly heads: readonly string[];
}

export interface ImportEntry extends ImportBatch {
  readonly id: string;
  readonly heads: readonly string[];
}

/** A PC of the office; its id is the writer of its operations. */
export interface DeviceEntry {
  readonly id: string;
  readonly label: string;
  readonly admitted: boolean;
  readonly device: Device;
  readonly heads: readonly string[];
}

/** Honest stages of one save: nothing is called saved before main has answered. */
export type SavingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'not-saved'; readonly code: string };

/** How many operations of the journal are in the views. */
export interface RebuildProgress {
  readonly done: number;
  readonly total: number;
}

/** Open work, the office and this PC: what screens need at once. Everything else is asked of the views. */
export interface PantauState {
  readonly version: string;
  readonly journalId: string;
  readonly sample: boolean;
  readonly founded: boolean;
  readonly setAside: number;
  readonly session: Session | null;
  readonly settings: PcSettings;
  readonly saving: SavingState;
  /** The shared folder as main last described it. */
  readonly sync: SyncStatus;
  readonly openCases: ReadonlyMap<string, CaseRow>;
  readonly counters: ReadonlyMap<string, number>;
  readonly office: Office;
  readonly officeHeads: readonly string[];
  readonly sections: Sections;
  readonly calendar: WorkingCalendar;
  readonly people: readonly PersonEntry[];
  readonly opdList: readonly OpdEntry[];
  readonly imports: readonly ImportEntry[];
  readonly devices: readonly DeviceEntry[];
  readonly numberBook: NumberBook;
  readonly numberHeads: readonly string[];
  /** Keys of aggregates in which a newer Pantau wrote what this one cannot read: nothing is written over it. */
  readonly unread: ReadonlySet<string>;
  /** Berkas that a colleague on another PC changed last. */
  readonly arrivals: ReadonlySet<string>;
  /** How far the views are, while they are folded anew and nobody can work. */
  readonly refolding: RebuildProgress | null;
  /** Grows with every change of the views; queries that depend on rows run again. */
  readonly revision: number;
}

const initial: PantauState = {
  version: '',
  journalId: '',
  sample: false,
  founded: false,
  setAside: 0,
  session: null,
  settings: { theme: 'system', letterShortcuts: true, idleLockMinutes: 10, lastPersonId: null, collapsedColumns: {} },
  saving: { kind: 'idle' },
  sync: { kind: 'none' },
  openCases: new Map(),
  counters: new Map(),
  office: officeAggregate.initial,
  officeHeads: [],
  sections: defaultSections,
  calendar: calendarOf(defaultSections.hours, defaultSections.holidays),
  people: [],
  opdList: [],
  imports: [],
  devices: [],
  numberBook: numberBookAggregate.initial,
  numberHeads: [],
  unread: new Set(),
  arrivals: new Set(),
  refolding: null,
  revision: 0,
};

export const store = createStore<PantauState>(() => initial);

/** A slice of the state; the component renders again only when this slice changes. */
export function usePantau<T>(select: (state: PantauState) => T): T {
  return useStore(store, select);
}

const sectionNames = Object.keys(defaultSections) as SectionName[];

function officeSlice(history: History): Partial<PantauState> {
  const { state, heads } = fold(officeAggregate, history.operations);
  const sections = Object.fromEntries(sectionNames.map((name) => [name, sectionOf(state, name)])) as unknown as Sections; // Every name, its own value.
  return {
    office: state,
    officeHeads: heads,
    sections,
    calendar: calendarOf(sections.hours, sections.holidays),
    founded: state.officeId !== '',
    sample: state.sample,
  };
}

function replaceById<T extends { readonly id: string }>(entries: readonly T[], entry: T): readonly T[] {
  const at = entries.findIndex((candidate) => candidate.id === entry.id);
  return at === -1 ? [...entries, entry] : entries.with(at, entry);
}

function personEntry(id: string, history: History): PersonEntry {
  const { state, heads } = fold(personAggregate, history.operations);
  const person: Person = state;
  return { id, ...describe(person), posts: postsOf(person), active: person.active, heads };
}

function opdEntry(id: string, history: History): OpdEntry {
  const { state, heads } = fold(opdAggregate, history.operations);
  const opd: Opd = state;
  return { id, ...describeOpd(opd), active: opd.active, heads };
}

function deviceEntry(id: string, history: History): DeviceEntry {
  const { state, heads } = fold(deviceAggregate, history.operations);
  return { id, label: labelOf(state), admitted: isAdmitted(state), device: state, heads };
}

function numberSlice(history: History): Partial<PantauState> {
  const { state, heads } = fold(numberBookAggregate, history.operations);
  return { numberBook: state, numberHeads: heads };
}

/** Takes the news of the small aggregates (office, people, OPD, imports, PCs) into memory. */
export function takeHistories(histories: readonly History[]): void {
  let { people, opdList, imports, devices } = store.getState();
  let office: Partial<PantauState> = {};
  let numbers: Partial<PantauState> = {};
  for (const history of histories) {
    const at = history.key.indexOf(':');
    const type = history.key.slice(0, at);
    const id = history.key.slice(at + 1);
    if (history.key === aggregateKey(officeRef)) office = officeSlice(history);
    else if (history.key === aggregateKey(numberBookRef)) numbers = numberSlice(history);
    else if (type === 'person') people = replaceById(people, personEntry(id, history));
    else if (type === 'opd') opdList = replaceById(opdList, opdEntry(id, history));
    else if (type === 'device') devices = replaceById(devices, deviceEntry(id, history));
    else if (type === 'import') {
      const { state, heads } = fold(importAggregate, history.operations);
      imports = replaceById(imports, { id, ...state, heads });
    }
  }
  store.setState({ people, opdList, imports, devices, ...office, ...numbers });
}

const appliedListeners = new Set<(applied: Applied) => void>();

/** Tells `listen` of every change of the views before screens see it, until the answered function is called. */
export function onApplied(listen: (applied: Applied) => void): () => void {
  appliedListeners.add(listen);
  return () => appliedListeners.delete(listen);
}

/** Takes what an arrival changed into memory: open rows and counters. */
export function takeApplied(applied: Applied): void {
  for (const listen of appliedListeners) listen(applied);
  const state = store.getState();
  let openCases = state.openCases;
  if (applied.cases.size > 0) {
    const next = new Map(openCases);
    for (const [id, row] of applied.cases) {
      if (row?.state === 'open') next.set(id, row);
      else next.delete(id);
    }
    openCases = next;
  }
  const counters = applied.counters.size > 0 ? new Map([...state.counters, ...applied.counters]) : state.counters;
  store.setState({ openCases, counters, unread: withUnread(state.unread, applied.unread), revision: state.revision + 1 });
  if (applied.histories.length > 0) takeHistories(applied.histories);
}

function withUnread(known: ReadonlySet<string>, news: Applied['unread']): ReadonlySet<string> {
  const isNews = [...news].some(([key, unread]) => unread !== known.has(key));
  if (!isNews) return known;
  const next = new Set(known);
  for (const [key, unread] of news)
    if (unread) next.add(key);
    else next.delete(key);
  return next;
}
