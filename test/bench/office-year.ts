import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import { fold } from '#shared/operations/fold.ts';
import { type Actor, type Draft, type Operation, sealOperation } from '#shared/operations/operation.ts';
import { segmentKey } from '#shared/sync/file-names.ts';
import { sha256, systemRandom } from '../../electron/ports/host.ts';
import { firstDraft } from '../../electron/services/sample/sample-draft.ts';
import type { samplePeople } from '../../electron/services/sample/sample-office-facts.ts';
import { numberedCases, receiptTurn } from '../../electron/services/sample/sample-receipts.ts';
import { type Props, turnsOf } from '../../electron/services/sample/sample-walk.ts';
import { sealCard } from '../../electron/sync/card.ts';
import { headerOf } from '../../electron/sync/engine.ts';
import { createDeviceKeys, type DeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { createKeyring, currentEpoch, type Keyring, withoutReporterKeys } from '../../electron/sync/keys/keyring.ts';
import { bytesToBase64url } from '../../electron/sync/keys/text-bytes.ts';
import type { Placed } from '../../electron/sync/operation-columns.ts';
import { sealSegment } from '../../electron/sync/segment.ts';
import { actorWith } from '../support/build-operations.ts';

/** Berkas that walk the SOP side by side: so many begin on each working day. */
const perDay = 200;
const day = 86_400_000;
const perPack = 10_000;
const largest = 1024 * 1024;
const start = Date.UTC(2025, 0, 6, 1);

export interface OfficeYear {
  readonly office: string;
  /** The folder of the office inside the shared folder. */
  readonly home: string;
  readonly keyring: Keyring;
  /** The PC that will catch up. */
  readonly joiner: DeviceKeys;
  readonly operations: number;
  readonly bytes: number;
}

interface Writer {
  readonly device: DeviceKeys;
  readonly waiting: Placed[];
  seq: number;
}

interface PlannedStep {
  readonly draft: Draft;
  readonly actor: Actor;
  readonly by: keyof typeof samplePeople;
}

/** All operations of one berkas from its receipt to the archive, as people write them; times and texts are put in for each berkas. */
function planOf(detour: 'decline' | undefined): readonly PlannedStep[] {
  const file = { hash: 'ab'.repeat(32), name: 'tanggapan.pdf', size: 48_213, mime: 'application/pdf' };
  const [one] = numberedCases(start).filter(({ sample }) => sample.finish === 'archived' && sample.detour?.act === detour);
  if (!one) throw new Error('the sample has such an archived berkas');
  const props: Props = { sheetId: 'lembar1', answerFile: file, proof: file };
  const history: Operation[] = [];
  const found: PlannedStep[] = [];
  for (const turn of [receiptTurn(one, file), ...turnsOf(one.sample, props)]) {
    const { state, heads } = fold(opinionAggregate, history);
    const by = turn.person.id as keyof typeof samplePeople; // People of the sample are named by their key.
    const actor: Actor = {
      personId: turn.person.id,
      name: turn.person.name,
      roles: [{ role: turn.person.role, title: turn.person.title, acting: 'definitif' }],
    };
    for (const draft of turn.drafts({ id: one.id, opinion: state, heads }, start)) {
      if (draft.aggregate.type !== 'opinion') continue;
      const at = start + history.length;
      const header = {
        writer: 'w' as WriterId,
        seq: history.length + 1,
        stamp: [at, 0] as const,
        at,
        actor,
        salt: randomId(systemRandom),
      };
      history.push(sealOperation({ ...draft, seen: history.at(-1) ? [history.at(-1)?.id ?? ''] : [] }, header, sha256));
      found.push({ draft, actor, by });
    }
  }
  return found;
}

const words =
  'jalan berlubang depan sekolah lampu padam sampah menumpuk air keruh pasar antrean loket warga mohon segera diperbaiki sejak senin petugas belum datang drainase mampet trotoar rusak pohon tumbang angkot ngetem parkir liar bau limbah banjir listrik mati sinyal lemah puskesmas ramai obat habis bantuan telat data keliru surat lama aplikasi lambat'.split(
    ' ',
  );

function sentence(seed: number, length: number): string {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return words[(state >>> 8) % words.length];
  }).join(' ');
}

const hashOf = (number: number) => createHash('sha256').update(`lampiran ${number}`).digest('hex');

/** What differs from berkas to berkas: texts, links, hours, files. */
function payloadFor(draft: Draft, number: number, at: number): Draft['payload'] {
  if (draft.kind === 'opinion.received') {
    const received = draft.payload as Readonly<Record<string, never>>; // The receipt of the sample.
    return {
      ...received,
      number: `OP-2025-${String(number).padStart(6, '0')}`,
      receivedAt: at,
      title: sentence(number, 5),
      text: sentence(number + 7, 22),
      origin: `LAPOR-${8_000_000 + number * 7}`,
      link: `https://contoh.id/p/${(number * 2_654_435_761) >>> 0}`,
      evidence: [{ hash: hashOf(number), name: `layar-${number}.png`, size: 120_000 + (number % 90_000), mime: 'image/png' }],
    };
  }
  const text = JSON.stringify(draft.payload);
  // Moments inside an act are those of the act.
  return JSON.parse(text.replace(/"at":\d+/g, `"at":${at}`)) as Draft['payload'];
}

