import { describe, expect, it } from 'vitest';
import { createDice, createFakeDisk, type FakeDisk } from '../support/fake-disk.ts';
import { journalFolder, numberedDraft, numberOf, openTestJournal, readAll, testActor } from '../support/open-test-journal.ts';

const first = `${journalFolder}/j-000001.jrn`;

async function filled(count: number): Promise<FakeDisk> {
  const disk = createFakeDisk();
  const journal = await openTestJournal(disk);
  for (let number = 0; number < count; number++) await journal.append({ actor: testActor, drafts: [[numberedDraft(number)]] });
  await journal.close();
  return disk;
}

async function numbersIn(disk: FakeDisk): Promise<readonly number[]> {
  const journal = await openTestJournal(disk);
  const numbers = (await readAll(journal)).map(numberOf);
  await journal.close();
  return numbers;
}

describe('damage to the journal file', () => {
  it('costs at most the batch that it hit, wherever a byte is flipped', async () => {
    const dice = createDice(7);
    const size = await (await filled(20)).size(first);
    for (let trial = 0; trial < 150; trial++) {
      const disk = await filled(20);
      disk.flip(first, Math.floor(dice() * size));
      const numbers = await numbersIn(disk);
      expect(numbers.length).toBeGreaterThanOrEqual(18);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });

  it('sets a torn tail aside as a copy, cuts nothing off in place, and goes on in a new file', async () => {
    const disk = await filled(5);
    const size = await disk.size(first);
    disk.cut(first, size - 30);
    const journal = await openTestJournal(disk);
    expect(journal.setAside).toBeGreaterThan(0);
    expect((await readAll(journal)).map(numberOf)).toEqual([0, 1, 2, 3]);
    const more = await journal.append({ actor: testActor, drafts: [[numberedDraft(9)]] });
    expect(more.ok).toBe(true);
    expect(await disk.size(first)).toBe(size - 30);
    expect(disk.paths().some((path) => path.includes('/karantina/'))).toBe(true);
    expect(await numbersIn(disk)).toEqual([0, 1, 2, 3, 9]);
  });

  it('reads a tail of zeros (NTFS after a power cut) as the end and reports no damage', async () => {
    const disk = await filled(3);
    const file = await disk.openAppend(first);
    await file.append(Buffer.alloc(4096));
    await file.sync();
    const journal = await openTestJournal(disk);
    expect(journal.setAside).toBe(0);
    expect((await readAll(journal)).map(numberOf)).toEqual([0, 1, 2]);
    await journal.append({ actor: testActor, drafts: [[numberedDraft(3)]] });
    expect(await numbersIn(disk)).toEqual([0, 1, 2, 3]);
  });

  it('while it is open never moves an operation to another place of the stream', async () => {
    const disk = await filled(20);
    const journal = await openTestJournal(disk);
    const size = await disk.size(first);
    const { readRange } = disk;
    let isShort = false;
    for (let at = 200; at < size; at += 37) {
      disk.readRange = async (path, from, length) => {
        const bytes = Buffer.from(await readRange(path, from, length));
        if (at >= from && at < from + length) bytes[at - from] = (bytes[at - from] ?? 0) ^ 1;
        return bytes;
      };
      for (const from of [0, 7, 19]) {
        const read = await journal.readOwn(from, 20);
        const places = read.map(({ position, operation }) => [position, numberOf(operation)]);
        expect(places).toEqual(read.map((_, at) => [from + at, from + at]));
      }
      isShort ||= (await journal.readOwn(0, 20)).length < 20;
    }
    expect(isShort).toBe(true);
  });

  it('begins every file with its format byte, 0 for plain', async () => {
    const disk = await filled(1);
    expect((await disk.read(first))[0]).toBe(0);
  });

  it('keeps a large batch whole and readable in chunks', async () => {
    const disk = createFakeDisk();
    const journal = await openTestJournal(disk);
    const chunks = Array.from({ length: 10 }, (_, chunk) =>
      Array.from({ length: 1_000 }, (_, at) => numberedDraft(chunk * 1_000 + at)),
    );
    const recorded = await journal.append({ actor: testActor, drafts: chunks });
    expect(recorded).toEqual({ ok: true, value: { from: 0, count: 10_000, operations: [] } });
    const numbers = (await readAll(journal)).map(numberOf);
    expect(numbers).toEqual(Array.from({ length: 10_000 }, (_, at) => at));
    expect(await numbersIn(disk)).toEqual(numbers);
  });
});
