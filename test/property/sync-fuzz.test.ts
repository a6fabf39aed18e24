import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardKey, readSegmentKey } from '#shared/sync/file-names.ts';
import { openCard, sealCard } from '../../electron/sync/card.ts';
import { createDeviceKeys } from '../../electron/sync/keys/device-keys.ts';
import { createKeyring, currentEpoch, epochOf } from '../../electron/sync/keys/keyring.ts';
import type { Placed } from '../../electron/sync/operation-columns.ts';
import { openSegment, type SegmentKeys, sealSegment } from '../../electron/sync/segment.ts';
import { idsOf, noteDraft, openSimOffice, simOfficeId, writerName } from '../support/sync/sim-office.ts';

const identityDraft = {
  aggregate: { type: 'reporter', id: 'b1' },
  kind: 'reporter.recorded',
  version: 1,
  payload: { name: 'Bu Sari', account: '', phone: '', address: '' },
  seen: [],
};

/** Three files as PCs of an office write them: small with an identity in its second body, large, and a kabar. */
async function writtenFiles() {
  const office = await openSimOffice({ count: 2 });
  await office.pcs[1]!.record([noteDraft('satu'), identityDraft]);
  await office.turns(1);
  await office.pcs[1]!.record(Array.from({ length: 300 }, (_, at) => noteDraft(`banyak ${at}`, `b${at % 40}`)));
  await office.turns(4);
  const device = office.pcs[1]!.device;
  const keys: SegmentKeys = {
    office: simOfficeId,
    epoch: (number) => epochOf(office.keyring, number),
    signKey: (publisher) => (publisher === device.writer ? device.sign.publicKey : undefined),
  };
  const files = [...office.folder.files].filter(([key]) => key.startsWith(`v1/${device.writer}/`) && key.endsWith('.seg'));
  return { office, keys, files: files.map(([key, bytes]) => ({ key, bytes: Buffer.from(bytes) })) };
}

const written = await writtenFiles();

type Mutation = (bytes: Buffer) => Buffer;

