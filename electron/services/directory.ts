import { type Device, deviceAggregate } from '#shared/domain/device/device.ts';
import { type Office, officeAggregate, officeRef } from '#shared/domain/office/office.ts';
import { type Person, personAggregate } from '#shared/domain/person/person.ts';
import type { Identity } from '#shared/domain/reporter/reporter.ts';
import { identityOf, type Reporter, reporterAggregate } from '#shared/domain/reporter/reporter.ts';
import { type AggregateDefinition, type Folded, fold } from '#shared/operations/fold.ts';
import { type AggregateRef, aggregateKey, type Operation } from '#shared/operations/operation.ts';

/** What main itself must know: who may sign in, with which titles, and who reported (kept away from the renderer). */
export interface Directory {
  /** `position` in the journal: identities are not kept in memory but read again when somebody may see them. */
  observe(operation: Operation, position: number): void;
  note(ref: AggregateRef, position: number): void;
  people(): readonly { readonly id: string; readonly person: Person }[];
  person(id: string): Folded<Person> | undefined;
  office(): Folded<Office>;
  /** PCs of the office, by writer id. */
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

/** `readAt` answers the operation at a position of the journal. */
export function createDirectory(readAt: (position: number) => Promise<Operation | undefined>): Directory {
  const identities = new Map<string, number[]>();
  const operations = new Map<string, Operation[]>();
  const folded = new Map<string, Folded<unknown>>();

  function foldOf<S>(definition: AggregateDefinition<S>, id: string): Folded<S> {
    const key = aggregateKey({ type: definition.type, id });
    const known = folded.get(key) as Folded<S> | undefined; // Stored under the key of this very definition.
    if (known) return known;
    const fresh = fold(definition, operations.get(key) ?? []);
    folded.set(key, fresh);
    return fresh;
  }

  function idsOf(type: string): readonly string[] {
    const prefix = `${type}:`;
    return [...operations.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }

  function note({ type, id }: AggregateRef, position: number): void {
    if (type !== 'reporter') return;
    const known = identities.get(id);
    if (known) known.push(position);
    else identities.set(id, [position]);
  }

  return {
    note,
    observe(operation, position) {
      if (!observedTypes.includes(operation.aggregate.type)) return;
      if (operation.aggregate.type === 'reporter') return note(operation.aggregate, position);
      const key = aggregateKey(operation.aggregate);
      const history = operations.get(key);
      if (history) history.push(operation);
      else operations.set(key, [operation]);
      folded.delete(key);
    },
    people: () => idsOf('person').map((id) => ({ id, person: foldOf(personAggregate, id).state })),
    person: (id) => (operations.has(`person:${id}`) ? foldOf(personAggregate, id) : undefined),
    office: () => foldOf(officeAggregate, officeRef.id),
    devices: () =>
      idsOf('device').map((id) => {
        const { state, heads } = foldOf(deviceAggregate, id);
        return { id, device: state, heads };
      }),
    async reporter(caseId) {
      const positions = identities.get(caseId);
      if (!positions) return undefined;
      const history: Operation[] = [];
      for (const position of positions) {
        const operation = await readAt(position);
        if (operation) history.push(operation);
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
