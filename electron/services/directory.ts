import { type Device, deviceAggregate, revokedAt } from '#shared/domain/device/device.ts';
import { type Office, officeAggregate, officeRef } from '#shared/domain/office/office.ts';
import { type Person, personAggregate } from '#shared/domain/person/person.ts';
import type { Identity } from '#shared/domain/reporter/reporter.ts';
import { identityOf, type Reporter, reporterAggregate } from '#shared/domain/reporter/reporter.ts';
import { type AggregateDefinition, type Folded, fold } from '#shared/operations/fold.ts';
import { type AggregateRef, aggregateKey, type Operation } from '#shared/operations/operation.ts';
import type { Source } from './journal-options.ts';
import { countedOf, type Judges, type Observed } from './standing.ts';

/** What main itself must know: who may sign in, with which titles, and who reported (kept away from the renderer). */
export interface Directory {
  /** `position` in the journal: identities are not kept in memory but read again when somebody may see them. */
  observe(operation: Operation, position: number, source: Source): void;
  note(ref: AggregateRef, position: number): void;
  people(): readonly { readonly id: string; readonly person: Person }[];
  person(id: string): Folded<Person> | undefined;
  office(): Folded<Office>;
  /** PCs of the office, by writer id, without what PCs say who have no say. */
  devices(): readonly { readonly id: string; readonly device: Device; readonly heads: readonly string[] }[];
  /** Identity and who recorded it; undefined when nobody did. */
  reporter(caseId: string): Promise<KnownReporter | undefined>;
}

export interface KnownReporter {
  readonly identity: Identity;
  readonly recordedBy: readonly string[];
  readonly heads: readonly string[];
}

const observedTypes = ['person', 'office', 'reporter', 'device'];
const marks = observedTypes.map((type) => Buffer.from(`"type":"${type}"`));

/** A cheap look at a stored operation: quotes inside texts are escaped, so the mark can only be the aggregate's own. */
export function isDirectoryOperation(stored: Buffer): boolean {
  return marks.some((mark) => stored.includes(mark));
}

export interface DirectoryOptions {
  /** The operation at a position of the journal. */
  readonly readAt: (position: number) => Promise<Operation | undefined>;
  /** Null in an office of one PC, where everything counts. */
  readonly judges: Judges | null;
}

/** What a PC that was sent away recorded afterwards counts for nothing, whoever it was about: titles, passwords, keys, other PCs. */
export function createDirectory({ readAt, judges }: DirectoryOptions): Directory {
  const identities = new Map<string, number[]>();
  const operations = new Map<string, Observed[]>();
  const folded = new Map<string, Folded<unknown>>();
  let counted: ReadonlyMap<string, readonly Operation[]> | undefined;

  /** Operations about PCs, by PC. */
  function ofDevices(): ReadonlyMap<string, readonly Operation[]> {
    if (counted) return counted;
    const all = idsOf('device').flatMap((id) => operations.get(aggregateKey({ type: 'device', id })) ?? []);
    const counting = judges ? countedOf(judges, all) : all.map(({ operation }) => operation);
    counted = Map.groupBy(counting, ({ aggregate }) => aggregate.id);
    return counted;
  }

  /** This PC's own words count here as long as it is used: whoever works on it signs in with them. */
  function counts({ publisher, place }: Observed): boolean {
    if (!judges || publisher === judges.own || !ofDevices().has(publisher)) return true;
    return place < (revokedAt(foldOf(deviceAggregate, publisher).state) ?? Number.POSITIVE_INFINITY);
  }

  function foldOf<S>(definition: AggregateDefinition<S>, id: string): Folded<S> {
    const key = aggregateKey({ type: definition.type, id });
    const known = folded.get(key) as Folded<S> | undefined; // Stored under the key of this very definition.
    if (known) return known;
    const history = operations.get(key) ?? [];
    const counting =
      definition.type === 'device' ? ofDevices().get(id) : history.filter(counts).map(({ operation }) => operation);
    const fresh = fold(definition, counting ?? []);
    folded.set(key, fresh);
    return fresh;
  }

  function idsOf(type: string): readonly string[] {
    const prefix = `${type}:`;
    return [...operations.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }

  const isPerson = (id: string) => operations.get(`person:${id}`)?.some(counts) ?? false;

  function note({ type, id }: AggregateRef, position: number): void {
    if (type !== 'reporter') return;
    const known = identities.get(id);
    if (known) known.push(position);
    else identities.set(id, [position]);
  }

  return {
    note,
    observe(operation, position, source) {
      if (!observedTypes.includes(operation.aggregate.type)) return;
      if (operation.aggregate.type === 'reporter') return note(operation.aggregate, position);
      const key = aggregateKey(operation.aggregate);
      const history = operations.get(key);
      const observed = { operation, ...source };
      if (history) history.push(observed);
      else operations.set(key, [observed]);
      folded.delete(key);
      if (operation.aggregate.type !== 'device') return;
      // Who has a say may have changed, and with it everything else.
      counted = undefined;
      folded.clear();
    },
    people: () =>
      idsOf('person')
        .filter(isPerson)
        .map((id) => ({ id, person: foldOf(personAggregate, id).state })),
    person: (id) => (isPerson(id) ? foldOf(personAggregate, id) : undefined),
    office: () => foldOf(officeAggregate, officeRef.id),
    devices: () =>
      [...ofDevices().keys()].map((id) => {
        const { state, heads } = foldOf(deviceAggregate, id);
        return { id, device: state, heads };
      }),
    async reporter(caseId) {
      const positions = identities.get(caseId);
      if (!positions) return undefined;
      const history: Operation[] = [];
      for (const position of positions) {
        const operation = await readAt(position);
        if (operation?.aggregate.type === 'reporter' && operation.aggregate.id === caseId) history.push(operation);
      }
      const { state, heads } = fold<Reporter>(reporterAggregate, history);
      const identity = identityOf(state);
      const recordedBy = history.filter(({ kind }) => kind === 'reporter.recorded').map(({ actor }) => actor.personId);
      return identity && { identity, recordedBy, heads };
    },
  };
}

const blank = '00';
const blankBox = 'AA';

/**
 * An operation as the renderer may keep it in IndexedDB: verifiers, sealed keys and the reporter's identity are emptied, everything else is
 * as stored. The journal keeps the full record.
 */
export function withoutSecrets(operation: Operation): Operation {
  const verifier = { n: 1, r: 1, p: 1, salt: blank, hash: blank };
  switch (operation.kind) {
    case 'person.secret-set':
    case 'office.recovery-set':
      return { ...operation, payload: { ...(operation.payload as Record<string, string>), verifier } }; // Shape held by its schema.
    case 'reporter.recorded':
      return { ...operation, payload: { name: '', account: '', phone: '', address: '' } };
    case 'device.epoch-granted':
    case 'device.reporter-granted':
      return { ...operation, payload: { ...(operation.payload as { readonly epoch: number }), box: blankBox } }; // As above.
    case 'office.epoch-opened': {
      // Not parsed yet: another PC may have written anything, and reading the journal must not stumble over it.
      const { epoch = null, boxes } = (operation.payload ?? {}) as { readonly epoch?: number; readonly boxes?: object };
      const emptied = Object.fromEntries(Object.keys(boxes ?? {}).map((writer) => [writer, blankBox]));
      return { ...operation, payload: { epoch, boxes: emptied } };
    }
    default:
      return operation;
  }
}