/**
 * Writes the packs of an office whose PCs walked so many berkas through the SOP: two of seven answered (15 operations), the others archived without
 * an answer (8), and those of the last days still open.
 */
export function makeOfficeYear(folder: string, cases: number, people: readonly Draft[] = []): OfficeYear {
  const office = randomId(systemRandom);
  const founder = createDeviceKeys(randomId(systemRandom) as WriterId);
  const keyring = createKeyring(office, founder.sign.publicKey);
  const home = join(folder, `pantau-${office}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'kantor.hdr'), headerOf(office, founder.writer, founder.sign.publicKey));
  const writers = new Map<string, Writer>();
  const answered = planOf(undefined);
  const declined = planOf('decline');
  const planFor = (number: number) => (number % 7 < 2 ? answered : declined);
  const joiner = createDeviceKeys(randomId(systemRandom) as WriterId);
  const devices = [joiner, founder];
  let bytes = 0;
  let operations = 0;
  const put = (key: string, content: Uint8Array) => {
    mkdirSync(join(home, key, '..'), { recursive: true });
    writeFileSync(join(home, key), content);
  };
  const flush = (writer: Writer, placed: readonly Placed[]): void => {
    const first = placed[0];
    const last = placed.at(-1);
    if (!first || !last) return;
    const range = { from: first.position, to: last.position + 1 };
    const sealed = sealSegment({
      office,
      device: writer.device,
      epoch: currentEpoch(keyring),
      kind: 'pack',
      ...range,
      operations: placed,
      note: null,
      salt: systemRandom.bytes(32),
    });
    if (sealed.length > largest) {
      const middle = placed.length >> 1;
      flush(writer, placed.slice(0, middle));
      flush(writer, placed.slice(middle));
      return;
    }
    const digest = createHash('sha256').update(sealed).digest('hex');
    put(segmentKey({ kind: 'pack', writer: writer.device.writer, ...range }, '', digest), sealed);
    bytes += sealed.length;
    operations += placed.length;
  };
  const writerOf = (by: string): Writer => {
    const known = writers.get(by);
    if (known) return known;
    const device = writers.size === 0 ? founder : createDeviceKeys(randomId(systemRandom) as WriterId);
    if (writers.size > 0) devices.push(device);
    const writer: Writer = { device, waiting: [], seq: 0 };
    writers.set(by, writer);
    return writer;
  };
  const add = (by: string, draft: Draft, actor: Actor, at: number): Operation => {
    const writer = writerOf(by);
    const header = {
      writer: writer.device.writer,
      seq: writer.seq + 1,
      stamp: [at, 0] as const,
      at,
      actor,
      salt: randomId(systemRandom),
    };
    const operation = sealOperation(draft, header, sha256);
    writer.waiting.push({ position: writer.seq, operation });
    writer.seq += 1;
    if (writer.waiting.length >= perPack) flush(writer, writer.waiting.splice(0));
    return operation;
  };
  // Whoever is to be believed is admitted first, by the founder.
  for (const { by } of [...answered, ...declined]) writerOf(by);
  const [firstBy = ''] = writers.keys();
  const admin = actorWith('admin', 'admin');
  add(firstBy, firstDraft('office', 'office', 'office.founded', { officeId: office, sample: false }), admin, start - day);
  for (const device of devices) {
    const keys = { label: 'PC', sign: bytesToBase64url(device.sign.publicKey), box: bytesToBase64url(device.box.publicKey) };
    add(firstBy, firstDraft('device', device.writer, 'device.admitted', keys), admin, start - day);
  }
  for (const draft of people) add(firstBy, draft, admin, start - day);
  const ids: string[] = Array.from({ length: cases }, () => randomId(systemRandom));
  const heads: (string | undefined)[] = [];
  const days = Math.ceil(cases / perDay);
  for (let today = 0; today < days; today++) {
    let minute = 0;
    for (let step = 0; step < answered.length; step++) {
      const began = today - step;
      if (began < 0) continue;
      for (let number = began * perDay; number < Math.min(cases, (began + 1) * perDay); number++) {
        const planned = planFor(number)[step];
        if (!planned) continue;
        const { draft, actor, by } = planned;
        minute += 11_000 + (number % 17) * 733;
        const seen = heads[number];
        const aggregate = { type: 'opinion', id: ids[number] ?? '' };
        const next = {
          ...draft,
          aggregate,
          payload: payloadFor(draft, number, start + today * day + minute),
          seen: seen === undefined ? [] : [seen],
        };
        heads[number] = add(by, next, actor, start + today * day + minute).id;
      }
    }
  }
  for (const writer of writers.values()) flush(writer, writer.waiting.splice(0));
  for (const device of [...writers.values()].map((one) => one.device)) {
    const card = sealCard({ device, keyring, label: 'PC', at: start, app: '0.1.0', continues: null });
    put(`v1/${device.writer}/d-${createHash('sha256').update(card).digest('hex').slice(0, 12)}.kartu`, card);
  }
  return { office, home, keyring: withoutReporterKeys(keyring), joiner, operations, bytes };
}
