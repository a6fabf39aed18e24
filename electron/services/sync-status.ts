import type { OpenSync, SyncPeer, SyncStatus } from '#shared/bridge/sync-schemas.ts';
import { holdsReporterGrant, isAdmitted, labelOf, revokedAt } from '#shared/domain/device/device.ts';
import { isEpochStale } from '#shared/domain/office/epochs.ts';
import { sectionOf } from '#shared/domain/office/office.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { differingStates } from '../sync/differing-states.ts';
import { currentEpoch } from '../sync/keys/keyring.ts';
import { withheldFrom } from './engine-host.ts';
import { codeOf, type Membership } from './membership.ts';
import type { OfficeDesk } from './office-desk.ts';
import type { LinkState } from './sync-link.ts';

export interface StatusFacts {
  readonly desk: OfficeDesk;
  readonly membership: Membership;
  readonly link: LinkState | null;
  readonly version: string;
  readonly now: number;
  readonly stateHash: string | null;
  readonly lastCheck: OpenSync['lastCheck'];
  readonly lastDrill: OpenSync['lastDrill'];
}

const activeFor = 15 * 60_000;
const offFor = 3 * 86_400_000;
const clockLead = 10 * 60_000;
const mostWaiting = 100;

export async function statusOf(facts: StatusFacts): Promise<SyncStatus> {
  const { desk, membership, link, version, now, lastCheck, lastDrill } = facts;
  const keys = desk.keys();
  if (!keys) return { kind: 'none' };
  const report = link?.report ?? null;
  // Without a folder nothing waits to be sent.
  const sent = membership.folder === null ? desk.journal.own : (report?.sent ?? 0);
  const { writer } = keys.device;
  const notes = new Map(report?.notes.map(({ writer: id, note }) => [id, note]));
  const silentSince = link?.silentSince ?? null;
  const newest = Math.max(0, ...[...notes.values()].map(({ at }) => at));
  return {
    kind: 'open',
    officeId: keys.keyring.officeId,
    folder: membership.folder ?? '',
    own: {
      writer,
      label: membership.label,
      code: codeOf(keys.device.sign.publicKey),
      admitted:
        desk.directory.devices().some(({ id, device }) => id === writer && isAdmitted(device)) ||
        (report?.trusted.includes(writer) ?? false),
      revoked: withheldFrom(desk.directory, writer) !== null,
      version,
    },
    stages: {
      recorded: desk.journal.own,
      sent,
      receivedBy: [...notes].map(([id, note]) => ({ writer: id, count: note.seen[writer] ?? 0 })),
    },
    waiting: Math.max(0, desk.journal.own - sent),
    waitingItems: await waitingItems(desk, sent),
    lastContact: report?.lastContact ?? null,
    // Where the process hangs, its plans say nothing.
    nextTryAt: silentSince === null ? (link?.nextTryAt ?? null) : null,
    working: link?.working ?? false,
    progress: link?.progress ?? null,
    problem: report?.problem ?? (silentSince === null ? null : { code: 'unreachable', since: silentSince }),
    clockWrong: newest > now + clockLead,
    cloned: membership.cloned,
    peers: await peersOf(facts),
    setAside: (report?.setAside ?? []).map(({ key, publisher, reason, since, affects, askedAt }) => ({
      id: key
        .slice(key.lastIndexOf('/') + 1)
        .replace(/[^A-Za-z0-9:._-]/g, '-')
        .slice(0, 80),
      publisher,
      label: labelIn(desk, facts, publisher),
      reason,
      since,
      file: key,
      affects,
      askedAt,
    })),
    missingBlobs: report?.missingBlobs ?? 0,
    differsFrom: differsFrom(facts, keys.device.writer),
    lastCheck,
    lastDrill,
    holdsReporterKey: currentEpoch(keys.keyring).reporterPrivate !== null,
    recoveryConfirmed: membership.confirmedEpoch >= currentEpoch(keys.keyring).epoch,
    epoch: keys.keyring.epochs.length,
    isKeyStale: isKeyStale(desk),
  };
}

function differsFrom({ desk, link, version, stateHash }: StatusFacts, writer: string): OpenSync['differsFrom'] {
  const { notes = [], streams = {} } = link?.report ?? {};
  if (withheldFrom(desk.directory, writer) !== null) return [];
  const own = { writer, app: version, end: desk.journal.own, seen: streams, stateHash };
  const comparable = notes.filter((one) => withheldFrom(desk.directory, one.writer) === null);
  return differingStates(own, comparable).map(({ label }) => label);
}

