// One PC of the soak: the shipped journal and engine on a real folder, until it is killed. Lines on stdout tell what happened:
//   ack <ids>      these operations are on the disk of this PC
//   state <json>   nothing is on its way any more; what this PC holds
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { fingerprintLines, fingerprintOfLines } from '#shared/domain/state-fingerprint.ts';
import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import { fold } from '#shared/operations/fold.ts';
import { aggregateKey, type Draft, type Operation } from '#shared/operations/operation.ts';
import { sha256, systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { createAttachments } from '../../electron/services/attachments.ts';
import { createDirectory, isDirectoryOperation } from '../../electron/services/directory.ts';
import { createEngineHost, withheldFrom } from '../../electron/services/engine-host.ts';
import { openJournal } from '../../electron/services/journal.ts';
import { createJournalCipher } from '../../electron/services/journal-cipher.ts';
import { createSealedDisk } from '../../electron/services/sealed-disk.ts';
import { openArchive } from '../../electron/sync/archive.ts';
import { createBlobStore } from '../../electron/sync/blob-store.ts';
import { filesNamedIn } from '../../electron/sync/blobs.ts';
import { openEngine } from '../../electron/sync/engine.ts';
import { createFolderTarget } from '../../electron/sync/folder-target.ts';
import { readDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { epochOf, parseKeyring } from '../../electron/sync/keys/keyring.ts';
import { soakActor, type WriterConfig } from './soak-office.ts';

const [configPath = '', mode = 'work', clockOffset = '0'] = process.argv.slice(2);
const config = JSON.parse(readFileSync(configPath, 'utf8')) as WriterConfig;
const { profile, office, pace } = config;
const device = readDeviceKeys(config.device);
const keyring = parseKeyring(Buffer.from(config.keyring, 'base64'));
if (!device || !keyring) throw new Error('the soak writes sound keys');
const clock: Clock = { now: () => Date.now() + Number(clockOffset) };
const say = (line: string) => writeSync(1, `${line}\n`);

const keys = () => keyring;
const archive = await openArchive(nodeDisk, join(profile, 'sinkron', 'arsip'), {
  office,
  epoch: (number) => epochOf(keyring, number),
});
const directory = createDirectory({
  readAt: (position) => journal.readAt(position),
  judges: { founder: keyring.founder, own: device.writer },
});
const journal = await openJournal({
  disk: nodeDisk,
  folder: join(profile, 'jurnal'),
  writer: device.writer,
  clock,
  random: systemRandom,
  sha256,
  cipher: createJournalCipher(keys),
  archive,
  withheldFrom: (publisher) => withheldFrom(directory, publisher),
  observer: { ...directory, wants: isDirectoryOperation },
});
const host = createEngineHost({
  journal,
  archive,
  directory,
  self: () => ({ label: `PC-${device.writer.slice(0, 4)}`, app: 'uji', people: [], stateHash: null }),
  onArrived: () => undefined,
  onCloned: () => {
    // Nobody copied this profile.
    console.error('cloned');
    process.exit(3);
  },
});
const sealed = createSealedDisk(nodeDisk, keys);
const attachments = createAttachments(sealed, join(profile, 'lampiran'));
const blobs = createBlobStore(sealed, join(profile, 'lampiran'));
const engine = await openEngine({
  target: createFolderTarget({ folder: config.shared, officeId: office, writer: device.writer }),
  disk: nodeDisk,
  folder: join(profile, 'sinkron'),
  office,
  device,
  continues: null,
  keyring: keys,
  archive,
  blobs,
  host,
  clock,
  random: systemRandom,
});

/** What this PC shows, kept in step with the journal as the page keeps its views. */
const history = new Map<string, Map<string, Operation>>();
let followed = 0;
async function follow(): Promise<void> {
  while (followed < journal.end) {
    const { operations, next } = await journal.read(followed, 1_000);
    for (const operation of operations) {
      const key = aggregateKey(operation.aggregate);
      const known = history.get(key) ?? new Map<string, Operation>();
      history.set(key, known.set(operation.id, operation));
    }
    followed = next;
  }
}

const dice = (sides: number) => Math.floor(Math.random() * sides);

function receipt(): Draft {
  const payload = {
    number: `OP-${randomId(systemRandom).slice(0, 6)}`,
    sop: 'pemantauan-opini-publik/1',
    receivedAt: clock.now(),
    title: 'Jalan rusak',
    text: 'Lubang di depan pasar',
    channel: 'WA',
    openness: 'rahasia',
  };
  return { aggregate: { type: 'opinion', id: randomId(systemRandom) }, kind: 'opinion.received', version: 1, payload, seen: [] };
}

async function act(): Promise<readonly Draft[]> {
  const cases = [...history.keys()].filter((key) => key.startsWith('opinion:'));
  const key = cases[dice(cases.length)];
  if (key === undefined || dice(6) === 0) return [receipt()];
  const { state, heads } = fold(opinionAggregate, [...(history.get(key)?.values() ?? [])]);
  const aggregate = { type: 'opinion', id: key.slice('opinion:'.length) };
  const draft = (kind: string, payload: Draft['payload']): Draft => ({ aggregate, kind, version: 1, payload, seen: heads });
  if (dice(12) === 0) {
    const added = await attachments.add('catatan.txt', Buffer.from(`${randomId(systemRandom)} `.repeat(1 + dice(400))));
    if (added.ok) return [draft('opinion.evidence-added', { attachments: [added.value] })];
  }
  const step = state.position?.versions[0].value.step;
  if (step !== undefined && dice(5) === 0)
    return [draft('opinion.acted', { act: 'hand-over', from: step, capacity: step === '3' ? 'kasi' : 'pemantau', details: {} })];
  const edits = Array.from({ length: 1 + dice(4) }, () =>
    draft('opinion.edited', { field: 'note', value: randomId(systemRandom) }),
  );
  return edits;
}

async function work(): Promise<never> {
  for (;;) {
    await follow();
    const recorded = await journal.append({ actor: soakActor, drafts: [await act()] });
    if (recorded.ok) say(`ack ${recorded.value.operations.map(({ id }) => id).join(' ')}`);
    await pause(pace.act * (0.5 + Math.random()));
  }
}

async function attachmentsMissing(): Promise<number> {
  const files = [...history.values()].flatMap((known) => [...known.values()].flatMap(({ payload }) => filesNamedIn(payload)));
  let missing = 0;
  for (const { hash } of files) if (!(await blobs.read(hash))) missing += 1;
  return missing;
}

let told = '';
async function tell(): Promise<void> {
  await follow();
  const operations = [...history.values()].flatMap((known) => [...known.values()]);
  const ids = operations.map(({ id }) => id).sort();
  const text = sha256(ids.join(' '));
  const missing = await attachmentsMissing();
  const line = `${text} ${missing}`;
  if (line === told) return;
  told = line;
  writeFileSync(join(profile, 'hasil.txt'), ids.join('\n'));
  const fingerprint = fingerprintOfLines(fingerprintLines(operations, sha256), sha256);
  say(`state ${JSON.stringify({ ids: text, fingerprint, count: ids.length, missing, kept: journal.setAside })}`);
}

say(`open ${journal.end} as ${device.writer as WriterId}`);
if (mode === 'work') void work();
for (;;) {
  const turn = await engine.turn();
  const isQuiet = !turn.put && turn.arrived === 0 && turn.problem === null && engine.report().sent === journal.own;
  if (mode === 'quiet' && isQuiet) await tell();
  await pause(pace.turn * (0.5 + Math.random()));
}
