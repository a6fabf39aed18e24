import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../../electron/ports/disk.ts';
import { type DeskKeeper, openDeskKeeper } from '../../electron/services/desk-keeper.ts';
import type { OfficeDesk } from '../../electron/services/office-desk.ts';
import { wrapKeyring } from '../../electron/sync/keys/passphrase.ts';
import { createFakeDisk } from '../support/fake-disk.ts';
import { createFakeClock, createFakeRandom } from '../support/fake-host.ts';
import { createFakeSafeStorage } from '../support/fake-safe-storage.ts';
import { testDevice, testKeyring, testPassphrase, testPepper } from '../support/office-keys.ts';
import { numberedDraft, numberOf, readAll, testActor } from '../support/open-test-journal.ts';
import { adminPassword, found, openTestOffice, type TestOffice } from '../support/open-test-office.ts';

const safeStorage = createFakeSafeStorage();

function openKeeper(disk: Disk): Promise<DeskKeeper> {
  return openDeskKeeper({
    disk,
    root: '/pantau',
    clock: createFakeClock(),
    random: createFakeRandom(3),
    safeStorage,
    fillSample: async () => undefined,
    onSealProblem: (error) => {
      throw error;
    },
  });
}

const record = (keeper: DeskKeeper, number: number) =>
  keeper.desk().journal.append({ actor: testActor, drafts: [[numberedDraft(number)]] });

/** A disk before each of whose calls something else happens, once it is switched on. */
function interrupted(
  disk: Disk,
  meanwhile: () => Promise<void>,
): { readonly disk: Disk; readonly during: (work: () => Promise<void>) => Promise<void> } {
  let isOn = false;
  const before =
    (call: (...args: readonly unknown[]) => Promise<unknown>) =>
    async (...args: readonly unknown[]) => {
      if (isOn) {
        isOn = false;
        await meanwhile();
        isOn = true;
      }
      return call(...args);
    };
  return {
    disk: Object.fromEntries(Object.entries(disk).map(([name, call]) => [name, before(call)])) as unknown as Disk,
    async during(work) {
      isOn = true;
      await work();
      isOn = false;
    },
  };
}

describe('work while the desk is opened again', () => {
  it('is never acknowledged into a journal that is closed, whether it is sealed meanwhile or not', async () => {
    for (const isSealed of [false, true]) {
      const real = createFakeDisk();
      const acknowledged: number[] = [];
      let refused = 0;
      let next = 0;
      const attached = new Map<string, Buffer>();
      const save = async () => {
        next += 1;
        const saved = await record(keeper, next);
        if (saved.ok) acknowledged.push(next);
        else refused += 1;
        const bytes = Buffer.from(`surat tentang catatan ${next}`);
        const added = await keeper.desk().attachments.add('surat.txt', bytes);
        if (added.ok) attached.set(added.value.hash, bytes);
      };
      const { disk, during } = interrupted(real, save);
      const keeper = await openKeeper(disk);
      await save();
      const passphrase = await wrapKeyring(testKeyring, testPassphrase, testPepper);
      const state = { keyring: testKeyring, device: testDevice, pepper: testPepper };
      await during(() =>
        keeper.reopen(async () => {
          if (isSealed) await keeper.keyringStore.save(state, { passphrase });
        }),
      );
      expect(refused).toBeGreaterThan(3);
      await save();
      const mustHoldAll = async ({ journal, attachments }: OfficeDesk) => {
        expect((await readAll(journal)).map(numberOf)).toEqual(acknowledged);
        for (const [hash, bytes] of attached) expect(await attachments.read(hash)).toEqual({ ok: true, value: bytes });
      };
      await mustHoldAll(keeper.desk());
      await keeper.close();
      const again = await openKeeper(real);
      await mustHoldAll(again.desk());
      expect(again.desk().journal.own).toBe(acknowledged.length);
      expect(again.desk().journal.setAside).toBe(0);
      await again.close();
      if (!isSealed) continue;
      for (const path of real.paths()) expect(Buffer.from(await real.read(path)).includes('catatan'), path).toBe(false);
    }
  });

  it('is finished before the desk closes, however much waits', async () => {
    const disk = createFakeDisk();
    const keeper = await openKeeper(disk);
    const saved = Array.from({ length: 30 }, (_, at) => record(keeper, at));
    await keeper.reopen(async () => undefined);
    expect((await Promise.all(saved)).every(({ ok }) => ok)).toBe(true);
    expect(keeper.desk().journal.end).toBe(30);
  });

  it('happens one reopening after the other', async () => {
    const keeper = await openKeeper(createFakeDisk());
    const order: string[] = [];
    const slow = async (name: string) => {
      order.push(`${name} begins`);
      for (let at = 0; at < 20; at++) await Promise.resolve();
      order.push(`${name} ends`);
    };
    await Promise.all([keeper.reopen(() => slow('one')), keeper.reopen(() => slow('two')), keeper.switchTo('office')]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
    expect(await record(keeper, 1)).toMatchObject({ ok: true });
  });
});

describe('a person at a desk that is opened again', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
    await found(office);
  });
  afterEach(() => office.close());

  const save = () => {
    const registered = { name: 'Nama baru', nip: '', rank: '', posts: [] };
    const draft = {
      aggregate: { type: 'person', id: 'baru' },
      kind: 'person.registered',
      version: 1,
      payload: registered,
      seen: [],
    };
    return office.call('journal.append', { drafts: [draft] });
  };

  it('saves as if nothing had happened: the call waits and is recorded in what is open then', async () => {
    let saved: ReturnType<typeof save> | undefined;
    const { end } = office.desk().journal;
    await office.keeper.reopen(async () => {
      saved = save();
    });
    expect(await saved).toMatchObject({ ok: true });
    expect(office.desk().journal.end).toBe(end + 1);
    expect(office.desk().directory.person('baru')).toBeDefined();
  });

  it('stays locked out where the screen was locked, also when it was locked in between', async () => {
    await office.must('session.lock', {});
    await office.keeper.reopen(async () => undefined);
    expect(await save()).toEqual({ ok: false, error: { code: 'session-locked' } });
    await office.must('session.unlock', { secret: adminPassword });
    let locked: Promise<unknown> | undefined;
    await office.keeper.reopen(async () => {
      locked = office.must('session.lock', {});
    });
    await locked;
    expect(await save()).toEqual({ ok: false, error: { code: 'session-locked' } });
  });

  it('is not there where nobody was signed in', async () => {
    await office.must('session.signOut', {});
    await office.keeper.reopen(async () => undefined);
    expect(await save()).toEqual({ ok: false, error: { code: 'not-signed-in' } });
  });
});
