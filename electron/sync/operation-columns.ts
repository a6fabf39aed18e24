import type { OperationId, WriterId } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import { type Actor, type AggregateRef, type Operation, operationIdOf } from '#shared/operations/operation.ts';
import { sha256 } from '../ports/host.ts';

/**
 * Operations of one segment as columns. Members that repeat (who, which kind, which berkas) become small numbers that deflate well; members
 * that are random (salts, ids of berkas, ids of operations seen elsewhere) stand as raw bytes apart from the text. An operation's own id is not
 * stored but computed again, and the first bytes of it are its checksum: a record that was put together wrongly is noticed.
 *
 *     u32 length of text | text | u32 aggregates × 10 | u32 rows × (10 salt, 4 check) | u32 seen × 16
 */
export interface Placed {
  /** Position in the stream of the publisher. */
  readonly position: number;
  readonly operation: Operation;
}

interface Columns {
  /** Writers, kinds (aggregate type, kind, version) and actors that occur. */
  readonly w: readonly string[];
  readonly k: readonly (readonly [type: string, kind: string, version: number])[];
  readonly a: readonly Actor[];
  /** Ids of aggregates in order of appearance; null where the raw bytes hold it. */
  readonly g: readonly (string | null)[];
  /** For each row: position, writer, seq, kind, aggregate, stamp, wall clock, actor, seen, payload; numbers as differences where they run. */
  readonly p: readonly number[];
  readonly wr: readonly number[];
  readonly sq: readonly number[];
  readonly ki: readonly number[];
  readonly ag: readonly number[];
  readonly ms: readonly number[];
  readonly ct: readonly number[];
  readonly at: readonly number[];
  readonly ac: readonly number[];
  /** How many rows of the same aggregate back the seen operation stands; 0 = raw bytes. A single number stands for a list of one. */
  readonly se: readonly (number | readonly number[])[];
  /** Payloads; a number stands for the payload of that row, which says the same. */
  readonly pl: readonly Json[];
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const shortId = /^[a-z2-7]{16}$/;
const saltBytes = 10;
const idLetters = 16;
const checkBytes = 4;
const seenBytes = 16;

/** 16 letters of base32 as 10 bytes. */
function packLetters(id: string, into: Buffer, at: number): void {
  for (let half = 0; half < 2; half++) {
    let bits = 0n;
    for (let letter = 0; letter < 8; letter++) bits = (bits << 5n) | BigInt(letters.indexOf(id[half * 8 + letter] ?? 'a'));
    into.writeUIntBE(Number(bits >> 8n), at + half * 5, 4);
    into.writeUInt8(Number(bits & 255n), at + half * 5 + 4);
  }
}

const letterCodes = Buffer.from(letters, 'latin1');

/** Every 10 bytes as 16 letters, in one text: rows take their part of it. */
function unpackAll(bytes: Buffer): string {
  const text = Buffer.allocUnsafe((bytes.length / 5) * 8);
  for (let at = 0, out = 0; at < bytes.length; at += 5) {
    const high = bytes.readUInt32BE(at);
    const low = bytes[at + 4] ?? 0;
    text[out++] = letterCodes[high >>> 27] ?? 0;
    text[out++] = letterCodes[(high >>> 22) & 31] ?? 0;
    text[out++] = letterCodes[(high >>> 17) & 31] ?? 0;
    text[out++] = letterCodes[(high >>> 12) & 31] ?? 0;
    text[out++] = letterCodes[(high >>> 7) & 31] ?? 0;
    text[out++] = letterCodes[(high >>> 2) & 31] ?? 0;
    text[out++] = letterCodes[((high & 3) << 3) | (low >> 5)] ?? 0;
    text[out++] = letterCodes[low & 31] ?? 0;
  }
  return text.toString('latin1');
}

/** The place of a value in a table that grows. */
function tableOf<T>() {
  const places = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    place(key: string, value: () => T): number {
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, values.length);
      return values.push(value()) - 1;
    },
  };
}

