import { reporterGrantsOf } from '#shared/domain/device/device.ts';
import { epochBoxesFor } from '#shared/domain/office/epochs.ts';
import { openBox, storeDeviceKeys } from '../sync/keys/device-keys.ts';
import { publicHalf } from '../sync/keys/key-objects.ts';
import { currentEpoch, type Epoch, type Keyring, mergeKeyrings, serializeKeyring } from '../sync/keys/keyring.ts';
import { pepperBytes } from '../sync/keys/passphrase.ts';
import { base64urlToBytes, bytesToBase64url } from '../sync/keys/text-bytes.ts';
import type { SyncConfig, SyncFacts } from '../sync/sync-messages.ts';
import { createEngineHost, knownDevices } from './engine-host.ts';
import type { KeyringState, KeyringStore } from './keyring-store.ts';
import type { Membership } from './membership.ts';
import type { OfficeDesk } from './office-desk.ts';
import { openSyncLink, type SyncChild, type SyncLink } from './sync-link.ts';

export interface SyncHostOptions {
  readonly desk: OfficeDesk;
  readonly keyringStore: KeyringStore;
  readonly membership: Membership & { readonly folder: string };
  /** The name of this PC, which may change while the folder is open. */
  readonly label: () => string;
  /** Fingerprint of what the screens of this PC show now; null while nobody computed it. */
  readonly stateHash: () => string | null;
  readonly fork: () => SyncChild;
  readonly version: string;
  readonly now: () => number;
  readonly pace: SyncConfig['pace'];
  /** Operations of colleagues are in the journal. */
  readonly onArrived: (end: number) => void;
  readonly onChange: () => void;
  readonly onCloned: () => void;
}

export interface SyncHost {
  readonly link: SyncLink;
  /** The journal grew, or somebody signed in: the sync process is told. */
  refresh(): void;
  close(): void;
}

const lately = 3;
/** Even a large attachment over a slow line is put within so many turns' time; at the usual pace a minute. */
const silentAfter = ({ every }: SyncConfig['pace']) => Math.max(10_000, every * 4);

/** The shared folder of the desk that is open: starts the sync process, answers it, and takes keys that operations bring. */
export function openSyncHost(options: SyncHostOptions): SyncHost {
  const { desk, membership, label, fork, version, now, pace, onArrived, onChange, onCloned, keyringStore } = options;
  const { journal, archive, directory } = desk;
  const first = desk.keys();
  if (!archive || !first) throw new Error('Invariant: only an office with keys has a shared folder');
  const people: string[] = [];
  let closed = false;

  function notePerson(): void {
    const session = desk.session.current();
    if (!session || people[0] === session.name) return;
    const known = people.indexOf(session.name);
    if (known !== -1) people.splice(known, 1);
    people.unshift(session.name);
    people.length = Math.min(people.length, lately);
  }

  function facts(): SyncFacts {
    notePerson();
    const self = { label: label(), app: version, people: [...people], stateHash: options.stateHash() };
    return { ownEnd: journal.own, devices: knownDevices(directory), self };
  }

  const host = createEngineHost({
    journal,
    archive,
    directory,
    self: () => facts().self,
    onArrived: (end) => {
      void takeKeys();
      refresh();
      onArrived(end);
    },
    onCloned,
  });

  const config = (): SyncConfig => {
    const keys = desk.keys() ?? first;
    return {
      shared: membership.folder,
      profile: desk.folder,
      office: keys.keyring.officeId,
      keyring: serializeKeyring(keys.keyring),
      device: storeDeviceKeys(keys.device),
      continues: membership.continues,
      // The copies for main's own use stay here.
      references: journal.references.map((reference) => ({ ...reference, observed: [], noted: [] })),
      facts: facts(),
      pace,
    };
  };

  const link = openSyncLink({ fork, config, host, now, silentAfter: silentAfter(pace), onChange });

  function refresh(): void {
    if (!closed) link.tell(facts());
  }

  /** Epochs that were opened for this PC, and keys to identities that were granted to it. */
  async function takeKeys(): Promise<void> {
    const keys = desk.keys();
    const next = keys && keysAfter(keys, desk);
    if (!keys || !next || closed) return;
    desk.setKeyring(next.keyring);
    desk.setPepper(next.pepper);
    await keyringStore.save(next);
    link.setKeyring(serializeKeyring(next.keyring));
    onChange();
  }

  void takeKeys();
  return {
    link,
    refresh,
    close() {
      closed = true;
      link.stop();
    },
  };
}