/** What disks, cables and people do to bytes. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, mask]) => (bytes: Buffer) => {
    bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask;
    return bytes;
  }),
  fc.nat().map((at) => (bytes: Buffer) => bytes.subarray(0, at % bytes.length)),
  fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([at, more]) => (bytes: Buffer) => {
    const place = at % bytes.length;
    return Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(place)]);
  }),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 64 })).map(([at, length]) => (bytes: Buffer) => {
    const place = at % bytes.length;
    return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)]);
  }),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 600 })).map(
    ([at, length]) =>
      (bytes: Buffer) =>
        bytes.fill(0, at % bytes.length, Math.min(bytes.length, (at % bytes.length) + length)),
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 80 })).map(([from, to, length]) => (bytes: Buffer) => {
    bytes.copyWithin(to % bytes.length, from % bytes.length, (from % bytes.length) + length);
    return bytes;
  }),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => () => Buffer.from(bytes)),
);

describe('a segment of a wrong author', () => {
  it('is damaged where it leaves out, repeats or exchanges places of its range', async () => {
    const [author] = written.office.pcs;
    const operations = await author!.journal.readOwn(0, 100);
    const opened = (placed: readonly Placed[], to = operations.length) => {
      const { device } = author!;
      const epoch = currentEpoch(written.office.keyring);
      const input = {
        office: simOfficeId,
        device,
        epoch,
        kind: 'pack',
        from: 0,
        to,
        note: null,
        salt: Buffer.alloc(32, 7),
      } as const;
      return openSegment(sealSegment({ ...input, operations: placed }), {
        ...written.keys,
        signKey: () => device.sign.publicKey,
      });
    };
    expect(opened(operations).ok).toBe(true);
    const [first, second] = operations;
    for (const placed of [operations.slice(1), operations.slice(0, -1), [], [first!, first!], [second!, first!]])
      expect(opened(placed)).toEqual({ ok: false, error: 'damaged' });
    expect(opened(operations, operations.length + 1)).toEqual({ ok: false, error: 'damaged' });
  });
});

describe('a segment that was changed', () => {
  it.each(written.files.map(({ key, bytes }) => [readSegmentKey(key)!.kind + bytes.length, bytes] as const))(
    'is never taken for one, whichever single byte it is: %s',
    (_, bytes) => {
      expect(openSegment(bytes, written.keys).ok).toBe(true);
      for (let at = 0; at < bytes.length; at++) {
        // Every bit of the frame, header, lengths and signature; of a long sealed body one bit of each byte.
        const isFrame = at < 420 || at > bytes.length - 110;
        for (const bit of isFrame ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]) {
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          expect(openSegment(bytes, written.keys).ok, `bit ${bit} of byte ${at}`).toBe(false);
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        }
      }
      expect(openSegment(bytes, written.keys).ok).toBe(true);
    },
  );

  it('in any other way is an answer and never an exception', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...written.files),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        ({ bytes }, mutations) => {
          const changed = mutations.reduce<Buffer>((now, change) => (now.length === 0 ? now : change(now)), Buffer.from(bytes));
          if (changed.equals(bytes)) return;
          expect(openSegment(changed, written.keys).ok).toBe(false);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('keeps no other from being read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), fc.nat(2), async (mutations, style) => {
        const { office, files } = written;
        const late = await office.open(createDeviceKeys(writerName(30)));
        const original = new Map(office.folder.files);
        const everything = await idsOf(office.pcs[0]!);
        for (const [at, change] of mutations.entries()) {
          const { key, bytes } = files[at % files.length]!;
          const changed = change(Buffer.from(bytes));
          // Beside the sound one, under a name that promises the same, something new, or nothing.
          const name = [
            key.replace('.seg', '-PC-KASI.seg'),
            key.replace(/-\d{10}-[0-9a-f]{12}\./, '-0000009999-0123456789ab.'),
            `v1/${writerName(28)}/ops/x${at}.seg`,
          ][style]!;
          office.folder.files.set(name, changed);
        }
        for (let turn = 0; turn < 3; turn++) await late.engine.turn();
        expect(new Set(await idsOf(late))).toEqual(new Set(everything.filter((id) => id !== identityId)));
        office.folder.files.clear();
        for (const [key, bytes] of original) office.folder.files.set(key, bytes);
      }),
      { numRuns: 60 },
    );
  });
});

const identityId = (await written.office.pcs[1]!.all()).find(({ kind }) => kind === 'reporter.recorded')!.id as string;

describe('a card that was changed', () => {
  const device = createDeviceKeys(writerName(1));
  const keyring = createKeyring(simOfficeId, device.sign.publicKey);
  const card = sealCard({ device, keyring, label: 'PC-KASI', at: 1, app: '0.1.0', continues: null });

  it('is never taken for one, whichever bit it is', () => {
    expect(openCard(card, keyring)?.label).toBe('PC-KASI');
    for (let bit = 0; bit < card.length * 8; bit++) {
      const changed = Buffer.from(card);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openCard(changed, keyring), `bit ${bit}`).toBeUndefined();
    }
  });

  it('in any other way is an answer and never an exception', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const changed = mutations.reduce<Buffer>((now, change) => (now.length === 0 ? now : change(now)), Buffer.from(card));
        if (!changed.equals(card)) expect(openCard(changed, keyring)).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps nobody from being known', async () => {
    const office = await openSimOffice({ count: 2 });
    await office.pcs[1]!.record([noteDraft('satu')]);
    await office.turns(2);
    const [own] = [...office.folder.files].filter(([key]) => key.startsWith(`v1/${writerName(1)}/`) && key.endsWith('.kartu'));
    for (const [at, length] of [0, 3, 40, 200].entries())
      office.folder.files.set(cardKey(writerName(1), `${at}`.repeat(12)), own![1].subarray(0, length));
    const late = await office.open(createDeviceKeys(writerName(30)));
    await late.engine.turn();
    expect(await idsOf(late)).toEqual(await idsOf(office.pcs[0]!));
    expect(
      late.engine
        .report()
        .cards.map(({ label }) => label)
        .sort(),
    ).toEqual(['PC-aaaa', 'PC-bbbb']);
  });
});