/** `from` is the first position of the segment: positions stand as differences from there. */
export function encodeColumns(placed: readonly Placed[], from: number): Buffer {
  const writers = tableOf<string>();
  const kinds = tableOf<readonly [string, string, number]>();
  const actors = tableOf<Actor>();
  const aggregates = tableOf<string | null>();
  const columns = { p: [], wr: [], sq: [], ki: [], ag: [], ms: [], ct: [], at: [], ac: [] } as Record<string, number[]>;
  const seenColumn: (number | readonly number[])[] = [];
  const payloads: Json[] = [];
  const saidAt = new Map<string, number>();
  const rawAggregates: string[] = [];
  const rawSeen: string[] = [];
  const tails = Buffer.alloc(placed.length * (saltBytes + checkBytes));
  const idsOf = new Map<string, string[]>();
  let position = from - 1;
  let ms = 0;
  let seqLead = 0;
  placed.forEach(({ position: here, operation }, row) => {
    const { aggregate, kind, version, payload, seen, writer, seq, stamp, at, actor, salt, id } = operation;
    const key = `${aggregate.type}:${aggregate.id}`;
    columns.p?.push(here - position - 1);
    columns.wr?.push(writers.place(writer, () => writer));
    columns.sq?.push(seq - here - seqLead);
    columns.ki?.push(kinds.place(`${aggregate.type} ${kind} ${version}`, () => [aggregate.type, kind, version]));
    columns.ag?.push(
      aggregates.place(aggregate.id, () => {
        if (!shortId.test(aggregate.id)) return aggregate.id;
        rawAggregates.push(aggregate.id);
        return null;
      }),
    );
    columns.ms?.push(stamp[0] - ms);
    columns.ct?.push(stamp[1]);
    columns.at?.push(at - stamp[0]);
    columns.ac?.push(actors.place(JSON.stringify(actor), () => actor));
    const earlier = idsOf.get(key) ?? [];
    const back = seen.map((other) => {
      const found = earlier.lastIndexOf(other);
      if (found === -1) rawSeen.push(other);
      return found === -1 ? 0 : earlier.length - found;
    });
    seenColumn.push(back.length === 1 ? (back[0] ?? 0) : back);
    const said = JSON.stringify(payload);
    const before = saidAt.get(said);
    payloads.push(before ?? payload);
    if (before === undefined && typeof payload === 'object') saidAt.set(said, row);
    earlier.push(id);
    idsOf.set(key, earlier);
    packLetters(salt, tails, row * saltBytes);
    tails.write(id.slice(0, checkBytes * 2), placed.length * saltBytes + row * checkBytes, 'hex');
    position = here;
    ms = stamp[0];
    seqLead = seq - here;
  });
  const text = Buffer.from(
    JSON.stringify({
      w: writers.values,
      k: kinds.values,
      a: actors.values,
      g: aggregates.values,
      ...columns,
      se: seenColumn,
      pl: payloads,
    }),
  );
  const aggregateBytes = Buffer.alloc(rawAggregates.length * saltBytes);
  for (const [index, id] of rawAggregates.entries()) packLetters(id, aggregateBytes, index * saltBytes);
  const parts = [text, aggregateBytes, tails, Buffer.from(rawSeen.join(''), 'hex')];
  return Buffer.concat(parts.flatMap((part) => [lengthOf(part), part]));
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(part.length);
  return length;
}

/** The parts again; throws on anything that does not add up. */
function partsOf(bytes: Buffer): readonly [Buffer, Buffer, Buffer, Buffer] {
  const parts: Buffer[] = [];
  let at = 0;
  for (let part = 0; part < 4; part++) {
    const length = bytes.readUInt32LE(at);
    if (at + 4 + length > bytes.length) throw new Error('short part');
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  const [text, aggregates, tails, seen] = parts;
  if (at !== bytes.length || !text || !aggregates || !tails || !seen) throw new Error('parts do not add up');
  return [text, aggregates, tails, seen];
}

/** Reads columns back; throws when a record is not what its writer sealed. Verified bytes only: shapes are trusted to be ours. */
export function decodeColumns(bytes: Buffer, from: number): readonly Placed[] {
  const [text, aggregateBytes, tails, seenPart] = partsOf(bytes);
  const columns = JSON.parse(text.toString('utf8')) as Columns; // Written by encodeColumns and guarded by cipher and signature.
  const count = columns.p.length;
  if (tails.length !== count * (saltBytes + checkBytes)) throw new Error('rows do not add up');
  const rawIds = unpackAll(aggregateBytes);
  let raw = 0;
  const aggregateIds = columns.g.map((id) => id ?? rawIds.slice(raw * idLetters, ++raw * idLetters));
  const salts = unpackAll(tails.subarray(0, count * saltBytes));
  const seenText = seenPart.toString('hex');
  const checks = tails.toString('hex', count * saltBytes);
  const histories = new Map<string, { readonly aggregate: AggregateRef; readonly ids: OperationId[] }>();
  const placed: Placed[] = [];
  let seenAt = 0;
  let position = from - 1;
  let ms = 0;
  let seqLead = 0;
  for (let row = 0; row < count; row++) {
    position += (columns.p[row] ?? 0) + 1;
    const kind = columns.k[columns.ki[row] ?? -1];
    const id = aggregateIds[columns.ag[row] ?? -1];
    const writer = columns.w[columns.wr[row] ?? -1] as WriterId | undefined; // The writer's own name, from a verified file.
    const actor = columns.a[columns.ac[row] ?? -1];
    const stored = columns.pl[row];
    const payload = typeof stored === 'number' ? columns.pl[stored] : stored;
    if (!kind || id === undefined || writer === undefined || !actor || payload === undefined)
      throw new Error('row without its tables');
    const seq = position + seqLead + (columns.sq[row] ?? 0);
    seqLead = seq - position;
    ms += columns.ms[row] ?? 0;
    const key = `${kind[0]}:${id}`;
    let history = histories.get(key);
    if (!history) {
      // One object stands for all of them: a million operations are held in memory at once when a PC catches up.
      history = { aggregate: { type: kind[0], id }, ids: [] };
      histories.set(key, history);
    }
    const earlier = history.ids;
    const backs = columns.se[row] ?? [];
    const seen: string[] = [];
    for (const back of typeof backs === 'number' ? [backs] : backs) {
      const other = back === 0 ? seenText.slice(seenAt, seenAt + seenBytes * 2) : earlier[earlier.length - back];
      if (back === 0) seenAt += seenBytes * 2;
      if (other?.length !== seenBytes * 2) throw new Error('seen operation is missing');
      seen.push(other);
    }
    const body = {
      aggregate: history.aggregate,
      kind: kind[1],
      version: kind[2],
      payload,
      seen,
      writer,
      seq,
      stamp: [ms, columns.ct[row] ?? 0] as const,
      at: ms + (columns.at[row] ?? 0),
      actor,
      salt: salts.slice(row * idLetters, (row + 1) * idLetters),
    };
    const operation: Operation = { ...body, id: operationIdOf(body, sha256) };
    if (!checks.startsWith(operation.id.slice(0, checkBytes * 2), row * checkBytes * 2)) throw new Error('record differs');
    earlier.push(operation.id);
    placed.push({ position, operation });
  }
  return placed;
}