/** A PC that was sent away holds the key that everything is sealed with now. */
export function isKeyStale({ directory }: OfficeDesk): boolean {
  const revoked = directory.devices().flatMap(({ id, device }) => (revokedAt(device) === null ? [] : [id]));
  return isEpochStale(directory.office().state, revoked);
}

async function waitingItems(desk: OfficeDesk, sent: number): Promise<OpenSync['waitingItems']> {
  const from = Math.max(sent, desk.journal.own - mostWaiting);
  const placed = await desk.journal.readOwn(from, mostWaiting);
  return placed.map(({ operation: { at, aggregate, kind } }) => ({ at, aggregate, kind })).reverse();
}

function labelIn(desk: OfficeDesk, { link }: StatusFacts, writer: string): string {
  const known = desk.directory.devices().find(({ id }) => id === writer);
  return (known && labelOf(known.device)) || (link?.report?.cards.find((card) => card.writer === writer)?.label ?? '');
}

async function peersOf(facts: StatusFacts): Promise<OpenSync['peers']> {
  const { desk, link, version, now, membership } = facts;
  const keys = desk.keys();
  if (!keys) return [];
  const { writer } = keys.device;
  const { zone } = sectionOf(desk.directory.office().state, 'hours');
  const today = dateAt(now, zone);
  const report = link?.report;
  const devices = new Map(desk.directory.devices().map(({ id, device }) => [id, device]));
  const received = new Map<string, number>();
  for (const { publisher, count, stamp } of desk.journal.references)
    if (dateAt(stamp[0], zone) === today) received.set(publisher, (received.get(publisher) ?? 0) + count);
  const morning = await firstOfToday(desk, (at) => dateAt(at, zone) < today);
  const writers = new Set([
    ...devices.keys(),
    ...(report?.cards ?? []).map((card) => card.writer),
    ...(report?.notes ?? []).map((one) => one.writer),
  ]);
  writers.delete(writer);
  const own: SyncPeer = {
    writer,
    label: membership.label,
    code: codeOf(keys.device.sign.publicKey),
    people: desk.session.current() ? [desk.session.current()?.name ?? ''] : [],
    state: 'own',
    lastAt: report?.lastContact ?? null,
    received: 0,
    sent: Math.max(0, (report?.sent ?? 0) - morning),
    version,
    outdated: false,
    holdsReporterKey: currentEpoch(keys.keyring).reporterPrivate !== null,
  };
  const others = [...writers].map((id): SyncPeer => {
    const device = devices.get(id);
    const card = report?.cards.find((one) => one.writer === id);
    const note = report?.notes.find((one) => one.writer === id)?.note;
    const sign = card?.sign ?? (device?.keys ? Buffer.from(device.keys.sign, 'base64url') : new Uint8Array());
    const age = note ? now - note.at : Number.POSITIVE_INFINITY;
    const state =
      device && revokedAt(device) !== null
        ? 'revoked'
        : !device || !isAdmitted(device)
          ? 'pending'
          : age < activeFor
            ? 'active'
            : age < offFor
              ? 'off'
              : 'unseen';
    return {
      writer: id,
      label: labelIn(desk, facts, id),
      code: codeOf(sign),
      people: [...(note?.people ?? [])].slice(0, 3),
      state,
      lastAt: note?.at ?? null,
      received: received.get(id) ?? 0,
      sent: Math.max(0, (note?.seen[writer] ?? 0) - morning),
      version: note?.app ?? card?.app ?? '',
      outdated: isOlder(note?.app ?? card?.app ?? version, version),
      holdsReporterKey: note?.holdsReporterKey ?? (device !== undefined && holdsReporterGrant(device)),
    };
  });
  return [own, ...others.sort((a, b) => (a.label < b.label ? -1 : 1))];
}

/** The place in this PC's stream where today begins: operations were recorded in the order of the clock. */
async function firstOfToday(desk: OfficeDesk, isBefore: (at: number) => boolean): Promise<number> {
  let low = 0;
  let high = desk.journal.own;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [placed] = await desk.journal.readOwn(middle, 1);
    if (placed && isBefore(placed.operation.at)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split('.').map(Number));
  for (let part = 0; part < 3; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