/** The keys with everything that operations of the office seal for this PC; undefined when there is nothing new. */
function keysAfter(keys: KeyringState, desk: OfficeDesk): KeyringState | undefined {
  const { keyring, device, pepper } = keys;
  const own = desk.directory.devices().find(({ id }) => id === device.writer)?.device;
  let grown: Keyring = keyring;
  let invited = pepper;
  const boxes = [...epochBoxesFor(desk.directory.office().state, device.writer), ...(own?.epochs ?? [])];
  for (const { epoch, box } of boxes) {
    if (grown.epochs.some((known) => known.epoch === epoch)) continue;
    const opened = openEpoch(epoch, box, device.box.privateKey);
    const merged = opened && mergeKeyrings(grown, { ...grown, epochs: [opened.epoch] });
    if (!merged) continue;
    grown = merged;
    if (opened.pepper && currentEpoch(grown).epoch === epoch) invited = opened.pepper;
  }
  for (const known of grown.epochs) {
    if (known.reporterPrivate || !own) continue;
    for (const box of reporterGrantsOf(own, known.epoch)) {
      const half = openReporterKey(box, known, device.box.privateKey);
      if (half)
        grown = {
          ...grown,
          epochs: grown.epochs.map((one) => (one.epoch === known.epoch ? { ...one, reporterPrivate: half } : one)),
        };
    }
  }
  return grown === keyring ? undefined : { ...keys, keyring: grown, pepper: invited };
}

export const epochPurpose = (epoch: number) => Buffer.from(`masa-kunci ${epoch}`);
export const reporterPurpose = (epoch: number) => Buffer.from(`kunci-pelapor ${epoch}`);

function openEpoch(
  epoch: number,
  box: string,
  boxPrivate: Uint8Array,
): { readonly epoch: Epoch; readonly pepper: Uint8Array | null } | undefined {
  try {
    const read = JSON.parse(openBox(boxPrivate, Buffer.from(box, 'base64'), epochPurpose(epoch)).toString('utf8')) as Record<
      string,
      unknown
    >; // Members checked below.
    const office = base64urlToBytes(read.office, 32);
    const reporterPublic = base64urlToBytes(read.reporterPublic, 32);
    const reporterPrivate = read.reporterPrivate === null ? null : base64urlToBytes(read.reporterPrivate, 32);
    if (!office || !reporterPublic) return undefined;
    return { epoch: { epoch, office, reporterPublic, reporterPrivate }, pepper: base64urlToBytes(read.pepper, pepperBytes) };
  } catch {
    return undefined;
  }
}

/** The text inside a box of `office.epoch-opened`. The pepper belongs to the passphrase of this epoch, so that every Admin's PC shows its invite. */
export function epochText(
  { office, reporterPublic, reporterPrivate }: Epoch,
  { withIdentities, pepper }: { readonly withIdentities: boolean; readonly pepper: Uint8Array | null },
): Buffer {
  return Buffer.from(
    JSON.stringify({
      office: bytesToBase64url(office),
      reporterPublic: bytesToBase64url(reporterPublic),
      reporterPrivate: withIdentities && reporterPrivate ? bytesToBase64url(reporterPrivate) : null,
      pepper: pepper && bytesToBase64url(pepper),
    }),
  );
}

function openReporterKey(box: string, epoch: Epoch, boxPrivate: Uint8Array): Uint8Array | undefined {
  try {
    const half = Uint8Array.from(openBox(boxPrivate, Buffer.from(box, 'base64'), reporterPurpose(epoch.epoch)));
    return half.length === 32 && Buffer.from(publicHalf('x25519', half)).equals(epoch.reporterPublic) ? half : undefined;
  } catch {
    return undefined;
  }
}
